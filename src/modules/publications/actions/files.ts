import sharp from "sharp";
import type { Language } from "../../../kernel/language.ts";
import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import type { Translated } from "../../../kernel/translated.ts";
import { lookInto, mustBeHeld } from "../../../platform/documents/index.ts";
import { files, keepFile, typeOf } from "../../../platform/files/index.ts";
import { touch, type Work } from "../../../platform/work/index.ts";
import {
  dropFile,
  insertPicture,
  listPictures,
  lockPublication,
  putFile,
  setPicture,
  setPublication,
} from "../queries/publications.ts";
import { setChanged } from "./drafts.ts";

export const MOST_PICTURE = 12_000_000;
export const MOST_FILE = 30_000_000;
const MOST_PICTURES = 200;
const MOST_PIXELS = 50_000_000;
const WIDEST = 1800;

type Painted = { bytes: Uint8Array; format: "jpg" | "png"; width: number; height: number };

/**
 * The picture painted anew: upright, no wider than print needs, without anything the camera noted beside it. Whatever
 * else was hidden in the file is not carried over. Null where it is no picture.
 */
async function painted(bytes: Uint8Array): Promise<Painted | null> {
  const type = await typeOf(bytes);
  if (!["image/jpeg", "image/png", "image/webp", "image/tiff"].includes(type)) return null;
  try {
    const open = sharp(bytes, { limitInputPixels: MOST_PIXELS, pages: 1 })
      .autoOrient()
      .resize({ width: WIDEST, height: WIDEST, fit: "inside", withoutEnlargement: true });
    const format = type === "image/png" ? "png" : "jpg";
    const drawn = await (format === "png"
      ? open.png()
      : open.flatten({ background: "#ffffff" }).jpeg({ quality: 86 })
    ).toBuffer({
      resolveWithObject: true,
    });
    return { bytes: new Uint8Array(drawn.data), format, width: drawn.info.width, height: drawn.info.height };
  } catch {
    return null;
  }
}

const TYPES = { jpg: "image/jpeg", png: "image/png" } as const;

/** Adds a picture that the text can name; who does not see it must be told what it shows. */
export async function addPicture(
  work: Work,
  id: string,
  wish: { readonly bytes: Uint8Array; readonly alts: Translated; readonly captions: Translated },
): Promise<Outcome<number, "not-found" | "no-picture" | "picture-too-large" | "no-alt" | "too-many">> {
  if (wish.bytes.length > MOST_PICTURE) return refused("picture-too-large");
  if (Object.values(wish.alts).every((alt) => !alt.trim())) return refused("no-alt");
  const picture = await painted(wish.bytes);
  if (!picture) return refused("no-picture");
  return work.inTransaction(async (tx) => {
    if (!(await lockPublication(tx, id))) return refused("not-found");
    const before = await listPictures(tx, id);
    if (before.length >= MOST_PICTURES) return refused("too-many");
    const { sha256 } = await keepFile(tx, files(), picture.bytes, TYPES[picture.format]);
    const number = (before.at(-1)?.number ?? 0) + 1;
    await insertPicture(tx, {
      publication_id: id,
      number,
      sha256,
      format: picture.format,
      width: picture.width,
      height: picture.height,
      alts: JSON.stringify(wish.alts),
      captions: JSON.stringify(wish.captions),
      at: work.now,
    });
    await setChanged(tx, work, id);
    return done(number);
  });
}

export const describePicture = (
  work: Work,
  id: string,
  number: number,
  wish: { readonly alts: Translated; readonly captions: Translated },
): Promise<Outcome<null, "not-found" | "no-alt">> =>
  work.inTransaction(async (tx) => {
    if (Object.values(wish.alts).every((alt) => !alt.trim())) return refused("no-alt");
    const { numUpdatedRows } = await setPicture(tx, id, number, {
      alts: JSON.stringify(wish.alts),
      captions: JSON.stringify(wish.captions),
    });
    if (numUpdatedRows === 0n) return refused("not-found");
    await setChanged(tx, work, id);
    return done(null);
  });

/** A cover of its own in place of the drawn one. */
export async function setCover(
  work: Work,
  id: string,
  wish: { readonly bytes: Uint8Array; readonly alt: string },
): Promise<Outcome<null, "not-found" | "no-picture" | "picture-too-large" | "no-alt">> {
  if (wish.bytes.length > MOST_PICTURE) return refused("picture-too-large");
  if (!wish.alt.trim()) return refused("no-alt");
  const picture = await painted(wish.bytes);
  if (!picture) return refused("no-picture");
  return work.inTransaction(async (tx) => {
    if (!(await lockPublication(tx, id))) return refused("not-found");
    const { sha256 } = await keepFile(tx, files(), picture.bytes, TYPES[picture.format]);
    await setPublication(tx, id, {
      cover_sha256: sha256,
      cover_alt: wish.alt.trim().slice(0, 300),
      changed_at: work.now,
    });
    await touch(tx, `publication:${id}`);
    return done(null);
  });
}

/** A finished PDF that is published as it is: kept byte for byte, read for the search, its first page the cover. */
export async function addFile(
  work: Work,
  id: string,
  language: Language,
  bytes: Uint8Array,
): Promise<Outcome<null, "not-found" | "no-pdf" | "file-too-large" | "conceals">> {
  if (bytes.length > MOST_FILE) return refused("file-too-large");
  const type = await typeOf(bytes);
  if (type !== "application/pdf") return refused("no-pdf");
  const { reading, pictures } = await lookInto({ bytes, type, name: "botimi.pdf" }, { pages: 1, width: 900 });
  if (reading.pages === null) return refused("no-pdf");
  if (mustBeHeld(reading.concealed)) return refused("conceals");
  const first = pictures[0] && (await painted(await sharp(pictures[0].bytes).jpeg({ quality: 95 }).toBuffer()));
  return work.inTransaction(async (tx) => {
    const row = await lockPublication(tx, id);
    if (!row) return refused("not-found");
    const { sha256, size } = await keepFile(tx, files(), bytes, type);
    await putFile(tx, {
      publication_id: id,
      language,
      sha256,
      size,
      pages: reading.pages,
      words: reading.text.replaceAll("\0", "").slice(0, 400_000),
      at: work.now,
    });
    if (first && !row.cover_sha256) {
      const kept = await keepFile(tx, files(), first.bytes, TYPES[first.format]);
      await setPublication(tx, id, { cover_sha256: kept.sha256 });
    }
    await setChanged(tx, work, id);
    return done(null);
  });
}

/** Takes a finished document out of the next edition; those that were published keep it. */
export const removeFile = (work: Work, id: string, language: Language): Promise<Outcome<null, "not-found">> =>
  work.inTransaction(async (tx) => {
    const { numDeletedRows } = await dropFile(tx, id, language);
    if (numDeletedRows === 0n) return refused("not-found");
    await setChanged(tx, work, id);
    return done(null);
  });
