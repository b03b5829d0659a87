import type { Visit } from "../../../platform/http/visit.ts";
import { sayIn } from "../../../say/index.ts";
import { organisationNames } from "../../register/index.ts";
import { standingOf } from "../actions/clock.ts";
import { mayComplain } from "../actions/complaint.ts";
import { house } from "../actions/house.ts";
import { lawOf } from "../actions/law.ts";
import type { RequestView } from "../pages/request.tsx";
import type { LetterToJudge, StepsView } from "../pages/steps.tsx";
import { listSame } from "../queries/asking.ts";
import { type ComplaintRow, findComplaint } from "../queries/complaint.ts";
import { listBeside } from "../queries/list.ts";
import { attachmentsOf, type listAttachments, listJudgements, listMessages } from "../queries/messages.ts";
import type { RequestRow } from "../queries/requests.ts";
import { tally } from "../queries/statistics.ts";
import { addressOf } from "../rules/addresses.ts";
import { isJudgeable } from "../rules/decisions.ts";
import { DELIVERY } from "../rules/delivery.ts";
import { NO_GROUND } from "../rules/law.ts";
import { publicText } from "../rules/public.ts";
import { isOpen, PROGRESS } from "../rules/states.ts";
import { readRegistration } from "../rules/suggestion.ts";
import { urgencyTexts } from "../texts/asking.ts";
import { complaintTexts } from "../texts/complaint.ts";
import { requestTexts as texts } from "../texts/request.ts";
import { consequencesOf, sentenceOf, standingTexts, startSentenceOf, tagOf } from "../texts/standing.ts";
import { factsOf, termsOf } from "./complaint.tsx";
import { embargoOf } from "./embargo.tsx";
import { letterViews } from "./letters.ts";
import {
  institutionAt,
  institutionsOf,
  type Names,
  type Passing,
  partsOf,
  passingFacts,
  readPassing,
  saidWith,
  splitsOf,
} from "./officer-view.ts";
import { type Reader, readerOf } from "./reader.ts";
import { langOf, masksIn, nameIn } from "./words.ts";

type Tried = StepsView["form"];
export const NOTHING_TRIED: Tried = { name: "", values: {}, errors: {} };

/**
 * Everything the page of a request shows to this reader. Nine queries, however long the exchange; three more for one in
 * which an institution answered by its link.
 */
export async function viewOf(visit: Visit, row: RequestRow, tried: Tried = NOTHING_TRIED): Promise<RequestView> {
  const { say, work } = visit;
  const reader = readerOf(visit, row);
  const [messages, judgements, besides, numbers, same, complaint] = await Promise.all([
    listMessages(work.db, row.id),
    listJudgements(work.db, row.id),
    listBeside(work.db, row.institution_id, 5),
    tally(work.db, { institutionId: row.institution_id, examples: true }, work.today),
    listSame(work.db, row),
    findComplaint(work.db, row.id),
  ]);
  const passing = await readPassing(work.db, row, messages);
  const [attachments, names] = await Promise.all([
    attachmentsOf(work.db, messages),
    organisationNames(work.db, [
      row.institution_id,
      ...same.map((other) => other.institution_id),
      ...institutionsOf(passing),
    ]),
  ]);
  visit.dependsOn(`request:${row.id}`, `institution:${row.institution_id}`);
  const organisation = names.get(row.institution_id);
  const institution = nameIn(say, organisation?.names);
  const now = standingOf(row, work.today);
  const masked = (text: string) => (reader.seesAll ? text : publicText(text, row, masksIn(say)));
  const grounds = groundsOf(visit);
  return {
    number: row.number,
    title: masked(row.title),
    lang: langOf(row.language),
    institution: { name: institution, href: visit.href(organisation?.path ?? "/institutions") },
    askHref: visit.href("/requests/new", { same: row.number }),
    dataHref: visit.href(`/requests/${row.slug}/data.json`),
    feedHref: visit.href(`/requests/${row.slug}/feed.atom`),
    shareHref: shareHref(publicText(row.title, row, masksIn(say)), [
      `${institution}: ${tagOf(say, now, row).text}`,
      `${visit.baseUrl}${visit.href(`/requests/${row.slug}`)}`,
    ]),
    tag: tagOf(say, now, row),
    sentence: sentenceOf(say, now, institution),
    consequences: consequencesOf(say, now, work.today),
    startSentence: startSentenceOf(say, now),
    // While the day of registration is unknown our own sentence says from which day it counts and why.
    counted: now.steps
      .filter(({ kind }) => kind !== "start" || now.start?.basis === "registered")
      .map(({ why }) => say.translated(why)),
    explanation: now.explanation && say.translated(now.explanation),
    facts: [
      row.urgent_ground ? say(urgencyTexts[`fact-${row.urgent_ground}`]) : "",
      row.registered_on ? say(texts.registration, { day: say.day(row.registered_on) }) : "",
      row.grounds.length > 0
        ? say(texts.groundsGiven, {
            grounds: say.list(row.grounds.map((code) => grounds.find((ground) => ground.code === code)?.text ?? code)),
          })
        : "",
      isOpen(row.progress) && row.progress !== "waiting"
        ? say(
            {
              clarification: standingTexts.clarificationTag,
              extended: standingTexts.extendedTag,
              forwarded: standingTexts.forwardedTag,
            }[row.progress as "clarification" | "extended" | "forwarded"],
          )
        : "",
      ...passingFacts(say, passing, names),
    ].filter(Boolean),
    letters: letterViews(
      visit,
      row,
      { messages, attachments, judgements, institution, institutionAt: institutionAt(say, passing, names) },
      reader,
    ),
    numbers: {
      sent: numbers.sent,
      inTime: numbers.answeredInTime,
      late: numbers.answeredLate,
      overdue: numbers.overdue,
    },
    beside: besides
      .filter((other) => other.id !== row.id)
      .slice(0, 4)
      .map((other) => ({
        title: publicText(other.title, other, masksIn(say)),
        href: visit.href(`/requests/${other.slug}`),
        tag: tagOf(say, standingOf(other, work.today), other).text,
        sentOn: other.sent_on,
      })),
    same: same.map((other) => ({
      institution: nameIn(say, names.get(other.institution_id)?.names),
      href: visit.href(`/requests/${other.slug}`),
      tag: tagOf(say, standingOf(other, work.today), other).text,
      sentOn: other.sent_on,
    })),
    parts: partsOf(visit, passing, names, reader.seesAll),
    complaint: complaintOf(visit, row, reader, complaint),
    embargo: embargoOf(visit, row, reader, tried),
    steps: reader.seesAll
      ? stepsOf(visit, row, { messages, attachments, judgements, now, reader, grounds, tried, passing, names })
      : null,
    series: row.series_path
      ? { title: masked(row.series_title ?? ""), href: visit.href(row.series_path), size: row.series_size ?? 1 }
      : null,
    hiddenReason: row.hidden_at ? row.hidden_reason : null,
    secretAddress: reader.seesAll ? addressOf(row, house().mailDomain) : null,
  };
}

/** Opens the reader's own mail program; nobody else learns of it. */
const shareHref = (title: string, lines: readonly string[]): string =>
  `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent([title, ...lines].join("\n"))}`;

/** What the page says of a complaint: that one can be made, or where one has come to. */
function complaintOf(visit: Visit, row: RequestRow, reader: Reader, complaint: ComplaintRow | null) {
  const href = visit.href(`/requests/${row.slug}/complaint`);
  const open = reader.seesAll ? mayComplain(row, reader, visit.work.today) : null;
  if (!complaint) return open ? { facts: [], terms: [], open: { href, until: open.by }, href: null } : null;
  const runs = row.progress === "agency" || row.progress === "court";
  return {
    facts: factsOf(visit, complaint),
    terms: runs ? termsOf(visit, complaint) : [],
    open: open && { href, until: open.by },
    href: runs && reader.seesAll ? href : null,
  };
}

const groundsOf = (visit: Visit) => [
  ...lawOf(visit.country).grounds.map(({ code, text }) => ({ code, text: visit.say.translated(text) })),
  { code: NO_GROUND, text: visit.say(texts.noGround) },
];

function stepsOf(
  visit: Visit,
  row: RequestRow,
  parts: {
    messages: Awaited<ReturnType<typeof listMessages>>;
    attachments: Awaited<ReturnType<typeof listAttachments>>;
    judgements: Awaited<ReturnType<typeof listJudgements>>;
    now: ReturnType<typeof standingOf>;
    reader: Reader;
    grounds: StepsView["grounds"];
    tried: Tried;
    passing: Passing;
    names: Names;
  },
): StepsView {
  const { say } = visit;
  const { messages, judgements, now, reader } = parts;
  const judgeable = messages.filter(
    (message) => isJudgeable(message) && !message.hidden_at && row.outcome !== "withdrawn",
  );
  const told = judgeable.map((message): LetterToJudge => {
    const judged = judgements.filter(({ message_id }) => message_id === message.id).at(-1);
    const read = readRegistration(
      message.segments
        .filter(({ kind }) => kind === "own")
        .map(({ text }) => text)
        .join(""),
    );
    return {
      id: message.id,
      day: message.day,
      suggestion: message.suggestion,
      judged: judged?.judged ?? null,
      registeredOn: row.registered_on ?? (message.suggestion === "acknowledgement" ? (read.day ?? message.day) : ""),
      registrationNumber:
        row.registration_number ?? (message.suggestion === "acknowledgement" ? (read.number ?? "") : ""),
      ...saidWith(say, row, parts.passing, parts.names, message.id),
    };
  });
  const toJudge = told.filter(({ judged }) => judged === null);
  const overdue = now.kind === "late" || now.kind === "silent";
  const heading = row.progress === "clarification" ? "writeClarification" : overdue ? "writeReminder" : "write";
  const writes = reader.asker && PROGRESS[row.progress].writes && row.outcome !== "withdrawn" && !row.hidden_at;
  const next = toJudge[0]
    ? { label: say(texts.judgeTitle), href: `#judge-${toJudge[0].id}` }
    : mayComplain(row, reader, visit.work.today)
      ? { label: say(complaintTexts.link), href: visit.href(`/requests/${row.slug}/complaint`) }
      : writes && (overdue || row.progress === "clarification")
        ? { label: say(texts[heading]), href: "#write" }
        : null;
  // A letter speaks the language of the request, whatever its writer reads the page in.
  const letterSay = sayIn(row.language);
  const letterLabel = (message: (typeof messages)[number]) =>
    say(texts.letterOf, { day: say.day(message.day, "short"), from: message.from_name || message.from_address });
  return {
    csrf: visit.csrf,
    path: visit.href(`/requests/${row.slug}`),
    today: visit.work.today,
    sentOn: row.sent_on,
    next,
    toJudge,
    judgedAlready: told.filter(({ judged }) => judged !== null),
    grounds: parts.grounds,
    write: writes
      ? {
          heading,
          text:
            heading === "writeReminder" && now.due
              ? letterSay(texts.reminderText, { due: letterSay.day(now.due), name: row.asker_name ?? "" })
              : "",
        }
      : null,
    paperHref:
      PROGRESS[row.progress].judges && row.outcome !== "withdrawn" ? visit.href(`/requests/${row.slug}/paper`) : null,
    mayWithdraw: reader.asker && PROGRESS[row.progress].withdraws,
    splits: splitsOf(say, row, parts.passing, parts.names, messages),
    staff: reader.staff
      ? {
          letters: messages.map((message) => ({
            id: message.id,
            label: letterLabel(message),
            hidden: message.hidden_at !== null,
          })),
          files: parts.attachments.map((file) => ({
            value: `attachment:${file.message_id}:${file.position}`,
            label: say(texts.fileOf, { name: file.name }),
            hidden: file.hidden_at !== null,
          })),
          hidden: row.hidden_at !== null,
          failed: messages
            .filter((message) => message.direction === "out" && message.delivery && DELIVERY[message.delivery].failed)
            .map((message) => ({ id: message.id, label: letterLabel(message) })),
        }
      : null,
    form: parts.tried,
  };
}
