import type { Insertable, Selectable, Updateable } from "kysely";
import type { Language } from "../../../kernel/language.ts";
import type { Db, Tx } from "../../../platform/work/work.ts";
import type {
  PublicationDraftTable,
  PublicationFileTable,
  PublicationPictureTable,
  PublicationTable,
  PublicationTextTable,
} from "../schema.ts";

export type PublicationRow = Selectable<PublicationTable>;
export type TextRow = Selectable<PublicationTextTable>;
export type DraftRow = Selectable<PublicationDraftTable>;
export type PictureRow = Selectable<PublicationPictureTable>;
export type FileRow = Selectable<PublicationFileTable>;

export const findBySlug = async (db: Db, slug: string): Promise<PublicationRow | null> =>
  (await db.selectFrom("publication").selectAll().where("slug", "=", slug).executeTakeFirst()) ?? null;

export const lockPublication = async (tx: Tx, id: string): Promise<PublicationRow | null> =>
  (await tx.selectFrom("publication").selectAll().where("id", "=", id).forUpdate().executeTakeFirst()) ?? null;

/** Addresses that begin alike, to find a free one. */
export const slugsLike = async (tx: Tx, base: string): Promise<ReadonlySet<string>> =>
  new Set(
    (await tx.selectFrom("publication").select("slug").where("slug", "like", `${base}%`).execute()).map(
      ({ slug }) => slug,
    ),
  );

export const insertPublication = (tx: Tx, row: Insertable<PublicationTable>) =>
  tx.insertInto("publication").values(row).execute();

export const setPublication = (tx: Tx, id: string, changes: Updateable<PublicationTable>) =>
  tx.updateTable("publication").set(changes).where("id", "=", id).execute();

export interface Parts {
  readonly texts: readonly TextRow[];
  readonly files: readonly FileRow[];
  readonly pictures: readonly PictureRow[];
}

/** Everything of one publication that is being written. */
export async function partsOf(db: Db, id: string): Promise<Parts> {
  const [texts, files, pictures] = await Promise.all([
    db.selectFrom("publication_text").selectAll().where("publication_id", "=", id).execute(),
    db.selectFrom("publication_file").selectAll().where("publication_id", "=", id).execute(),
    listPictures(db, id),
  ]);
  return { texts, files, pictures };
}

export const listPictures = (db: Db, id: string): Promise<PictureRow[]> =>
  db.selectFrom("publication_picture").selectAll().where("publication_id", "=", id).orderBy("number").execute();

export const findPicture = async (db: Db, id: string, sha256: string): Promise<PictureRow | null> =>
  (await db
    .selectFrom("publication_picture")
    .selectAll()
    .where("publication_id", "=", id)
    .where("sha256", "=", sha256)
    .limit(1)
    .executeTakeFirst()) ?? null;

export const insertPicture = (tx: Tx, row: Insertable<PublicationPictureTable>) =>
  tx.insertInto("publication_picture").values(row).execute();

export const setPicture = (tx: Tx, id: string, number: number, changes: { alts: string; captions: string }) =>
  tx
    .updateTable("publication_picture")
    .set(changes)
    .where("publication_id", "=", id)
    .where("number", "=", number)
    .executeTakeFirst();

export const putFile = (tx: Tx, row: Insertable<PublicationFileTable>) =>
  tx
    .insertInto("publication_file")
    .values(row)
    .onConflict((conflict) => conflict.columns(["publication_id", "language"]).doUpdateSet(row))
    .execute();

export const dropFile = (tx: Tx, id: string, language: Language) =>
  tx
    .deleteFrom("publication_file")
    .where("publication_id", "=", id)
    .where("language", "=", language)
    .executeTakeFirst();

/** Writes a version and keeps it in the history of drafts. */
export async function putText(tx: Tx, row: Insertable<PublicationTextTable>): Promise<void> {
  await tx
    .insertInto("publication_text")
    .values(row)
    .onConflict((conflict) => conflict.columns(["publication_id", "language"]).doUpdateSet(row))
    .execute();
  const { publication_id, language, version, markdown } = row;
  await tx
    .insertInto("publication_draft")
    .values({ publication_id, language, version, markdown, at: row.changed_at, by_id: row.changed_by ?? null })
    .execute();
}

export const lockText = async (tx: Tx, id: string, language: Language): Promise<TextRow | null> =>
  (await tx
    .selectFrom("publication_text")
    .selectAll()
    .where("publication_id", "=", id)
    .where("language", "=", language)
    .forUpdate()
    .executeTakeFirst()) ?? null;

export const listDrafts = (db: Db, id: string, language: Language): Promise<Pick<DraftRow, "version" | "at">[]> =>
  db
    .selectFrom("publication_draft")
    .select(["version", "at"])
    .where("publication_id", "=", id)
    .where("language", "=", language)
    .orderBy("version", "desc")
    .limit(30)
    .execute();

export const findDraft = async (db: Db, id: string, language: Language, version: number): Promise<DraftRow | null> =>
  (await db
    .selectFrom("publication_draft")
    .selectAll()
    .where("publication_id", "=", id)
    .where("language", "=", language)
    .where("version", "=", version)
    .executeTakeFirst()) ?? null;

export const removeExamples = (tx: Tx): Promise<{ id: string }[]> =>
  tx.deleteFrom("publication").where("example", "=", true).returning("id").execute();

export async function forgetMaker(tx: Tx, personId: string): Promise<void> {
  await tx.updateTable("publication").set({ made_by: null }).where("made_by", "=", personId).execute();
  await tx.updateTable("publication_text").set({ changed_by: null }).where("changed_by", "=", personId).execute();
  await tx.updateTable("publication_draft").set({ by_id: null }).where("by_id", "=", personId).execute();
  await tx.updateTable("edition").set({ published_by: null }).where("published_by", "=", personId).execute();
}

export async function listByMaker(db: Db, personId: string) {
  const [made, drafts, editions] = await Promise.all([
    db.selectFrom("publication").select(["slug", "titles", "made_at"]).where("made_by", "=", personId).execute(),
    db
      .selectFrom("publication_draft")
      .innerJoin("publication as p", "p.id", "publication_draft.publication_id")
      .select(["p.slug", "publication_draft.language", "publication_draft.version", "publication_draft.at"])
      .where("by_id", "=", personId)
      .execute(),
    db
      .selectFrom("edition")
      .innerJoin("publication as p", "p.id", "edition.publication_id")
      .select(["p.slug", "edition.number", "edition.published_on"])
      .where("published_by", "=", personId)
      .execute(),
  ]);
  return { made, drafts, editions };
}
