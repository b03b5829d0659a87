import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { addDays } from "../../kernel/day.ts";
import { instantAt, parseTime } from "../../kernel/time-of-day.ts";
import { dropRecord } from "../../platform/search/index.ts";
import { touch, type Work } from "../../platform/work/index.ts";
import { type BodyRow, listBodies } from "../bodies/index.ts";
import { takeAttendance } from "./actions/attendance.ts";
import { doDeed } from "./actions/deeds.ts";
import { house } from "./actions/house.ts";
import { newMeeting } from "./actions/meetings.ts";
import { writeMinutes } from "./actions/minutes.ts";
import { reportBack } from "./actions/reports.ts";
import { seatsAt } from "./actions/seats.ts";
import { MEETING_KIND, MEETINGS } from "./actions/settle.ts";
import { listItems } from "./queries/agenda.ts";
import { type MeetingRow, removeExamples } from "./queries/meetings.ts";
import { PRESENCES } from "./rules/presence.ts";

const example = z.array(
  z.strictObject({
    /** Name of its body in Albanian, as the example of bodies has it. */
    body: z.string(),
    /** Days from today; those behind took place. */
    day: z.int(),
    from: z.string(),
    to: z.string(),
    form: z.enum(["in-person", "online", "both"]),
    place: z.string(),
    online: z.string().optional(),
    agenda: z.string(),
    /** How far it came. */
    state: z.enum(["draft", "convened", "held", "minutes-sent", "published"]),
    /** Presences that are not "present", by the place of the member among those who hold a seat. */
    others: z.record(z.string(), z.enum(PRESENCES)).default({}),
    minutes: z.string().default(""),
    /** Days from today by which its action items are due, for `{due1}` and `{due2}` in the minutes. */
    due: z.array(z.int()).default([]),
    report: z.string().optional(),
  }),
);
type Example = z.output<typeof example>[number];

/** A year of meetings of the Council, its teams and groups; written in the order in which they were held. */
export async function loadExample(work: Work): Promise<void> {
  const text = await readFile(join(work.country.folder, "meetings-example.json"), "utf8").catch(() => "[]");
  const bodies = await listBodies(work.db);
  for (const each of example.parse(JSON.parse(text)).sort((a, b) => a.day - b.day)) {
    const body = bodies.find(({ names, example: isExample }) => isExample && names.sq === each.body);
    if (body) await loadOne(work, each, body);
  }
}

async function loadOne(work: Work, each: Example, body: BodyRow): Promise<void> {
  const day = addDays(work.today, each.day);
  const at = (time: string) => instantAt(day, parseTime(time)!, house().timeZone);
  const made = await newMeeting(work, body.id, {
    startsAt: at(each.from),
    endsAt: at(each.to),
    form: each.form,
    place: each.place,
    onlineUrl: each.online ?? null,
    note: "",
    language: "sq",
    agenda: each.agenda,
    example: true,
  });
  if (!made.ok) throw new Error(`example meeting: ${made.reason}`);
  if (each.state === "draft") return;
  // What took place is told as it was: on that day, not today.
  const then: Work = { ...work, now: at(each.from) };
  await did(then, made.value.id, "convene");
  if (each.state === "convened") return;
  const after: Work = { ...work, now: new Date(Math.min(at(each.to).getTime() + 60_000, work.now.getTime())) };
  const seats = await seatsAt(work.db, made.value);
  const taken = await takeAttendance(
    after,
    made.value.id,
    new Map(
      seats.map(({ seat }, place) => [
        seat.id,
        { presence: each.others[String(place + 1)] ?? "present", byWhom: "" } as const,
      ]),
    ),
  );
  if (!taken.ok) throw new Error(`example attendance: ${taken.reason}`);
  await did(after, made.value.id, "hold");
  await approveEarlier(after, made.value);
  if (each.state === "held") return;
  const minutes = each.due.reduce(
    (words, due, at) => words.replaceAll(`{due${at + 1}}`, addDays(work.today, due)),
    each.minutes,
  );
  const written = await writeMinutes(after, made.value.id, { text: minutes, from: 0 });
  if (!written.ok || written.value.problems.length > 0)
    throw new Error(`example minutes of ${each.body}: ${JSON.stringify(written)}`);
  await did(after, made.value.id, "send-minutes");
  const reporter = seats.find(({ seat }) => seat.side === "civil-society");
  if (each.report && reporter)
    await reportBack(after, made.value.id, { mandateId: reporter.holder.id, words: each.report, language: "sq" });
}

/** The minutes that stood on its agenda were approved and made public, as it is done each time. */
async function approveEarlier(work: Work, row: MeetingRow): Promise<void> {
  for (const { about_id } of await listItems(work.db, [row.id])) {
    if (!about_id) continue;
    const approved = await doDeed(work, about_id, "approve", { approvedAt: row.id });
    if (approved.ok) await did(work, about_id, "publish");
  }
}

async function did(work: Work, id: string, deed: "convene" | "hold" | "send-minutes" | "publish"): Promise<void> {
  const outcome = await doDeed(work, id, deed);
  if (!outcome.ok) throw new Error(`example meeting, ${deed}: ${outcome.reason}`);
}

export const removeExample = (work: Work): Promise<void> =>
  work.inTransaction(async (tx) => {
    for (const { id, body_id } of await removeExamples(tx)) {
      await dropRecord(tx, MEETING_KIND, id);
      await touch(tx, `meeting:${id}`, `body:${body_id}`);
    }
    await touch(tx, MEETINGS);
  });
