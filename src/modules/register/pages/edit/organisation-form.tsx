import type { VNode } from "preact";
import type { Translated } from "../../../../kernel/translated.ts";
import {
  Button,
  Buttons,
  Checkbox,
  Checkboxes,
  DateField,
  FieldRow,
  Fieldset,
  Form,
  Select,
  Textarea,
  TextField,
} from "../../../../ui/index.ts";
import { ORGANISATION_KINDS, THEMES } from "../../rules/kinds.ts";
import { texts } from "../../texts.ts";
import { type FormState, themeText, type View, word } from "../view.ts";

export interface OrganisationFormProps {
  readonly view: View;
  /** Where it is sent, without locale. */
  readonly action: string;
  readonly form: FormState;
  readonly revision?: number;
  readonly places: readonly { code: string; names: Translated }[];
}

/** All fields of an organisation's own row; the same form for a new one and for an edit. */
export const OrganisationForm = ({ view, action, form, revision, places }: OrganisationFormProps): VNode => {
  const { say, href } = view;
  const collator = new Intl.Collator(say.lang);
  const options = places
    .map((place) => ({ value: place.code, label: say.translated(place.names) }))
    .sort((a, b) => collator.compare(a.label, b.label));
  return (
    <Form
      say={say}
      action={href(action)}
      csrf={view.csrf}
      values={form.values}
      errors={form.errors}
      hidden={{ revision: revision === undefined ? undefined : String(revision) }}
      guard
    >
      <Fieldset legend={say(texts.partNames)} hint={say(texts.namesHint)}>
        <TextField name="names.sq" label={say(texts.nameSq)} lang="sq" maxLength={300} />
        <TextField name="names.sr" label={say(texts.nameSr)} lang="sr-Latn" maxLength={300} />
        <TextField name="names.en" label={say(texts.nameEn)} lang="en" maxLength={300} />
        <FieldRow>
          <TextField name="shortNames.sq" label={say(texts.shortSq)} lang="sq" width="short" />
          <TextField name="shortNames.sr" label={say(texts.shortSr)} lang="sr-Latn" width="short" />
          <TextField name="shortNames.en" label={say(texts.shortEn)} lang="en" width="short" />
        </FieldRow>
        <Textarea name="aliases" label={say(texts.field_aliases)} hint={say(texts.aliasesHint)} rows={3} />
      </Fieldset>
      <Fieldset legend={say(texts.partWhere)}>
        <Select
          name="kind"
          label={say(texts.field_kind)}
          required
          options={ORGANISATION_KINDS.map((kind) => ({ value: kind, label: say(word("kind", kind)) }))}
        />
        <Select name="place" label={say(texts.field_place)} options={options} />
        <details>
          <summary>{say(texts.field_areas)}</summary>
          <Checkboxes name="areas" label={say(texts.field_areas)} choices={options} inline />
        </details>
        <Checkboxes
          name="themes"
          label={say(texts.field_themes)}
          choices={THEMES.map((theme) => ({ value: theme, label: say(themeText(theme)) }))}
        />
        <TextField name="website" label={say(texts.field_website)} type="url" inputMode="url" />
        <Checkbox name="member" label={say(texts.memberStatement)} />
      </Fieldset>
      <Fieldset legend={say(texts.field_description)}>
        <Textarea name="description.sq" label={say(texts.descriptionSq)} lang="sq" rows={4} most={5000} />
        <Textarea name="description.sr" label={say(texts.descriptionSr)} lang="sr-Latn" rows={4} most={5000} />
        <Textarea name="description.en" label={say(texts.descriptionEn)} lang="en" rows={4} most={5000} />
      </Fieldset>
      <Fieldset legend={say(texts.partTree)}>
        <TextField name="parent" label={say(texts.field_parent)} hint={say(texts.parentHint)} />
        <FieldRow>
          <DateField name="validFrom" label={say(texts.field_valid_from)} />
          <DateField name="validTo" label={say(texts.field_valid_to)} />
        </FieldRow>
        <Textarea name="successors" label={say(texts.field_successors)} hint={say(texts.successorHint)} rows={2} />
      </Fieldset>
      <Buttons>
        <Button>{say(texts.save)}</Button>
      </Buttons>
    </Form>
  );
};
