import type { Selectable } from "kysely";
import { type DocumentReading, lookInto } from "../documents/index.ts";
import { files, keepFile } from "../files/index.ts";
import type { Db, Tx, Work } from "../work/work.ts";
import type { FilePageTable, FileReadingTable } from "./schema.ts";

export type FileReading = Selectable<FileReadingTable>;
export type FilePage = Selectable<FilePageTable>;

/** Pages drawn for readers; whoever wants more downloads the file. */
const MOST_DRAWN = 12;
/** Pixels. */
const PAGE_WIDTH = 1000;

/**
 * Reads a kept file, once for each content: what it says, what it conceals, and its first pages as pictures. Working on
 * the file itself happens outside of any transaction; running it twice at once does no harm.
 */
export async function readKeptFile(
  work: Work,
  file: { readonly sha256: string; readonly type: string; readonly name: string },
): Promise<FileReading> {
  const known = await findReading(work.db, file.sha256);
  if (known) return known;
  const bytes = await files().read(file.sha256);
  const { reading, pictures } = await lookInto(
    { bytes, type: file.type, name: file.name },
    { pages: MOST_DRAWN, width: PAGE_WIDTH },
  );
  await work.inTransaction(async (tx) => {
    await insertReading(tx, file.sha256, reading, work.now);
    for (const { page, width, height, bytes: picture } of pictures) {
      const kept = await keepFile(tx, files(), picture);
      await tx
        .insertInto("file_page")
        .values({ sha256: file.sha256, page, picture: kept.sha256, width, height })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
  });
  return (await findReading(work.db, file.sha256))!;
}

const insertReading = (tx: Tx, sha256: string, reading: DocumentReading, now: Date) =>
  tx
    .insertInto("file_reading")
    .values({
      sha256,
      kind: reading.kind,
      text: reading.text,
      pages: reading.pages,
      how: reading.how,
      concealed: JSON.stringify(reading.concealed),
      problems: reading.problems,
      read_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();

export const findReading = (db: Db, sha256: string): Promise<FileReading | undefined> =>
  db.selectFrom("file_reading").selectAll().where("sha256", "=", sha256).executeTakeFirst();

/** The words of several files at once, by content; those not read yet are not there. */
export async function textsOf(db: Db, sha256s: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (sha256s.length === 0) return new Map();
  const rows = await db
    .selectFrom("file_reading")
    .select(["sha256", "text"])
    .where("sha256", "in", [...new Set(sha256s)])
    .execute();
  return new Map(rows.map(({ sha256, text }) => [sha256, text]));
}

export const listPages = (db: Db, sha256: string): Promise<FilePage[]> =>
  db.selectFrom("file_page").selectAll().where("sha256", "=", sha256).orderBy("page").execute();

export const findPage = (db: Db, sha256: string, page: number): Promise<FilePage | undefined> =>
  db.selectFrom("file_page").selectAll().where("sha256", "=", sha256).where("page", "=", page).executeTakeFirst();
