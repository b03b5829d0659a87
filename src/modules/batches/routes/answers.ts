import { addDays, dayAt } from "../../../kernel/day.ts";
import type { Dated, FigureDefinition, LinkedRecord, Range, Reading } from "../../../platform/module/answers.ts";
import { findBatch, listStarted } from "../queries/batches.ts";
import { batchTexts as texts } from "../texts/page.ts";

/** Batches sent in a range of days. A day begins by the country's clock: a margin is read and cut off again. */
async function startedIn({ from, to }: Range, { db, today, country }: Reading) {
  const rows = await listStarted(
    db,
    new Date(`${addDays(from, -1)}T00:00:00Z`),
    new Date(`${addDays(to, 2)}T00:00:00Z`),
    today,
  );
  return rows
    .map((row) => ({ row, day: dayAt(row.started_at!, country.timeZone) }))
    .filter(({ day }) => day >= from && day <= to);
}

export async function happened(range: Range, reading: Reading): Promise<Dated[]> {
  return (await startedIn(range, reading)).map(({ row, day }) => ({
    kind: "batch",
    recordId: row.id,
    day,
    title: reading.say(texts.happened, { title: row.title }),
    href: reading.href(`/batches/${row.slug}`),
    example: row.example,
  }));
}

export const figures: readonly FigureDefinition[] = [
  {
    name: "batches.sent",
    title: texts.figure,
    definition: texts.figureDefinition,
    count: async (reading, range) => {
      const started = await startedIn(range, reading);
      return { value: started.length, evidence: async () => started.map(({ row }) => row.id) };
    },
  },
];

export async function link(kind: string, id: string, reading: Reading): Promise<LinkedRecord | null> {
  const row = kind === "batch" ? await findBatch(reading.db, id) : null;
  if (row?.state !== "sending") return null;
  const isOpen = row.embargo_until === null || row.embargo_until <= reading.today;
  return { title: row.title, href: reading.href(`/batches/${row.slug}`), visible: isOpen };
}
