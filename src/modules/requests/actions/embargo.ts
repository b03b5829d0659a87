import type { Day } from "../../../kernel/day.ts";
import { addDays } from "../../../kernel/day.ts";
import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { announce, type Db, type Work } from "../../../platform/work/index.ts";
import { findPersonByEmail, listOpenGrants } from "../../accounts/index.ts";
import { hasStanding, listEmbargoEnding, putStanding, removeStanding } from "../queries/asking.ts";
import { lockRequest, type RequestRow } from "../queries/requests.ts";
import type { Decider } from "../rules/decisions.ts";
import { decideEmbargo, type EmbargoFault, embargoStep, TOLD_BEFORE } from "../rules/embargo.ts";
import { tellAsker } from "./notices.ts";
import { settle } from "./settle.ts";

/** Who works for the public: speaks for an organisation of the register, or was confirmed by staff. */
export async function mayHoldBack(db: Db, personId: string, today: Day): Promise<boolean> {
  if (await hasStanding(db, personId)) return true;
  const grants = await listOpenGrants(db, personId, today);
  return grants.some((grant) => grant.role === "organisation-representative" && grant.valid_from <= today);
}

/** The asker puts the day off, brings it forward, or ends the embargo at once (`until` null). A public request stays so. */
export const changeEmbargo = (
  work: Work,
  requestId: string,
  by: Decider,
  until: Day | null,
): Promise<Outcome<RequestRow, EmbargoFault | "not-found" | "not-yours" | "not-from-this-state">> =>
  work.inTransaction(async (tx) => {
    const row = await lockRequest(tx, requestId);
    if (!row) return refused("not-found");
    if (by.personId === null || by.personId !== row.asker_id) return refused("not-yours");
    if (row.embargo_until === null) return refused("not-from-this-state");
    const decision = decideEmbargo(until, {
      today: work.today,
      sentOn: row.sent_on,
      mayHold: until !== null && (await mayHoldBack(tx, by.personId, work.today)),
    });
    if (!decision.ok) return decision;
    const settled = await settle(tx, row, { embargo_until: decision.value });
    if (decision.value === null) await announce(tx, { name: "requests.published", kind: "request", recordId: row.id });
    return done(settled);
  });

/**
 * The daily look: tells askers that the day comes, once for each day named, and lifts what has come. A day on which it did
 * not run keeps a request closed for longer and never opens one early.
 */
export async function lookAtEmbargoes(work: Work): Promise<{ told: number; lifted: number }> {
  let told = 0;
  let lifted = 0;
  for (const { id } of await listEmbargoEnding(work.db, addDays(work.today, TOLD_BEFORE))) {
    await work.inTransaction(async (tx) => {
      const row = await lockRequest(tx, id);
      const step = row ? embargoStep(row.embargo_until, work.today) : "none";
      if (!row || step === "none") return;
      if (step === "tell") {
        if (await tellAsker(tx, row, { kind: "embargo-ends", about: row.embargo_until!, due: row.embargo_until }))
          told++;
        return;
      }
      await settle(tx, row, { embargo_until: null });
      await announce(tx, { name: "requests.published", kind: "request", recordId: id });
      lifted++;
    });
  }
  return { told, lifted };
}

/** Staff confirm that an account belongs to a journalist or to somebody of an organisation. */
export const confirmStanding = (
  work: Work,
  wish: { email: string; standing: "journalist" | "organisation"; by: string },
): Promise<Outcome<null, "nobody">> =>
  work.inTransaction(async (tx) => {
    const person = await findPersonByEmail(tx, wish.email);
    if (!person) return refused("nobody");
    await putStanding(tx, {
      person_id: person.id,
      standing: wish.standing,
      confirmed_by: wish.by,
      confirmed_at: work.now,
    });
    return done(null);
  });

export const endStanding = (work: Work, personId: string): Promise<unknown> =>
  work.inTransaction((tx) => removeStanding(tx, personId));
