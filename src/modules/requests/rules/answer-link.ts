import { PROGRESS, type Progress, type RequestOutcome } from "./states.ts";

/** Hexadecimal digits of the secret part of a link: 160 bits, and no letter that a mail program breaks a line at. */
export const TOKEN_LENGTH = 40;
export const isToken = (text: string): boolean => /^[0-9a-f]{40}$/.test(text);

/** Path without locale. */
export const answerPath = (token: string): string => `/requests/answer/${token}`;

/**
 * The key part of such a link wherever it stands in a text: written out, escaped inside another address (mail filters
 * wrap links in their own), broken over lines and quoted.
 */
const KEY = /(requests(?:\/|%2F)answer(?:\/|%2F))(?:=?\r?\n[>|\t ]*)?[0-9a-f](?:(?:=?\r?\n[>|\t ]*)?[0-9a-f]){7,39}/gi;

/**
 * Takes the keys out of a text. Answers quote the letter they answer, and with it the link: whoever read it on the public
 * page could answer in the institution's name.
 */
export const withoutAnswerKeys = (text: string): string => text.replace(KEY, "$1█");

/** Why a link opens no form any more; "open" while it does. */
export type LinkStanding = "open" | "revoked" | "passed-on" | "withdrawn";

/** A link holds as long as the institution it was given to may answer. What was refused or closed may still be answered. */
export function standingOfLink(
  link: { revoked: boolean; institutionId: string },
  request: { progress: Progress; outcome: RequestOutcome; institutionId: string },
): LinkStanding {
  if (link.revoked) return "revoked";
  if (link.institutionId !== request.institutionId) return "passed-on";
  return request.outcome === "withdrawn" || !PROGRESS[request.progress].judges ? "withdrawn" : "open";
}
