import type { VNode } from "preact";
import { Button, Buttons, Fieldset, Form, PageHeader, Select } from "../../../../ui/index.ts";
import type { ImportRun } from "../../queries/import.ts";
import { TARGETS } from "../../rules/import/shapes.ts";
import { ORGANISATION_KINDS } from "../../rules/kinds.ts";
import { texts } from "../../texts.ts";
import { type FormState, type View, word } from "../view.ts";
import { ImportSteps } from "./list.tsx";

/** The choice that takes a column for nothing: whatever names no target is left out. */
const LEAVE_OUT = "-";

/** What each column means: guessed from the headings, corrected by hand. */
export const MappingPage = ({ view, run, form }: { view: View; run: ImportRun; form: FormState }): VNode => {
  const { say, href } = view;
  const values = form.values ?? {
    kind: run.mapping.kind,
    ...Object.fromEntries(run.mapping.columns.map((target, at) => [`column.${at}`, target ?? LEAVE_OUT])),
  };
  return (
    <>
      <PageHeader title={say(texts.importColumns)} lead={say(texts.importColumnsLead)} above={run.file_name} />
      <ImportSteps view={view} current={2} />
      <Form
        say={say}
        action={href(`/register/imports/${run.id}`)}
        csrf={view.csrf}
        values={values}
        errors={form.errors}
      >
        <Fieldset legend={say(texts.importColumns)}>
          {run.sheet.columns.map((column, at) => {
            const sample = run.sheet.rows.map((row) => row[at] ?? "").find((cell) => cell !== "");
            return (
              <Select
                key={at}
                name={`column.${at}`}
                label={column || `${at + 1}`}
                hint={sample && say(texts.importSample, { value: sample.slice(0, 60) })}
                empty={false}
                required
                options={[
                  { value: LEAVE_OUT, label: say(texts.importLeaveOut) },
                  ...TARGETS.map((target) => ({ value: target, label: say(word("target", target)) })),
                ]}
              />
            );
          })}
        </Fieldset>
        <Select
          name="kind"
          label={say(texts.importKind)}
          empty={false}
          required
          options={ORGANISATION_KINDS.map((kind) => ({ value: kind, label: say(word("kind", kind)) }))}
        />
        <Buttons>
          <Button>{say(texts.importTry)}</Button>
        </Buttons>
      </Form>
    </>
  );
};
