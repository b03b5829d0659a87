import { createHash, randomBytes } from "node:crypto";
import type { Db } from "../../../platform/work/index.ts";
import { type CommitmentRow, findCommitment } from "../queries/commitments.ts";
import { findQuestionByToken, type QuestionRow } from "../queries/entries.ts";
import { isToken, TOKEN_LENGTH } from "../rules/addresses.ts";

/** A key that goes into one letter and is kept nowhere else: here only its hash is known. */
export const makeToken = (): { token: string; tokenSha256: string } => {
  const token = randomBytes(TOKEN_LENGTH / 2).toString("hex");
  return { token, tokenSha256: hashOf(token) };
};

/** The promise that a link opens; null where there is no such link. It opens as long as the promise stands. */
export async function openLink(db: Db, token: string): Promise<{ row: CommitmentRow; question: QuestionRow } | null> {
  const question = isToken(token) ? await findQuestionByToken(db, hashOf(token)) : null;
  const row = question && (await findCommitment(db, question.commitment_id));
  return question && row ? { row, question } : null;
}

const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");
