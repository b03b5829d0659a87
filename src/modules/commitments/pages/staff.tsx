import type { ComponentChildren } from "preact";
import type { Day } from "../../../kernel/day.ts";
import type { Say } from "../../../say/index.ts";
import {
  Button,
  ButtonForm,
  Buttons,
  DateField,
  Form,
  type FormErrors,
  type FormValues,
  RadioGroup,
  Section,
  Textarea,
  TextField,
} from "../../../ui/index.ts";
import { MOST_WORDS } from "../rules/decisions.ts";
import { CLAIMS, STATUSES, type Status } from "../rules/scales.ts";
import { formTexts as texts } from "../texts/forms.ts";
import { pageTexts } from "../texts/page.ts";
import { WordingFields } from "./wording.tsx";
import { statusWord } from "./words.ts";

export interface StaffView {
  readonly csrf: string;
  readonly path: string;
  readonly today: Day;
  readonly promisedOn: Day;
  readonly dueOn: Day;
  readonly wording: FormValues;
  readonly ended: boolean;
  readonly form: { readonly name: string; readonly values: FormValues; readonly errors: FormErrors };
}

/** What staff do with a promise; each form is folded away until it is needed. */
export const StaffForms = ({ view, say }: { view: StaffView; say: Say }) => (
  <Section title={say(texts.work)} id="work">
    <Folded view={view} name="finding" summary={say(texts.addFinding)} say={say} action="findings">
      <StatusChoice statuses={STATUSES} say={say} />
      <Textarea
        name="rationale"
        label={say(texts.rationale)}
        hint={say(texts.rationaleHint)}
        rows={6}
        most={MOST_WORDS}
        required
      />
      <Textarea name="evidence" label={say(texts.evidence)} hint={say(texts.evidenceHint)} rows={3} />
      <DateField
        name="kept_on"
        label={say(texts.keptOn)}
        hint={say(texts.keptHint)}
        earliest={view.promisedOn}
        latest={view.today}
      />
    </Folded>
    <Folded view={view} name="claim" summary={say(texts.addClaim)} say={say} action="claims">
      <RadioGroup
        name="how"
        label={say(texts.how)}
        required
        inline
        choices={(["letter", "call", "meeting"] as const).map((how) => ({
          value: how,
          label: say(pageTexts[`way-${how}`]),
        }))}
      />
      <StatusChoice statuses={CLAIMS} say={say} />
      <Textarea name="words" label={say(texts.words)} rows={6} most={MOST_WORDS} required />
      <Textarea name="evidence" label={say(texts.evidence)} hint={say(texts.answerEvidenceHint)} rows={3} />
      <DateField name="on" label={say(texts.on)} earliest={view.promisedOn} latest={view.today} required />
      <TextField name="office" label={say(texts.office)} maxLength={300} />
    </Folded>
    {!view.ended && (
      <>
        <Folded
          view={view}
          name="revision"
          summary={say(texts.revise)}
          say={say}
          action="revisions"
          values={{ due_on: view.dueOn, ...view.wording }}
        >
          <DateField name="due_on" label={say(texts.newDue)} earliest={view.promisedOn} required />
          <TextField name="act" label={say(texts.act)} hint={say(texts.actHint)} maxLength={500} required />
          <DateField name="decided_on" label={say(texts.decidedOn)} latest={view.today} required />
          <TextField name="act_url" label={say(texts.actUrl)} type="url" maxLength={1000} />
          <WordingFields legend={say(texts.newWording)} say={say} />
        </Folded>
        <ButtonForm say={say} action={`${view.path}/questions`} csrf={view.csrf} prefix="ask-">
          <Button kind="quiet">{say(texts.askNow)}</Button>
        </ButtonForm>
      </>
    )}
  </Section>
);

const StatusChoice = ({ statuses, say }: { statuses: readonly Status[]; say: Say }) => (
  <RadioGroup
    name="status"
    label={say(texts.status)}
    required
    choices={statuses.map((status) => ({ value: status, label: statusWord(say, status) }))}
  />
);

const Folded = ({
  view,
  name,
  summary,
  action,
  values = {},
  say,
  children,
}: {
  view: StaffView;
  name: string;
  summary: string;
  action: string;
  values?: FormValues;
  say: Say;
  children: ComponentChildren;
}) => {
  const tried = view.form.name === name;
  return (
    <details open={tried}>
      <summary>{summary}</summary>
      <Form
        say={say}
        action={`${view.path}/${action}`}
        csrf={view.csrf}
        prefix={`${name}-`}
        values={tried ? view.form.values : values}
        errors={tried ? view.form.errors : {}}
        guard
      >
        {children}
        <Buttons>
          <Button>{say(texts.save)}</Button>
        </Buttons>
      </Form>
    </details>
  );
};
