import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import {
  DocumentFailed,
  findWords,
  proveRedaction,
  redactPdf,
  redactPicture,
} from "../../../platform/documents/index.ts";
import { files } from "../../../platform/files/index.ts";
import { readKeptFile } from "../../../platform/readings/index.ts";
import { enqueue, type Work } from "../../../platform/work/index.ts";
import { sayIn } from "../../../say/index.ts";
import { type AttachmentRow, findAttachmentById, findMessageById, setAttachment } from "../queries/messages.ts";
import { findRequest, lockRequest, type RequestRow } from "../queries/requests.ts";
import type { Decider } from "../rules/decisions.ts";
import type { FileRedaction } from "../schema-documents.ts";
import { fileCheckTexts as texts } from "../texts/file-check.ts";
import { type FileAddress, fileFor, publishInstead } from "./file-check.ts";
import { settle } from "./settle.ts";

export const REDACT_FILE = "requests.redact-file";
export const MOST_REDACTED = 50;

/** What is typed into the field: a word or phrase a line, of three letters or figures at least. */
export const redactionWords = (typed: string): string[] => [
  ...new Set(
    typed
      .split("\n")
      .map((line) => line.replace(/\s+/g, " ").trim())
      .filter((line) => (line.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 3),
  ),
];

/** What words can be blacked out in: the page of a PDF, and a picture. */
export const canRedact = (file: Pick<AttachmentRow, "type">): boolean =>
  file.type === "application/pdf" || isPicture(file);

const isPicture = ({ type }: Pick<AttachmentRow, "type">): boolean => type.startsWith("image/");

/** Staff want words black in a PDF or a picture. From now until it is done and proved, the public does not have the file. */
export const orderRedaction = (
  work: Work,
  at: FileAddress,
  by: Decider,
  words: readonly string[],
): Promise<Outcome<null, "not-found" | "not-yours" | "no-words" | "too-many">> =>
  work.inTransaction(async (tx) => {
    const found = await fileFor(tx, at, by);
    if (!found.ok) return found;
    if (!canRedact(found.value.file)) return refused("not-found");
    if (words.length === 0) return refused("no-words");
    if (words.length > MOST_REDACTED) return refused("too-many");
    const { row, file } = found.value;
    await setAttachment(tx, file.id, {
      checked: "held",
      checked_by: by.personId,
      checked_at: work.now,
      redaction: JSON.stringify({ words, state: "making", left: [], problem: null } satisfies FileRedaction),
    });
    await enqueue(tx, REDACT_FILE, { attachmentId: file.id });
    await settle(tx, row);
    return done(null);
  });

/**
 * Makes pictures of the pages with the words black, and looks for the words again by every way a reader would try. Only what
 * passes is published. May be run again.
 */
export async function makeRedaction(work: Work, id: string): Promise<void> {
  const file = await findAttachmentById(work.db, id);
  const message = file && (await findMessageById(work.db, file.message_id));
  const row = message && (await findRequest(work.db, message.request_id));
  if (file?.redaction?.state !== "making" || !row) return;
  const made = await redacted(row, file, file.redaction.words);
  await work.inTransaction(async (tx) => {
    const locked = await lockRequest(tx, row.id);
    const now = await findAttachmentById(tx, id);
    if (!locked || now?.redaction?.state !== "making") return;
    const redaction: FileRedaction = { ...now.redaction, ...made.outcome };
    await setAttachment(tx, id, { redaction: JSON.stringify(redaction) });
    if (made.bytes)
      await publishInstead(
        tx,
        work,
        { row: locked, file: now },
        { bytes: made.bytes, made: "redacted" },
        { personId: now.checked_by, staff: true },
      );
    else await settle(tx, locked);
  });
  const after = await findAttachmentById(work.db, id);
  if (after?.public_sha256)
    await readKeptFile(work, { sha256: after.public_sha256, type: after.public_type ?? "", name: after.name });
}

async function redacted(row: RequestRow, file: AttachmentRow, words: readonly string[]) {
  const failed = (problem: string | null, left: readonly string[] = words) => ({
    bytes: null,
    outcome: { state: "failed" as const, left, problem },
  });
  const say = sayIn(row.language);
  try {
    const bytes = await files().read(file.sha256);
    const places = await findWords({ bytes, type: file.type }, words);
    // Misspelt, or in a scan where recognition does not read them.
    const absent = places.filter(({ pages }) => pages.length === 0).map(({ word }) => word);
    if (absent.length > 0) return failed("absent", absent);
    const name = file.public_name ?? file.name;
    const covered = places.flatMap(({ pages }) => pages);
    const made = isPicture(file)
      ? (
          await redactPicture(
            bytes,
            covered.flatMap(({ boxes }) => boxes),
          )
        ).bytes
      : await redactPdf(bytes, covered, {
          title: row.number,
          language: row.language,
          alt: (page) => say(texts.pageAlt, { page, name }),
        });
    const proof = await proveRedaction({ bytes: made, type: file.type }, words);
    if (!proof.gone) return failed("found", proof.found);
    return { bytes: made, outcome: { state: "made" as const, left: [], problem: null } };
  } catch (error) {
    if (error instanceof DocumentFailed) return failed(error.problem);
    throw error;
  }
}
