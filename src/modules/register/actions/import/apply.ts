import type { Day } from "../../../../kernel/day.ts";
import { done, type Outcome, refused } from "../../../../kernel/outcome.ts";
import { uuidv7 } from "../../../../platform/db/uuid.ts";
import { announce } from "../../../../platform/work/facts.ts";
import type { Tx, Work } from "../../../../platform/work/work.ts";
import { refresh, revisionsOf } from "../../queries/refresh.ts";
import { insertOrganisation, type OrganisationFields, setOrganisation } from "../../queries/write.ts";
import { contactsOf } from "../../rules/import/diff.ts";
import type { ImportMapping, ImportResult, ImportRow, RowReport, UndoEntry } from "../../rules/import/shapes.ts";
import type { OrganisationKind } from "../../rules/kinds.ts";
import { dryRun } from "./preview.ts";

/** Fields of the dry run's diff that are the organisation's own, not contacts or numbers. */
const OWN_FIELDS = [
  "names",
  "shortNames",
  "description",
  "aliases",
  "areas",
  "themes",
  "kind",
  "placeCode",
  "website",
  "member",
  "validFrom",
  "validTo",
] as const;

/**
 * Writes a previewed import, all of it or nothing. The register is compared again first, so what somebody else wrote
 * since the dry run counts. Wrong and ambiguous rows stay out; the result says what was really done.
 */
export const applyImport = (work: Work, id: string): Promise<Outcome<ImportResult, "not-there" | "nothing-to-do">> =>
  work.inTransaction(async (tx) => {
    const run = await tx.selectFrom("register_import").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
    if (run?.state !== "previewed") return refused("not-there");
    const { result, rows } = await dryRun(tx, run.sheet, run.mapping, work.today);
    const doing = (result.rows ?? []).filter((report) => report.verdict === "new" || report.verdict === "changed");
    if (doing.length === 0) return refused("nothing-to-do");
    const entries: Omit<UndoEntry, "revision">[] = [];
    for (const report of doing)
      entries.push(await writeRow(tx, work, rows.get(report.line)!, report, run.mapping, run.file_name));
    const ids = entries.map((entry) => entry.organisationId);
    await refresh(tx, ids, work.now);
    const revisions = await revisionsOf(tx, ids);
    await tx
      .updateTable("register_import")
      .set({
        state: "applied",
        applied_at: work.now,
        sheet: JSON.stringify({ columns: run.sheet.columns, rows: [] }),
        result: JSON.stringify(result),
        undo: JSON.stringify(entries.map((entry) => ({ ...entry, revision: revisions.get(entry.organisationId) }))),
      })
      .where("id", "=", id)
      .execute();
    await announce(tx, { name: "register.import-applied", kind: "register-import", recordId: id });
    return done(result);
  });

async function writeRow(
  tx: Tx,
  work: Work,
  row: ImportRow,
  report: RowReport,
  mapping: ImportMapping,
  fileName: string,
): Promise<Omit<UndoEntry, "revision">> {
  if (report.verdict === "new") {
    const organisationId = await insertOrganisation(tx, newFields(row, mapping.kind), {
      now: work.now,
      source: { title: fileName, seen: work.today },
    });
    const added = await addParts(tx, work, organisationId, row, contactsOf(row), row.identifiers);
    return { organisationId, created: true, ...added, addedAreas: [] };
  }
  const organisationId = report.organisationId!;
  const changes = report.changes ?? {};
  const own = OWN_FIELDS.filter((field) => field in changes);
  const after = Object.fromEntries(own.map((field) => [field, changes[field]![1]])) as Partial<OrganisationFields>;
  const before = Object.fromEntries(own.map((field) => [field, changes[field]![0]]));
  await setOrganisation(tx, organisationId, after);
  const contacts = contactsOf(row).filter(([channel]) => channel in changes);
  const identifiers = row.identifiers.filter(({ scheme }) => `identifier ${scheme}` in changes);
  const added = await addParts(tx, work, organisationId, row, contacts, identifiers);
  const known = new Set((before.areas as readonly string[] | undefined) ?? []);
  return {
    organisationId,
    created: false,
    before,
    ...added,
    addedAreas: (after.areas ?? []).filter((code) => !known.has(code)),
  };
}

async function addParts(
  tx: Tx,
  work: Work,
  organisationId: string,
  row: ImportRow,
  contacts: ReturnType<typeof contactsOf>,
  identifiers: ImportRow["identifiers"],
): Promise<Pick<UndoEntry, "addedContacts" | "addedIdentifiers">> {
  const addedContacts = contacts.map(([channel, value]) => ({
    id: uuidv7(),
    organisation_id: organisationId,
    purpose: "general" as const,
    channel,
    value,
    label: "{}",
    // A list somebody handed over says nothing of consent: staff make an address public by hand.
    visibility: "staff" as const,
    confirmed_at: work.now,
  }));
  const addedIdentifiers = identifiers.map(({ scheme, number }) => ({
    id: uuidv7(),
    organisation_id: organisationId,
    scheme,
    number,
    evidence: `line ${row.line}`,
  }));
  if (addedContacts.length > 0) await tx.insertInto("contact_detail").values(addedContacts).execute();
  // A number that another organisation has stays there: for a row somebody said is new, or is another one.
  const written =
    addedIdentifiers.length === 0
      ? []
      : await tx
          .insertInto("organisation_identifier")
          .values(addedIdentifiers)
          .onConflict((conflict) => conflict.doNothing())
          .returning("id")
          .execute();
  return { addedContacts: addedContacts.map(({ id }) => id), addedIdentifiers: written.map(({ id }) => id) };
}

const newFields = (row: ImportRow, kind: OrganisationKind): OrganisationFields => ({
  kind: row.kind ?? kind,
  names: row.names,
  shortNames: row.shortNames ?? {},
  aliases: row.aliases ?? [],
  description: row.description ?? {},
  placeCode: row.placeCode ?? null,
  areas: row.areas ?? [],
  parentId: null,
  validFrom: (row.validFrom as Day | undefined) ?? null,
  validTo: (row.validTo as Day | undefined) ?? null,
  successors: [],
  website: row.website ?? null,
  themes: row.themes ?? [],
  member: row.member ?? false,
});
