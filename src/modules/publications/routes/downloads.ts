import { Resvg } from "@resvg/resvg-js";
import type { Paper } from "../../../kernel/paper.ts";
import { shown } from "../../../kernel/translated.ts";
import { files } from "../../../platform/files/index.ts";
import { download, notFound, type Reply } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { type PaperPicture, paperDocx, paperPdf } from "../../../platform/paper/index.ts";
import { houseFonts } from "../../../platform/pdf/index.ts";
import { sayIn } from "../../../say/index.ts";
import { drawnCover } from "../pages/cover.ts";
import { kindWord } from "../pages/words.ts";
import { findPicture } from "../queries/publications.ts";
import { withHrefs } from "../rules/frozen.ts";
import { KINDS } from "../rules/kinds.ts";
import { pageTexts as texts } from "../texts/page.ts";
import { type Found, getEdition, getRow } from "./found.ts";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The bytes never change under their address. */
const FOREVER = { "cache-control": "public, max-age=31536000, immutable" };

/** Exactly the bytes the hash is over. */
export async function frozenJson(visit: Visit): Promise<Reply> {
  const { edition } = await getEdition(visit);
  return {
    kind: "bytes",
    status: 200,
    type: "application/json; charset=utf-8",
    body: new TextEncoder().encode(edition.frozen),
  };
}

/** As PDF: the finished document as it was given, or the frozen text set anew, alike every time. */
export async function asPdf(visit: Visit): Promise<Reply> {
  const found = await getEdition(visit);
  const name = nameOf(found, "pdf");
  if (found.text.file) return download(name, "application/pdf", await files().read(found.text.file.sha256));
  return download(name, "application/pdf", await paperPdf(paperOf(visit, found), await picturesOf(found)));
}

export async function asDocx(visit: Visit): Promise<Reply> {
  const found = await getEdition(visit);
  if (found.text.file) return notFound();
  return download(nameOf(found, "docx"), DOCX, await paperDocx(paperOf(visit, found), await picturesOf(found)));
}

const nameOf = ({ frozen, language }: Found, ending: string): string =>
  `${frozen.slug}-${frozen.edition}-${language}.${ending}`;

function paperOf(visit: Visit, { frozen, language, text, edition }: Found): Paper {
  const say = sayIn(language);
  const title = shown(frozen.titles, language).text;
  const origin = `${visit.baseUrl}/${language}`;
  const whole = (to: string) => (/^\/(sq|sr|sr-cyrl|en)(\/|$)/.test(to) ? `${visit.baseUrl}${to}` : `${origin}${to}`);
  return {
    title,
    locale: language,
    subtitle: kindWord(say, frozen.kind),
    meta: [
      ...(frozen.authors ? [frozen.authors] : []),
      ...(frozen.period ? [say(texts.period, { period: say.days(frozen.period.from, frozen.period.to) })] : []),
      `${say(texts.publishedOn, { day: say.day(frozen.publishedOn) })}, ${say(texts.editionShort, { number: frozen.edition })}`,
      `${origin}/publications/${frozen.slug}/editions/${frozen.edition}`,
      `SHA-256 ${edition.sha256}`,
    ],
    ...(frozen.cover ? { cover: { key: frozen.cover.sha256, alt: frozen.cover.alt || title } } : {}),
    contents: text.blocks.filter(({ kind }) => kind === "heading").length > 3,
    blocks: withHrefs(text.blocks, whole),
    notes: text.notes,
  };
}

async function picturesOf({ frozen }: Found): Promise<ReadonlyMap<string, PaperPicture>> {
  const pictures = new Map<string, PaperPicture>();
  for (const [key, format] of Object.entries(frozen.pictures))
    pictures.set(key, { bytes: await files().read(key), format });
  if (frozen.cover) {
    const bytes = await files().read(frozen.cover.sha256);
    pictures.set(frozen.cover.sha256, { bytes, format: bytes[0] === 0x89 ? "png" : "jpg" });
  }
  return pictures;
}

/** The cover that was given, or one drawn from the title. */
export async function cover(visit: Visit): Promise<Reply> {
  const { frozen, language } = await getEdition(visit);
  const isFixed = visit.query.get("edition") !== null;
  const headers = isFixed ? FOREVER : undefined;
  if (frozen.cover) {
    const bytes = await files().read(frozen.cover.sha256);
    return {
      kind: "bytes",
      status: 200,
      type: bytes[0] === 0x89 ? "image/png" : "image/jpeg",
      body: bytes,
      headers,
    };
  }
  const say = sayIn(language);
  const svg = drawnCover({
    title: shown(frozen.titles, language).text,
    kind: kindWord(say, frozen.kind),
    kindIndex: KINDS.indexOf(frozen.kind),
    line: frozen.period ? say.days(frozen.period.from, frozen.period.to) : say.day(frozen.publishedOn),
    house: say(texts.house),
  });
  const drawing = new Resvg(svg, {
    font: { fontFiles: [...(await houseFonts())], loadSystemFonts: false },
  });
  return { kind: "bytes", status: 200, type: "image/png", body: drawing.render().asPng(), headers };
}

/** A picture of the publication; of a draft, for staff only. */
export async function picture(visit: Visit): Promise<Reply> {
  const row = await getRow(visit);
  if (row.state === "draft" && !visit.can("publications.write")) return notFound();
  const [, sha256 = "", format = ""] = /^([0-9a-f]{64})\.(jpg|png)$/.exec(visit.params.name ?? "") ?? [];
  const found = sha256 ? await findPicture(visit.work.db, row.id, sha256) : null;
  if (!found || found.format !== format) return notFound();
  return {
    kind: "bytes",
    status: 200,
    type: format === "png" ? "image/png" : "image/jpeg",
    body: await files().read(sha256),
    headers: row.state === "draft" ? undefined : FOREVER,
  };
}
