import type { Say } from "../../../say/index.ts";
import {
  Button,
  Buttons,
  DateField,
  Form,
  type FormErrors,
  type FormValues,
  Section,
  Select,
  Textarea,
  TextField,
} from "../../../ui/index.ts";
import { FOUND } from "../rules/scale.ts";
import { formTexts as texts } from "../texts/forms.ts";
import { statusWord } from "./words.ts";

export interface StaffView {
  readonly csrf: string;
  readonly path: string;
  /** The round a finding can be written for, or null. */
  readonly round: { readonly id: string; readonly period: string } | null;
  readonly finding: FormValues;
  readonly form: { readonly name: string; readonly values: FormValues; readonly errors: FormErrors };
}

/** What monitors write on the page of an activity: a finding of the running round, or another due date by an act. */
export const StaffPart = ({ view, say }: { view: StaffView; say: Say }) => {
  const tried = (name: string, values: FormValues = {}) =>
    view.form.name === name ? { values: view.form.values, errors: view.form.errors } : { values, errors: {} };
  return (
    <>
      {view.round && (
        <Section title={say(texts.finding)} id="finding" lead={say(texts.findingFor, { period: view.round.period })}>
          <Form
            say={say}
            action={`${view.path}/findings`}
            csrf={view.csrf}
            prefix="finding-"
            hidden={{ round: view.round.id }}
            {...tried("finding", view.finding)}
            guard
          >
            <Select
              name="status"
              label={say(texts.status)}
              required
              options={FOUND.map((status) => ({ value: status, label: statusWord(say, status) }))}
            />
            <Textarea name="rationale" label={say(texts.rationale)} rows={5} most={4000} required />
            <Textarea name="evidence" label={say(texts.evidence)} hint={say(texts.evidenceHint)} rows={3} />
            <DateField name="kept" label={say(texts.keptOn)} />
            <Buttons>
              <Button>{say(texts.save)}</Button>
            </Buttons>
          </Form>
        </Section>
      )}
      <details open={view.form.name === "revision"}>
        <summary>{say(texts.revise)}</summary>
        <Form say={say} action={`${view.path}/revisions`} csrf={view.csrf} prefix="revision-" {...tried("revision")}>
          <DateField name="due" label={say(texts.newDue)} required />
          <TextField name="act" label={say(texts.revisionAct)} maxLength={500} required />
          <DateField name="decided" label={say(texts.decidedOn)} required />
          <Buttons>
            <Button kind="quiet">{say(texts.save)}</Button>
          </Buttons>
        </Form>
      </details>
    </>
  );
};
