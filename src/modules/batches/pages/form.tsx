import type { Say } from "../../../say/index.ts";
import {
  Button,
  Buttons,
  Checkboxes,
  DateField,
  Fieldset,
  Form,
  Notice,
  PageHeader,
  RadioGroup,
  Select,
  Textarea,
  TextField,
} from "../../../ui/index.ts";
import { MOST_BODY, MOST_INSTITUTIONS, MOST_TITLE, PLACEHOLDERS } from "../rules/batches.ts";
import { makingTexts as texts } from "../texts/making.ts";

export interface BatchFormView {
  readonly csrf: string;
  readonly action: string;
  readonly isNew: boolean;
  readonly returned: string | null;
  readonly languages: readonly { value: string; label: string }[];
  /** Only for those who may hold answers back. */
  readonly mayEmbargo: boolean;
  readonly groups: readonly {
    key: "municipalities" | "ministries" | "agencies" | "independent";
    members: readonly { id: string; name: string }[];
  }[];
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  readonly errors: Readonly<Record<string, string>>;
}

/** One question, and whom it goes to: whole groups or by name. */
export const BatchForm = ({ view, say }: { view: BatchFormView; say: Say }) => (
  <>
    <PageHeader title={say(view.isNew ? texts.newTitle : texts.editTitle)} lead={say(texts.newLead)} />
    {view.returned && (
      <Notice say={say} tone="due">
        <p>{say(texts.returned, { reason: view.returned })}</p>
      </Notice>
    )}
    <Form say={say} action={view.action} csrf={view.csrf} values={view.values as never} errors={view.errors} guard>
      <TextField name="title" label={say(texts.title)} hint={say(texts.titleHint)} maxLength={MOST_TITLE} required />
      <Textarea
        name="body"
        label={say(texts.body)}
        hint={say(texts.bodyHint, { placeholder: PLACEHOLDERS[say.language] })}
        rows={14}
        most={MOST_BODY}
        required
      />
      <Select name="language" label={say(texts.language)} options={[...view.languages]} required />
      <TextField name="name" label={say(texts.name)} autocomplete="name" required />
      <RadioGroup
        name="shown"
        label={say(texts.shown)}
        required
        choices={(["full", "initials", "hidden"] as const).map((value) => ({
          value,
          label: say(texts[`shown-${value}`]),
        }))}
      />
      {view.mayEmbargo && <DateField name="embargo" label={say(texts.embargo)} hint={say(texts.embargoHint)} />}
      <Checkboxes
        name="groups"
        label={say(texts.groups)}
        hint={say(texts.groupsHint, { most: MOST_INSTITUTIONS })}
        choices={view.groups.map(({ key, members }) => ({
          value: key,
          label: say(texts.group, { group: say(texts[`group-${key}`]), count: members.length }),
        }))}
      />
      <Fieldset legend={say(texts.institutions)}>
        {view.groups.map(({ key, members }) => (
          <details key={key}>
            <summary>{say(texts.byName, { group: say(texts[`group-${key}`]), count: members.length })}</summary>
            <Checkboxes
              name={`by-name-${key}`}
              label={say(texts[`group-${key}`])}
              choices={members.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </details>
        ))}
      </Fieldset>
      <Buttons>
        <Button kind="primary">{say(texts.save)}</Button>
      </Buttons>
    </Form>
  </>
);
