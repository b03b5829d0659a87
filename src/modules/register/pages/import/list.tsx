import type { VNode } from "preact";
import {
  Button,
  Buttons,
  FileField,
  Form,
  PageHeader,
  Row,
  Rows,
  Section,
  Steps,
  Tag,
  type Tone,
} from "../../../../ui/index.ts";
import type { listImports } from "../../queries/import.ts";
import type { ImportState } from "../../schema.ts";
import { texts } from "../../texts.ts";
import { type FormState, type View, word } from "../view.ts";

const TONES: Record<ImportState, Tone> = { uploaded: "idle", previewed: "info", applied: "ok", undone: "idle" };

export const ImportSteps = ({ view: { say }, current }: { view: View; current: 1 | 2 | 3 | 4 }): VNode => (
  <Steps
    say={say}
    current={current}
    items={[texts.importStepFile, texts.importStepColumns, texts.importStepTry, texts.importStepDone].map((label) => ({
      label: say(label),
    }))}
  />
);

/** Where a file is uploaded, and the imports there were. */
export const ImportsPage = ({
  view,
  imports,
  form,
  mostBytes,
  timeZone,
}: {
  view: View;
  imports: Awaited<ReturnType<typeof listImports>>;
  form: FormState;
  mostBytes: number;
  timeZone: string;
}): VNode => {
  const { say, href } = view;
  return (
    <>
      <PageHeader title={say(texts.importTitle)} lead={say(texts.importLead)} />
      <ImportSteps view={view} current={1} />
      <Form say={say} action={href("/register/imports")} csrf={view.csrf} errors={form.errors} files>
        <FileField
          name="file"
          label={say(texts.importFile)}
          hint={say(texts.importFileHint)}
          accept=".csv,.tsv,.txt,.xlsx,.xls"
          mostBytes={mostBytes}
          required
        />
        <Buttons>
          <Button>{say(texts.importUpload)}</Button>
        </Buttons>
      </Form>
      {imports.length > 0 && (
        <Section title={say(texts.importEarlier)}>
          <Rows label={say(texts.importEarlier)}>
            {imports.map((each) => (
              <Row
                key={each.id}
                title={each.file_name}
                href={href(`/register/imports/${each.id}`)}
                tag={<Tag tone={TONES[each.state]}>{say(word("importState", each.state))}</Tag>}
                meta={[say.moment(each.created_at, timeZone), say(texts.importRows, { count: each.rows })]}
              />
            ))}
          </Rows>
        </Section>
      )}
    </>
  );
};
