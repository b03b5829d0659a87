import type { Day } from "../../../kernel/day.ts";
import { announceAll, type Tx, touch, type Work } from "../../../platform/work/index.ts";
import { addUpCounts, moveListings, writeListings } from "../queries/listing.ts";
import { listNoticed, listOpenAfter, lockRequests, noticeKey, type RequestRow, setDates } from "../queries/requests.ts";
import { noticeOf } from "../rules/notices.ts";
import { type Count, isSilentByLaw, type Standing } from "../rules/standing.ts";
import { isPublic } from "../rules/visible.ts";
import { countedDates, standingOf } from "./clock.ts";
import { house } from "./house.ts";
import { countIn, countOnce } from "./law.ts";
import { type Telling, tellAskers } from "./notices.ts";
import { tagsOf } from "./settle.ts";

/** Read at a time; those of them that need it are locked and written in one transaction. */
const PORTION = 500;

/**
 * Looks at every open request: counts its dates anew (a rule or a holiday may have changed) and tells the asker, once,
 * that the due day has come or gone. What is told follows from where the request stands today and not from when the job
 * last ran, so a day on which it did not run loses nothing.
 * @returns how many were looked at, and how many were counted anew or told of
 */
export async function runClock(work: Work): Promise<{ seen: number; told: number }> {
  const count = countOnce(countIn(house().country));
  let seen = 0;
  let told = 0;
  let after: string | null = null;
  for (;;) {
    const rows: RequestRow[] = await listOpenAfter(work.db, after, PORTION);
    if (rows.length === 0) break;
    seen += rows.length;
    const due = await needLook(work, rows, count);
    if (due.length > 0) told += await work.inTransaction((tx) => look(tx, work.today, due, count));
    after = rows.at(-1)?.id ?? null;
  }
  await turnDay(work);
  await work.inTransaction(addUpCounts);
  return { seen, told };
}

/** Lists and institution pages say "late" by the day itself: what they show changes at midnight. */
export async function turnDay(work: Work): Promise<void> {
  await moveListings(work.db, work.today);
  await work.inTransaction((tx) => touch(tx, "requests"));
}

/** Most open requests are not due, not counted differently, or were told of already: they are not locked. */
async function needLook({ db, today }: Work, rows: readonly RequestRow[], count: Count): Promise<string[]> {
  const looks = rows.map((row) => lookAt(row, today, count));
  const tellings = looks.flatMap(({ row, telling }) => (telling ? [{ row, telling }] : []));
  const noticed = await listNoticed(
    db,
    tellings.map(({ row }) => row.id),
  );
  return looks.flatMap(({ row, moved, telling }) =>
    moved || (telling && !noticed.has(noticeKey(row.id, telling.kind, telling.about))) ? [row.id] : [],
  );
}

interface Look {
  /** With the dates as they are counted now. */
  readonly row: RequestRow;
  readonly now: Standing;
  readonly moved: boolean;
  readonly telling: Telling | null;
  /** That the date is another one than the asker was told. */
  readonly moving: Telling | null;
}

function lookAt(before: RequestRow, today: Day, count: Count): Look {
  const row = { ...before, ...countedDates(before, today, count) };
  const moved = row.due_on !== before.due_on || row.complaint_by !== before.complaint_by;
  const now = standingOf(row, today, count);
  const kind = noticeOf(now);
  const isMoving = before.due_on && row.due_on && before.due_on !== row.due_on;
  return {
    row,
    now,
    moved,
    telling: kind && now.due ? { kind, about: now.due, due: now.due, complaintBy: now.complaintBy } : null,
    moving: isMoving
      ? { kind: "date-moved", about: `${before.due_on} ${row.due_on}`, due: row.due_on, before: before.due_on }
      : null,
  };
}

async function look(tx: Tx, today: Day, ids: readonly string[], count: Count): Promise<number> {
  const looks = (await lockRequests(tx, ids)).map((row) => lookAt(row, today, count));
  const moved = looks.filter((one) => one.moved).map(({ row }) => row);
  await setDates(tx, moved);
  await writeListings(tx, moved.filter(isPublic), today);
  await tellAskers(
    tx,
    looks.flatMap(({ row, moving }) => (moving ? [{ row, telling: moving }] : [])),
  );
  const told = await tellAskers(
    tx,
    looks.flatMap(({ row, now, telling }) => (telling ? [{ row, now, telling }] : [])),
  );
  await announceAll(
    tx,
    told
      .filter(({ telling, now }) => telling.kind === "silent" && isSilentByLaw(now))
      .map(({ row, now }) => ({
        name: "requests.fell-silent",
        kind: "request",
        recordId: row.id,
        payload: { due: now.due },
      })),
  );
  const changed = new Map([...moved, ...told.map(({ row }) => row)].map((row) => [row.id, row]));
  await touch(tx, ...new Set([...changed.values()].flatMap(tagsOf)));
  return changed.size;
}
