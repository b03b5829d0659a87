import type { Day } from "../../../kernel/day.ts";
import type { Say } from "../../../say/index.ts";
import {
  Button,
  Buttons,
  Checkbox,
  DateField,
  Form,
  type FormErrors,
  type FormValues,
  Section,
  Select,
  Textarea,
  TextField,
} from "../../../ui/index.ts";
import { ROLES, SIDES } from "../rules/seats.ts";
import { formTexts as texts } from "../texts/forms.ts";
import { pageTexts } from "../texts/page.ts";

export interface BodyFormsView {
  readonly csrf: string;
  readonly path: string;
  readonly today: Day;
  readonly hasEmpty: boolean;
  readonly form: { readonly name: string; readonly values: FormValues; readonly errors: FormErrors };
}

/** What staff add to a body: more seats, and those whom an assembly of residents elected. */
export const BodyForms = ({ view, say }: { view: BodyFormsView; say: Say }) => {
  const tried = (name: string) =>
    view.form.name === name ? { values: view.form.values, errors: view.form.errors } : { values: {}, errors: {} };
  return (
    <Section title={say(texts.manage)} id="manage">
      <details open={view.form.name === "seats"}>
        <summary>{say(texts.addSeats)}</summary>
        <Form
          say={say}
          action={`${view.path}/seats`}
          csrf={view.csrf}
          prefix="seats-"
          values={view.form.name === "seats" ? view.form.values : { count: "1", role: "member", votes: "yes" }}
          errors={tried("seats").errors}
        >
          <TextField name="count" label={say(texts.count)} inputMode="numeric" width="short" required />
          <SideSelect say={say} />
          <Select
            name="role"
            label={say(texts.role)}
            required
            options={ROLES.map((role) => ({ value: role, label: say(pageTexts[`role-${role}`]) }))}
          />
          <TextField name="label" label={say(texts.label)} hint={say(texts.labelHint)} maxLength={200} />
          <TextField name="appointed" label={say(texts.appointed)} maxLength={300} />
          <Checkbox name="votes" label={say(texts.votes)} />
          <Buttons>
            <Button>{say(texts.save)}</Button>
          </Buttons>
        </Form>
      </details>
      {view.hasEmpty && (
        <details open={view.form.name === "assembly"}>
          <summary>{say(texts.assembly)}</summary>
          <p>{say(texts.assemblyLead)}</p>
          <Form
            say={say}
            action={`${view.path}/assembly`}
            csrf={view.csrf}
            prefix="assembly-"
            values={tried("assembly").values}
            errors={tried("assembly").errors}
            guard
          >
            <DateField name="from" label={say(texts.from)} latest={view.today} required />
            <TextField name="present" label={say(texts.present)} inputMode="numeric" width="short" required />
            <Textarea name="names" label={say(texts.assemblyNames)} rows={8} required />
            <DateField name="to" label={say(texts.to)} />
            <Buttons>
              <Button>{say(texts.save)}</Button>
            </Buttons>
          </Form>
        </details>
      )}
    </Section>
  );
};

const SideSelect = ({ say }: { say: Say }) => (
  <Select
    name="side"
    label={say(texts.side)}
    required
    options={SIDES.map((side) => ({ value: side, label: say(pageTexts[`side-${side}`]) }))}
  />
);
