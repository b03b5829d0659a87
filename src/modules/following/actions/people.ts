import type { PersonExport } from "../../../platform/module/answers.ts";
import type { Db, Tx } from "../../../platform/work/index.ts";
import { getPersonForLetter } from "../../accounts/index.ts";
import { findFollowerByEmail, listFollows, removeByEmail } from "../queries/follows.ts";

/** What a person follows under the address of her account. */
export async function exportPerson(db: Db, personId: string): Promise<PersonExport> {
  const person = await getPersonForLetter(db, personId);
  const follower = person && (await findFollowerByEmail(db, person.address));
  const follows = follower ? await listFollows(db, follower.id) : [];
  return {
    records: { follows: follows.map(({ what, how, confirmed_at }) => ({ what, how, since: confirmed_at })) },
    files: [],
  };
}

/** The address goes, and everything with it. */
export async function forgetPerson(tx: Tx, personId: string): Promise<void> {
  const person = await getPersonForLetter(tx, personId);
  if (person) await removeByEmail(tx, person.address);
}
