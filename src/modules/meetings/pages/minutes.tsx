import type { Say } from "../../../say/index.ts";
import {
  Button,
  ButtonLink,
  Buttons,
  Form,
  type FormErrors,
  type FormValues,
  Notice,
  PageHeader,
  PlainText,
  Section,
  Tag,
  Textarea,
  TextField,
} from "../../../ui/index.ts";
import { formTexts as texts } from "../texts/forms.ts";
import { Results, type ResultsView } from "./results.tsx";

export interface CorrectionLine {
  readonly id: string;
  readonly by: string;
  readonly words: string;
  readonly verdict: "taken" | "declined" | null;
  readonly reason: string;
}

export interface MinutesView {
  readonly csrf: string;
  readonly path: string;
  readonly title: string;
  readonly lang: string;
  readonly version: number;
  readonly text: string;
  readonly open: boolean;
  readonly problems: readonly string[];
  readonly results: ResultsView;
  readonly corrections: readonly CorrectionLine[];
  readonly form: { readonly name: string; readonly values: FormValues; readonly errors: FormErrors };
}

/** Where minutes are written: the text, what was read from its lines, and what members say of it. */
export const MinutesPage = ({ view, say }: { view: MinutesView; say: Say }) => (
  <>
    <PageHeader
      above={view.title}
      title={say(texts.minutesTitle)}
      meta={<span>{say(texts.version, { version: view.version })}</span>}
      actions={
        <ButtonLink href={`${view.path}/manage`} kind="quiet">
          {say(texts.manage)}
        </ButtonLink>
      }
    />
    {view.problems.length > 0 && (
      <Notice say={say} tone="late" title={say(texts.problems, { count: view.problems.length })}>
        <ul>
          {view.problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      </Notice>
    )}
    {view.open ? (
      <Form
        say={say}
        action={`${view.path}/minutes`}
        csrf={view.csrf}
        hidden={{ version: String(view.version) }}
        values={view.form.name === "minutes" ? view.form.values : { text: view.text }}
        errors={view.form.name === "minutes" ? view.form.errors : {}}
        guard
      >
        <Textarea
          name="text"
          label={say(texts.minutesText)}
          hint={say(texts.minutesHint)}
          rows={24}
          most={100_000}
          lang={view.lang}
        />
        <Buttons>
          <Button>{say(texts.saveMinutes)}</Button>
        </Buttons>
      </Form>
    ) : (
      <PlainText text={view.text} lang={view.lang} />
    )}
    <Section title={say(texts.found)}>
      <Results view={view.results} say={say} />
    </Section>
    {view.corrections.length > 0 && (
      <Section title={say(texts.corrections)} id="corrections">
        {view.corrections.map((correction) => (
          <Correction key={correction.id} correction={correction} view={view} say={say} />
        ))}
      </Section>
    )}
  </>
);

const Correction = ({ correction, view, say }: { correction: CorrectionLine; view: MinutesView; say: Say }) => (
  <div>
    <h3>
      {correction.by}{" "}
      <Tag tone={correction.verdict === null ? "due" : correction.verdict === "taken" ? "ok" : "idle"}>
        {say(texts[`verdict-${correction.verdict ?? "open"}`])}
      </Tag>
    </h3>
    <PlainText text={correction.words} />
    {correction.reason !== "" && <p class="meta">{correction.reason}</p>}
    {correction.verdict === null && (
      <Form
        say={say}
        action={`${view.path}/corrections/${correction.id}`}
        csrf={view.csrf}
        prefix={`c-${correction.id}-`}
        values={view.form.name === correction.id ? view.form.values : {}}
        errors={view.form.name === correction.id ? view.form.errors : {}}
      >
        <TextField name="reason" label={say(texts.reason)} maxLength={1000} />
        <Buttons>
          <Button name="verdict" value="taken">
            {say(texts.take)}
          </Button>
          <Button name="verdict" value="declined" kind="quiet">
            {say(texts.decline)}
          </Button>
        </Buttons>
      </Form>
    )}
  </div>
);
