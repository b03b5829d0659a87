import type { Db } from "../../../platform/work/work.ts";
import {
  findOrganisation,
  NAME_COLUMNS,
  nameOf,
  type OrganisationName,
  type OrganisationRow,
} from "./organisations.ts";
import {
  type ContactRow,
  type IdentifierRow,
  listAreas,
  listContacts,
  listIdentifiers,
  listMemberships,
  listPosts,
  type MembershipRow,
  type PostRow,
} from "./parts.ts";
import { findPlace, type PlaceRow } from "./places.ts";

/** An organisation with all that belongs to it. `contacts` holds staff-only ones too: whoever shows them must choose. */
export interface Organisation extends OrganisationName {
  readonly row: OrganisationRow;
  readonly place: PlaceRow | null;
  /** Codes of the places it works in, beside the one it is seated in. */
  readonly areas: readonly string[];
  readonly parent: OrganisationName | null;
  readonly children: readonly OrganisationName[];
  readonly successors: readonly OrganisationName[];
  readonly predecessors: readonly OrganisationName[];
  readonly contacts: readonly ContactRow[];
  readonly identifiers: readonly IdentifierRow[];
  readonly posts: readonly PostRow[];
  readonly memberships: readonly MembershipRow[];
}

/** The whole of one organisation, in a fixed number of queries; null when there is none with this id. */
export async function getOrganisation(db: Db, id: string): Promise<Organisation | null> {
  const row = await findOrganisation(db, id);
  return row && wholeOf(db, row);
}

/** As getOrganisation, for a row that was read already. */
export async function wholeOf(db: Db, row: OrganisationRow): Promise<Organisation> {
  const [place, areas, near, contacts, identifiers, posts, memberships] = await Promise.all([
    row.place_code ? findPlace(db, row.place_code) : null,
    listAreas(db, row.id),
    listNear(db, row),
    listContacts(db, row.id),
    listIdentifiers(db, row.id),
    listPosts(db, row.id),
    listMemberships(db, row.id),
  ]);
  return { ...nameOf(row), row, place, areas, ...near, contacts, identifiers, posts, memberships };
}

/** Parent, children, successors and predecessors in two queries. */
async function listNear(db: Db, row: OrganisationRow) {
  const succession = await db
    .selectFrom("organisation_succession")
    .selectAll()
    .where((where) => where.or([where("organisation_id", "=", row.id), where("successor_id", "=", row.id)]))
    .execute();
  const after = new Set(succession.filter((each) => each.organisation_id === row.id).map((each) => each.successor_id));
  const before = new Set(succession.filter((each) => each.successor_id === row.id).map((each) => each.organisation_id));
  const rows = await db
    .selectFrom("organisation")
    .select([...NAME_COLUMNS, "parent_id", "valid_to"])
    .where((where) =>
      where.or([where("parent_id", "=", row.id), where("id", "in", [row.parent_id ?? row.id, ...after, ...before])]),
    )
    .where("id", "<>", row.id)
    .orderBy("slug")
    .execute();
  return {
    parent: named(rows.find((each) => each.id === row.parent_id)),
    children: rows.filter((each) => each.parent_id === row.id && each.valid_to === null).map(nameOf),
    successors: rows.filter((each) => after.has(each.id)).map(nameOf),
    predecessors: rows.filter((each) => before.has(each.id)).map(nameOf),
  };
}

const named = (row: Parameters<typeof nameOf>[0] | undefined): OrganisationName | null => (row ? nameOf(row) : null);
