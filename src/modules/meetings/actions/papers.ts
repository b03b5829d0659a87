import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { shownFileName } from "../../../kernel/text/index.ts";
import { uuidv7 } from "../../../platform/db/uuid.ts";
import { files, keepFile } from "../../../platform/files/index.ts";
import type { Work } from "../../../platform/work/index.ts";
import { findPaper, insertPaper, listItems, listPapers, removePaper } from "../queries/agenda.ts";
import { lockMeeting } from "../queries/meetings.ts";
import { settle } from "./settle.ts";

/** Bytes one paper may have, and how many a meeting may. */
export const MOST_PAPER_BYTES = 25 * 1024 * 1024;
const MOST_PAPERS = 100;

export interface PaperWish {
  readonly itemId: string | null;
  readonly name: string;
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null;
  readonly url: string | null;
  /** For members alone. */
  readonly internal: boolean;
}
export type PaperFault = "no-paper" | "two-papers" | "paper-too-large" | "too-many-papers" | "no-item" | "bad-address";

/** A paper for a meeting or one of its items: a file, or where it stands on the web. */
export const addPaper = (
  work: Work,
  meetingId: string,
  wish: PaperWish,
): Promise<Outcome<null, PaperFault | "not-found" | "not-from-this-state">> =>
  work.inTransaction(async (tx) => {
    const row = await lockMeeting(tx, meetingId);
    if (!row) return refused("not-found");
    if (row.state === "cancelled") return refused("not-from-this-state");
    if (!wish.file && !wish.url) return refused("no-paper");
    if (wish.file && wish.url) return refused("two-papers");
    if (wish.url && !(/^https?:\/\/\S+$/.test(wish.url) && URL.canParse(wish.url) && wish.url.length <= 1000))
      return refused("bad-address");
    if (wish.file && wish.file.bytes.length > MOST_PAPER_BYTES) return refused("paper-too-large");
    const [items, papers] = await Promise.all([listItems(tx, [row.id]), listPapers(tx, [row.id])]);
    if (papers.length >= MOST_PAPERS) return refused("too-many-papers");
    const item = items.find(({ id }) => id === wish.itemId);
    if (wish.itemId && !item) return refused("no-item");
    const kept = wish.file ? await keepFile(tx, files(), wish.file.bytes) : null;
    await insertPaper(tx, {
      id: uuidv7(),
      meeting_id: row.id,
      item_id: item?.id ?? null,
      name: (wish.name.trim() || (wish.file ? shownFileName(wish.file.name, "dokument") : wish.url!)).slice(0, 200),
      sha256: kept?.sha256 ?? null,
      type: kept?.type ?? null,
      size: kept?.size ?? null,
      url: wish.url,
      internal: wish.internal || (item?.internal ?? false),
      added_at: work.now,
    });
    await settle(tx, row);
    return done(null);
  });

export const takePaperAway = (work: Work, meetingId: string, paperId: string): Promise<Outcome<null, "not-found">> =>
  work.inTransaction(async (tx) => {
    const row = await lockMeeting(tx, meetingId);
    const paper = row && (await findPaper(tx, row.id, paperId));
    if (!row || !paper) return refused("not-found");
    await removePaper(tx, paper.id);
    await settle(tx, row);
    return done(null);
  });
