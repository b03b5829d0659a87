import { announce, touch, type Work } from "../../../platform/work/index.ts";
import { addUpCounts, moveListings, writeListing } from "../queries/listing.ts";
import {
  listNoticed,
  listOpenAfter,
  lockRequest,
  noticeKey,
  type RequestRow,
  setRequest,
} from "../queries/requests.ts";
import { isSilentByLaw, type Standing } from "../rules/standing.ts";
import { isPublic } from "../rules/visible.ts";
import { countedDates, standingOf } from "./clock.ts";
import { tellAsker } from "./notices.ts";
import { tagsOf } from "./settle.ts";

const PORTION = 200;

/**
 * Looks at every open request: counts its dates anew (a rule or a holiday may have changed) and tells the asker, once,
 * that the due day has come or gone. What is told follows from where the request stands today and not from when the job
 * last ran, so a day on which it did not run loses nothing.
 * @returns how many were looked at, and how many notices were written
 */
export async function runClock(work: Work): Promise<{ seen: number; told: number }> {
  let seen = 0;
  let told = 0;
  let after: string | null = null;
  for (;;) {
    const rows: RequestRow[] = await listOpenAfter(work.db, after, PORTION);
    if (rows.length === 0) break;
    const noticed = await listNoticed(
      work.db,
      rows.map(({ id }) => id),
    );
    for (const row of rows) {
      seen++;
      if (needsLook(work, row, noticed) && (await look(work, row.id))) told++;
    }
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

/** Most open requests are not due, not counted differently, or were told of already: they cost no transaction. */
function needsLook(work: Work, row: RequestRow, noticed: ReadonlySet<string>): boolean {
  const counted = countedDates(row, work.today);
  if (counted.due_on !== row.due_on || counted.complaint_by !== row.complaint_by) return true;
  if (counted.due_on === null || counted.due_on > work.today) return false;
  const now = standingOf(row, work.today);
  const kind = noticeFor(now);
  return kind !== null && !noticed.has(noticeKey(row.id, kind, now.due ?? ""));
}

const look = (work: Work, id: string): Promise<boolean> =>
  work.inTransaction(async (tx) => {
    const row = await lockRequest(tx, id);
    if (!row) return false;
    const counted = countedDates(row, work.today);
    const changed = counted.due_on !== row.due_on || counted.complaint_by !== row.complaint_by;
    if (changed) {
      await setRequest(tx, id, counted);
      await writeListing(tx, { ...row, ...counted }, isPublic(row), work.today);
      if (row.due_on && counted.due_on && row.due_on !== counted.due_on) {
        const about = `${row.due_on} ${counted.due_on}`;
        await tellAsker(tx, row, { kind: "date-moved", about, due: counted.due_on, before: row.due_on });
      }
    }
    const now = standingOf(row, work.today);
    const kind = noticeFor(now);
    if (!kind || !now.due) {
      if (changed) await touch(tx, ...tagsOf(row));
      return changed;
    }
    const told = await tellAsker(
      tx,
      { ...row, ...counted },
      { kind, about: now.due, due: now.due, complaintBy: now.complaintBy },
    );
    if (told || changed) await touch(tx, ...tagsOf(row));
    if (told && kind === "silent" && isSilentByLaw(now)) {
      await announce(tx, { name: "requests.fell-silent", kind: "request", recordId: id, payload: { due: now.due } });
    }
    return told;
  });

const noticeFor = (now: Standing): "due-today" | "silent" | null =>
  now.kind === "due-today" ? "due-today" : now.kind === "late" || now.kind === "silent" ? "silent" : null;
