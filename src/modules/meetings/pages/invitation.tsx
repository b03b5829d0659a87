import type { Say } from "../../../say/index.ts";
import {
  Button,
  Buttons,
  Form,
  type FormErrors,
  type FormValues,
  Notice,
  PlainText,
  RadioGroup,
  Section,
  Tag,
  Textarea,
} from "../../../ui/index.ts";
import { ANSWERS } from "../rules/invitation.ts";
import { formTexts as texts } from "../texts/forms.ts";
import { MeetingPage, type MeetingView } from "./meeting.tsx";
import type { CorrectionLine } from "./minutes.tsx";

export interface InvitationView {
  readonly csrf: string;
  readonly path: string;
  readonly name: string;
  /** In words; empty while there is none. */
  readonly said: string;
  readonly canAnswer: boolean;
  readonly canCorrect: boolean;
  readonly canReport: boolean;
  readonly answer: string;
  readonly note: string;
  readonly report: string;
  readonly corrections: readonly CorrectionLine[];
  readonly meeting: MeetingView;
  readonly form: { readonly name: string; readonly values: FormValues; readonly errors: FormErrors };
}

type Props = { view: InvitationView; say: Say };

/** A member's own page of a meeting, without an account: say whether one comes, read, correct, report back. */
export const InvitationPage = ({ view, say }: Props) => (
  <>
    <Notice say={say} title={say(texts.myPageFor, { name: view.name })}>
      {view.said !== "" && <p>{say(texts.yourAnswer, { answer: view.said })}</p>}
    </Notice>
    {view.canAnswer && (
      <Section id="answer">
        <Form
          say={say}
          action={`${view.path}/answer`}
          csrf={view.csrf}
          prefix="answer-"
          {...tried(view, "answer", { answer: view.answer, note: view.note })}
        >
          <RadioGroup
            name="answer"
            label={say(texts.comeQuestion)}
            required
            inline
            choices={ANSWERS.map((answer) => ({ value: answer, label: say(texts[`answer-${answer}`]) }))}
          />
          <Textarea name="note" label={say(texts.noteFor)} hint={say(texts.noteHint)} rows={2} most={1000} />
          <Buttons>
            <Button>{say(texts.send)}</Button>
          </Buttons>
        </Form>
      </Section>
    )}
    <MeetingPage view={view.meeting} say={say} />
    {(view.canCorrect || view.corrections.length > 0) && (
      <Section title={say(texts.corrections)} id="corrections">
        {view.corrections.map(({ id, words, verdict, reason }) => (
          <div key={id}>
            <p>
              <Tag tone={verdict === null ? "due" : verdict === "taken" ? "ok" : "idle"}>
                {say(texts[`verdict-${verdict ?? "open"}`])}
              </Tag>
            </p>
            <PlainText text={words} />
            {reason !== "" && <p class="meta">{reason}</p>}
          </div>
        ))}
        {view.canCorrect && (
          <Form
            say={say}
            action={`${view.path}/corrections`}
            csrf={view.csrf}
            prefix="correction-"
            {...tried(view, "correction")}
            guard
          >
            <Textarea
              name="words"
              label={say(texts.askCorrection)}
              hint={say(texts.askCorrectionHint)}
              rows={5}
              most={4000}
              required
            />
            <Buttons>
              <Button kind="quiet">{say(texts.sendCorrection)}</Button>
            </Buttons>
          </Form>
        )}
      </Section>
    )}
    {view.canReport && (
      <Section title={say(texts.reportTitle)} id="report">
        <Form
          say={say}
          action={`${view.path}/report`}
          csrf={view.csrf}
          prefix="report-"
          {...tried(view, "report", { words: view.report })}
          guard
        >
          <Textarea
            name="words"
            label={say(texts.reportWords)}
            hint={say(texts.reportHint)}
            rows={8}
            most={10_000}
            required
          />
          <Buttons>
            <Button kind="quiet">{say(texts.publishReport)}</Button>
          </Buttons>
        </Form>
      </Section>
    )}
  </>
);

const tried = ({ form }: InvitationView, name: string, values: FormValues = {}) =>
  form.name === name ? { values: form.values, errors: form.errors } : { values, errors: {} };
