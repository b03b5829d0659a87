import type { Db, Tx } from "../../../platform/work/work.ts";
import type { SuggestionField, SuggestionState } from "../rules/suggestions.ts";
import { nameOf, type OrganisationName } from "./organisations.ts";

export interface ListedSuggestion {
  readonly id: string;
  readonly organisation: OrganisationName;
  readonly field: SuggestionField;
  readonly proposed: string;
  readonly reason: string;
  /** What the register says now, where that is one value. */
  readonly current: string | null;
  readonly state: SuggestionState;
  /** Never the address itself: staff do not need it to decide. */
  readonly hasAddress: boolean;
  readonly createdAt: Date;
  readonly decidedAt: Date | null;
  readonly decisionReason: string | null;
}

/** Suggestions with their organisations; the open ones oldest first, the decided ones latest first. Two queries. */
export async function listSuggestions(db: Db, state: "open" | "decided", limit: number): Promise<ListedSuggestion[]> {
  let query = db
    .selectFrom("register_suggestion as s")
    .innerJoin("organisation as o", "o.id", "s.organisation_id")
    .select([
      "s.id as suggestion_id",
      "s.field",
      "s.proposed",
      "s.reason",
      "s.state",
      "s.contact_email",
      "s.created_at",
    ])
    .select([
      "s.decided_at",
      "s.decision_reason",
      "o.id",
      "o.slug",
      "o.kind",
      "o.names",
      "o.short_names",
      "o.example",
      "o.website",
    ])
    .limit(limit);
  query =
    state === "open"
      ? query.where("s.state", "=", "open").orderBy("s.created_at").orderBy("s.id")
      : query.where("s.state", "<>", "open").orderBy("s.decided_at", "desc").orderBy("s.id");
  const rows = await query.execute();
  const contacts =
    rows.length === 0
      ? []
      : await db
          .selectFrom("contact_detail")
          .select(["organisation_id", "channel", "value"])
          .where(
            "organisation_id",
            "in",
            rows.map((row) => row.id),
          )
          .where("purpose", "=", "general")
          .where("valid_to", "is", null)
          .orderBy("id")
          .execute();
  const contact = (id: string, channel: string) =>
    contacts.find((each) => each.organisation_id === id && each.channel === channel)?.value ?? null;
  return rows.map((row) => ({
    id: row.suggestion_id,
    organisation: nameOf(row),
    field: row.field,
    proposed: row.proposed,
    reason: row.reason,
    current: currentOf(row, (channel) => contact(row.id, channel)),
    state: row.state,
    hasAddress: row.contact_email !== null,
    createdAt: row.created_at,
    decidedAt: row.decided_at,
    decisionReason: row.decision_reason,
  }));
}

function currentOf(
  row: { field: SuggestionField; names: Partial<Record<string, string>>; website: string | null },
  contact: (channel: string) => string | null,
): string | null {
  if (row.field.startsWith("names.")) return row.names[row.field.slice(6)] ?? null;
  if (row.field === "website") return row.website;
  if (row.field === "email" || row.field === "phone") return contact(row.field);
  return row.field === "address" ? contact("post") : null;
}

export async function countOpenSuggestions(db: Db): Promise<number> {
  const row = await db
    .selectFrom("register_suggestion")
    .select((count) => count.fn.countAll<number>().as("count"))
    .where("state", "=", "open")
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

export const lockSuggestion = (tx: Tx, id: string) =>
  tx.selectFrom("register_suggestion").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
