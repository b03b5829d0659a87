import { uuidv7 } from "../../../platform/db/uuid.ts";
import { again, notFound, type Page, page, Refusal, type Reply, seeOther } from "../../../platform/http/reply.ts";
import { get, post, type Route } from "../../../platform/http/route.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { listUploads, uploadRoutes } from "../../../platform/uploads/index.ts";
import { organisationNames } from "../../register/index.ts";
import { standingOf } from "../actions/clock.ts";
import { lawOf } from "../actions/law.ts";
import { answerByLink, findReceipt, givenFor, uploadHolder } from "../actions/officer.ts";
import { type OpenedLink, openLink } from "../actions/officer-link.ts";
import { LinkGone, OfficerPage, type OfficerView } from "../pages/officer.tsx";
import { OfficerReceipt } from "../pages/officer-receipt.tsx";
import { attachmentsOf, listMessages } from "../queries/messages.ts";
import { listAnswersOfInstitution } from "../queries/officer.ts";
import { answerPath } from "../rules/answer-link.ts";
import { ANSWER_FILES, MOST_PLAIN_BYTES, receiptNumber } from "../rules/officer.ts";
import { sentTitle } from "../rules/redaction.ts";
import { isPublic } from "../rules/visible.ts";
import { officerTexts as texts } from "../texts/officer.ts";
import { consequencesOf, sentenceOf, startSentenceOf, tagOf } from "../texts/standing.ts";
import { type Candidate, readOfficer } from "./officer-form.ts";
import { langOf, nameIn } from "./words.ts";

const PATH = "/requests/answer/:token";
/** The link is the proof: no session is read, and nobody is asked to sign in. */
const BY_LINK = { machine: true } as const;

export const officerRoutes: readonly Route[] = [
  get(PATH, "requests.answer", showAnswer, { ...BY_LINK, limit: { points: 300, perSeconds: 600 } }),
  post(PATH, "requests.answer", postAnswer, {
    ...BY_LINK,
    limit: { points: 30, perSeconds: 600 },
    maxBytes: MOST_PLAIN_BYTES + 1024 * 1024,
  }),
  get(`${PATH}/receipts/:answer`, "requests.answer", showReceipt, {
    ...BY_LINK,
    limit: { points: 300, perSeconds: 600 },
  }),
  ...uploadRoutes(
    `${PATH}/uploads`,
    "requests.answer",
    async (visit) => {
      const opened = await getLink(visit);
      if (opened.standing !== "open") throw new Refusal("gone");
      return { holder: uploadHolder(opened.link.id), limits: ANSWER_FILES };
    },
    BY_LINK,
  ),
];

const getLink = async (visit: Visit): Promise<OpenedLink> =>
  (await openLink(visit.work.db, visit.params.token ?? "")) ?? notFound();

const pathOf = (visit: Visit): string => visit.href(answerPath(visit.params.token ?? ""));

async function showAnswer(visit: Visit): Promise<Reply> {
  const opened = await getLink(visit);
  if (opened.standing !== "open") return gone(visit, opened);
  return page(await pageOf(visit, opened));
}

async function postAnswer(visit: Visit): Promise<Reply> {
  const opened = await getLink(visit);
  if (opened.standing !== "open") return gone(visit, opened);
  const read = await readOfficer(visit, uploadHolder(opened.link.id));
  const wrong = async (errors: Record<string, string>, candidates: readonly Candidate[] = []) =>
    again(await pageOf(visit, opened, { values: read.values, once: read.once, errors, candidates }));
  if (!read.ok) return wrong(read.errors, read.candidates);
  const answered = await answerByLink(visit.work, visit.params.token ?? "", read.answer, visit.locale);
  if (answered.ok) return seeOther(`${pathOf(visit)}/receipts/${answered.value.message_id}`);
  if (answered.reason === "not-found") return notFound();
  if (answered.reason === "revoked" || answered.reason === "passed-on" || answered.reason === "withdrawn")
    return gone(visit, { ...opened, standing: answered.reason });
  return wrong(read.errorOf(answered.reason));
}

async function showReceipt(visit: Visit): Promise<Reply> {
  const opened = await getLink(visit);
  const receipt = await findReceipt(visit.work.db, opened, visit.params.answer ?? "", visit.locale);
  if (!receipt) return notFound();
  return page({
    ...frameOf(visit, texts.receiptTitle),
    example: opened.row.example,
    body: (
      <OfficerReceipt say={visit.say} receipt={receipt} lang={langOf(opened.row.language)} backHref={pathOf(visit)} />
    ),
  });
}

const frameOf = (visit: Visit, title: (typeof texts)["title"]) => ({
  title: visit.say(title),
  section: "/requests",
  robots: "noindex" as const,
  secret: true as const,
});

async function gone(visit: Visit, { row, standing }: OpenedLink): Promise<Reply> {
  const reason = standing as Exclude<typeof standing, "open">;
  const names = await organisationNames(visit.work.db, [row.institution_id]);
  const institution = nameIn(visit.say, names.get(row.institution_id)?.names);
  return page(
    {
      ...frameOf(visit, texts.gone),
      body: <LinkGone say={visit.say} why={visit.say(texts[`gone-${reason}`], { institution })} />,
    },
    410,
  );
}

interface Tried {
  readonly values: OfficerView["values"];
  readonly errors: OfficerView["errors"];
  readonly candidates: readonly Candidate[];
  readonly once: string;
}

/** Everything the form shows. As many queries for a long exchange as for a short one. */
async function pageOf(visit: Visit, { row, link }: OpenedLink, tried: Tried | null = null): Promise<Page> {
  const { say, work } = visit;
  const [messages, answers, uploads, names, given] = await Promise.all([
    listMessages(work.db, row.id),
    listAnswersOfInstitution(work.db, row.id, link.institution_id),
    listUploads(work.db, uploadHolder(link.id)),
    organisationNames(work.db, [row.institution_id]),
    givenFor(work.db, row, work.today),
  ]);
  const asked = messages.findLast(({ purpose }) => purpose === "request")?.at ?? row.sent_at;
  const written = messages.filter(
    ({ direction, purpose, at }) => direction === "out" && purpose !== "complaint" && at >= asked,
  );
  const attachments = await attachmentsOf(work.db, written);
  const institution = nameIn(say, names.get(row.institution_id)?.names);
  const now = standingOf(row, work.today);
  const tag = tagOf(say, now, row);
  const counted = now.steps
    .filter(({ kind }) => kind !== "start" || now.start?.basis === "registered")
    .map(({ why }) => say.translated(why));
  const start = startSentenceOf(say, now);
  const view: OfficerView = {
    number: row.number,
    title: sentTitle(row),
    lang: langOf(row.language),
    institution,
    path: pathOf(visit),
    publicHref: isPublic(row) ? visit.href(`/requests/${row.slug}`) : null,
    clock: {
      tone: tag.tone,
      tag: tag.text,
      sentence: sentenceOf(say, now, institution),
      steps: start ? [start, ...counted] : undefined,
      source: now.explanation ? say.translated(now.explanation) : undefined,
      children: consequencesOf(say, now, work.today).map((line) => <p key={line}>{line}</p>),
    },
    letters: written.map((message) => ({
      id: message.id,
      kind: "sent" as const,
      from: message.from_name,
      to: institution,
      day: message.day,
      lang: langOf(message.language ?? row.language),
      parts: message.segments.map(({ text }) => ({ text })),
      attachments: attachments
        .filter((file) => file.message_id === message.id)
        .map((file) => ({
          name: file.name,
          type: file.type,
          bytes: file.size,
          href:
            isPublic(row) && !file.hidden_at
              ? visit.href(`/requests/${row.slug}/letters/${message.id}/files/${file.position}`)
              : undefined,
        })),
    })),
    receipts: answers.map((answer) => ({
      href: `${pathOf(visit)}/receipts/${answer.message_id}`,
      number: receiptNumber(row.number, answer.ordinal),
      kind: answer.kind,
      day: answer.day,
    })),
    grounds: lawOf(visit.country).grounds.map(({ code, text }) => ({ code, text: say.translated(text) })),
    extensionUntil: given.extendedBefore || (given.extensionUntil ?? "") < work.today ? null : given.extensionUntil,
    today: work.today,
    sentOn: row.sent_on,
    uploads: {
      path: `${pathOf(visit)}/uploads`,
      whole: uploads.filter(({ sha256 }) => sha256).map(({ id, name, size }) => ({ id, name, size })),
      half: uploads
        .filter(({ sha256 }) => !sha256)
        .map(({ name, received, size }) => ({ name, percent: Math.floor((100 * received) / size) })),
    },
    candidates: tried?.candidates ?? [],
    once: tried?.once ?? uuidv7(),
    values: tried?.values ?? {},
    errors: tried?.errors ?? {},
  };
  return { ...frameOf(visit, texts.title), example: row.example, body: <OfficerPage view={view} say={say} /> };
}
