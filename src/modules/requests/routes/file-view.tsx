import { files } from "../../../platform/files/index.ts";
import { again, forbidden, notFound, type Page, page, type Reply, seeOther } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { findPage, findReading, listPages } from "../../../platform/readings/index.ts";
import { findHits } from "../../moderation/index.ts";
import { concealedWords } from "../actions/concealed-words.ts";
import { type CheckRefusal, decideFile, publishCleaned, publishVisible } from "../actions/file-check.ts";
import { canRedact, MOST_REDACTED, orderRedaction, redactionWords } from "../actions/file-redaction.ts";
import { rulesInForce } from "../actions/rules-in-force.ts";
import { FilePage } from "../pages/file.tsx";
import { FileCheckPage } from "../pages/file-check.tsx";
import { publicText } from "../rules/public.ts";
import { cover } from "../rules/redaction.ts";
import { fileCheckTexts as texts } from "../texts/file-check.ts";
import { type FoundFile, findFile } from "./files.ts";
import { langOf, masksIn } from "./words.ts";

const MOST_SHOWN = 60_000;
const MOST_LINES = 200;
const MOST_CELLS = 30;

const hrefOf = (visit: Visit, { row, message, file }: FoundFile): string =>
  visit.href(`/requests/${row.slug}/letters/${message.id}/files/${file.position}`);

/** A file looked into on the page: nothing of it runs, it is pictures and text. */
export async function showFile(visit: Visit): Promise<Reply> {
  const found = await findFile(visit);
  const { row, file, shown, reader } = found;
  const { db } = visit.work;
  const [reading, pages, rules] = await Promise.all([
    findReading(db, shown.sha256),
    listPages(db, shown.sha256),
    rulesInForce(db, row),
  ]);
  visit.dependsOn(`request:${row.id}`);
  const whole = reading?.text ?? "";
  const cut = whole.slice(0, MOST_SHOWN);
  const text = reader.seesAll ? cut : publicText(cover(cut, findHits(cut, rules)), row, masksIn(visit.say));
  const sheets = isWorkbook(reading, shown.type) && text !== "" ? text.split("\f").map(sheetOf) : [];
  const href = hrefOf(visit, found);
  const version = shown.sha256 === file.sha256 ? "" : "?version=public";
  return page({
    title: shown.name,
    robots: "noindex",
    section: "/requests",
    wide: true,
    example: row.example,
    breadcrumb: [
      {
        label: reader.seesAll ? row.title : publicText(row.title, row, masksIn(visit.say)),
        href: visit.href(`/requests/${row.slug}`),
      },
      { label: shown.name },
    ],
    body: (
      <FilePage
        say={visit.say}
        view={{
          name: shown.name,
          lang: langOf(row.language),
          downloadHref: `${href}${version}`,
          size: shown.size,
          pages: reading?.pages ?? null,
          pictures: pages.map(({ page: number, width, height }) => ({
            page: number,
            href: `${href}/pages/${number}${version}`,
            width,
            height,
          })),
          sheets: sheets.map((sheet) => ({ ...sheet, lines: sheet.lines.slice(0, MOST_LINES) })),
          text: text.replaceAll("\f", "\n\n"),
          isCut: whole.length > MOST_SHOWN || sheets.some(({ lines }) => lines.length > MOST_LINES),
          isRecognised: reading?.how === "ocr",
          isRead: reading !== undefined,
        }}
      />
    ),
  });
}

/** A table in plain text has neither sheets nor anything hidden. */
const isWorkbook = (reading: { readonly kind: string } | undefined, type: string): boolean =>
  reading?.kind === "sheet" && !type.startsWith("text/");

function sheetOf(text: string) {
  const [name = "", ...lines] = text.split("\n");
  return {
    name,
    lines: lines.filter((line) => line.trim() !== "").map((line) => line.split("\t").slice(0, MOST_CELLS)),
  };
}

/** One page of a file as a picture we drew ourselves. */
export async function showFilePage(visit: Visit): Promise<Reply> {
  const { shown } = await findFile(visit);
  const number = Number(visit.params.page);
  const drawn = Number.isSafeInteger(number) ? await findPage(visit.work.db, shown.sha256, number) : undefined;
  if (!drawn) return notFound();
  return {
    kind: "bytes",
    status: 200,
    type: "image/webp",
    body: await files().read(drawn.picture),
    headers: { "x-robots-tag": "noindex", "cache-control": "private, max-age=300" },
  };
}

export async function showFileCheck(visit: Visit): Promise<Reply> {
  const found = await findFile(visit);
  if (!found.reader.staff) return forbidden();
  return page(await checkPage(visit, found));
}

async function checkPage(
  visit: Visit,
  found: FoundFile,
  form: { name: string; values: Readonly<Record<string, string>>; errors: Readonly<Record<string, string>> } = {
    name: "",
    values: {},
    errors: {},
  },
): Promise<Page> {
  const { say } = visit;
  const { row, file } = found;
  const reading = await findReading(visit.work.db, file.sha256);
  const href = hrefOf(visit, found);
  return {
    title: file.name,
    robots: "noindex",
    section: "/requests",
    breadcrumb: [{ label: row.title, href: visit.href(`/requests/${row.slug}`) }, { label: say(texts.checkTitle) }],
    body: (
      <FileCheckPage
        say={say}
        view={{
          csrf: visit.csrf,
          action: `${href}/check`,
          name: file.name,
          checked: file.checked,
          concealed: reading ? concealedWords(say, reading) : null,
          originalHref: href,
          viewHref: `${href}/view`,
          publicHref: file.public_sha256 ? `${href}?version=public` : null,
          publicMade: file.public_made,
          redaction: file.redaction,
          canRedact: canRedact(file),
          isSheet: isWorkbook(reading, file.type),
          form,
        }}
      />
    ),
  };
}

export async function postFileCheck(visit: Visit): Promise<Reply> {
  const found = await findFile(visit);
  const { row, message, file, reader } = found;
  const at = { requestId: row.id, messageId: message.id, position: file.position };
  const typed = await visit.form();
  const deed = typed.get("deed");
  const back = (notice: string) => seeOther(`${hrefOf(visit, found)}/check`, notice);
  const refuse = async (name: string, field: string, reason: CheckRefusal | "no-words" | "too-many", what = "") => {
    if (reason === "not-found") return notFound();
    if (reason === "not-yours") return forbidden();
    const error = visit.say(texts[`error-${reason}`], { most: MOST_REDACTED, what });
    return again(await checkPage(visit, found, { name, values: typed.values, errors: { [field]: error } }));
  };
  if (deed === "redact") {
    const ordered = await orderRedaction(visit.work, at, reader, redactionWords(typed.get("words")));
    return ordered.ok ? back(visit.say(texts.ordered)) : refuse("redact", "words", ordered.reason);
  }
  if (deed === "visible") {
    const made = await publishVisible(visit.work, at, reader);
    return made.ok ? back(visit.say(texts.saved)) : refuse("clean", "file", made.reason);
  }
  if (deed === "clean") {
    const made = await publishCleaned(visit.work, at, reader, typed.uploads("file")[0]);
    if (made.ok) return back(visit.say(texts.saved));
    const what = made.concealed ? visit.say.list(concealedWords(visit.say, made.concealed)) : "";
    return refuse("clean", "file", made.reason, what);
  }
  if (deed !== "release" && deed !== "hold" && deed !== "undo") return notFound();
  const decided = await decideFile(visit.work, at, reader, deed);
  if (decided.ok) return back(visit.say(texts.saved));
  return decided.reason === "not-found" ? notFound() : forbidden();
}
