import { LANGUAGES } from "../../../kernel/language.ts";
import type { Say } from "../../../say/index.ts";
import {
  Button,
  Buttons,
  DateField,
  Fieldset,
  Form,
  type FormErrors,
  type FormValues,
  PageHeader,
  Section,
  Select,
  Textarea,
  TextField,
} from "../../../ui/index.ts";
import { BODY_KINDS, SIDES } from "../rules/seats.ts";
import { formTexts as texts } from "../texts/forms.ts";
import { pageTexts } from "../texts/page.ts";

export interface NewBodyView {
  readonly csrf: string;
  readonly action: string;
  readonly parents: readonly { value: string; label: string }[];
  readonly places: readonly { value: string; label: string }[];
  readonly values: FormValues;
  readonly errors: FormErrors;
}

/** A body begins with its seats: how many each side has. */
export const NewBodyPage = ({ view, say }: { view: NewBodyView; say: Say }) => (
  <Section>
    <PageHeader title={say(texts.new)} />
    <Form say={say} action={view.action} csrf={view.csrf} values={view.values} errors={view.errors} guard>
      <Select
        name="kind"
        label={say(texts.kind)}
        required
        options={BODY_KINDS.map((kind) => ({ value: kind, label: say(pageTexts[`one-${kind}`]) }))}
      />
      <Fieldset legend={say(texts.names)} hint={say(texts.namesHint)}>
        {LANGUAGES.map((language) => (
          <TextField
            key={language}
            name={`name_${language}`}
            label={say(texts[`name-${language}`])}
            lang={language}
            maxLength={300}
          />
        ))}
      </Fieldset>
      <Textarea name="purpose_sq" label={say(texts.purpose)} rows={3} lang="sq" />
      <Select name="parent" label={say(texts.parent)} empty={say(texts.noParent)} options={[...view.parents]} />
      <Select name="place" label={say(pageTexts.place)} empty="–" options={[...view.places]} />
      <TextField name="act" label={say(texts.act)} maxLength={500} />
      <TextField name="act_url" label={say(texts.actUrl)} type="url" maxLength={1000} />
      <DateField name="from" label={say(texts.since)} />
      <Fieldset legend={say(texts.seatsOf)}>
        {SIDES.map((side) => (
          <TextField
            key={side}
            name={`seats_${side}`}
            label={say(pageTexts[`side-${side}`])}
            inputMode="numeric"
            width="short"
          />
        ))}
      </Fieldset>
      <Buttons>
        <Button>{say(texts.save)}</Button>
      </Buttons>
    </Form>
  </Section>
);
