import { uuidv7 } from "../../../platform/db/index.ts";
import { touch } from "../../../platform/work/facts.ts";
import type { Work } from "../../../platform/work/work.ts";
import { insertConsent, latestConsents } from "../queries/consents.ts";
import { lockPerson } from "../queries/people.ts";
import { CONSENT_KINDS, CONSENTS, type ConsentKind, isConsented } from "../rules/consents.ts";

/** Writes a yes or a no for each kind whose answer changed, with the version of the words and the time. */
export const setConsents = (work: Work, personId: string, given: ReadonlySet<ConsentKind>): Promise<void> =>
  work.inTransaction(async (tx) => {
    await lockPerson(tx, personId);
    const latest = await latestConsents(tx, personId);
    for (const kind of CONSENT_KINDS) {
      if (isConsented(latest.get(kind)) === given.has(kind)) continue;
      await insertConsent(tx, {
        id: uuidv7(),
        personId,
        kind,
        given: given.has(kind),
        textVersion: CONSENTS[kind],
        at: work.now,
      });
    }
    await touch(tx, `person:${personId}`);
  });
