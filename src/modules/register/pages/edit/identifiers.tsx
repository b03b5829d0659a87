import type { VNode } from "preact";
import { Button, ButtonForm, Buttons, FieldRow, Form, Section, Table, TextField } from "../../../../ui/index.ts";
import { texts } from "../../texts.ts";
import { word } from "../view.ts";
import type { EditPageProps } from "./edit.tsx";
import { stateOf } from "./state.ts";

export const EditIdentifiers = ({ view, organisation, returned, base }: EditPageProps & { base: string }): VNode => {
  const { say, href } = view;
  const state = stateOf(returned, "identifier");
  return (
    <Section title={say(texts.identifiers)} id="identifiers">
      {organisation.identifiers.length > 0 && (
        <Table
          say={say}
          caption={say(texts.identifiers)}
          quietCaption
          rows={organisation.identifiers}
          rowKey={(row) => row.id}
          columns={[
            { key: "scheme", label: say(texts.identifierScheme), cell: (row) => say(word("scheme", row.scheme)) },
            { key: "number", label: say(texts.identifierNumber), cell: (row) => row.number, head: true },
            { key: "evidence", label: say(texts.identifierEvidence), cell: (row) => row.evidence },
            {
              key: "remove",
              label: say(texts.remove),
              cell: (row) => (
                <ButtonForm say={say} action={href(`${base}/identifiers/${row.id}/removal`)} csrf={view.csrf}>
                  <Button
                    kind="plain"
                    small
                    label={say(texts.removeNamed, { name: row.number })}
                    confirm={say(texts.removeSure, { name: row.number })}
                  >
                    {say(texts.remove)}
                  </Button>
                </ButtonForm>
              ),
            },
          ]}
        />
      )}
      <details open={state.errors !== undefined}>
        <summary>{say(texts.identifierAdd)}</summary>
        <Form
          say={say}
          action={href(`${base}/identifiers`)}
          csrf={view.csrf}
          values={state.values}
          errors={state.errors}
          prefix="i"
        >
          <FieldRow>
            <TextField
              name="scheme"
              label={say(texts.identifierScheme)}
              hint={say(texts.identifierSchemeHint)}
              suggestions={["ngo", "fiscal", "business"]}
              width="medium"
              required
            />
            <TextField name="number" label={say(texts.identifierNumber)} width="medium" required />
          </FieldRow>
          <TextField name="evidence" label={say(texts.identifierEvidence)} />
          <Buttons>
            <Button kind="quiet">{say(texts.save)}</Button>
          </Buttons>
        </Form>
      </details>
    </Section>
  );
};
