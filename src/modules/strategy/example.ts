import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { addDays, day } from "../../kernel/day.ts";
import { dropRecord } from "../../platform/search/index.ts";
import { touch, type Work } from "../../platform/work/index.ts";
import { findActivityStanding } from "./actions/findings.ts";
import { adopt, newStrategy } from "./actions/making.ts";
import { doRound, newRound } from "./actions/rounds.ts";
import { ACTIVITY_KIND, STRATEGIES, tagsOf } from "./actions/settle.ts";
import { claimBySheet } from "./actions/sheets.ts";
import { importTable } from "./actions/table.ts";
import { listSheets, setSheet } from "./queries/rounds.ts";
import { listActivities, removeExamples, type StrategyRow } from "./queries/strategies.ts";
import { LAST_CALL_BEFORE, REMIND_AFTER } from "./rules/round.ts";
import { CLAIMED, FOUND } from "./rules/scale.ts";

const example = z.strictObject({
  names: z.partialRecord(z.enum(["sq", "sr", "en"]), z.string()),
  act: z.string(),
  from: z.string(),
  to: z.string(),
  rounds: z.array(
    z.strictObject({
      period: z.string(),
      opened: z.string(),
      closes: z.string(),
      /** Null: answers are still being collected. */
      published: z.string().nullable(),
      claims: z.record(z.string(), z.tuple([z.enum(CLAIMED), z.string()])),
      findings: z.record(z.string(), z.tuple([z.enum(FOUND), z.string()])),
    }),
  ),
});
type Round = z.output<typeof example>["rounds"][number];

const done = <Value>(outcome: { ok: true; value: Value } | { ok: false; reason: string }, what: string): Value => {
  if (!outcome.ok) throw new Error(`example strategy, ${what}: ${outcome.reason}`);
  return outcome.value;
};

/** Work as on another day: what took place is written as it was then. */
const on = (work: Work, date: string): Work => ({ ...work, today: day(date), now: new Date(`${date}T10:00:00Z`) });

/** A strategy with its objectives as adopted, and invented activities, claims and findings of two rounds; a third is collecting. */
export async function loadExample(work: Work): Promise<void> {
  const { folder } = work.country;
  const text = await readFile(join(folder, "strategy-example.json"), "utf8").catch(() => null);
  const table = await readFile(join(folder, "strategy-example.csv")).catch(() => null);
  if (!text || !table) return;
  const given = example.parse(JSON.parse(text));
  const strategy = done(
    await newStrategy(work, {
      names: given.names,
      act: given.act,
      from: day(given.from),
      to: day(given.to),
      example: true,
    }),
    "begin",
  );
  const { problems } = done(await importTable(work, strategy.id, table), "table");
  if (problems.length > 0) throw new Error(`example strategy: ${JSON.stringify(problems)}`);
  done(await adopt(work, strategy.id), "adopt");
  for (const round of given.rounds) await loadRound(work, strategy, round);
}

async function loadRound(work: Work, strategy: StrategyRow, given: Round): Promise<void> {
  const row = done(await newRound(work, strategy.id, { period: given.period, example: true }), "round");
  done(await doRound(on(work, given.opened), row.id, "collect", { closesOn: day(given.closes) }), "collect");
  const activities = await listActivities(work.db, strategy.id);
  for (const sheet of await listSheets(work.db, row.id)) {
    const said = activities.flatMap(({ id, code, lead_id }) => {
      const claim = lead_id === sheet.organisation_id ? given.claims[code] : undefined;
      return claim ? [{ activityId: id, status: claim[0], words: claim[1], evidence: [] }] : [];
    });
    if (said.length > 0)
      done(await claimBySheet(on(work, given.closes), sheet.id, said, { by: "", how: "link" }), "claim");
  }
  await tellDates(work, row.id, given);
  if (!given.published) return;
  const after = on(work, given.published);
  done(await doRound(after, row.id, "draft"), "draft");
  for (const { id, code } of activities) {
    const finding = given.findings[code];
    if (!finding) continue;
    const [found, rationale] = finding;
    const evidence =
      found === "complete" || found === "substantial"
        ? [{ url: "https://dokumente.example/dokumenti", title: "Dokumenti i publikuar" }]
        : [];
    const keptOn = found === "complete" ? row.to_on : null;
    done(await findActivityStanding(after, row.id, id, { found, rationale, evidence, keptOn }), `finding ${code}`);
  }
  for (const deed of ["validate", "publish", "freeze"] as const) done(await doRound(after, row.id, deed), deed);
}

/** Examples are written to nobody; their sheets bear the dates on which letters would have left. */
const tellDates = (work: Work, roundId: string, { opened, closes }: Round): Promise<void> =>
  work.inTransaction(async (tx) => {
    for (const { id, answered_on } of await listSheets(tx, roundId))
      await setSheet(tx, id, {
        asked_on: day(opened),
        ...(answered_on
          ? {}
          : {
              reminded_on: addDays(day(opened), REMIND_AFTER),
              last_called_on: addDays(day(closes), -LAST_CALL_BEFORE),
            }),
      });
  });

export const removeExample = (work: Work): Promise<void> =>
  work.inTransaction(async (tx) => {
    const { strategies, activities } = await removeExamples(tx);
    for (const id of activities) await dropRecord(tx, ACTIVITY_KIND, id);
    for (const id of strategies) await touch(tx, ...tagsOf(id));
    await touch(tx, STRATEGIES);
  });
