import type { Day } from "../../../kernel/day.ts";
import type {
  Dated,
  FigureDefinition,
  LinkedRecord,
  ProfilePanel,
  Range,
  Reading,
} from "../../../platform/module/answers.ts";
import { organisationNames } from "../../register/index.ts";
import { standingOf } from "../actions/clock.ts";
import { FILE_KIND } from "../actions/file-findings.ts";
import { findAskable } from "../actions/institution.ts";
import { listBeside, listDueBetween, listHappened } from "../queries/list.ts";
import { findAttachmentById, findMessageById } from "../queries/messages.ts";
import { findRequest, type RequestRow } from "../queries/requests.ts";
import { evidence, type Scope, tally, tallyByPlace } from "../queries/statistics.ts";
import { publicText } from "../rules/public.ts";
import { dueSoFar } from "../rules/statistics.ts";
import { isPublic } from "../rules/visible.ts";
import { figureTexts } from "../texts/figures.ts";
import { listTexts as texts } from "../texts/list.ts";
import { tagOf } from "../texts/standing.ts";
import { masksIn } from "./words.ts";

const MOST = 500;

const titleOf = (reading: Reading, row: RequestRow): string => publicText(row.title, row, masksIn(reading.say));
const hrefOf = (reading: Reading, row: RequestRow): string => reading.href(`/requests/${row.slug}`);

/** Deadlines of institutions that lie ahead. */
export async function upcoming(range: Range, reading: Reading): Promise<Dated[]> {
  const rows = await listDueBetween(reading.db, range.from, range.to, Math.min(MOST, range.most ?? MOST));
  const names = await organisationNames(
    reading.db,
    rows.map((row) => row.institution_id),
  );
  return rows.map((row) => ({
    kind: "request",
    recordId: row.id,
    day: row.due_on!,
    title: reading.say(texts.upcomingDue, { title: titleOf(reading, row) }),
    href: hrefOf(reading, row),
    note: reading.say.translated(names.get(row.institution_id)?.names ?? {}),
    place: row.place_code ?? undefined,
    example: row.example,
  }));
}

/** What was asked and what was answered. */
export async function happened(range: Range, reading: Reading): Promise<Dated[]> {
  const rows = await listHappened(reading.db, range.from, range.to, Math.min(MOST, range.most ?? MOST));
  const names = await organisationNames(
    reading.db,
    rows.map((row) => row.institution_id),
  );
  const within = (day: string | null) => day !== null && day >= range.from && day <= range.to;
  return rows.flatMap((row) => {
    const common = {
      kind: "request",
      recordId: row.id,
      href: hrefOf(reading, row),
      note: reading.say.translated(names.get(row.institution_id)?.names ?? {}),
      place: row.place_code ?? undefined,
      example: row.example,
    };
    const title = titleOf(reading, row);
    return [
      ...(within(row.decided_on)
        ? [{ ...common, day: row.decided_on!, title: reading.say(texts.happenedAnswered, { title }) }]
        : []),
      ...(within(row.sent_on)
        ? [{ ...common, day: row.sent_on, title: reading.say(texts.happenedSent, { title }) }]
        : []),
    ];
  });
}

/** A range that holds all of one year so far is that year: its counts are kept, others are counted one by one. */
function scopeIn({ from, to }: Range, today: Day): Scope {
  const year = from.slice(0, 4);
  const isYear = from.endsWith("-01-01") && to.slice(0, 4) === year && (to.endsWith("-12-31") || to >= today);
  return { ...(isYear ? { year: Number(year) } : { from, to }), examples: true };
}

/** Named measures, by the day of sending. Example records are among them until they are removed. */
export const figures: readonly FigureDefinition[] = [
  {
    name: "requests.sent",
    evidenceKind: "request",
    title: figureTexts.sent,
    definition: figureTexts.sentDefinition,
    count: async ({ db, today }, range) => {
      const scope = scopeIn(range, today);
      const counted = await tally(db, scope, today);
      return { value: counted.sent, evidence: () => evidence(db, scope, "sent", today) };
    },
  },
  {
    name: "requests.answered-in-time",
    evidenceKind: "request",
    title: figureTexts.inTime,
    definition: figureTexts.inTimeDefinition,
    count: async ({ db, today }, range) => {
      const scope = scopeIn(range, today);
      const counted = await tally(db, scope, today);
      return {
        value: counted.answeredInTime,
        of: dueSoFar(counted),
        evidence: () => evidence(db, scope, "in-time", today),
      };
    },
    byPlace: async ({ db, today }, range) => {
      const places = await tallyByPlace(db, scopeIn(range, today), today);
      return new Map(
        [...places].flatMap(([place, counted]) =>
          dueSoFar(counted) > 0 ? [[place, { value: counted.answeredInTime, of: dueSoFar(counted) }] as const] : [],
        ),
      );
    },
  },
  {
    name: "requests.overdue",
    evidenceKind: "request",
    title: figureTexts.overdue,
    definition: figureTexts.overdueDefinition,
    count: async ({ db, today }, range) => {
      const scope = scopeIn(range, today);
      const counted = await tally(db, scope, today);
      return { value: counted.overdue, of: dueSoFar(counted), evidence: () => evidence(db, scope, "overdue", today) };
    },
  },
];

/** The panel on an institution's page: how it keeps the law's date, each number beside its whole. */
export async function profile(institutionId: string, reading: Reading): Promise<ProfilePanel | null> {
  const { db, say, today } = reading;
  const [counted, latest, askable] = await Promise.all([
    tally(db, { institutionId, examples: true }, today),
    listBeside(db, institutionId, 5),
    findAskable(db, institutionId, today),
  ]);
  // An organisation is not a public institution: the law gives nobody a right to its documents.
  if (counted.sent === 0 && !askable) return null;
  const due = dueSoFar(counted);
  const list = reading.href(`/requests?institution=${institutionId}`);
  return {
    title: say(texts.profileTitle),
    sentence:
      counted.sent === 0
        ? say(texts.profileNone)
        : say(texts.profileSentence, { sent: counted.sent, due, inTime: counted.answeredInTime }),
    measures:
      counted.sent === 0
        ? []
        : [
            {
              label: say(texts.measureInTime),
              value: due > 0 ? counted.answeredInTime : null,
              of: due,
              unit: "share",
              href: list,
            },
            { label: say(texts.measureLate), value: counted.answeredLate, unit: "count", href: list },
            { label: say(texts.measureOverdue), value: counted.overdue, unit: "count", href: `${list}&state=late` },
            { label: say(texts.measureOpen), value: counted.open, unit: "count", href: list },
            { label: say(texts.measureMedian), value: counted.medianDays, unit: "days" },
          ],
    items: latest.map((row) => {
      const tag = tagOf(say, standingOf(row, today), row);
      return {
        title: titleOf(reading, row),
        href: hrefOf(reading, row),
        tone: tag.tone,
        tag: tag.text,
        meta: say(texts.sentOn, { day: say.day(row.sent_on) }),
        example: row.example,
      };
    }),
    ...(counted.sent > 0 && { more: { label: say(texts.allRequests), href: list } }),
    ...(askable && {
      step: { label: say(texts.ask), href: reading.href(`/requests/new?institution=${institutionId}`) },
    }),
    tags: [`institution:${institutionId}`, "requests"],
  };
}

/** One request for a reference from elsewhere; hidden ones are named to nobody. */
export async function link(kind: string, recordId: string, reading: Reading): Promise<LinkedRecord | null> {
  if (kind === FILE_KIND) return linkOfFile(recordId, reading);
  const row = kind === "request" ? await findRequest(reading.db, recordId) : null;
  if (!row) return null;
  return {
    title: `${row.number} ${titleOf(reading, row)}`,
    href: hrefOf(reading, row),
    visible: isPublic(row),
  };
}

/** Staff decide about a file on a page of its own; nobody else is led there. */
async function linkOfFile(id: string, reading: Reading): Promise<LinkedRecord | null> {
  const file = await findAttachmentById(reading.db, id);
  const message = file && (await findMessageById(reading.db, file.message_id));
  const row = message && (await findRequest(reading.db, message.request_id));
  if (!row) return null;
  const path = `/requests/${row.slug}/letters/${message.id}/files/${file.position}/check`;
  return { title: `${row.number}: ${file.name}`, href: reading.href(path), visible: false };
}
