import type { Day } from "../../../kernel/day.ts";
import { LANGUAGES } from "../../../kernel/language.ts";
import type { Say } from "../../../say/index.ts";
import {
  Button,
  Buttons,
  DateField,
  Form,
  type FormErrors,
  type FormValues,
  PageHeader,
  RadioGroup,
  Section,
  TextField,
} from "../../../ui/index.ts";
import { formTexts as texts } from "../texts/forms.ts";
import { WordingFields } from "./wording.tsx";

export interface NewView {
  readonly csrf: string;
  readonly action: string;
  readonly today: Day;
  readonly values: FormValues;
  readonly errors: FormErrors;
}

/** A promise that was made outside the platform. */
export const NewPromisePage = ({ view, say }: { view: NewView; say: Say }) => (
  <Section>
    <PageHeader title={say(texts.new)} lead={say(texts.newLead)} />
    <Form say={say} action={view.action} csrf={view.csrf} values={view.values} errors={view.errors} guard>
      <TextField
        name="addressee"
        label={say(texts.addressee)}
        hint={say(texts.addresseeHint)}
        maxLength={300}
        required
      />
      <TextField name="office" label={say(texts.office)} maxLength={300} />
      <WordingFields legend={say(texts.wording)} hint={say(texts.wordingHint)} say={say} />
      <TextField name="source" label={say(texts.source)} hint={say(texts.sourceHint)} maxLength={500} required />
      <TextField name="source_url" label={say(texts.sourceUrl)} type="url" maxLength={1000} />
      <DateField name="promised_on" label={say(texts.promisedOn)} latest={view.today} required />
      <DateField name="due_on" label={say(texts.dueOn)} required />
      <RadioGroup
        name="language"
        label={say(texts.language)}
        required
        inline
        choices={LANGUAGES.map((language) => ({ value: language, label: say(texts[`language-${language}`]) }))}
      />
      <Buttons>
        <Button>{say(texts.save)}</Button>
      </Buttons>
    </Form>
  </Section>
);
