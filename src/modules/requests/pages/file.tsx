import type { Say } from "../../../say/index.ts";
import { ButtonLink, Buttons, PageHeader, PagePictures, PlainText, Section, Table } from "../../../ui/index.ts";
import { fileCheckTexts as texts } from "../texts/file-check.ts";

export interface FileView {
  readonly name: string;
  readonly lang: string | undefined;
  readonly downloadHref: string;
  readonly size: number;
  /** Null before it was read. */
  readonly pages: number | null;
  readonly pictures: readonly { page: number; href: string; width: number; height: number }[];
  readonly sheets: readonly { name: string; lines: readonly (readonly string[])[] }[];
  readonly text: string;
  readonly isCut: boolean;
  readonly isRecognised: boolean;
  readonly isRead: boolean;
}

/** A file to look into before downloading it: pages as pictures, sheets as tables, and the text. */
export const FilePage = ({ view, say }: { view: FileView; say: Say }) => (
  <>
    <PageHeader
      title={<span lang={view.lang}>{view.name}</span>}
      actions={
        <Buttons>
          <ButtonLink href={view.downloadHref} download>
            {say(texts.download, { size: say.bytes(view.size) })}
          </ButtonLink>
        </Buttons>
      }
    />
    {!view.isRead && <p>{say(texts.notRead)}</p>}
    {view.pictures.length > 0 && (
      <PagePictures
        pictures={view.pictures.map((picture) => ({
          ...picture,
          alt: say(texts.pageAlt, { page: picture.page, name: view.name }),
        }))}
      />
    )}
    {view.pages !== null && view.pictures.length > 0 && view.pages > view.pictures.length && (
      <p>{say(texts.pagesShown, { shown: view.pictures.length, pages: view.pages })}</p>
    )}
    {view.sheets.map((sheet) => (
      <Section key={sheet.name} title={say(texts.table, { name: sheet.name })}>
        <Table
          say={say}
          caption={say(texts.table, { name: sheet.name })}
          quietCaption
          phone="scroll"
          rows={sheet.lines}
          rowKey={(line) => String(sheet.lines.indexOf(line))}
          columns={Array.from({ length: Math.max(1, ...sheet.lines.map((line) => line.length)) }, (_, at) => ({
            key: String(at),
            label: say(texts.sheetCell, { n: at + 1 }),
            cell: (line: readonly string[]) => line[at] ?? "",
          }))}
        />
      </Section>
    ))}
    {view.sheets.length === 0 && view.isRead && (
      <Section title={say(texts.text)} lead={view.isRecognised ? say(texts.textOcr) : undefined}>
        {view.text === "" ? <p>{say(texts.noText)}</p> : <PlainText text={view.text} lang={view.lang} />}
      </Section>
    )}
    {view.isCut && <p>{say(texts.textCut)}</p>}
  </>
);
