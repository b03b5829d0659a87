import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { addDays, dayAt } from "../../../kernel/day.ts";
import { uuidv7 } from "../../../platform/db/uuid.ts";
import { files, keepFile } from "../../../platform/files/index.ts";
import { dropRecord } from "../../../platform/search/index.ts";
import { type Tx, touch, type Work } from "../../../platform/work/index.ts";
import { findInstitutions, findOrganisation } from "../../register/index.ts";
import { addUnread } from "../actions/attachments.ts";
import { createRequest } from "../actions/send.ts";
import { settle, tagsOf } from "../actions/settle.ts";
import { insertJudgement, insertMessage } from "../queries/messages.ts";
import { countExamples, listExamples, type RequestRow, removeExamples, setRequest } from "../queries/requests.ts";
import { CLASSES, JUDGEMENT_KINDS, JUDGEMENTS } from "../rules/judgements.ts";
import { pausesAfter } from "../rules/pauses.ts";
import { OUTCOMES } from "../rules/states.ts";
import { suggestJudgement } from "../rules/suggestion.ts";
import { exampleComplaint, loadComplaint } from "./complaint.ts";
import { exampleByLink, loadByLink } from "./officer.ts";
import { smallPdf } from "./pdf.ts";

const letter = z.strictObject({
  /** Days after the request was sent. */
  after: z.int().min(0),
  kind: z.enum(["answer", "auto-reply", "bounce", "delay", "follow-up", "clarification"]),
  from: z.string().default(""),
  sender: z.enum(["contact", "same-domain", "stranger"]).default("contact"),
  subject: z.string().default(""),
  text: z.string(),
  quotesRequest: z.boolean().default(false),
  pdf: z.strictObject({ name: z.string(), lines: z.array(z.string()) }).optional(),
  judged: z.enum(JUDGEMENT_KINDS as [string, ...string[]]).optional(),
  grounds: z.array(z.string()).default([]),
  registrationNumber: z.string().optional(),
  byLink: exampleByLink.optional(),
});

const example = z.array(
  z.strictObject({
    institution: z.string(),
    language: z.enum(["sq", "sr"]),
    title: z.string(),
    body: z.string(),
    asker: z.string(),
    shown: z.enum(["full", "initials"]).default("full"),
    daysAgo: z.int().min(0),
    delivery: z.enum(["accepted", "bounced"]).default("accepted"),
    withdrawn: z.boolean().default(false),
    complaint: exampleComplaint.optional(),
    letters: z.array(letter).default([]),
  }),
);

type Example = z.output<typeof example>[number];

/**
 * Example requests of the country pack (`requests-example.json`), dated from today so that one falls due today, one is
 * late and one is silent on whatever day they are loaded. No letter leaves, and nobody is written to.
 */
export async function loadExample(work: Work): Promise<void> {
  if ((await countExamples(work.db)) > 0) return;
  const requests = (await Promise.all(FILES.map((name) => readExamples(join(work.country.folder, name))))).flat();
  requests.sort((a, b) => b.daysAgo - a.daysAgo);
  for (const each of requests) await work.inTransaction((tx) => loadOne(tx, work, each));
}

/** Single requests, and some that ask many institutions the same. A pack may have none. */
const FILES = ["requests-example.json", "requests-series-example.json", "requests-officer-example.json"];

async function readExamples(path: string): Promise<Example[]> {
  const text = await readFile(path, "utf8").catch(() => null);
  return text === null ? [] : example.parse(JSON.parse(text));
}

/** Takes all of them away, with their letters, and out of the search. */
export const removeExample = (work: Work): Promise<void> =>
  work.inTransaction(async (tx) => {
    const rows = await listExamples(tx);
    for (const row of rows) {
      await dropRecord(tx, "request", row.id);
      await touch(tx, ...tagsOf(row));
    }
    await removeExamples(tx);
  });

async function loadOne(tx: Tx, work: Work, each: Example): Promise<void> {
  const [found] = await findInstitutions(tx, each.institution, { limit: 1 });
  const institution = found && (await findOrganisation(tx, found.id));
  if (!institution) return;
  const sentOn = addDays(work.today, -each.daysAgo);
  const sentAt = momentOf(work, sentOn, 9);
  const row = await createRequest(tx, {
    id: uuidv7(),
    institution,
    asker: { id: null, name: each.asker },
    shownAs: each.shown,
    language: each.language,
    title: each.title,
    at: sentAt,
    sentOn,
    example: true,
  });
  await insertMessage(tx, {
    id: uuidv7(),
    request_id: row.id,
    direction: "out",
    purpose: "request",
    class_reasons: "[]",
    from_name: each.asker,
    authenticity: "{}",
    subject: each.title,
    segments: JSON.stringify([{ kind: "own", text: each.body }]),
    language: each.language,
    at: sentAt,
    day: sentOn,
    delivery: each.delivery,
    delivery_at: sentAt,
    delivery_status: each.delivery === "bounced" ? "5.1.1" : "2.0.0",
  });
  let changed: RequestRow = {
    ...row,
    delivered_on: each.delivery === "accepted" ? sentOn : null,
    undelivered: each.delivery === "bounced",
  };
  for (const received of each.letters) changed = await loadLetter(tx, work, changed, each, received);
  if (each.withdrawn) changed = { ...changed, progress: "closed", outcome: "withdrawn", decided_on: null };
  if (each.complaint) changed = await loadComplaint(tx, work, changed, each.complaint);
  const { id, pauses, ...columns } = changed;
  await setRequest(tx, id, { ...columns, pauses: JSON.stringify(pauses) });
  await settle(tx, changed);
}

async function loadLetter(
  tx: Tx,
  work: Work,
  row: RequestRow,
  each: Example,
  received: Example["letters"][number],
): Promise<RequestRow> {
  const day = addDays(row.sent_on, received.after);
  const at = momentOf(work, day, 13);
  const out = received.kind === "follow-up" || received.kind === "clarification";
  const messageClass = out ? null : (received.kind as keyof typeof CLASSES);
  const id = uuidv7();
  const suggestion =
    messageClass && CLASSES[messageClass].judged
      ? suggestJudgement({ subject: received.subject, own: received.text, files: received.pdf ? 1 : 0 })
      : null;
  const quoted = each.body
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\n");
  await insertMessage(tx, {
    id,
    request_id: row.id,
    direction: out ? "out" : "in",
    ...(received.byLink && { channel: "upload" as const }),
    purpose: out ? (received.kind as "follow-up" | "clarification") : null,
    class: messageClass,
    class_reasons: "[]",
    from_name: out ? each.asker : received.from,
    sender: out || messageClass === "bounce" ? null : received.sender,
    authenticity: out || received.byLink ? "{}" : JSON.stringify({ spf: "pass", dkim: "pass", dmarc: "pass" }),
    placed_by: out ? null : "address",
    subject: received.subject,
    segments: JSON.stringify([
      { kind: "own", text: received.text },
      ...(received.quotesRequest ? [{ kind: "quoted", text: `\n\n${quoted}\n` }] : []),
    ]),
    language: each.language,
    at,
    day,
    delivery: out ? "accepted" : null,
    delivery_at: out ? at : null,
    suggestion: suggestion?.judgement ?? null,
  });
  if (received.pdf) {
    const stored = await keepFile(tx, files(), smallPdf(received.pdf.lines));
    await addUnread(tx, {
      message_id: id,
      position: 0,
      name: received.pdf.name,
      type: stored.type,
      size: stored.size,
      sha256: stored.sha256,
    });
  }
  const passed = received.byLink
    ? await loadByLink(
        tx,
        work,
        row,
        { messageId: id, day, at, passedOn: received.judged === "forwarded", body: each.body },
        received.byLink,
      )
    : {};
  if (received.kind === "clarification" && row.progress === "clarification")
    return {
      ...row,
      progress: "waiting",
      pauses: pausesAfter(row, "waiting", { letterOf: null, today: day }),
      last_moved_at: at,
    };
  if (!received.judged) return messageClass === "answer" ? { ...row, last_moved_at: at } : row;
  const judged = received.judged as keyof typeof JUDGEMENTS;
  await insertJudgement(tx, {
    id: uuidv7(),
    request_id: row.id,
    message_id: id,
    suggested: suggestion?.judgement ?? null,
    judged,
    grounds: received.grounds,
    by_id: null,
    by_staff: false,
    at,
  });
  const rule = JUDGEMENTS[judged];
  if (rule.progress === null || rule.outcome === null) return row;
  const progress = rule.progress as RequestRow["progress"];
  return {
    ...row,
    progress,
    pauses: pausesAfter(row, progress, { letterOf: day, today: day }),
    outcome: rule.outcome,
    grounds: received.grounds,
    decided_on: OUTCOMES[rule.outcome].answered ? day : null,
    ...(judged === "acknowledgement"
      ? { registered_on: day, registration_number: received.registrationNumber ?? null }
      : {}),
    ...passed,
    last_moved_at: at,
  };
}

/** An hour of a day in the country, as near as an example needs it: never before now has come. */
function momentOf(work: Work, day: string, hour: number): Date {
  const at = new Date(`${day}T${String(hour).padStart(2, "0")}:00:00Z`);
  const moment = at > work.now ? work.now : at;
  return dayAt(moment, work.country.timeZone) === day ? moment : at;
}
