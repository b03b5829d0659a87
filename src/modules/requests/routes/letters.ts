import type { Visit } from "../../../platform/http/visit.ts";
import { reasonName } from "../../moderation/index.ts";
import type { LetterView } from "../pages/request.tsx";
import type { AttachmentRow, JudgementRow, MessageRow } from "../queries/messages.ts";
import type { RequestRow } from "../queries/requests.ts";
import { isOpen, publicFile } from "../rules/attachments.ts";
import { DELIVERY } from "../rules/delivery.ts";
import { CLASSES } from "../rules/judgements.ts";
import { publicName } from "../rules/names.ts";
import { publicText } from "../rules/public.ts";
import { publicSegments, publicSubject, reasonsOf } from "../rules/redaction.ts";
import { fileCheckTexts as fileTexts } from "../texts/file-check.ts";
import { paperTexts } from "../texts/paper.ts";
import { redactionTexts } from "../texts/redaction.ts";
import { requestTexts as texts } from "../texts/request.ts";
import type { Reader } from "./reader.ts";
import { langOf, masksIn } from "./words.ts";

/** Pictures below this size that belong to the text are logos of a signature. */
const LOGO_BYTES = 20_000;

/** The letters of an exchange as this reader may see them. */
export function letterViews(
  visit: Pick<Visit, "say" | "href">,
  row: RequestRow,
  parts: {
    messages: readonly MessageRow[];
    attachments: readonly AttachmentRow[];
    judgements: readonly JudgementRow[];
    institution: string;
    /** Where the request was passed on: who had it when this letter was written. */
    institutionAt?: (at: Date) => string;
  },
  reader: Reader,
): LetterView[] {
  return parts.messages
    .filter((message) => message.class !== "spam" || reader.staff)
    .map((message) => letterView(visit, row, message, parts, reader));
}

function letterView(
  { say, href }: Pick<Visit, "say" | "href">,
  row: RequestRow,
  message: MessageRow,
  parts: Parameters<typeof letterViews>[2],
  reader: Reader,
): LetterView {
  const { attachments, judgements } = parts;
  const institution = parts.institutionAt?.(message.at) ?? parts.institution;
  const masked = (text: string) => (reader.seesAll ? text : publicText(text, row, masksIn(say)));
  const out = message.direction === "out";
  const automatic = message.class !== null && CLASSES[message.class].automatic;
  const asker = reader.asker
    ? say(texts.you)
    : (publicName(row.asker_name, reader.staff ? "full" : row.shown_as) ?? say(texts.asker));
  const common = {
    id: message.id,
    day: message.day,
    kind: out ? ("sent" as const) : automatic ? ("automatic" as const) : ("received" as const),
  };
  const machine =
    message.class !== null && message.class in MACHINES ? MACHINES[message.class as keyof typeof MACHINES] : null;
  const from = out ? asker : machine ? say(machine) : senderName(message, institution, reader, say);
  if (message.hidden_at && !reader.seesHidden) {
    return { ...common, from, notes: [say(texts.hiddenLetter, { reason: message.hidden_reason })] };
  }
  const judged = judgements.filter(({ message_id }) => message_id === message.id).at(-1);
  return {
    ...common,
    from,
    to: out ? institution : undefined,
    role:
      message.channel !== "email"
        ? say(paperTexts[`came-${message.channel}`])
        : !out && !automatic && message.sender
          ? senderRole(message, say)
          : undefined,
    delivery: out && message.delivery ? deliveryOf(message, say) : undefined,
    subject:
      message.subject === "" || out ? undefined : masked(reader.seesAll ? message.subject : publicSubject(message)),
    parts:
      automatic && !message.substance && !reader.seesAll
        ? []
        : partsOf(reader.seesAll ? message.segments : publicSegments(message), masked),
    lang: langOf(message.language ?? row.language),
    attachments: attachments
      .filter((file) => file.message_id === message.id && (!file.inline || file.size > LOGO_BYTES))
      .map((file) => attachmentView({ say, href }, row, file, masked, reader)),
    notes: notesOf(message, judged, reader, say),
  };
}

/** A file as this reader sees it: the public version for the public, and in words why one cannot be had. */
function attachmentView(
  { say, href }: Pick<Visit, "say" | "href">,
  row: RequestRow,
  file: AttachmentRow,
  masked: (text: string) => string,
  reader: Reader,
) {
  const shown = reader.seesAll ? file : publicFile(file);
  const at = href(`/requests/${row.slug}/letters/${file.message_id}/files/${file.position}`);
  const isThere = isOpen(file) || reader.seesHidden;
  return {
    name: masked(shown.name),
    type: typeName(shown),
    bytes: shown.size,
    href: isThere ? at : undefined,
    note: noteOfFile(say, file, masked),
    links: [
      ...(isThere && file.read_at ? [{ label: say(fileTexts.view), href: `${at}/view` }] : []),
      ...(reader.staff ? [{ label: say(fileTexts.check), href: `${at}/check` }] : []),
    ],
  };
}

function noteOfFile(say: Visit["say"], file: AttachmentRow, masked: (text: string) => string): string | undefined {
  if (file.hidden_at) return say(texts.hiddenFile, { reason: file.hidden_reason });
  if (!isOpen(file)) return say(file.checked === "waiting" ? fileTexts.waiting : fileTexts.held);
  if (file.public_made) return say(fileTexts[`made-${file.public_made}`]);
  return file.within ? say(texts.withinFile, { name: masked(file.within) }) : undefined;
}

const MACHINES = { bounce: texts["class-bounce"], delay: texts["class-delay"] };

function senderName(message: MessageRow, institution: string, reader: Reader, say: Visit["say"]): string {
  if (reader.seesAll && message.from_name)
    return message.from_address ? `${message.from_name} (${message.from_address})` : message.from_name;
  return message.sender === "stranger" ? say(texts.sender) : institution;
}

/** Own words open, quoted ones folded, in their order: together they are the letter. */
const partsOf = (segments: MessageRow["segments"], masked: (text: string) => string) =>
  segments
    .filter(({ text }) => text.trim() !== "")
    .map(({ kind, text }) => ({ text: masked(text), folded: kind === "quoted" || kind === "banner" }));

/** Anyone can write any address after "From": without SPF, DKIM or DMARC nothing says that it is true. */
function senderRole(message: MessageRow, say: Visit["say"]): string {
  const role = say(texts[`sender-${message.sender!}`]);
  const { spf, dkim, dmarc } = message.authenticity;
  const isProved = message.sender === "stranger" || [spf, dkim, dmarc].includes("pass");
  return isProved ? role : `${role}, ${say(texts.senderUnproved)}`;
}

const deliveryOf = (message: MessageRow, say: Visit["say"]) => {
  const state = message.delivery ?? "queued";
  const when = message.delivery_at && state !== "queued" ? `, ${say.day(message.day, "short")}` : "";
  // What the other server said in figures is a fact of its own, and names nobody.
  const said = message.delivery_status ?? /\b[45]\d\d\b/.exec(message.delivery_detail ?? "")?.[0];
  const code = DELIVERY[state].tone === "ok" || !said ? "" : ` (${said})`;
  return { tone: DELIVERY[state].tone, text: `${say(texts[`delivery-${state}`])}${code}${when}` };
};

function notesOf(message: MessageRow, judged: JudgementRow | undefined, reader: Reader, say: Visit["say"]): string[] {
  const notes: string[] = [];
  if (message.hidden_at) notes.push(say(texts.hiddenLetter, { reason: message.hidden_reason }));
  if (message.redactions.length > 0)
    notes.push(
      say(reader.seesAll ? redactionTexts.coveredForOthers : redactionTexts.covered, {
        reasons: say.list(reasonsOf(message.redactions).map((reason) => reasonName(say, reason))),
      }),
    );
  if (message.class === "answer" && !judged) notes.push(say(texts.unjudgedLetter));
  if (judged)
    notes.push(
      judged.by_staff
        ? `${say(texts[`judged-${judged.judged}`])} (${say(texts.judgedByStaff)})`
        : say(texts[`judged-${judged.judged}`]),
    );
  if (reader.staff && message.direction === "in" && message.channel === "email") {
    const { spf = "none", dkim = "none", dmarc = "none" } = message.authenticity;
    notes.push(say(texts.evidence, { spf, dkim, dmarc }));
  }
  if (reader.seesAll && message.delivery_detail) notes.push(message.delivery_detail);
  return notes;
}

const NAMES: Readonly<Record<string, string>> = {
  "application/pdf": "PDF",
  "application/msword": "DOC",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "DOCX",
  "application/vnd.ms-excel": "XLS",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "XLSX",
  "application/zip": "ZIP",
  "image/jpeg": "JPG",
  "image/png": "PNG",
  "text/plain": "TXT",
  "text/csv": "CSV",
  "text/html": "HTML",
};

/** What kind of file it is, in the letters people know it by. */
export const typeName = (file: Pick<AttachmentRow, "name" | "type">): string =>
  NAMES[file.type] ?? /\.([a-z0-9]{2,5})$/i.exec(file.name)?.[1]?.toUpperCase() ?? "FILE";
