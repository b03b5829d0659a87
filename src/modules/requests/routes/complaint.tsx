import { files } from "../../../platform/files/index.ts";
import { again, download, notFound, page, type Reply, seeOther } from "../../../platform/http/reply.ts";
import type { Typed, Visit } from "../../../platform/http/visit.ts";
import { complaintState, noteDecision, noteLawsuit, noteProtocol } from "../actions/agency.ts";
import {
  type ComplaintWish,
  complaintLetterPdf,
  draftComplaint,
  MOST_WORDS,
  makeComplaint,
  mayComplain,
} from "../actions/complaint.ts";
import { complaintLetter } from "../actions/complaint-letter.ts";
import { countIn } from "../actions/law.ts";
import { readDay } from "../forms.ts";
import { ComplaintForm, ComplaintStage, type TermView } from "../pages/complaint.tsx";
import { type ComplaintRow, findComplaint } from "../queries/complaint.ts";
import { findRequestBySlug, type RequestRow } from "../queries/requests.ts";
import { AGENCY_DECISIONS, complaintTerms, isAgencyDecision } from "../rules/complaint.ts";
import { sentTitle } from "../rules/redaction.ts";
import { complaintTexts as texts } from "../texts/complaint.ts";
import { listTexts } from "../texts/list.ts";
import { type Reader, readerOf } from "./reader.ts";
import { langOf } from "./words.ts";

interface Tried {
  readonly name: string;
  readonly values: Record<string, string>;
  readonly errors: Record<string, string>;
}
const NOTHING: Tried = { name: "", values: {}, errors: {} };

/** The asker's own page, and staff's: to others there is none. */
async function getOwn(visit: Visit): Promise<{ row: RequestRow; reader: Reader }> {
  const row = (await findRequestBySlug(visit.work.db, visit.params.slug ?? "")) ?? notFound();
  const reader = readerOf(visit, row);
  return reader.seesAll ? { row, reader } : notFound();
}

export async function showComplaint(visit: Visit): Promise<Reply> {
  const { row, reader } = await getOwn(visit);
  const complaint = await findComplaint(visit.work.db, row.id);
  if (complaint && (row.progress === "agency" || row.progress === "court")) return page(stageOf(visit, row, complaint));
  if (!mayComplain(row, reader, visit.work.today)) return seeOther(hrefOf(visit, row), visit.say(texts.closed));
  return page(await formOf(visit, row, reader, NOTHING));
}

export async function postComplaint(visit: Visit): Promise<Reply> {
  const { row, reader } = await getOwn(visit);
  const form = await visit.form();
  const wish = wishOf(form);
  if (form.get("deed") === "pdf" && wish.words.length <= MOST_WORDS) {
    const pdf = await complaintLetterPdf(visit.work.db, row, wish, visit.work.today);
    return download(`Ankese-${row.number}.pdf`, "application/pdf", pdf);
  }
  const outcome = await makeComplaint(visit.work, row.id, reader, wish);
  if (outcome.ok) return seeOther(`${hrefOf(visit, row)}/complaint`, visit.say(texts.sent));
  if (outcome.reason === "not-found") return notFound();
  const field = { "no-name": "name", "words-too-long": "words" }[outcome.reason as string] ?? "form";
  const errors = { [field]: visit.say(texts[`error-${outcome.reason}`], { most: MOST_WORDS }) };
  return again(await formOf(visit, row, reader, { name: "complaint", values: { ...form.values }, errors }));
}

const wishOf = (form: Typed): ComplaintWish => ({
  words: form.get("words"),
  name: form.get("name").slice(0, 200),
  postal: form.get("postal").slice(0, 500),
  phone: form.get("phone").slice(0, 50),
});

export async function postProtocol(visit: Visit): Promise<Reply> {
  const { row, reader } = await getOwn(visit);
  const form = await visit.form();
  return answered(visit, row, "protocol", form, await noteProtocol(visit.work, row.id, reader, form.get("protocol")));
}

export async function postDecision(visit: Visit): Promise<Reply> {
  const { row, reader } = await getOwn(visit);
  const form = await visit.form();
  const decision = form.get("decision");
  const decidedOn = readDay(form.get("decided_on"));
  if (!isAgencyDecision(decision)) return stageAgain(visit, row, "decision", form, "decision", "unknown-decision");
  if (!decidedOn) return stageAgain(visit, row, "decision", form, "decided_on", "not-a-day");
  const outcome = await noteDecision(visit.work, row.id, reader, { decision, decidedOn });
  return answered(visit, row, "decision", form, outcome, "decided_on");
}

export async function postLawsuit(visit: Visit): Promise<Reply> {
  const { row, reader } = await getOwn(visit);
  const form = await visit.form();
  const filedOn = readDay(form.get("filed_on"));
  if (!filedOn) return stageAgain(visit, row, "lawsuit", form, "filed_on", "not-a-day");
  const wish = { filedOn, caseNumber: form.get("case_number") };
  return answered(visit, row, "lawsuit", form, await noteLawsuit(visit.work, row.id, reader, wish), "filed_on");
}

type Fault =
  | "unknown-decision"
  | "not-a-day"
  | Exclude<Extract<Awaited<ReturnType<typeof noteLawsuit>>, { ok: false }>["reason"], "not-found">;

async function answered(
  visit: Visit,
  row: RequestRow,
  name: string,
  form: Typed,
  outcome: Awaited<ReturnType<typeof noteLawsuit>>,
  field = "form",
): Promise<Reply> {
  if (outcome.ok) return seeOther(`${hrefOf(visit, row)}/complaint`, visit.say(texts.saved));
  if (outcome.reason === "not-found") return notFound();
  return stageAgain(visit, row, name, form, field, outcome.reason);
}

async function stageAgain(visit: Visit, row: RequestRow, name: string, form: Typed, field: string, fault: Fault) {
  const complaint = (await findComplaint(visit.work.db, row.id)) ?? notFound();
  const errors = { [field]: visit.say(texts[`error-${fault}`]) };
  return again(stageOf(visit, row, complaint, { name, values: { ...form.values }, errors }));
}

/** The signed letter with its private address: the asker's and staff's alone. */
export async function downloadComplaint(visit: Visit): Promise<Reply> {
  const { row } = await getOwn(visit);
  const sha256 = (await findComplaint(visit.work.db, row.id))?.letter_sha256 ?? notFound();
  return download(`Ankese-${row.number}.pdf`, "application/pdf", await files().read(sha256));
}

const hrefOf = (visit: Visit, row: RequestRow): string => visit.href(`/requests/${row.slug}`);

const frameOf = (visit: Visit, row: RequestRow) => ({
  section: "/requests",
  robots: "noindex" as const,
  example: row.example,
  breadcrumb: [
    { label: visit.say(listTexts.title), href: visit.href("/requests") },
    { label: row.number, href: hrefOf(visit, row) },
  ],
});

async function formOf(visit: Visit, row: RequestRow, reader: Reader, tried: Tried) {
  const { say, work } = visit;
  const words = tried.values.words ?? "";
  const facts = await draftComplaint(work.db, row, words.slice(0, MOST_WORDS), work.today);
  const values = tried.name ? tried.values : { name: row.asker_name ?? "" };
  return {
    title: say(texts.title),
    ...frameOf(visit, row),
    body: (
      <ComplaintForm
        say={say}
        view={{
          csrf: visit.csrf,
          path: `${hrefOf(visit, row)}/complaint`,
          title: sentTitle(row),
          lang: langOf(row.language),
          agency: say.translated(facts.agency),
          until: mayComplain(row, reader, work.today)?.by ?? null,
          letter: complaintLetter(facts, values.name ?? "").body,
          values,
          errors: tried.errors,
        }}
      />
    ),
  };
}

function stageOf(visit: Visit, row: RequestRow, complaint: ComplaintRow, tried: Tried = NOTHING) {
  const { say } = visit;
  const opens = complaint.decision ? AGENCY_DECISIONS[complaint.decision] : null;
  return {
    title: say(texts.stage),
    ...frameOf(visit, row),
    body: (
      <ComplaintStage
        say={say}
        view={{
          csrf: visit.csrf,
          path: `${hrefOf(visit, row)}/complaint`,
          requestHref: hrefOf(visit, row),
          title: sentTitle(row),
          lang: langOf(row.language),
          facts: factsOf(visit, complaint),
          terms: termsOf(visit, complaint),
          letterHref: complaint.letter_sha256 ? `${hrefOf(visit, row)}/complaint/letter.pdf` : null,
          today: visit.work.today,
          madeOn: complaint.made_on,
          protocol: complaint.protocol_number ?? "",
          decision: complaint.decision,
          decidedOn: complaint.decided_on,
          mayNote: row.progress === "agency",
          mayFile: row.progress === "agency" && (opens?.lawsuit ?? false),
          tried,
        }}
      />
    ),
  };
}

export function factsOf({ say }: Pick<Visit, "say">, complaint: ComplaintRow): { term: string; value: string }[] {
  return [
    { term: say(texts.madeOn), value: say.day(complaint.made_on) },
    {
      term: say(texts.because),
      value: say(complaint.because === "silence" ? texts.becauseSilence : texts.becauseAnswer),
    },
    ...(complaint.protocol_number ? [{ term: say(texts.protocol), value: complaint.protocol_number }] : []),
    ...(complaint.decision && complaint.decided_on
      ? [
          { term: say(texts.decision), value: say(texts[`decision-${complaint.decision}`]) },
          { term: say(texts.decidedOn), value: say.day(complaint.decided_on) },
        ]
      : []),
    ...(complaint.filed_on ? [{ term: say(texts.filedOn), value: say.day(complaint.filed_on) }] : []),
    ...(complaint.case_number ? [{ term: say(texts.caseNumber), value: complaint.case_number }] : []),
  ];
}

export function termsOf(
  { say, work, country }: Pick<Visit, "say" | "work" | "country">,
  complaint: ComplaintRow,
): TermView[] {
  return complaintTerms(complaintState(complaint), work.today, countIn(country)).map(({ rule, counted, passed }) => ({
    sentence: say(texts[`term-${rule}`], { day: say.day(counted.due) }),
    passed,
    explanation: say.translated(counted.explanation),
  }));
}
