import type { Say } from "../../../say/index.ts";
import {
  Button,
  Buttons,
  Form,
  type FormErrors,
  type FormValues,
  PageHeader,
  RadioGroup,
  Textarea,
  TextField,
  TrapField,
} from "../../../ui/index.ts";
import { MOST_REPORT } from "../forms.ts";
import { REASONS } from "../rules/reports.ts";
import { reportTexts as texts } from "../texts/report.ts";

export interface ReportForm {
  readonly action: string;
  readonly csrf: string;
  /** "request:ID". */
  readonly what: string;
  readonly title: string;
  readonly asksAddress: boolean;
  readonly values: FormValues;
  readonly errors: FormErrors;
}

/** Anyone says what is wrong with a page; no account, and an address only from those who want to hear back. */
export const ReportPage = ({ view, say }: { view: ReportForm; say: Say }) => (
  <>
    <PageHeader title={say(texts.title)} lead={say(texts.about, { title: view.title })} />
    <p>{say(texts.lead)}</p>
    <Form
      say={say}
      action={view.action}
      csrf={view.csrf}
      hidden={{ what: view.what }}
      values={view.values}
      errors={view.errors}
      guard
    >
      <RadioGroup
        name="reason"
        label={say(texts.reason)}
        required
        choices={REASONS.map((reason) => ({ value: reason, label: say(texts[`reason-${reason}`]) }))}
      />
      <Textarea
        name="words"
        label={say(texts.words)}
        hint={say(texts.wordsHint)}
        rows={4}
        most={MOST_REPORT}
        required
      />
      {view.asksAddress && (
        <TextField
          name="email"
          label={say(texts.email)}
          hint={say(texts.emailHint)}
          type="email"
          autocomplete="email"
          width="medium"
        />
      )}
      <TrapField say={say} />
      <Buttons>
        <Button>{say(texts.send)}</Button>
      </Buttons>
    </Form>
  </>
);
