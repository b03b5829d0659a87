import type { VNode } from "preact";
import {
  Button,
  ButtonForm,
  Buttons,
  Card,
  FieldRow,
  Form,
  RadioGroup,
  Section,
  Select,
  Stack,
  TextField,
} from "../../../../ui/index.ts";
import type { ContactRow } from "../../queries/parts.ts";
import { CHANNELS, PURPOSES } from "../../rules/contacts.ts";
import { holdsOn } from "../../rules/kinds.ts";
import { texts } from "../../texts.ts";
import { type FormState, type View, word } from "../view.ts";
import type { EditPageProps } from "./edit.tsx";
import { stateOf } from "./state.ts";

export const EditContacts = ({
  view,
  organisation,
  returned,
  today,
  base,
}: EditPageProps & { base: string }): VNode => {
  const { say, href } = view;
  const added = stateOf(returned, "contact");
  return (
    <Section title={say(texts.contacts)} id="contacts">
      <Stack>
        {organisation.contacts.map((contact) => {
          const state = stateOf(returned, "contact", contact.id);
          return (
            <Card key={contact.id} level={3} title={`${say(word("purpose", contact.purpose))}: ${contact.value}`}>
              <p>
                {say(word("visibility", contact.visibility))}
                {!holdsOn(contact, today) && `, ${say(texts.contactEnded)}`}
              </p>
              <details open={state.errors !== undefined}>
                <summary>{say(texts.contactChange)}</summary>
                <ContactForm
                  view={view}
                  action={`${base}/contacts/${contact.id}`}
                  form={state.errors ? state : { values: valuesOf(contact) }}
                  prefix={`c-${contact.id}`}
                />
              </details>
              <ButtonForm say={say} action={href(`${base}/contacts/${contact.id}/removal`)} csrf={view.csrf}>
                <Button
                  kind="plain"
                  small
                  label={say(texts.removeNamed, { name: contact.value })}
                  confirm={say(texts.removeSure, { name: contact.value })}
                >
                  {say(texts.remove)}
                </Button>
              </ButtonForm>
            </Card>
          );
        })}
        <details open={added.errors !== undefined || organisation.contacts.length === 0}>
          <summary>{say(texts.contactAdd)}</summary>
          <ContactForm view={view} action={`${base}/contacts`} form={added} prefix="c-new" />
        </details>
      </Stack>
    </Section>
  );
};

const valuesOf = ({ purpose, channel, value, visibility }: ContactRow) => ({ purpose, channel, value, visibility });

const ContactForm = ({
  view,
  action,
  form,
  prefix,
}: {
  view: View;
  action: string;
  form: FormState;
  prefix: string;
}): VNode => {
  const { say } = view;
  return (
    <Form
      say={say}
      action={view.href(action)}
      csrf={view.csrf}
      values={{ visibility: "public", ...form.values }}
      errors={form.errors}
      prefix={prefix}
    >
      <FieldRow>
        <Select
          name="purpose"
          label={say(texts.contactPurpose)}
          required
          options={PURPOSES.map((purpose) => ({ value: purpose, label: say(word("purpose", purpose)) }))}
        />
        <Select
          name="channel"
          label={say(texts.contactChannel)}
          required
          options={CHANNELS.map((channel) => ({ value: channel, label: say(word("channel", channel)) }))}
        />
      </FieldRow>
      <TextField name="value" label={say(texts.contactValue)} required maxLength={500} />
      <RadioGroup
        name="visibility"
        label={say(texts.contactVisibility)}
        required
        inline
        choices={(["public", "staff"] as const).map((each) => ({ value: each, label: say(word("visibility", each)) }))}
      />
      <Buttons>
        <Button kind="quiet">{say(texts.save)}</Button>
      </Buttons>
    </Form>
  );
};
