import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { addDays, type Day, parseDay } from "../../kernel/day.ts";
import { dropRecord } from "../../platform/search/index.ts";
import { touch, type Work } from "../../platform/work/index.ts";
import { startPublication } from "./actions/drafts.ts";
import { addPicture } from "./actions/files.ts";
import { publishEdition } from "./actions/publish.ts";
import { PUBLICATIONS } from "./actions/settle.ts";
import { removeExamples } from "./queries/publications.ts";
import { KINDS } from "./rules/kinds.ts";

const translated = z.partialRecord(z.enum(["sq", "sr", "en"]), z.string());
const example = z.array(
  z.strictObject({
    kind: z.enum(KINDS),
    titles: translated,
    summaries: translated.default({}),
    authors: z.string().default(""),
    series: z.string().optional(),
    words: z.array(z.string()).default([]),
    /** Over the last whole half year. */
    period: z.boolean().default(false),
    /** Days before today; left out for a draft. */
    published: z.int().min(0).optional(),
    pictures: z
      .array(z.strictObject({ file: z.string(), alts: translated, captions: translated.default({}) }))
      .default([]),
    /** Lines of the text in each language. */
    texts: z.partialRecord(z.enum(["sq", "sr", "en"]), z.array(z.string())),
  }),
);
type Example = z.output<typeof example>[number];

/** A report in three languages, a brochure, an infographic, and one that is still being written. */
export async function loadExample(work: Work): Promise<void> {
  const { folder } = work.country;
  const text = await readFile(join(folder, "publications-example.json"), "utf8").catch(() => "[]");
  for (const each of example.parse(JSON.parse(text))) await loadOne(work, each, folder);
}

async function loadOne(work: Work, each: Example, folder: string): Promise<void> {
  const started = await startPublication(work, {
    kind: each.kind,
    language: "sq",
    titles: each.titles,
    summaries: each.summaries,
    authors: each.authors,
    series: each.series ?? null,
    words: each.words,
    period: each.period ? lastHalf(work.today) : null,
    texts: Object.fromEntries(Object.entries(each.texts).map(([language, lines]) => [language, lines.join("\n")])),
    example: true,
  });
  if (!started.ok) throw new Error(`example publication: ${started.reason}`);
  for (const { file, alts, captions } of each.pictures) {
    const bytes = new Uint8Array(await readFile(join(folder, file)));
    const added = await addPicture(work, started.value.id, { bytes, alts, captions });
    if (!added.ok) throw new Error(`example picture: ${added.reason}`);
  }
  if (each.published === undefined) return;
  const published = await publishEdition({ ...work, today: addDays(work.today, -each.published) }, started.value.id, {
    anyway: true,
  });
  if (!published.ok) throw new Error(`example edition: ${published.reason}`);
}

/** January to June, or July to December, whichever ended last. */
function lastHalf(today: Day): { from: Day; to: Day } {
  const year = Number(today.slice(0, 4));
  return today.slice(5) > "06-30"
    ? { from: parseDay(`${year}-01-01`)!, to: parseDay(`${year}-06-30`)! }
    : { from: parseDay(`${year - 1}-07-01`)!, to: parseDay(`${year - 1}-12-31`)! };
}

export const removeExample = (work: Work): Promise<void> =>
  work.inTransaction(async (tx) => {
    for (const { id } of await removeExamples(tx)) {
      await dropRecord(tx, "publication", id);
      await touch(tx, `publication:${id}`);
    }
    await touch(tx, PUBLICATIONS);
  });
