import type { Say } from "../../../say/index.ts";
import { DateField, FieldRow, RadioGroup, Select, Textarea, TextField } from "../../../ui/index.ts";
import { MEETING_FORMS } from "../forms.ts";
import { formTexts as texts } from "../texts/forms.ts";

/** Time, place and way of a meeting. */
export const MeetingFields = ({ say }: { say: Say }) => (
  <>
    <FieldRow>
      <DateField name="day" label={say(texts.day)} required />
      <TextField name="from" label={say(texts.from)} hint={say(texts.timeHint)} width="short" required />
      <TextField name="to" label={say(texts.to)} hint={say(texts.timeHint)} width="short" required />
    </FieldRow>
    <RadioGroup
      name="form"
      label={say(texts.form)}
      required
      inline
      choices={MEETING_FORMS.map((form) => ({ value: form, label: say(texts[`form-${form}`]) }))}
    />
    <TextField name="place" label={say(texts.place)} maxLength={300} />
    <TextField
      name="online_url"
      label={say(texts.onlineUrl)}
      hint={say(texts.onlineHint)}
      type="url"
      maxLength={1000}
    />
    <Textarea name="note" label={say(texts.note)} rows={3} most={2000} />
    <Select
      name="language"
      label={say(texts.language)}
      empty={false}
      options={(["sq", "sr", "en"] as const).map((language) => ({
        value: language,
        label: say(texts[`language-${language}`]),
      }))}
    />
  </>
);
