import { shown } from "../../../../kernel/translated.ts";
import { nameKey } from "../names.ts";
import { isSame } from "../pack.ts";
import type { ImportMapping, ImportRow, RowError, RowReport, RowVerdict } from "./shapes.ts";

/** An organisation as the register has it, as far as an import can change it. */
export interface Known {
  readonly id: string;
  readonly names: Readonly<Record<string, string | undefined>>;
  readonly shortNames: Readonly<Record<string, string | undefined>>;
  readonly description: Readonly<Record<string, string | undefined>>;
  readonly aliases: readonly string[];
  readonly kind: string;
  readonly placeCode: string | null;
  readonly areas: readonly string[];
  readonly themes: readonly string[];
  readonly website: string | null;
  readonly member: boolean;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly identifiers: readonly { scheme: string; number: string }[];
  readonly contacts: readonly { channel: string; value: string }[];
}

/** Who is already known, by the two keys that say who is who. */
export interface Index {
  /** "scheme NUMBER" → id. */
  readonly byIdentifier: ReadonlyMap<string, string>;
  /** `nameKey` of any name, short name or alias → ids. */
  readonly byName: ReadonlyMap<string, readonly string[]>;
}

export const identifierKey = (identifier: { scheme: string; number: string }): string =>
  `${identifier.scheme} ${identifier.number.toUpperCase()}`;

/** Which organisations a row may be: one by its number, else those with one of its names. */
export function candidatesOf(row: ImportRow, index: Index): { ids: readonly string[]; sure: boolean } {
  const numbered = new Set(row.identifiers.map((each) => index.byIdentifier.get(identifierKey(each))).filter(isThere));
  const named = new Set(Object.values(row.names).flatMap((name) => index.byName.get(nameKey(name)) ?? []));
  if (numbered.size === 1) {
    const [id] = numbered;
    return { ids: [id!, ...[...named].filter((other) => other !== id)], sure: named.size === 0 || named.has(id!) };
  }
  return { ids: [...new Set([...numbered, ...named])], sure: numbered.size === 0 && named.size <= 1 };
}

const isThere = (id: string | undefined): id is string => id !== undefined;

/**
 * What the import would do with each row: `new`, `changed` with before and after of each field, `same`, or `ambiguous`
 * when number and name point to different organisations, several have the name, or the one found has another number.
 * What somebody chose for an ambiguous row (`mapping.choices`) is followed.
 */
export function diffRows(
  rows: readonly ImportRow[],
  mapping: ImportMapping,
  index: Index,
  known: ReadonlyMap<string, Known>,
): { reports: RowReport[]; errors: RowError[] } {
  const reports: RowReport[] = [];
  const errors: RowError[] = [];
  const seen = new Map<string, number>();
  for (const row of rows) {
    const name = shown(row.names, "sq").text;
    const report = diffRow(row, name, mapping, index, known);
    const keys = [
      ...(report.organisationId ? [report.organisationId] : [`name ${nameKey(name)} ${row.placeCode ?? ""}`]),
      ...row.identifiers.map(identifierKey),
    ];
    const before = keys.map((key) => seen.get(key)).find((line) => line !== undefined);
    if (before !== undefined) {
      errors.push({ line: row.line, column: "", value: name, problem: "twice-in-file", hint: String(before) });
      continue;
    }
    for (const key of keys) seen.set(key, row.line);
    reports.push(report);
  }
  return { reports, errors };
}

function diffRow(
  row: ImportRow,
  name: string,
  mapping: ImportMapping,
  index: Index,
  known: ReadonlyMap<string, Known>,
): RowReport {
  const { ids, sure } = candidatesOf(row, index);
  const chosen = mapping.choices?.[String(row.line)];
  const single = ids.length === 1 || sure ? known.get(ids[0] ?? "") : undefined;
  const clear = sure && !(single && hasOtherNumber(row, single));
  if (chosen === "skip") return { line: row.line, name, verdict: "same" };
  if (chosen === "new" || (ids.length === 0 && !chosen)) return { line: row.line, name, verdict: "new" };
  const target = chosen && ids.includes(chosen) ? known.get(chosen) : clear ? single : undefined;
  if (!target) {
    const candidates = ids.map((id) => ({ id, name: shown(known.get(id)?.names ?? {}, "sq").text || id }));
    return { line: row.line, name, verdict: "ambiguous", candidates };
  }
  const changes = changesOf(row, target);
  const verdict = Object.keys(changes).length > 0 ? "changed" : "same";
  return { line: row.line, name, verdict, organisationId: target.id, changes };
}

const hasOtherNumber = (row: ImportRow, known: Known): boolean =>
  row.identifiers.some((given) => {
    const same = known.identifiers.filter((each) => each.scheme === given.scheme);
    return same.length > 0 && !same.some((each) => identifierKey(each) === identifierKey(given));
  });

/** Field → [before, after] for what the row would change. An empty cell changes nothing; lists only grow. */
export function changesOf(row: ImportRow, known: Known): Record<string, [unknown, unknown]> {
  const changes: Record<string, [unknown, unknown]> = {};
  const note = (field: string, before: unknown, after: unknown) => {
    if (after !== undefined && !isSame(before, after)) changes[field] = [before ?? null, after];
  };
  note("names", known.names, { ...known.names, ...row.names });
  if (row.shortNames) note("shortNames", known.shortNames, { ...known.shortNames, ...row.shortNames });
  if (row.description) note("description", known.description, { ...known.description, ...row.description });
  if (row.aliases) note("aliases", known.aliases, union(known.aliases, row.aliases));
  if (row.areas) note("areas", [...known.areas].sort(), union(known.areas, row.areas).sort());
  if (row.themes) note("themes", [...known.themes].sort(), union(known.themes, row.themes).sort());
  note("kind", known.kind, row.kind);
  note("placeCode", known.placeCode, row.placeCode);
  note("website", known.website, row.website);
  note("member", known.member, row.member);
  note("validFrom", known.validFrom, row.validFrom);
  note("validTo", known.validTo, row.validTo);
  for (const [channel, value] of contactsOf(row)) {
    const there = known.contacts.filter((each) => each.channel === channel);
    const same = there.some((each) => each.value.toLowerCase() === value.toLowerCase());
    if (!same) note(channel, there[0]?.value, value);
  }
  for (const given of row.identifiers) {
    const there = known.identifiers.find((each) => each.scheme === given.scheme);
    if (!there) note(`identifier ${given.scheme}`, null, given.number);
  }
  return changes;
}

/** Contacts a row gives, as [channel, value]. */
export const contactsOf = (row: ImportRow): ["email" | "phone" | "post", string][] =>
  (
    [
      ["email", row.email],
      ["phone", row.phone],
      ["post", row.address],
    ] as const
  ).flatMap(([channel, value]) => (value ? [[channel, value] as ["email" | "phone" | "post", string]] : []));

const union = (some: readonly string[], more: readonly string[]): string[] => [...new Set([...some, ...more])];

/** How many rows came to each verdict; `wrong` counts lines, not cells. */
export function countVerdicts(reports: readonly RowReport[], errors: readonly RowError[]): Record<RowVerdict, number> {
  const of = (verdict: RowVerdict) => reports.filter((report) => report.verdict === verdict).length;
  return {
    new: of("new"),
    changed: of("changed"),
    same: of("same"),
    ambiguous: of("ambiguous"),
    wrong: new Set(errors.map((error) => error.line)).size,
  };
}
