import { createHash } from "node:crypto";
import { done, type Outcome, refused } from "../../../../kernel/outcome.ts";
import { fold } from "../../../../kernel/text/index.ts";
import { uuidv7 } from "../../../../platform/db/uuid.ts";
import { readSheet, type SheetRefusal } from "../../../../platform/tables/index.ts";
import type { Db, Work } from "../../../../platform/work/work.ts";
import { findImport, readIndex, readKnown, readPlaceNames } from "../../queries/import.ts";
import { candidatesOf, countVerdicts, diffRows } from "../../rules/import/diff.ts";
import type { ImportMapping, ImportResult, ImportRow, Sheet } from "../../rules/import/shapes.ts";
import { understandSheet } from "../../rules/import/understand.ts";
import { guessTargets } from "../../rules/import/words.ts";
import type { Theme } from "../../rules/kinds.ts";
import { texts } from "../../texts.ts";

/** Keeps an uploaded file as rows, with a guess of what each column means. Nothing of the register changes. */
export async function uploadImport(
  work: Work,
  file: { name: string; bytes: Uint8Array },
): Promise<Outcome<string, SheetRefusal>> {
  const sheet = readSheet(file.bytes);
  if (!sheet.ok) return sheet;
  const id = uuidv7();
  const mapping: ImportMapping = { columns: guessTargets(sheet.value.columns), kind: "organisation" };
  await work.inTransaction((tx) =>
    tx
      .insertInto("register_import")
      .values({
        id,
        created_at: work.now,
        created_by: work.actor.kind === "person" ? work.actor.id : null,
        file_name: file.name.slice(-255) || "-",
        file_sha256: createHash("sha256").update(file.bytes).digest("hex"),
        sheet: JSON.stringify(sheet.value),
        rows: sheet.value.rows.length,
        mapping: JSON.stringify(mapping),
        result: "{}",
        undo: "[]",
        applied_at: null,
        undone_at: null,
      })
      .execute(),
  );
  return done(id);
}

/** The dry run: says for every row what would happen, and keeps that with the mapping. The register stays as it is. */
export async function previewImport(
  work: Work,
  id: string,
  mapping: ImportMapping,
): Promise<Outcome<ImportResult, "not-there" | "no-name-column">> {
  const run = await findImport(work.db, id);
  if (!run || run.state === "applied" || run.state === "undone") return refused("not-there");
  if (!mapping.columns.some((target) => target?.startsWith("name."))) return refused("no-name-column");
  const { result } = await dryRun(work.db, run.sheet, mapping, work.today);
  await work.inTransaction((tx) =>
    tx
      .updateTable("register_import")
      .set({ state: "previewed", mapping: JSON.stringify(mapping), result: JSON.stringify(result) })
      .where("id", "=", id)
      .where("state", "in", ["uploaded", "previewed"])
      .execute(),
  );
  return done(result);
}

/** Understands the rows and compares them with the register as it is now; used for the dry run and again when applying. */
export async function dryRun(
  db: Db,
  sheet: Sheet,
  mapping: ImportMapping,
  today: string,
): Promise<{ result: ImportResult; rows: ReadonlyMap<number, ImportRow> }> {
  const places = await readPlaceNames(db);
  const understood = understandSheet(sheet, mapping, { places, themes: themeNames() });
  const index = await readIndex(db);
  const ids = new Set(understood.rows.flatMap((row) => candidatesOf(row, index).ids));
  const known = await readKnown(db, [...ids], today);
  const compared = diffRows(understood.rows, mapping, index, known);
  const errors = [...understood.errors, ...compared.errors].sort((a, b) => a.line - b.line);
  return {
    result: { counts: countVerdicts(compared.reports, errors), rows: compared.reports, errors },
    rows: new Map(understood.rows.map((row) => [row.line, row])),
  };
}

/** The names of the fields of work as the pages say them, folded, in every language. */
function themeNames(): Map<string, Theme> {
  const names = new Map<string, Theme>();
  for (const theme of ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L"] as const) {
    for (const name of Object.values(texts[`theme${theme}`])) names.set(fold(name), theme);
  }
  return names;
}
