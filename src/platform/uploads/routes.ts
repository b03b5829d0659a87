import { SECRET_HEADERS } from "../http/headers.ts";
import { json, type Reply } from "../http/reply.ts";
import { get, post, type Route } from "../http/route.ts";
import type { Visit } from "../http/visit.ts";
import { findUpload, type UploadRow } from "./rows.ts";
import { PIECE_BYTES, type UploadLimits } from "./rules.ts";
import { beginUpload, dropUpload, endUpload, takePiece } from "./uploads.ts";

/** Who brings files here and how many; a handler throws a Refusal for whoever may not. */
export type UploadDoor = (visit: Visit) => Promise<{ holder: string; limits: UploadLimits }>;

/**
 * The addresses by which a script brings large files, under `path`: begin, how far it is, the next piece, the end, away.
 * Every answer says how far the file has come; the sender never needs to remember anything.
 */
export function uploadRoutes(path: string, who: string, door: UploadDoor, more: Partial<Route> = {}): Route[] {
  const seldom = { ...more, limit: { points: 600, perSeconds: 600 } };
  return [
    post(path, who, async (visit) => begin(visit, await door(visit)), { ...seldom, maxBytes: 16 * 1024 }),
    get(`${path}/:upload`, who, async (visit) => show(visit, await door(visit)), seldom),
    // Two gigabytes in ten minutes, and in small pieces on a weak line.
    post(`${path}/:upload`, who, async (visit) => piece(visit, await door(visit)), {
      ...more,
      maxBytes: PIECE_BYTES,
      limit: { points: 6000, perSeconds: 600 },
    }),
    post(`${path}/:upload/end`, who, async (visit) => end(visit, await door(visit)), {
      ...seldom,
      maxBytes: 16 * 1024,
    }),
    post(`${path}/:upload/removal`, who, async (visit) => remove(visit, await door(visit)), seldom),
  ];
}

type Opened = Awaited<ReturnType<UploadDoor>>;

const shown = ({ id, name, size, received, sha256, type }: UploadRow) => ({ id, name, size, received, sha256, type });

/** Addresses of uploads are secrets of one sender: nothing of them is kept or handed on. */
function said(body: object, status = 200): Reply {
  const reply = json(body, status);
  return reply.kind === "bytes" ? { ...reply, headers: SECRET_HEADERS } : reply;
}

const STATUS: Readonly<Record<string, number>> = {
  "not-found": 404,
  "wrong-place": 409,
  "not-whole": 409,
  "wrong-sum": 409,
  "file-too-large": 413,
  "files-too-large": 413,
  "piece-too-large": 413,
};
const fault = (reason: string, more: object = {}): Reply => said({ fault: reason, ...more }, STATUS[reason] ?? 422);

async function begin(visit: Visit, { holder, limits }: Opened): Promise<Reply> {
  const claim = await readJson(visit);
  if (!claim) return fault("bad-claim");
  const { name, size, mark } = claim;
  const begun = await beginUpload(
    visit.work,
    holder,
    { name: String(name ?? "").slice(0, 2000), size: Number(size), mark: String(mark ?? "") },
    limits,
  );
  return begun.ok ? said(shown(begun.value)) : fault(begun.reason);
}

async function show(visit: Visit, { holder }: Opened): Promise<Reply> {
  const row = await findUpload(visit.work.db, holder, visit.params.upload ?? "");
  return row ? said(shown(row)) : fault("not-found");
}

async function piece(visit: Visit, { holder }: Opened): Promise<Reply> {
  const start = visit.query.get("start") ?? "";
  if (!/^\d{1,15}$/.test(start)) return fault("wrong-place");
  const taken = await takePiece(visit.work, holder, visit.params.upload ?? "", Number(start), await visit.bytes());
  return taken.ok ? said({ received: taken.received }) : fault(taken.reason, { received: taken.received });
}

async function end(visit: Visit, { holder }: Opened): Promise<Reply> {
  const claim = await readJson(visit);
  const ended = await endUpload(visit.work, holder, visit.params.upload ?? "", String(claim?.sha256 ?? ""));
  if (ended.ok) return said(shown(ended.value));
  const row = await findUpload(visit.work.db, holder, visit.params.upload ?? "");
  return fault(ended.reason, { received: row?.received ?? 0 });
}

async function remove(visit: Visit, { holder }: Opened): Promise<Reply> {
  const gone = await dropUpload(visit.work, holder, visit.params.upload ?? "");
  return gone ? said({ removed: true }) : fault("not-found");
}

async function readJson(visit: Visit): Promise<Record<string, unknown> | null> {
  try {
    const read: unknown = JSON.parse(new TextDecoder().decode(await visit.bytes()));
    return typeof read === "object" && read !== null ? (read as Record<string, unknown>) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
