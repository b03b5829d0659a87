import type { Db } from "../../../platform/work/work.ts";
import {
  contactFor,
  findOrganisation,
  getOrganisation,
  INSTITUTION_KINDS,
  type OrganisationRow,
} from "../../register/index.ts";

/** An institution that can be asked: it exists on the day, and is one. Null otherwise. */
export async function findAskable(db: Db, id: string, today: string): Promise<OrganisationRow | null> {
  const row = await findOrganisation(db, id);
  if (!row || !INSTITUTION_KINDS.includes(row.kind)) return null;
  return row.valid_to === null || row.valid_to >= today ? row : null;
}

/** Where requests for documents go; null when the register has no address. */
export const requestAddress = async (db: Db, institutionId: string, today: string): Promise<string | null> =>
  (await contactFor(db, institutionId, "access-to-documents", today))?.value ?? null;

/** All e-mail addresses of an institution, hidden ones too: a sender is measured against them. */
export async function emailsOf(db: Db, institutionId: string): Promise<string[]> {
  const institution = await getOrganisation(db, institutionId);
  return (institution?.contacts ?? []).filter(({ channel }) => channel === "email").map(({ value }) => value);
}
