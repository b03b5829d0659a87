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
  PageHeader,
  RadioGroup,
  Section,
  Select,
  TextField,
} from "../../../ui/index.ts";
import { ENDINGS, WAYS } from "../rules/seats.ts";
import { formTexts as texts } from "../texts/forms.ts";
import { pageTexts } from "../texts/page.ts";

export interface SeatView {
  readonly csrf: string;
  readonly path: string;
  readonly body: string;
  readonly seat: string;
  readonly today: Day;
  readonly mandates: readonly {
    readonly id: string;
    readonly name: string;
    readonly line: string;
    readonly open: boolean;
  }[];
  readonly form: { readonly name: string; readonly values: FormValues; readonly errors: FormErrors };
}

/** One seat for staff: who held it and holds it, who takes it next. */
export const SeatPage = ({ view, say }: { view: SeatView; say: Say }) => {
  const tried = (name: string) =>
    view.form.name === name ? { values: view.form.values, errors: view.form.errors } : { values: {}, errors: {} };
  return (
    <>
      <PageHeader above={`${view.body}, ${view.seat}`} title={say(texts.seatTitle)} />
      <Section>
        <ul>
          {view.mandates.map(({ id, line }) => (
            <li key={id}>{line}</li>
          ))}
        </ul>
        {view.mandates
          .filter(({ open }) => open)
          .map((mandate) => (
            <details key={mandate.id} open={view.form.name === mandate.id}>
              <summary>{say(texts.endOf, { name: mandate.name })}</summary>
              <Form
                say={say}
                action={`${view.path}/mandates/${mandate.id}/end`}
                csrf={view.csrf}
                prefix={`end-${mandate.id}-`}
                {...tried(mandate.id)}
              >
                <RadioGroup
                  name="because"
                  label={say(texts.because)}
                  required
                  choices={ENDINGS.map((ending) => ({ value: ending, label: say(pageTexts[`because-${ending}`]) }))}
                />
                <DateField name="on" label={say(texts.lastDay)} />
                <Buttons>
                  <Button kind="danger">{say(texts.end)}</Button>
                </Buttons>
              </Form>
            </details>
          ))}
      </Section>
      <Section title={say(texts.begin)}>
        <Form say={say} action={`${view.path}/mandates`} csrf={view.csrf} prefix="begin-" {...tried("begin")} guard>
          <TextField name="name" label={say(texts.name)} maxLength={200} required />
          <TextField
            name="organisation"
            label={say(texts.organisation)}
            hint={say(texts.organisationHint)}
            maxLength={300}
          />
          <Select
            name="how"
            label={say(texts.how)}
            required
            options={WAYS.map((way) => ({ value: way, label: say(pageTexts[`how-${way}`]) }))}
          />
          <TextField
            name="act"
            label={say(texts.mandateAct)}
            hint={say(texts.mandateActHint)}
            maxLength={500}
            required
          />
          <DateField name="from" label={say(texts.from)} required />
          <DateField name="to" label={say(texts.to)} />
          <TextField name="email" label={say(texts.email)} hint={say(texts.emailHint)} type="email" maxLength={254} />
          <Checkbox name="deputy" label={say(texts.isDeputy)} />
          <Buttons>
            <Button>{say(texts.save)}</Button>
          </Buttons>
        </Form>
      </Section>
    </>
  );
};
