import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { addDays, day } from "../../kernel/day.ts";
import { dropRecord } from "../../platform/search/index.ts";
import { type Tx, touch, type Work } from "../../platform/work/index.ts";
import { listPlaces } from "../register/index.ts";
import { makeBody } from "./actions/bodies.ts";
import { seatSomebody } from "./actions/mandates.ts";
import { BODIES, settle } from "./actions/settle.ts";
import { listSeats, removeExamples, setMandate } from "./queries/bodies.ts";
import { BODY_KINDS, ENDINGS, ROLES, SIDES, WAYS } from "./rules/seats.ts";

const translated = z.partialRecord(z.enum(["sq", "sr", "en"]), z.string());
const example = z.array(
  z.strictObject({
    kind: z.enum(BODY_KINDS),
    /** Its place among the bodies before it. */
    parent: z.int().min(0).optional(),
    names: translated,
    purpose: translated.default({}),
    place: z.string().optional(),
    act: z.string(),
    from: z.string(),
    seats: z.array(
      z.strictObject({
        side: z.enum(SIDES),
        role: z.enum(ROLES),
        label: translated.default({}),
        appointed: z.string().default(""),
      }),
    ),
    mandates: z.array(
      z.strictObject({
        /** Position of the seat, from 1. */
        seat: z.int().min(1),
        name: z.string(),
        how: z.enum(WAYS),
        act: z.string(),
        /** Days from today. */
        from: z.int(),
        to: z.int().optional(),
        because: z.enum(ENDINGS).optional(),
        deputy: z.boolean().default(false),
      }),
    ),
  }),
);
type Example = z.output<typeof example>[number];

/** Bodies of every kind with seats that are held, that end soon and that are empty. People in it are invented. */
export async function loadExample(work: Work): Promise<void> {
  const text = await readFile(join(work.country.folder, "bodies-example.json"), "utf8").catch(() => "[]");
  const ids: string[] = [];
  for (const each of example.parse(JSON.parse(text)))
    ids.push(await work.inTransaction((tx) => loadOne(tx, work, each, ids)));
}

async function loadOne(tx: Tx, work: Work, each: Example, before: readonly string[]): Promise<string> {
  const places = each.place ? await listPlaces(tx) : [];
  const made = await makeBody(tx, {
    kind: each.kind,
    names: each.names,
    purpose: each.purpose,
    parentId: each.parent === undefined ? null : (before[each.parent] ?? null),
    placeCode: places.find(({ slug }) => slug === each.place)?.code ?? null,
    act: each.act,
    actUrl: null,
    from: day(each.from),
    seats: each.seats.map(({ side, role, label, appointed }) => ({
      count: 1,
      side,
      role,
      label,
      appointedHow: appointed,
      votes: true,
    })),
    example: true,
  });
  if (!made.ok) throw new Error(`example body: ${made.reason}`);
  const { seats } = await listSeats(tx, [made.value.id]);
  for (const mandate of each.mandates) {
    const seat = seats.find(({ position }) => position === mandate.seat);
    if (!seat) throw new Error(`example body: no seat ${mandate.seat}`);
    const seated = await seatSomebody(tx, work, seat.id, {
      name: mandate.name,
      how: mandate.how,
      act: mandate.act,
      from: addDays(work.today, mandate.from),
      to: mandate.to === undefined ? null : addDays(work.today, mandate.to),
      deputy: mandate.deputy,
      onBehalfOf: null,
      personId: null,
      email: null,
    });
    if (!seated.ok) throw new Error(`example mandate of ${mandate.name}: ${seated.reason}`);
    if (mandate.because) await setMandate(tx, seated.value.id, { ended_because: mandate.because });
  }
  await settle(tx, made.value.id);
  return made.value.id;
}

export const removeExample = (work: Work): Promise<void> =>
  work.inTransaction(async (tx) => {
    for (const { id } of await removeExamples(tx)) {
      await dropRecord(tx, "body", id);
      await touch(tx, `body:${id}`);
    }
    await touch(tx, BODIES);
  });
