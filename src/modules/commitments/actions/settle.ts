import { shown } from "../../../kernel/translated.ts";
import type { SearchDocument } from "../../../platform/module/answers.ts";
import { indexRecord } from "../../../platform/search/index.ts";
import { carried, type Db, type Tx, touch } from "../../../platform/work/index.ts";
import { organisationNames } from "../../register/index.ts";
import { type CommitmentRow, listAllAfter, setCommitment } from "../queries/commitments.ts";
import { type Entries, entriesOf, listEntries } from "../queries/entries.ts";
import { slugOf } from "../rules/addresses.ts";

/** Cache tag of every list and count of promises. */
export const COMMITMENTS = "commitments";

export const tagsOf = (row: Pick<CommitmentRow, "id" | "addressee_id">): string[] => [
  `commitment:${row.id}`,
  COMMITMENTS,
  `institution:${row.addressee_id}`,
];

/** In one language for people who look for it: what was promised, by whom, what is said of it. */
export function documentOf(row: CommitmentRow, entries: Entries, addressee: string): SearchDocument {
  const wording = shown(row.wording, row.language);
  return {
    kind: "commitment",
    recordId: row.id,
    language: wording.language,
    audience: "public",
    title: wording.text,
    body: [
      row.number,
      addressee,
      row.source_title,
      ...Object.values(row.wording),
      ...entries.claims.map(({ words }) => words),
      ...entries.findings.map(({ rationale }) => rationale),
    ].join("\n"),
    path: `/commitments/${row.slug}`,
    day: row.due_on,
    facets: { institution: row.addressee_id },
  };
}

/** Writes what follows from the rows of a promise: its latest claim and finding, its address, search, cached pages. */
export async function settle(tx: Tx, row: CommitmentRow): Promise<CommitmentRow> {
  const entries = await entriesOf(tx, row.id);
  const claim = entries.claims.at(-1);
  const finding = entries.findings.at(-1);
  const settled: CommitmentRow = {
    ...row,
    slug: slugOf(row.number, shown(row.wording, row.language).text),
    claimed: claim?.status ?? null,
    claimed_on: claim?.claimed_on ?? null,
    found: finding?.status ?? null,
    found_on: finding?.found_on ?? null,
    kept_on: finding?.kept_on ?? null,
    changed_at: carried(tx).now,
  };
  await setCommitment(tx, row.id, {
    slug: settled.slug,
    wording: JSON.stringify(settled.wording),
    due_on: settled.due_on,
    claimed: settled.claimed,
    claimed_on: settled.claimed_on,
    found: settled.found,
    found_on: settled.found_on,
    kept_on: settled.kept_on,
    changed_at: settled.changed_at,
  });
  const names = await organisationNames(tx, [row.addressee_id]);
  await indexRecord(tx, [documentOf(settled, entries, nameOf(names, row))]);
  await touch(tx, ...tagsOf(settled));
  return settled;
}

const nameOf = (names: Awaited<ReturnType<typeof organisationNames>>, row: CommitmentRow): string =>
  Object.values(names.get(row.addressee_id)?.names ?? {}).join(" ");

const PORTION = 200;

/** All of them, for a rebuild of the search; in portions, so that memory stays flat. */
export async function* allDocuments(db: Db): AsyncIterable<SearchDocument> {
  for (let after: string | null = null; ; ) {
    const rows: CommitmentRow[] = await listAllAfter(db, after, PORTION);
    const ids = rows.map(({ id }) => id);
    const [entries, names] = await Promise.all([
      listEntries(db, ids),
      organisationNames(
        db,
        rows.map(({ addressee_id }) => addressee_id),
      ),
    ]);
    for (const row of rows) yield documentOf(row, entries.get(row.id)!, nameOf(names, row));
    if (rows.length < PORTION) return;
    after = rows.at(-1)?.id ?? null;
  }
}
