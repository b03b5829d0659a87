import { type Day, daysBetween } from "../../../kernel/day.ts";
import type { Language } from "../../../kernel/language.ts";
import type { Db } from "../../../platform/work/work.ts";
import type { Say } from "../../../say/index.ts";
import type { AttachmentRow } from "../queries/messages.ts";
import { type LatestLetter, listDocuments, listLatestLetters, listRequestsByIds } from "../queries/series.ts";
import { NO_GROUND } from "../rules/law.ts";
import { daysTaken, type ListState, listStateOf } from "../rules/listing.ts";
import { publicText } from "../rules/public.ts";
import { isPublic } from "../rules/visible.ts";
import { listTexts } from "../texts/list.ts";
import { requestTexts } from "../texts/request.ts";
import { tagOf } from "../texts/standing.ts";
import { standingOf } from "./clock.ts";
import { house } from "./house.ts";
import { lawOf } from "./law.ts";

/** One request as a table of several shows it. */
export interface ComparedRequest {
  readonly id: string;
  readonly number: string;
  /** Path without locale. */
  readonly path: string;
  readonly title: string;
  readonly language: Language;
  readonly institutionId: string;
  readonly placeCode: string | null;
  readonly state: ListState;
  readonly tag: ReturnType<typeof tagOf>;
  readonly sentOn: Day;
  /** Days to the decision; while there is none, days since sending, `decided` false. */
  readonly days: number;
  readonly decided: boolean;
  readonly due: Day | null;
  /** Legal grounds of a refusal, in words. */
  readonly grounds: readonly string[];
  readonly last: { readonly day: Day; readonly kind: "sent" | "received" | "automatic" } | null;
  readonly documents: readonly { name: string; path: string; type: string; bytes: number }[];
}

/** Who looks, which decides whether hidden requests and files are among them. */
export interface Onlooker {
  readonly personId: string | null;
  readonly staff: boolean;
}

/** Requests side by side, as this person may see them. Three queries, however many they are. */
export async function compareRequests(
  db: Db,
  ids: readonly string[],
  say: Say,
  today: Day,
  by: Onlooker,
): Promise<ComparedRequest[]> {
  const sees = (row: { asker_id: string | null }) => by.staff || (by.personId !== null && row.asker_id === by.personId);
  const rows = (await listRequestsByIds(db, ids)).filter((row) => isPublic(row) || sees(row));
  const shownIds = rows.map(({ id }) => id);
  const [letters, documents] = await Promise.all([listLatestLetters(db, shownIds), listDocuments(db, shownIds)]);
  const latest = new Map(letters.map((letter) => [letter.request_id, letter]));
  const grounds = new Map(lawOf(house().country).grounds.map(({ code, text }) => [code, say.translated(text)]));
  grounds.set(NO_GROUND, say(requestTexts.noGround));
  const masks = { email: say(requestTexts.maskedEmail), phone: say(requestTexts.maskedPhone) };
  return rows.map((row) => {
    const taken = daysTaken(row);
    return {
      id: row.id,
      number: row.number,
      path: `/requests/${row.slug}`,
      title: sees(row) ? row.title : publicText(row.title, row, masks),
      language: row.language,
      institutionId: row.institution_id,
      placeCode: row.place_code,
      state: listStateOf(row, today),
      tag: tagOf(say, standingOf(row, today), row),
      sentOn: row.sent_on,
      days: taken ?? Math.max(0, daysBetween(row.sent_on, today)),
      decided: taken !== null,
      due: row.due_on,
      grounds: row.grounds.map((code) => grounds.get(code) ?? code),
      last: lastOf(latest.get(row.id)),
      documents: documents
        .filter((file) => file.request_id === row.id && (sees(row) || !isKeptBack(file)))
        .map((file) => ({
          name: file.name,
          path: `/requests/${row.slug}/letters/${file.message_id}/files/${file.position}`,
          type: file.type,
          bytes: Number(file.size),
        })),
    };
  });
}

/** What staff or a rule keep from the public, with the letter or alone. */
export const isKeptBack = (file: Pick<AttachmentRow, "hidden_at"> & { message_hidden_at: Date | null }): boolean =>
  file.hidden_at !== null || file.message_hidden_at !== null;

function lastOf(letter: LatestLetter | undefined): ComparedRequest["last"] {
  if (!letter) return null;
  if (letter.direction === "out") return { day: letter.day, kind: "sent" };
  return { day: letter.day, kind: letter.class === "answer" ? "received" : "automatic" };
}

/** Name of a group of requests, as the public list names it. */
export const listStateName = (say: Say, state: ListState): string => say(listTexts[`state-${state}`]);
