import type { Day } from "../../../kernel/day.ts";
import type { Say } from "../../../say/index.ts";
import {
  Button,
  Buttons,
  EmptyState,
  FieldRow,
  Fieldset,
  Form,
  Notice,
  PageHeader,
  PlainText,
  Select,
  Stack,
  Textarea,
} from "../../../ui/index.ts";
import { MOST_BODY } from "../rules/batches.ts";
import { batchTexts as texts } from "../texts/page.ts";

export interface WriteView {
  readonly csrf: string;
  readonly action: string;
  readonly title: string;
  readonly lang: string;
  readonly states: readonly { value: string; label: string }[];
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
  /** Set on the second look: to whom it will go. */
  readonly checked: { readonly institutions: readonly string[] } | null;
}

/** One letter to all that stand alike: written, then looked at once more, then sent. */
export const WriteToAll = ({ view, say }: { view: WriteView; say: Say }) => (
  <Stack>
    <PageHeader above={view.title} title={say(texts.writeAll)} lead={say(texts.writeLead)} />
    {view.checked && (
      <Notice say={say} tone="info" live>
        <p>
          {say(texts.writeChecked, {
            count: view.checked.institutions.length,
            institutions: say.list([...view.checked.institutions]),
          })}
        </p>
      </Notice>
    )}
    <Form say={say} action={view.action} csrf={view.csrf} values={view.values} errors={view.errors} guard>
      <Select name="state" label={say(texts.writeState)} options={[...view.states]} required />
      <Textarea name="body" label={say(texts.writeBody)} rows={12} most={MOST_BODY} lang={view.lang} required />
      <Buttons>
        <Button kind={view.checked ? "quiet" : "primary"} name="step" value="check">
          {say(texts.writeCheck)}
        </Button>
        {view.checked && (
          <Button kind="primary" name="step" value="send">
            {say(texts.writeSend)}
          </Button>
        )}
      </Buttons>
    </Form>
  </Stack>
);

export interface JudgeView {
  readonly csrf: string;
  readonly action: string;
  readonly title: string;
  readonly letters: readonly {
    /** Request and letter, as the form sends them back. */
    readonly key: string;
    readonly institution: string;
    readonly day: Day;
    readonly href: string;
    readonly excerpt: string;
    readonly lang: string | undefined;
    readonly suggestion: string | null;
    readonly value: string;
    readonly error: string | null;
  }[];
  readonly kinds: readonly { value: string; label: string }[];
  readonly grounds: readonly { value: string; label: string }[];
}

/** All letters nobody has judged yet, each with its suggestion already chosen; one button keeps them all. */
export const JudgeSeveral = ({ view, say }: { view: JudgeView; say: Say }) => (
  <Stack>
    <PageHeader above={view.title} title={say(texts.judgeAll)} lead={say(texts.judgeLead)} />
    {view.letters.length === 0 ? (
      <EmptyState title={say(texts.judgeNone)} />
    ) : (
      <Form say={say} action={view.action} csrf={view.csrf} guard>
        {view.letters.map((letter, at) => (
          <Fieldset
            key={letter.key}
            legend={say(texts.judgeLetter, { institution: letter.institution, day: say.day(letter.day, "short") })}
            hint={letter.suggestion ? say(texts.judgeSuggested, { what: letter.suggestion }) : undefined}
          >
            <PlainText text={letter.excerpt} lang={letter.lang} />
            <p>
              <a href={letter.href} aria-label={`${say(texts.judgeRead)}: ${letter.institution}`}>
                {say(texts.judgeRead)}
              </a>
            </p>
            <input type="hidden" name="letter" value={letter.key} />
            <FieldRow>
              <Select
                name={`judge-${at}`}
                label={say(texts.state)}
                options={[{ value: "", label: say(texts.judgeLater) }, ...view.kinds]}
                value={letter.value}
                error={letter.error ?? undefined}
                required
              />
              <Select
                name={`ground-${at}`}
                label={say(texts.judgeGround)}
                options={[{ value: "", label: "–" }, ...view.grounds]}
              />
            </FieldRow>
          </Fieldset>
        ))}
        <Buttons>
          <Button kind="primary">{say(texts.judgeButton)}</Button>
        </Buttons>
      </Form>
    )}
  </Stack>
);
