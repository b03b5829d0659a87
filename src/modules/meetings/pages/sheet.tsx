import type { Say } from "../../../say/index.ts";
import { Button, ButtonForm, PageHeader, PrintHeader, Table } from "../../../ui/index.ts";
import { formTexts as texts } from "../texts/forms.ts";
import { pageTexts } from "../texts/page.ts";

export interface SheetRow {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly side: string;
  /** A picture as a data address, of the code beside the name. */
  readonly code: string;
}

/** The sheet at the door: sign, or read the code beside one's name with a telephone. */
export const SheetPage = ({
  view,
  say,
}: {
  view: { title: string; when: string; place: string; url: string; rows: readonly SheetRow[] };
  say: Say;
}) => (
  <>
    <PrintHeader say={say} url={view.url} title={say(texts.sheet)} />
    <PageHeader above={say(texts.sheet)} title={view.title} lead={say(texts.sheetLead)} />
    <p class="meta">
      <span>{view.when}</span>
      {view.place !== "" && <span>{view.place}</span>}
    </p>
    <Table
      say={say}
      caption={say(texts.sheet)}
      quietCaption
      phone="scroll"
      rows={view.rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "member",
          label: say(pageTexts.member),
          head: true,
          cell: ({ name, organisation }) => (
            <>
              {name}
              {organisation !== "" && <span class="meta"> {organisation}</span>}
            </>
          ),
        },
        { key: "side", label: say(pageTexts.side), cell: ({ side }) => side },
        { key: "signature", label: say(texts.signature), cell: () => <span class="signature" /> },
        {
          key: "code",
          label: say(texts.code),
          cell: ({ code, name }) => <img src={code} width="84" height="84" alt={`${say(texts.code)}: ${name}`} />,
        },
      ]}
    />
  </>
);

/** What a code at the door opens. */
export const DoorPage = ({
  view,
  say,
}: {
  view: { csrf: string; path: string; name: string; meeting: string; done: boolean; refused: string };
  say: Say;
}) => (
  <>
    <PageHeader title={say(texts.doorTitle)} lead={say(texts.doorText, { name: view.name, meeting: view.meeting })} />
    {view.done && <p role="status">{say(texts.doorDone)}</p>}
    {view.refused !== "" && <p role="alert">{view.refused}</p>}
    {!view.done && view.refused === "" && (
      <ButtonForm say={say} action={view.path} csrf={view.csrf}>
        <Button>{say(texts.doorButton)}</Button>
      </ButtonForm>
    )}
  </>
);
