import { announce } from "../../../../platform/work/facts.ts";
import type { Tx, Work } from "../../../../platform/work/work.ts";
import { refresh, touchOrganisations } from "../../queries/refresh.ts";
import { loadContacts } from "./contacts.ts";
import { loadOrganisations } from "./organisations.ts";
import { loadIdentifiers, loadSuccessors } from "./parts.ts";
import { loadPlaces } from "./places.ts";
import { institutionsOf, placesOf } from "./shelf.ts";

const SETTING = "register.pack";

export interface PackReport {
  /** Codes of places that are new, changed or ended. */
  readonly places: readonly string[];
  /** Ids of institutions that are new, changed or ended. */
  readonly organisations: readonly string[];
  /** "slug field" for each field that stays as it was edited here. */
  readonly kept: readonly string[];
}

/** Loads the country pack if it is another than the one loaded last; called at every start. Null when it was the same. */
export async function loadPackIfChanged(work: Work): Promise<PackReport | null> {
  const row = await work.db.selectFrom("setting").select("value").where("key", "=", SETTING).executeTakeFirst();
  return row?.value === work.country.fingerprint ? null : loadPack(work);
}

/**
 * Brings places and institutions of the country pack into the register, in one transaction. Running it again changes
 * nothing; what was edited here since stays; what the pack has no longer ends today. Two processes wait for each other.
 */
export const loadPack = (work: Work): Promise<PackReport> =>
  work.inTransaction(async (tx) => {
    const { now, today, country } = work;
    await lockSetting(tx, country.fingerprint);
    const places = await loadPlaces(tx, placesOf(country), today);
    const institutions = institutionsOf(country);
    const { idOf, fresh, changed, kept } = await loadOrganisations(tx, institutions, { now, today });
    await loadSuccessors(tx, institutions, idOf, new Set(fresh));
    await loadIdentifiers(tx, institutions, idOf);
    const reached = await loadContacts(tx, institutions, idOf, today);
    const renamed = await municipalitiesOf(tx, places);
    const organisations = [...new Set([...changed, ...reached, ...renamed])];
    await refresh(tx, organisations, now);
    if (places.length > 0) await touchOrganisations(tx, [], places);
    await announce(tx, { name: "register.pack-loaded", kind: "country", recordId: country.code });
    return { places, organisations, kept };
  });

/** Writes the fingerprint first: its row is the lock that lets one process load and the other find the work done. */
const lockSetting = (tx: Tx, fingerprint: string) =>
  tx
    .insertInto("setting")
    .values({ key: SETTING, value: JSON.stringify(fingerprint) })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ value: JSON.stringify(fingerprint) }))
    .execute();

/** The municipalities of places that changed: their spellings hold the names of the place. */
async function municipalitiesOf(tx: Tx, codes: readonly string[]): Promise<string[]> {
  if (codes.length === 0) return [];
  const rows = await tx
    .selectFrom("organisation")
    .select("id")
    .where("kind", "=", "municipality")
    .where("place_code", "in", [...codes])
    .execute();
  return rows.map((row) => row.id);
}
