import { addDays, type Day } from "../../../kernel/day.ts";
import type { Locale } from "../../../kernel/language.ts";
import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { uuidv7 } from "../../../platform/db/index.ts";
import type { Role } from "../../../platform/module/people.ts";
import { touch } from "../../../platform/work/facts.ts";
import type { Tx, Work } from "../../../platform/work/work.ts";
import { insertGrant, listOpenGrants, lockGrant, setGrantEnd } from "../queries/grants.ts";
import { deleteEmailChanges } from "../queries/links.ts";
import {
  countAdministrators,
  type FoundPerson,
  insertPerson,
  lockAdministrators,
  lockPerson,
  lockPersonByEmail,
  setPerson,
} from "../queries/people.ts";
import { endSessionsOf } from "../queries/sessions.ts";
import { foldEmail, tidyName } from "../rules/addresses.ts";
import { decideGrant, decideLeaving, type GrantRefusal, isInForce, STATES } from "../rules/people.ts";

/** An account for an address, made without a letter. The one that is there already is given back as it is. */
export const createPerson = (
  work: Work,
  wish: { email: string; name: string; locale: Locale; example?: boolean },
): Promise<Outcome<FoundPerson, "not-an-address">> =>
  work.inTransaction(async (tx) => {
    const email = foldEmail(wish.email);
    if (!email) return refused("not-an-address");
    const known = await lockPersonByEmail(tx, email);
    if (known) return done(known);
    return done(
      await insertPerson(tx, {
        id: uuidv7(),
        email,
        name: tidyName(wish.name),
        locale: wish.locale,
        createdAt: work.now,
        example: wish.example ?? false,
      }),
    );
  });

export interface RoleWish {
  readonly personId: string;
  readonly role: Role;
  /** For secretariat: the module's name; null or left out for all. */
  readonly department?: string | null;
  /** Id of the organisation, institution or body the role is held in. */
  readonly scope?: string | null;
  /** Default today. */
  readonly from?: Day;
  /** Last day, included; open when left out. */
  readonly to?: Day | null;
}

/** Grants a role from a day on; who granted it is the acting person. */
export const grantRole = (
  work: Work,
  wish: RoleWish,
): Promise<Outcome<{ grantId: string }, GrantRefusal | "no-such-person" | "held-already">> =>
  work.inTransaction((tx) => grantRoleIn(tx, work, wish));

/** As grantRole, within a transaction that does more. */
export async function grantRoleIn(
  tx: Tx,
  work: Pick<Work, "actor" | "now" | "today">,
  wish: RoleWish,
): Promise<Outcome<{ grantId: string }, GrantRefusal | "no-such-person" | "held-already">> {
  const decision = decideGrant({
    role: wish.role,
    department: wish.department || null,
    scope: wish.scope || null,
    validFrom: wish.from ?? work.today,
    validTo: wish.to ?? null,
  });
  if (!decision.ok) return decision;
  const grant = decision.value;
  const person = await lockPerson(tx, wish.personId);
  if (!person || !STATES[person.state].signsIn) return refused("no-such-person");
  const held = (await listOpenGrants(tx, person.id, grant.validFrom)).some(
    (other) =>
      other.role === grant.role &&
      other.department === grant.department &&
      other.scope === grant.scope &&
      (grant.validTo === null || other.valid_from <= grant.validTo),
  );
  if (held) return refused("held-already");
  const grantId = uuidv7();
  const written = await insertGrant(tx, {
    id: grantId,
    person_id: person.id,
    role: grant.role,
    department: grant.department,
    scope: grant.scope,
    valid_from: grant.validFrom,
    valid_to: grant.validTo,
    granted_by: work.actor.kind === "person" ? work.actor.id : null,
    created_at: work.now,
  });
  return written ? done({ grantId }) : refused("held-already");
}

/** Ends a role as of now: yesterday was its last day. One that has not begun ends before it begins. */
export const endRole = (
  work: Work,
  grantId: string,
): Promise<Outcome<{ personId: string }, "no-such-grant" | "last-administrator">> =>
  work.inTransaction(async (tx) => {
    await lockAdministrators(tx);
    const grant = await lockGrant(tx, grantId);
    const validTo = grant?.valid_to ?? null;
    if (!grant || (validTo !== null && validTo < work.today)) return refused("no-such-grant");
    const person = await lockPerson(tx, grant.person_id);
    const inForce = isInForce({ role: grant.role, validFrom: grant.valid_from, validTo }, work.today);
    const decision = decideLeaving(
      { isAdministrator: grant.role === "administrator" && inForce, isExample: person?.example ?? false },
      await countAdministrators(tx, work.today, grant.person_id),
    );
    if (!decision.ok) return decision;
    const yesterday = addDays(work.today, -1);
    const dayBefore = addDays(grant.valid_from, -1);
    await setGrantEnd(tx, grantId, yesterday < dayBefore ? dayBefore : yesterday);
    return done({ personId: grant.person_id });
  });

/** Closes an account: nobody signs in with it, its sessions end, its records and roles stay as they were. */
export const closeAccount = (
  work: Work,
  personId: string,
): Promise<Outcome<null, "no-such-person" | "last-administrator">> =>
  work.inTransaction(async (tx) => {
    const staying = await decideLeavingIn(tx, work, personId);
    if (!staying.ok) return staying;
    const person = await lockPerson(tx, personId);
    if (!person || !STATES[person.state].next.includes("closed")) return refused("no-such-person");
    await setPerson(tx, personId, { state: "closed" });
    await endSessionsOf(tx, personId, work.now, null);
    await deleteEmailChanges(tx, personId);
    await touch(tx, `person:${personId}`);
    return done(null);
  });

export const reopenAccount = (work: Work, personId: string): Promise<Outcome<null, "no-such-person">> =>
  work.inTransaction(async (tx) => {
    const person = await lockPerson(tx, personId);
    if (!person || !STATES[person.state].next.includes("active")) return refused("no-such-person");
    await setPerson(tx, personId, { state: "active" });
    return done(null);
  });

/** A person's own name and language. Pages that show the name are drawn again. */
export const renamePerson = (work: Work, personId: string, change: { name: string; locale: Locale }): Promise<void> =>
  work.inTransaction(async (tx) => {
    await setPerson(tx, personId, { name: tidyName(change.name), locale: change.locale });
    await touch(tx, `person:${personId}`);
  });

/** Whether the house can do without this person; locks the question until the transaction ends. */
export async function decideLeavingIn(tx: Tx, work: Pick<Work, "today">, personId: string) {
  await lockAdministrators(tx);
  const person = await lockPerson(tx, personId);
  const grants = person ? await listOpenGrants(tx, personId, work.today) : [];
  const isAdministrator = grants.some(
    (grant) =>
      grant.role === "administrator" &&
      isInForce({ role: grant.role, validFrom: grant.valid_from, validTo: grant.valid_to }, work.today),
  );
  return decideLeaving(
    { isAdministrator: isAdministrator && person?.state === "active", isExample: person?.example ?? false },
    await countAdministrators(tx, work.today, personId),
  );
}
