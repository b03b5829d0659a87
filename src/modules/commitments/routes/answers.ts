import type { Day } from "../../../kernel/day.ts";
import type {
  Dated,
  FigureDefinition,
  LinkedRecord,
  ProfilePanel,
  Range,
  Reading,
} from "../../../platform/module/answers.ts";
import type { Followed, News, NewsItem } from "../../../platform/module/news.ts";
import { organisationNames } from "../../register/index.ts";
import { COMMITMENTS } from "../actions/settle.ts";
import { statusWord } from "../pages/words.ts";
import { type CommitmentRow, findCommitment } from "../queries/commitments.ts";
import {
  listByIds,
  listDueBetween,
  listFoundBetween,
  listIdsDue,
  listOfAddressee,
  type Tally,
  tally,
} from "../queries/list.ts";
import { isClaim, isStatus, type Timeliness, timelinessOf } from "../rules/scales.ts";
import { TONES } from "../rules/tones.ts";
import { pageTexts as texts } from "../texts/page.ts";
import { wordingOf } from "./words.ts";

const MOST = 500;
const mostOf = (range: Range) => Math.min(MOST, range.most ?? MOST);
const hrefOf = (reading: Reading, row: CommitmentRow) => reading.href(`/commitments/${row.slug}`);

/** Those that have come to an end of their time: what was dropped is in no rate. */
const dueSoFar = ({ timeliness }: Tally): number =>
  (["on-time", "late", "overdue"] as const).reduce((sum, word) => sum + (timeliness.get(word) ?? 0), 0);

async function datedOf(
  rows: readonly CommitmentRow[],
  reading: Reading,
  tell: (row: CommitmentRow, title: string) => { day: Day; title: string },
): Promise<Dated[]> {
  const names = await organisationNames(
    reading.db,
    rows.map(({ addressee_id }) => addressee_id),
  );
  return rows.map((row) => ({
    kind: "commitment",
    recordId: row.id,
    ...tell(row, wordingOf(reading.say, row).text),
    href: hrefOf(reading, row),
    note: reading.say.translated(names.get(row.addressee_id)?.names ?? {}),
    example: row.example,
  }));
}

export const upcoming = async (range: Range, reading: Reading): Promise<Dated[]> =>
  datedOf(await listDueBetween(reading.db, range.from, range.to, mostOf(range)), reading, (row, title) => ({
    day: row.due_on,
    title: reading.say(texts.upcoming, { title }),
  }));

export const happened = async (range: Range, reading: Reading): Promise<Dated[]> =>
  datedOf(await listFoundBetween(reading.db, range.from, range.to, mostOf(range)), reading, (row, title) => ({
    day: row.found_on!,
    title: reading.say(texts.happened, { title, status: statusWord(reading.say, row.found ?? "none") }),
  }));

const DUE: readonly Timeliness[] = ["on-time", "late", "overdue"];

export const figures: readonly FigureDefinition[] = [
  {
    name: "commitments.due",
    evidenceKind: "commitment",
    title: texts.figureDue,
    definition: texts.figureDueDefinition,
    count: async ({ db, today }, { from, to }) => {
      const counted = await tally(db, { from, to }, today);
      return { value: counted.total, evidence: () => listIdsDue(db, { from, to, timeliness: null }, today) };
    },
  },
  {
    name: "commitments.kept-in-time",
    evidenceKind: "commitment",
    title: texts.figureKept,
    definition: texts.figureKeptDefinition,
    count: async ({ db, today }, { from, to }) => {
      const counted = await tally(db, { from, to }, today);
      return {
        value: counted.timeliness.get("on-time") ?? 0,
        of: dueSoFar(counted),
        evidence: () => listIdsDue(db, { from, to, timeliness: DUE }, today),
      };
    },
  },
];

/** The panel on an institution's page: each number beside its whole, and what is open first. */
export async function profile(institutionId: string, reading: Reading): Promise<ProfilePanel | null> {
  const { db, say, today } = reading;
  const [counted, rows] = await Promise.all([
    tally(db, { addresseeId: institutionId }, today),
    listOfAddressee(db, institutionId, 5),
  ]);
  if (counted.total === 0) return null;
  const due = dueSoFar(counted);
  const kept = counted.timeliness.get("on-time") ?? 0;
  const list = reading.href(`/commitments?institution=${institutionId}`);
  return {
    title: say(texts.profileTitle),
    sentence: say(texts.profileSentence, { total: counted.total, due, kept }),
    measures: [
      { label: say(texts.measureKept), value: due > 0 ? kept : null, of: due, unit: "share", href: list },
      {
        label: say(texts.measureOverdue),
        value: counted.timeliness.get("overdue") ?? 0,
        unit: "count",
        href: `${list}&time=overdue`,
      },
      {
        label: say(texts.measureNoEvidence),
        value: counted.found.get("no-evidence") ?? 0,
        unit: "count",
        href: `${list}&found=no-evidence`,
      },
    ],
    items: rows.map((row) => {
      const time = timelinessOf({ dueOn: row.due_on, found: row.found, keptOn: row.kept_on }, today);
      return {
        title: wordingOf(say, row).text,
        href: hrefOf(reading, row),
        tone: TONES[time],
        tag: say(texts[`time-${time}`]),
        meta: say(texts.dueOn, { day: say.day(row.due_on) }),
        example: row.example,
      };
    }),
    more: { label: say(texts.all), href: list },
    tags: [`institution:${institutionId}`, COMMITMENTS],
  };
}

export async function link(kind: string, recordId: string, reading: Reading): Promise<LinkedRecord | null> {
  const row = kind === "commitment" ? await findCommitment(reading.db, recordId) : null;
  return (
    row && { title: `${row.number} ${wordingOf(reading.say, row).text}`, href: hrefOf(reading, row), visible: true }
  );
}

const PREFIX = "commitment:";
const TOLD = ["commitments.claimed", "commitments.found", "commitments.revised"] as const;
type Told = (typeof TOLD)[number];
const isTold = (name: string): name is Told => (TOLD as readonly string[]).includes(name);

/** Who follows a promise, or an institution, is told what is said and found of it, and that it was changed. */
export const news: News = {
  facts: TOLD,
  async tell(facts, reading) {
    const { say } = reading;
    const rows = await listByIds(
      reading.db,
      facts.map(({ recordId }) => recordId),
    );
    const names = await organisationNames(
      reading.db,
      rows.map(({ addressee_id }) => addressee_id),
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    return facts.flatMap((fact): NewsItem[] => {
      const row = byId.get(fact.recordId);
      if (!row || !isTold(fact.name)) return [];
      const word = String(fact.payload.status ?? "");
      const status = isStatus(word) || isClaim(word) ? statusWord(say, word) : "";
      return [
        {
          factId: fact.id,
          about: [`${PREFIX}${row.id}`, `institution:${row.addressee_id}`],
          recordId: row.id,
          at: fact.at,
          title: wordingOf(say, row).text,
          sentence: say(texts[`news-${fact.name.slice("commitments.".length)}` as "news-claimed"], {
            addressee: say.translated(names.get(row.addressee_id)?.names ?? {}),
            status,
          }),
          href: hrefOf(reading, row),
          example: row.example,
          told: [],
        },
      ];
    });
  },
  async followed(whats, reading) {
    const ids = whats.flatMap((what) => (what.startsWith(PREFIX) ? [what.slice(PREFIX.length)] : []));
    const rows = await listByIds(reading.db, ids);
    return new Map<string, Followed>(
      rows.map((row) => {
        const what = `${PREFIX}${row.id}`;
        return [
          what,
          { what, title: wordingOf(reading.say, row).text, href: hrefOf(reading, row), example: row.example },
        ];
      }),
    );
  },
};
