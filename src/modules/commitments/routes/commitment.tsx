import { dayAt } from "../../../kernel/day.ts";
import { again, notFound, type Page, page, type Reply, seeOther } from "../../../platform/http/reply.ts";
import type { Typed, Visit } from "../../../platform/http/visit.ts";
import { organisationNames, pathOf } from "../../register/index.ts";
import { askByHand, askingFacts } from "../actions/asking.ts";
import { revisePromise } from "../actions/promises.ts";
import { addFinding, noteClaim } from "../actions/verdicts.ts";
import {
  errorOf,
  readAllEvidence,
  readClaimed,
  readDay,
  readStatus,
  readText,
  readUrl,
  readWording,
} from "../forms.ts";
import { EvidenceList, PromisePage, type PromiseView, type Said } from "../pages/commitment.tsx";
import { statusWord } from "../pages/words.ts";
import { type CommitmentRow, findByAddress } from "../queries/commitments.ts";
import { type Entries, entriesOf } from "../queries/entries.ts";
import { silenceOf } from "../rules/asking.ts";
import { gapOf, isEnded } from "../rules/scales.ts";
import { TONES } from "../rules/tones.ts";
import { CLAIM_WAYS } from "../schema.ts";
import { formTexts } from "../texts/forms.ts";
import { pageTexts as texts } from "../texts/page.ts";
import { sentenceOf, timeOf, wordingOf } from "./words.ts";

const NOTHING_TRIED = { name: "", values: {}, errors: {} };
type Tried = { name: string; values: Readonly<Record<string, string>>; errors: Readonly<Record<string, string>> };

const getRow = async (visit: Visit): Promise<CommitmentRow> =>
  (await findByAddress(visit.work.db, visit.params.slug ?? "")) ?? notFound();

export async function showPromise(visit: Visit): Promise<Reply> {
  const row = await getRow(visit);
  if (row.slug !== visit.params.slug)
    return { kind: "redirect", to: visit.href(`/commitments/${row.slug}`), status: 302 };
  return page(await pageOf(visit, row));
}

async function pageOf(visit: Visit, row: CommitmentRow, form: Tried = NOTHING_TRIED): Promise<Page> {
  const { say, work } = visit;
  const [entries, names, source] = await Promise.all([
    entriesOf(work.db, row.id),
    organisationNames(work.db, [row.addressee_id]),
    row.source_id ? visit.readers.link(row.source_kind, row.source_id) : null,
  ]);
  visit.dependsOn(`commitment:${row.id}`);
  const name = names.get(row.addressee_id);
  const addressee = say.translated(name?.names ?? {});
  const { text, lang } = wordingOf(say, row);
  const time = timeOf(row, work.today);
  const sourceHref = source?.visible ? source.href : row.source_url;
  const view: PromiseView = {
    number: row.number,
    title: text,
    lang,
    tone: TONES[time],
    tag: say(texts[`time-${time}`]),
    sentence: sentenceOf(visit, row, addressee),
    consequences: consequencesOf(visit, row, entries),
    claimed: claimOf(visit, entries),
    found: findingOf(visit, entries),
    saysMore: (gapOf(row.claimed, row.found) ?? 0) > 0,
    facts: [
      { term: say(texts.addressee), value: name ? <a href={visit.href(pathOf(name))}>{addressee}</a> : addressee },
      ...(row.addressee_office ? [{ term: say(texts.office), value: row.addressee_office }] : []),
      {
        term: say(texts.source),
        value: sourceHref ? <a href={sourceHref}>{row.source_title}</a> : row.source_title,
      },
      { term: say(texts.promisedOn), value: say.day(row.promised_on) },
      { term: say(texts.due), value: say.day(row.due_on) },
    ],
    history: historyOf(visit, row, entries),
    staff: visit.can("commitments.keep")
      ? {
          csrf: visit.csrf,
          path: visit.href(`/commitments/${row.slug}`),
          today: work.today,
          promisedOn: row.promised_on,
          dueOn: row.due_on,
          wording: Object.fromEntries(Object.entries(row.wording).map(([code, words]) => [`wording_${code}`, words])),
          ended: isEnded(row.found),
          form,
        }
      : null,
  };
  return {
    title: text,
    description: view.sentence,
    section: "/commitments",
    record: `commitment:${row.id}`,
    follow: `commitment:${row.id}`,
    example: row.example,
    breadcrumb: [{ label: say(texts.department), href: visit.href("/commitments") }, { label: row.number }],
    body: <PromisePage view={view} say={say} />,
  };
}

/** What follows from the date for a reader: that it was moved, and where the asking stands. */
function consequencesOf({ say, work }: Visit, row: CommitmentRow, entries: Entries): string[] {
  const moves = entries.revisions.filter(({ due_before, due_after }) => due_before !== due_after).length;
  const silence = silenceOf(askingFacts(row, entries), work.today);
  const last = entries.questions.at(-1);
  const isSilent = silence === "asked" || silence === "reminded" || silence === "escalated" || silence === "no-reply";
  return [
    ...(moves > 0 ? [say(texts.moved, { first: say.day(row.first_due_on), times: moves })] : []),
    ...(isSilent && last && !isEnded(row.found)
      ? [say(texts[`silence-${silence}`], { day: say.day(last.asked_on) })]
      : []),
    ...(last?.delivery === "refused" ? [say(texts.undelivered)] : []),
  ];
}

const claimOf = ({ say }: Visit, { claims }: Entries): Said | null => {
  const claim = claims.at(-1);
  return claim
    ? {
        status: statusWord(say, claim.status),
        words: claim.words,
        day: claim.claimed_on,
        by: [claim.office, say(texts[`way-${claim.how}`])].filter(Boolean).join(", "),
        evidence: claim.evidence,
      }
    : null;
};

const findingOf = ({ say }: Visit, { findings }: Entries): Said | null => {
  const finding = findings.at(-1);
  return finding
    ? {
        status: statusWord(say, finding.status),
        words: finding.rationale,
        day: finding.found_on,
        by: "",
        evidence: finding.evidence,
      }
    : null;
};

/** Everything that happened, oldest first. */
function historyOf(visit: Visit, row: CommitmentRow, entries: Entries): PromiseView["history"] {
  const { say, country } = visit;
  const events = [
    { at: row.made_at, day: row.promised_on, title: say(texts["event-made"], { source: row.source_title }) },
    ...entries.revisions.flatMap((revision) => [
      {
        at: revision.at,
        day: revision.decided_on,
        tone: "due" as const,
        title:
          revision.due_before === revision.due_after
            ? say(texts["event-worded"])
            : say(texts["event-moved"], { before: say.day(revision.due_before), after: say.day(revision.due_after) }),
        text: revision.act_url ? <a href={revision.act_url}>{revision.act}</a> : revision.act,
      },
    ]),
    ...entries.questions.map((question) => ({
      at: question.at,
      day: question.asked_on,
      title: say(texts[`event-${question.step}`]),
      ...(question.delivery === "refused" ? { text: say(texts.undelivered) } : {}),
    })),
    ...entries.claims.map((claim) => ({
      at: claim.at,
      day: claim.claimed_on,
      tone: "info" as const,
      title: say(texts["event-claim"], { status: statusWord(say, claim.status) }),
      text: said(visit, claim.words, claim.evidence),
    })),
    ...entries.findings.map((finding) => ({
      at: finding.at,
      day: dayAt(finding.at, country.timeZone),
      tone: finding.status === "complete" ? ("ok" as const) : ("due" as const),
      title: say(texts["event-finding"], { status: statusWord(say, finding.status) }),
      text: said(visit, finding.rationale, finding.evidence),
    })),
  ];
  return events
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.at.getTime() - b.at.getTime()))
    .map(({ at: _, ...event }) => event);
}

const said = ({ say }: Visit, words: string, evidence: Said["evidence"]) => (
  <>
    <p class="plain-text">{words}</p>
    <EvidenceList evidence={evidence} say={say} />
  </>
);

/** Does a deed of staff and shows the page again, with what was typed where it was refused. */
async function deed(
  visit: Visit,
  name: string,
  run: (row: CommitmentRow, typed: Typed) => Promise<{ ok: true } | { ok: false; reason: string }>,
  done: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  const row = await getRow(visit);
  const typed = await visit.form();
  const outcome = await run(row, typed);
  if (outcome.ok) return seeOther(visit.href(`/commitments/${row.slug}`), done);
  if (outcome.reason === "not-found") return notFound();
  const errors = errorOf(visit.say, outcome.reason, fields);
  return again(await pageOf(visit, row, { name, values: typed.values, errors }));
}

const wrong = (reason: string) => ({ ok: false as const, reason });

export const postFinding = (visit: Visit): Promise<Reply> =>
  deed(
    visit,
    "finding",
    async (row, typed) => {
      const evidence = readAllEvidence(typed);
      if (!evidence) return wrong("bad-evidence");
      return addFinding(visit.work, row.id, {
        status: readStatus(typed),
        rationale: readText(typed, "rationale"),
        evidence,
        keptOn: readDay(typed, "kept_on"),
      });
    },
    visit.say(formTexts.found),
    { "no-words": "rationale", "words-too-long": "rationale" },
  );

export const postClaim = (visit: Visit): Promise<Reply> =>
  deed(
    visit,
    "claim",
    async (row, typed) => {
      const how = CLAIM_WAYS.find((way) => way === typed.get("how"));
      if (!how || how === "link") return wrong("no-how");
      const evidence = readAllEvidence(typed);
      if (!evidence) return wrong("bad-evidence");
      return noteClaim(visit.work, row.id, {
        status: readClaimed(typed),
        words: readText(typed, "words"),
        evidence,
        office: readText(typed, "office").slice(0, 300),
        on: readDay(typed, "on"),
        how,
      });
    },
    visit.say(formTexts.claimed),
    {
      "no-words": "words",
      "words-too-long": "words",
      "no-day": "on",
      "day-ahead": "on",
      "before-the-promise": "on",
    },
  );

export const postRevision = (visit: Visit): Promise<Reply> =>
  deed(
    visit,
    "revision",
    async (row, typed) => {
      const actUrl = readUrl(typed, "act_url");
      if (actUrl === "bad") return wrong("bad-address");
      return revisePromise(visit.work, row.id, {
        dueOn: readDay(typed, "due_on"),
        wording: readWording(typed),
        act: readText(typed, "act").slice(0, 500),
        decidedOn: readDay(typed, "decided_on"),
        actUrl,
      });
    },
    visit.say(formTexts.revised),
    { "no-day": "decided_on", "day-ahead": "decided_on", "bad-address": "act_url" },
  );

export async function postQuestion(visit: Visit): Promise<Reply> {
  const row = await getRow(visit);
  const asked = await askByHand(visit.work, row.id);
  if (!asked.ok && asked.reason === "not-found") return notFound();
  return seeOther(
    visit.href(`/commitments/${row.slug}`),
    visit.say(asked.ok ? formTexts.asked : formTexts.askedNobody),
  );
}
