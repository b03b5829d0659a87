import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { shown } from "../../../kernel/translated.ts";
import { announce, type Tx, type Work } from "../../../platform/work/index.ts";
import type { RequestRow } from "../queries/requests.ts";
import { findAskable, requestAddress } from "./institution.ts";
import { postLetter } from "./post.ts";
import { createRequest } from "./send.ts";
import { settle } from "./settle.ts";

export interface SeriesRequest {
  /** Given by whoever makes the series, so that sending again finds what the first run did. */
  readonly id: string;
  readonly institutionId: string;
  readonly asker: { readonly id: string | null; readonly name: string };
  readonly shownAs: RequestRow["shown_as"];
  readonly language: RequestRow["language"];
  readonly title: string;
  /** Whole: names of institutions are put in already. */
  readonly body: string;
  readonly embargoUntil: RequestRow["embargo_until"];
  readonly series: { readonly path: string; readonly title: string; readonly size: number };
}

/**
 * One request of a series with its letter, in the caller's transaction: both leave, or neither. The series has decided
 * that it may leave and when; here only what the register says now is asked.
 */
export async function sendInSeries(
  tx: Tx,
  work: Work,
  given: SeriesRequest,
): Promise<Outcome<RequestRow, "no-institution" | "no-address">> {
  const institution = await findAskable(tx, given.institutionId, work.today);
  if (!institution) return refused("no-institution");
  const to = await requestAddress(tx, institution.id, work.today);
  if (!to) return refused("no-address");
  const { path, title, size } = given.series;
  const row = await createRequest(tx, {
    id: given.id,
    institution,
    asker: { ...given.asker },
    shownAs: given.shownAs,
    language: given.language,
    title: given.title,
    at: work.now,
    sentOn: work.today,
    example: false,
    embargoUntil: given.embargoUntil,
    series: { series_path: path, series_title: title, series_size: size },
  });
  await postLetter(tx, row, {
    purpose: "request",
    to,
    institutionName: shown(institution.names, row.language).text,
    subject: row.title,
    body: given.body,
  });
  const settled = await settle(tx, row);
  await announce(tx, { name: "requests.sent", kind: "request", recordId: row.id });
  return done(settled);
}
