import type { VNode } from "preact";
import { Button, Buttons, Form, PageHeader, Select, Textarea, TextField, TrapField } from "../../../ui/index.ts";
import type { OrganisationName } from "../queries/organisations.ts";
import { SUGGESTION_FIELDS } from "../rules/suggestions.ts";
import { texts } from "../texts.ts";
import { type FormState, type View, word } from "./view.ts";

/** Anyone says what is wrong on a page; no account, and an address only if they want to hear back. */
export const SuggestPage = ({
  view,
  organisation,
  form,
}: {
  view: View;
  organisation: OrganisationName;
  form: FormState;
}): VNode => {
  const { say, href } = view;
  return (
    <>
      <PageHeader
        title={say(texts.suggestCorrection)}
        lead={say(texts.suggestFor, { name: say.translated(organisation.names) })}
      />
      <Form
        say={say}
        action={href(`${organisation.path}/corrections`)}
        csrf={view.csrf}
        values={form.values}
        errors={form.errors}
        guard
      >
        <Select
          name="field"
          label={say(texts.suggestField)}
          required
          options={Object.keys(SUGGESTION_FIELDS).map((field) => ({
            value: field,
            label: say(word("suggestField", field)),
          }))}
        />
        <Textarea
          name="proposed"
          label={say(texts.suggestProposed)}
          hint={say(texts.suggestProposedHint)}
          rows={3}
          most={2000}
          required
        />
        <Textarea
          name="reason"
          label={say(texts.suggestReason)}
          hint={say(texts.suggestReasonHint)}
          rows={3}
          most={2000}
        />
        <TextField
          name="contactEmail"
          label={say(texts.suggestEmail)}
          hint={say(texts.suggestEmailHint)}
          type="email"
          autocomplete="email"
          width="medium"
        />
        <TrapField say={say} />
        <Buttons>
          <Button>{say(texts.suggestSend)}</Button>
        </Buttons>
      </Form>
    </>
  );
};
