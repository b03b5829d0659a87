import { createHmac, timingSafeEqual } from "node:crypto";
import { json, type Reply } from "../../http/reply.ts";
import { post, type Route } from "../../http/route.ts";
import type { Visit } from "../../http/visit.ts";
import type { Work } from "../../work/index.ts";
import type { Accepted, Envelope } from "./accept.ts";

/** How far the clocks of sender and receiver may differ, and how long a recorded call can be played again. */
const WINDOW_SECONDS = 300;

const MOST_BYTES = 50 * 1024 * 1024;

export interface WebhookSettings {
  /** Null closes the door: it answers 404. */
  readonly secret: string | null;
  readonly accept: (work: Work, raw: Uint8Array, envelope: Envelope) => Promise<Accepted>;
}

/**
 * The door for a mail server elsewhere: it posts the raw letter with its envelope in headers
 * (`X-Bashke-From`, `X-Bashke-To` with commas between) and proves itself by
 * `X-Bashke-Signature: t=UNIX-SECONDS,v1=HEX`, see `signMail`. Answers 200 only once the letter is stored; a call
 * played again is the same letter and changes nothing.
 */
export const mailWebhook = (who: string, settings: WebhookSettings): Route =>
  post("/mail/incoming", who, (visit) => take(visit, settings), { machine: true, bare: true, maxBytes: MOST_BYTES });

async function take(visit: Visit, { secret, accept }: WebhookSettings): Promise<Reply> {
  if (!secret) return json({ error: "not-found" }, 404);
  const from = visit.header("x-bashke-from") ?? "";
  const to = visit.header("x-bashke-to") ?? "";
  const raw = await visit.bytes();
  const refusal = judge(visit.header("x-bashke-signature") ?? "", secret, { from, to, raw }, Date.now() / 1000);
  if (refusal) return json({ error: refusal }, 401);
  if (raw.length === 0) return json({ error: "empty" }, 400);
  const taken = await accept(visit.work, raw, {
    source: "webhook",
    envelopeFrom: from.trim(),
    envelopeTo: to
      .split(",")
      .map((address) => address.trim())
      .filter(Boolean),
  });
  return json(taken);
}

interface Signed {
  readonly from: string;
  readonly to: string;
  readonly raw: Uint8Array;
}

/** The value of `X-Bashke-Signature`: HMAC-SHA256 over time, envelope and letter, so that none can be exchanged. */
export function signMail(secret: string, signed: Signed, seconds: number): string {
  const hmac = createHmac("sha256", secret).update(`${seconds}\n${signed.from}\n${signed.to}\n`).update(signed.raw);
  return `t=${seconds},v1=${hmac.digest("hex")}`;
}

/** Null when the signature is right; otherwise why it is not. The clock is the machine's: both ends must agree on it. */
export function judge(
  signature: string,
  secret: string,
  signed: Signed,
  nowSeconds: number,
): "unsigned" | "outside-window" | "bad-signature" | null {
  const [, stamp] = /(?:^|,)\s*t=(\d{1,12})\b/.exec(signature) ?? [];
  if (!stamp || !/v1=[0-9a-f]{64}/.test(signature)) return "unsigned";
  if (Math.abs(nowSeconds - Number(stamp)) > WINDOW_SECONDS) return "outside-window";
  const expected = Buffer.from(signMail(secret, signed, Number(stamp)));
  const given = Buffer.from(signature.replace(/\s/g, ""));
  return given.length === expected.length && timingSafeEqual(given, expected) ? null : "bad-signature";
}
