import { sendLetters } from "../../../platform/mail/out/index.ts";
import type { Work } from "../../../platform/work/index.ts";
import { listPeopleWithRole } from "../../accounts/index.ts";
import { type VacancyTold, vacancyLetter } from "../messages/vacancies.ts";
import { listBodies, listSeats, noteNotice } from "../queries/bodies.ts";
import { seatStanding } from "../rules/seats.ts";
import { house } from "./house.ts";
import { mandateOf, spanOf } from "./mandates.ts";
import { seatNames } from "./words.ts";

export const VACANCY_KIND = "body-vacancies";

/**
 * Tells the secretariat of terms that end within 90 days and of seats that nobody holds: each once, all that is new in
 * one letter. What was told and the letters are one transaction. Examples are told to nobody.
 * @returns how many seats were told of
 */
export const tellOfVacancies = (work: Work): Promise<number> =>
  work.inTransaction(async (tx) => {
    const bodies = (await listBodies(tx)).filter(
      ({ example, valid_to }) => !example && (!valid_to || valid_to >= work.today),
    );
    const { seats, mandates } = await listSeats(
      tx,
      bodies.map(({ id }) => id),
    );
    const byId = new Map(bodies.map((body) => [body.id, body]));
    const items: VacancyTold[] = [];
    for (const seat of seats) {
      const standing = seatStanding(spanOf(seat), (mandates.get(seat.id) ?? []).map(mandateOf), work.today);
      if (standing.kind !== "empty" && standing.kind !== "ending") continue;
      const kind = standing.kind === "ending" ? "term-ends" : "seat-empty";
      const day = standing.day ?? work.today;
      // A seat without a beginning is empty since nobody knows when: it is told of once, and not each day anew.
      const about = standing.day ?? ("0001-01-01" as typeof day);
      if (!(await noteNotice(tx, { seat_id: seat.id, kind, about, at: work.now }))) continue;
      items.push({ kind, body: byId.get(seat.body_id)!.names, seat: seatNames(seat), day });
    }
    if (items.length === 0) return 0;
    const { baseUrl, sender } = house();
    const people = await listPeopleWithRole(tx, work.today, "secretariat", { department: "bodies" });
    await sendLetters(
      tx,
      people.flatMap((person) =>
        person.email
          ? [
              {
                kind: "bodies.vacancies",
                recordKind: VACANCY_KIND,
                recordId: person.id,
                from: sender,
                to: [{ name: person.name, address: person.email }],
                headers: { "Auto-Submitted": "auto-generated" },
                ...vacancyLetter(person.locale, { items, href: `${baseUrl}/${person.locale}/bodies/desk` }),
              },
            ]
          : [],
      ),
    );
    return items.length;
  });
