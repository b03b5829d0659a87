import { sql } from "kysely";
import type { Db } from "../../../platform/work/work.ts";
import type { AttachmentRow, MessageRow } from "./messages.ts";
import type { RequestRow } from "./requests.ts";

/** One query for any number; in no order. */
export const listRequestsByIds = (db: Db, ids: readonly string[]): Promise<RequestRow[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom("request")
        .selectAll()
        .where("id", "in", [...ids])
        .execute();

export type LatestLetter = Pick<MessageRow, "request_id" | "direction" | "class" | "day">;

/** The latest letter of each exchange that is not hidden and no spam. */
export const listLatestLetters = (db: Db, requestIds: readonly string[]): Promise<LatestLetter[]> =>
  requestIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom("request_message")
        .distinctOn("request_id")
        .select(["request_id", "direction", "class", "day"])
        .where("request_id", "in", [...requestIds])
        .where("hidden_at", "is", null)
        .where((where) => where.or([where("class", "is", null), where("class", "<>", "spam")]))
        .orderBy("request_id")
        .orderBy("at", "desc")
        .orderBy("id", "desc")
        .execute();

export type ReceivedFile = Pick<
  AttachmentRow,
  "message_id" | "position" | "name" | "type" | "size" | "sha256" | "hidden_at"
> & { request_id: string; message_hidden_at: Date | null };

/** Files that institutions sent with letters of their own: no pictures of a signature, nothing a machine attached. */
export const listDocuments = (db: Db, requestIds: readonly string[]): Promise<ReceivedFile[]> =>
  requestIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom("request_attachment as a")
        .innerJoin("request_message as m", "m.id", "a.message_id")
        .select([
          "m.request_id",
          "m.hidden_at as message_hidden_at",
          "a.message_id",
          "a.position",
          "a.name",
          "a.type",
          "a.size",
          "a.sha256",
          "a.hidden_at",
        ])
        .where("m.request_id", "in", [...requestIds])
        .where("m.direction", "=", "in")
        .where("m.class", "=", "answer")
        .where("a.inline", "=", false)
        .orderBy("m.at")
        .orderBy("a.message_id")
        .orderBy("a.position")
        .execute();

export type UnjudgedLetter = Pick<
  MessageRow,
  "id" | "request_id" | "day" | "from_name" | "from_address" | "suggestion" | "segments" | "language"
>;

/** Letters of persons that nobody has judged yet, oldest first. */
export const listUnjudged = (db: Db, requestIds: readonly string[], limit: number): Promise<UnjudgedLetter[]> =>
  requestIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom("request_message as m")
        .select([
          "m.id",
          "m.request_id",
          "m.day",
          "m.from_name",
          "m.from_address",
          "m.suggestion",
          "m.segments",
          "m.language",
        ])
        .where("m.request_id", "in", [...requestIds])
        .where("m.direction", "=", "in")
        .where("m.class", "=", "answer")
        .where("m.hidden_at", "is", null)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(selectFrom("request_judgement as j").select(sql`1`.as("one")).whereRef("j.message_id", "=", "m.id")),
          ),
        )
        .orderBy("m.at")
        .orderBy("m.id")
        .limit(limit)
        .execute();

/** The example requests that ask most institutions the same, in the same words; none where fewer than three do. */
export async function listExampleSeries(db: Db): Promise<RequestRow[]> {
  const most = await db
    .selectFrom("request")
    .select(["title", ({ fn }) => fn.count("institution_id").distinct().as("count")])
    .where("example", "=", true)
    .where("hidden_at", "is", null)
    .where("embargo_until", "is", null)
    .groupBy("title")
    .having(({ fn }) => fn.count("institution_id").distinct(), ">=", 3)
    .orderBy("count", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!most) return [];
  return db
    .selectFrom("request")
    .selectAll()
    .distinctOn("institution_id")
    .where("example", "=", true)
    .where("title", "=", most.title)
    .orderBy("institution_id")
    .orderBy("sent_at")
    .execute();
}

/** Tells a request which series it is one of. */
/** The title of a series as the public reads it, in all its requests. */
export const nameSeries = (tx: Db, path: string, title: string) =>
  tx.updateTable("request").set({ series_title: title }).where("series_path", "=", path).execute();

export const joinSeries = (tx: Db, requestId: string, series: { path: string; title: string; size: number }) =>
  tx
    .updateTable("request")
    .set({ series_path: series.path, series_title: series.title, series_size: series.size })
    .where("id", "=", requestId)
    .execute();
