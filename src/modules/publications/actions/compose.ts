import type { Day } from "../../../kernel/day.ts";
import { parseDay } from "../../../kernel/day.ts";
import type { Language, Locale } from "../../../kernel/language.ts";
import type { Block, Paper } from "../../../kernel/paper.ts";
import type { Exhibit, Range } from "../../../platform/module/answers.ts";
import type { Work } from "../../../platform/work/index.ts";
import {
  type Fault,
  type FilledFigure,
  type FilledPicture,
  fillWriting,
  readWriting,
} from "../../../platform/writing/index.ts";
import { sayIn } from "../../../say/index.ts";
import type { PictureRow, PublicationRow } from "../queries/publications.ts";
import type { FrozenFigure, FrozenTable } from "../rules/frozen.ts";
import { house } from "./house.ts";

export interface Composed {
  readonly blocks: readonly Block[];
  readonly notes: NonNullable<Paper["notes"]>;
  readonly faults: readonly Fault[];
  readonly figures: readonly FrozenFigure[];
  readonly exhibits: readonly {
    readonly key: string;
    readonly name: string;
    readonly subject: string | null;
    readonly from: Day;
    readonly to: Day;
    readonly table: FrozenTable;
  }[];
}

/** Most records named as evidence of one number; the number itself counts all. */
const MOST_EVIDENCE = 2_000;

/** What numbers are counted over where neither the text nor the publication says it: this year until today. */
export const periodOf = (row: Pick<PublicationRow, "period_from" | "period_to">, today: Day): Range =>
  row.period_from && row.period_to
    ? { from: row.period_from, to: row.period_to }
    : { from: parseDay(`${today.slice(0, 4)}-01-01`)!, to: today };

export const tableOf = ({ title, columns, rows }: Exhibit): FrozenTable => ({
  title,
  columns: columns.map(({ label }) => label),
  rows: rows.map(({ label, cells }) => ({ label, cells })),
});

/** Reads a text and fills its live places with what the departments answer now, as any visitor would be answered. */
export async function compose(
  work: Work,
  markdown: string,
  given: {
    readonly locale: Locale;
    readonly language: Language;
    readonly period: Range;
    readonly pictures: readonly PictureRow[];
    /** Also which records each number counted: for freezing. */
    readonly evidence?: boolean;
  },
): Promise<Composed> {
  const writing = readWriting(markdown);
  const readers = house().readers(work, given.locale);
  const figures: FrozenFigure[] = [];
  const filled = new Map<string, FilledFigure>();
  const say = sayIn(given.locale);
  for (const live of writing.figures) {
    const range = { from: live.from ?? given.period.from, to: live.to ?? given.period.to };
    const found = await readers.figure(live.name, range);
    if (!found) continue;
    const { title, definition, value, of, evidenceKind } = found;
    filled.set(live.key, { title: say.translated(title), value, of });
    figures.push({
      key: live.key,
      name: live.name,
      title,
      definition,
      ...range,
      form: live.form,
      value,
      ...(of === undefined ? {} : { of }),
      evidence: given.evidence ? [...(await found.evidence())].slice(0, MOST_EVIDENCE) : [],
      ...(evidenceKind ? { evidenceKind } : {}),
    });
  }
  const drawn = new Map<string, Exhibit>();
  const exhibits: Composed["exhibits"][number][] = [];
  for (const { key, name, subject, from, to } of writing.exhibits) {
    const range = { from: from ?? given.period.from, to: to ?? given.period.to };
    const exhibit = await readers.exhibit(name, range, subject);
    if (!exhibit) continue;
    drawn.set(key, exhibit);
    exhibits.push({ key, name, subject, ...range, table: tableOf(exhibit) });
  }
  const filling = fillWriting(
    writing,
    { figures: filled, exhibits: drawn, pictures: picturesIn(given.pictures, given.language) },
    say,
  );
  return { ...filling, figures, exhibits };
}

const picturesIn = (rows: readonly PictureRow[], language: Language): ReadonlyMap<number, FilledPicture> =>
  new Map(
    rows.map(({ number, sha256, width, height, alts, captions }) => [
      number,
      { key: sha256, alt: alts[language] ?? "", caption: captions[language] ?? "", width, height },
    ]),
  );
