import { expect, test } from "vitest";
import { requestsDesk } from "../../../../tests/support/requests.ts";
import { addDays, type Day, day } from "../../../kernel/day.ts";
import { loadPack } from "../../register/index.ts";
import { hide } from "../actions/judge.ts";
import { loadExample } from "../example/load.ts";
import { LIST_STATES, listStateOf, timingOf } from "../rules/listing.ts";
import { listRequests } from "./list.ts";
import { addUpCounts, moveListings } from "./listing.ts";
import { countOutcomes, tally, tallyByInstitution } from "./statistics.ts";

const desk = await requestsDesk("2026-11-23T09:00:00Z");
await loadPack(desk.work());
await loadExample(desk.work());
const { db } = desk.database;
const EVER = { from: day("2000-01-01"), to: day("2099-12-31"), examples: true };
const all = () => db.selectFrom("request").selectAll().where("hidden_at", "is", null).execute();

const countsOf = (words: readonly string[]) =>
  new Map([...Map.groupBy(words, (word) => word)].map(([word, found]) => [word, found.length]));

/** The counts that are kept, beside the same counted one by one. */
async function holdAgainst(today: Day) {
  expect(await tally(db, { examples: true }, today)).toEqual(await tally(db, EVER, today));
  const kept = await tallyByInstitution(db, { examples: true }, today);
  expect(kept).toEqual(await tallyByInstitution(db, EVER, today));
  const outcomes = await countOutcomes(db, { examples: true });
  const rows = await all();
  expect(outcomes.outcomes).toEqual(countsOf(rows.map(({ outcome }) => outcome)));
  expect(outcomes.grounds).toEqual(countsOf(rows.flatMap(({ grounds }) => grounds)));
  const none = { text: "", state: null, institutionId: null, place: null, year: null, today };
  const { counts, total } = await listRequests(db, none, { limit: 500, offset: 0 });
  expect(total).toBe(rows.length);
  for (const state of LIST_STATES) {
    expect(counts.get(state) ?? 0, state).toBe(rows.filter((row) => listStateOf(row, today) === state).length);
  }
}

test("on every day the statement and the rule say the same of every request, and the counts add up", async () => {
  const rows = await all();
  for (let ahead = 0; ahead <= 45; ahead++) {
    const today = addDays(desk.work().today, ahead);
    await moveListings(db, today);
    const listed = await db.selectFrom("request_listing").selectAll().execute();
    expect(listed).toHaveLength(rows.length);
    for (const row of rows) {
      const found = listed.find(({ request_id }) => request_id === row.id)!;
      expect([found.state, found.timing], `${row.number} on ${today}`).toEqual([
        listStateOf(row, today),
        timingOf(row, today),
      ]);
    }
    if (ahead % 9 === 0) await holdAgainst(today);
  }
});

test("adding up changes no sum, and leaves one line for each", async () => {
  const today = addDays(desk.work().today, 45);
  const before = await tally(db, { examples: true }, today);
  await desk.work().inTransaction(addUpCounts);
  expect(await tally(db, { examples: true }, today)).toEqual(before);
  const lines = await db.selectFrom("request_count").selectAll().execute();
  expect(lines.every(({ n }) => n > 0)).toBe(true);
  expect(new Set(lines.map(({ n: _, ...of }) => JSON.stringify(of))).size).toBe(lines.length);
});

test("a hidden request is neither listed nor counted, and is again when it is shown", async () => {
  const [row] = await all();
  const staff = { personId: desk.askerId, staff: true };
  const before = await tally(db, { examples: true }, desk.work().today);
  await hide(desk.work(), row!.id, { kind: "request" }, staff, { reason: "Provë", show: false });
  expect((await tally(db, { examples: true }, desk.work().today)).sent).toBe(before.sent - 1);
  await hide(desk.work(), row!.id, { kind: "request" }, staff, { reason: "", show: true });
  expect((await tally(db, { examples: true }, desk.work().today)).sent).toBe(before.sent);
});
