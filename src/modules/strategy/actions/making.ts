import type { Day } from "../../../kernel/day.ts";
import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { slug as slugOf } from "../../../kernel/text/index.ts";
import { shown, type Translated } from "../../../kernel/translated.ts";
import { uuidv7 } from "../../../platform/db/uuid.ts";
import { announce, type Work } from "../../../platform/work/index.ts";
import {
  findActivity,
  insertRevision,
  insertStrategy,
  isSlugTaken,
  listActivities,
  lockActivity,
  lockStrategy,
  type StrategyRow,
  setActivity,
  setStrategy,
} from "../queries/strategies.ts";
import { ACTIVITY_KIND, STRATEGY_KIND, settle } from "./settle.ts";

export interface StrategyWish {
  readonly names: Translated;
  readonly act: string;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly example?: boolean;
}
export type StrategyFault = "no-names" | "no-from" | "no-to" | "no-act";

export const newStrategy = (work: Work, wish: StrategyWish): Promise<Outcome<StrategyRow, StrategyFault>> =>
  work.inTransaction(async (tx) => {
    if (Object.keys(wish.names).length === 0) return refused("no-names");
    if (!wish.from) return refused("no-from");
    if (!wish.to || wish.to <= wish.from) return refused("no-to");
    if (wish.act.trim() === "") return refused("no-act");
    const base = slugOf(shown(wish.names, "sq").text).slice(0, 100).replace(/-+$/, "") || "strategji";
    let slug = base;
    for (let number = 2; await isSlugTaken(tx, slug); number++) slug = `${base}-${number}`;
    const row: StrategyRow = {
      id: uuidv7(),
      slug,
      names: wish.names,
      act: wish.act.trim().slice(0, 500),
      act_url: null,
      valid_from: wish.from,
      valid_to: wish.to,
      state: "draft",
      example: wish.example ?? false,
      made_at: work.now,
      changed_at: work.now,
    };
    await insertStrategy(tx, { ...row, names: JSON.stringify(row.names) });
    await settle(tx, row);
    return done(row);
  });

/** From now on the strategy is public. It needs activities: a strategy of none cannot be followed. */
export const adopt = (
  work: Work,
  id: string,
): Promise<Outcome<null, "not-found" | "no-activities" | "adopted-already">> =>
  work.inTransaction(async (tx) => {
    const row = await lockStrategy(tx, id);
    if (!row) return refused("not-found");
    if (row.state !== "draft") return refused("adopted-already");
    const activities = await listActivities(tx, row.id);
    if (activities.length === 0) return refused("no-activities");
    await setStrategy(tx, row.id, { state: "adopted" });
    await announce(tx, { name: "strategy.adopted", kind: STRATEGY_KIND, recordId: row.id });
    await settle(tx, { ...row, state: "adopted" }, activities);
    return done(null);
  });

/** An activity gets another date by an act that says so; the first date stays in sight. Rounds that were published do not move. */
export const reviseActivity = (
  work: Work,
  strategyId: string,
  code: string,
  wish: { readonly dueOn: Day | null; readonly act: string; readonly decidedOn: Day | null },
): Promise<Outcome<null, "not-found" | "no-due" | "no-act" | "no-decided" | "nothing-new" | "day-ahead">> =>
  work.inTransaction(async (tx) => {
    const strategy = await lockStrategy(tx, strategyId);
    const found = strategy && (await findActivity(tx, strategy.id, code));
    const row = found && (await lockActivity(tx, found.id));
    if (!strategy || !row) return refused("not-found");
    if (!wish.dueOn || (row.starts_on && wish.dueOn < row.starts_on)) return refused("no-due");
    if (wish.act.trim() === "") return refused("no-act");
    if (!wish.decidedOn) return refused("no-decided");
    if (wish.decidedOn > work.today) return refused("day-ahead");
    if (wish.dueOn === row.due_on) return refused("nothing-new");
    await insertRevision(tx, {
      id: uuidv7(),
      activity_id: row.id,
      due_before: row.due_on,
      due_after: wish.dueOn,
      act: wish.act.trim().slice(0, 500),
      decided_on: wish.decidedOn,
      at: work.now,
    });
    const changed = { ...row, due_on: wish.dueOn };
    await setActivity(tx, row.id, { due_on: wish.dueOn, changed_at: work.now });
    await announce(tx, { name: "strategy.activity-revised", kind: ACTIVITY_KIND, recordId: row.id });
    await settle(tx, strategy, [changed]);
    return done(null);
  });
