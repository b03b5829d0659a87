import type { Say } from "../../../say/index.ts";
import {
  Button,
  ButtonForm,
  Buttons,
  Form,
  type FormErrors,
  type FormValues,
  PageHeader,
  Pagination,
  Row,
  Rows,
  Section,
  Select,
  TextField,
  WordPicker,
} from "../../../ui/index.ts";
import type { LetterWord } from "../rules/redaction.ts";
import { redactionTexts as texts } from "../texts/redaction.ts";

type Reasons = readonly { value: string; label: string }[];

export interface RedactionView {
  readonly csrf: string;
  readonly path: string;
  readonly title: string;
  readonly sentTitle: string;
  readonly titleByHand: boolean;
  readonly reasons: Reasons;
  readonly letters: readonly { id: string; href: string; day: string; who: string; covered: number }[];
  readonly rules: readonly { id: string; words: string; reason: string }[];
  readonly mostWords: number;
  readonly form: { readonly name: string; readonly values: FormValues; readonly errors: FormErrors };
}

/** Where staff take words out of a request: its title, one letter, or everywhere in it. */
export const RedactionPage = ({ view, say }: { view: RedactionView; say: Say }) => {
  const tried = (name: string) =>
    view.form.name === name ? { values: view.form.values, errors: view.form.errors } : { values: {}, errors: {} };
  return (
    <>
      <PageHeader title={say(texts.title)} lead={say(texts.lead)} />
      <Section title={say(texts.letters)}>
        <Rows label={say(texts.letters)}>
          {view.letters.map((letter) => (
            <Row
              key={letter.id}
              title={say(texts.letterLine, { day: letter.day, who: letter.who })}
              href={letter.href}
              meta={[say(texts.coveredCount, { count: letter.covered })]}
            />
          ))}
        </Rows>
      </Section>
      <Section title={say(texts.everywhere)} lead={say(texts.everywhereLead)}>
        <Form
          say={say}
          action={`${view.path}/text-rules`}
          csrf={view.csrf}
          prefix="rule"
          values={tried("rule").values}
          errors={tried("rule").errors}
        >
          <TextField
            name="words"
            label={say(texts.words)}
            hint={say(texts.wordsHint)}
            maxLength={view.mostWords}
            required
          />
          <Select name="reason" label={say(texts.reason)} required options={view.reasons} />
          <Buttons>
            <Button kind="danger">{say(texts.hideWords)}</Button>
          </Buttons>
        </Form>
        {view.rules.length > 0 && (
          <Section title={say(texts.rules)} level={3}>
            <Rows label={say(texts.rules)}>
              {view.rules.map((rule) => (
                <Row key={rule.id} title={rule.words} meta={[rule.reason]}>
                  <ButtonForm
                    say={say}
                    action={`${view.path}/text-rules/${rule.id}/end`}
                    csrf={view.csrf}
                    prefix={`end-${rule.id}`}
                  >
                    <Button small kind="quiet" label={`${say(texts.endRule)}: ${rule.words}`}>
                      {say(texts.endRule)}
                    </Button>
                  </ButtonForm>
                </Row>
              ))}
            </Rows>
          </Section>
        )}
      </Section>
      <Section title={say(texts.publicTitle)}>
        <Form
          say={say}
          action={`${view.path}/title`}
          csrf={view.csrf}
          prefix="title"
          values={{ title: view.titleByHand ? view.title : "" }}
        >
          <TextField
            name="title"
            label={say(texts.publicTitle)}
            hint={say(texts.publicTitleHint, { title: view.sentTitle })}
            maxLength={400}
          />
          <Buttons>
            <Button kind="quiet">{say(texts.save)}</Button>
          </Buttons>
        </Form>
      </Section>
    </>
  );
};

export interface LetterRedactionView {
  readonly csrf: string;
  readonly action: string;
  readonly title: string;
  readonly lang: string | undefined;
  readonly words: readonly LetterWord[];
  readonly part: number;
  readonly parts: number;
  partHref(part: number): string;
  readonly reasons: Reasons;
  readonly values: FormValues;
  readonly errors: FormErrors;
}

/** One letter, word by word. */
export const LetterRedactionPage = ({ view, say }: { view: LetterRedactionView; say: Say }) => (
  <>
    <PageHeader title={view.title} lead={say(texts.lead)} />
    {view.parts > 1 && <p>{say(texts.parts, { part: view.part, parts: view.parts })}</p>}
    <Form
      say={say}
      action={view.action}
      csrf={view.csrf}
      hidden={{ part: String(view.part) }}
      values={view.values}
      errors={view.errors}
      guard
    >
      <WordPicker
        name="w"
        legend={say(texts.choose)}
        hint={view.words.some(({ covered }) => covered === "rule") ? say(texts.chooseHint) : undefined}
        lang={view.lang}
        words={view.words.map(({ value, text, before, covered }) => ({
          value,
          text,
          before,
          picked: covered === "hand",
          fixed: covered === "rule",
        }))}
      />
      <Select name="reason" label={say(texts.reason)} required options={view.reasons} />
      <Buttons>
        <Button>{say(texts.save)}</Button>
      </Buttons>
    </Form>
    <Pagination say={say} page={view.part} pages={view.parts} href={view.partHref} />
  </>
);
