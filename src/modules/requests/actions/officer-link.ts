import { createHash, randomBytes } from "node:crypto";
import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { uuidv7 } from "../../../platform/db/uuid.ts";
import { carried, type Db, type Tx, type Work } from "../../../platform/work/index.ts";
import { type AnswerLinkRow, findLink, insertLink, revokeLinks } from "../queries/officer.ts";
import { findRequest, lockRequest, type RequestRow } from "../queries/requests.ts";
import { answerPath, isToken, type LinkStanding, standingOfLink, TOKEN_LENGTH } from "../rules/answer-link.ts";
import type { Decider } from "../rules/decisions.ts";
import { house } from "./house.ts";

/**
 * A link by which the institution that has the request now answers without an account. It is written into one letter and
 * kept nowhere else: here only its hash is known.
 * @returns the whole address
 */
export async function makeAnswerLink(tx: Tx, row: RequestRow): Promise<string> {
  const token = randomBytes(TOKEN_LENGTH / 2).toString("hex");
  await insertLink(tx, {
    id: uuidv7(),
    token_sha256: hashOf(token),
    request_id: row.id,
    institution_id: row.institution_id,
    made_at: carried(tx).now,
    revoked_at: null,
  });
  return `${house().baseUrl}/${row.language}${answerPath(token)}`;
}

export interface OpenedLink {
  readonly link: AnswerLinkRow;
  readonly row: RequestRow;
  readonly standing: LinkStanding;
}

/** The request that a link opens, and whether it still does; null where there is no such link. */
export async function openLink(db: Db, token: string): Promise<OpenedLink | null> {
  const link = isToken(token) ? await findLink(db, hashOf(token)) : null;
  const row = link && (await findRequest(db, link.request_id));
  return link && row ? { link, row, standing: linkStanding(link, row) } : null;
}

export const linkStanding = (link: AnswerLinkRow, row: RequestRow): LinkStanding =>
  standingOfLink(
    { revoked: link.revoked_at !== null, institutionId: link.institution_id },
    { progress: row.progress, outcome: row.outcome, institutionId: row.institution_id },
  );

/** Staff take back all links of a request, where one came into wrong hands. The next letter carries a new one. */
export const revokeAnswerLinks = (
  work: Work,
  requestId: string,
  by: Decider,
): Promise<Outcome<number, "not-found" | "not-yours">> =>
  work.inTransaction(async (tx) => {
    if (!by.staff) return refused("not-yours");
    const row = await lockRequest(tx, requestId);
    return row ? done(await revokeLinks(tx, row.id, work.now)) : refused("not-found");
  });

const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");
