import { setCookieLine } from "./cookies.ts";
import { HOSTILE_CONTENT_POLICY, SECRET_HEADERS, SECURITY_HEADERS, STRICT_TRANSPORT } from "./headers.ts";
import { locationOf } from "./location.ts";
import { NOTICE_COOKIE, NOTICE_LENGTH, type Open } from "./open-visit.ts";
import type { HttpParts } from "./parts.ts";
import type { Reply } from "./reply.ts";

/** Only these are shown by a browser as they are; whatever else we hand out gets no rights of its own. */
const HARMLESS =
  /^(application\/(problem\+|ld\+|geo\+)?json|text\/plain|image\/png|application\/(atom\+)?xml|text\/calendar)(;|$)/;

/** Turns a handler's reply into the HTTP answer, with the headers every answer has. */
export function respond(parts: HttpParts, open: Open, reply: Reply): Response {
  const headers = new Headers(SECURITY_HEADERS);
  const secure = parts.baseUrl.startsWith("https:");
  if (secure) headers.set("strict-transport-security", STRICT_TRANSPORT);
  for (const line of open.setCookies) headers.append("set-cookie", line);
  if (reply.kind === "redirect") {
    headers.set("location", locationOf(reply.to, parts.baseUrl));
    headers.set("cache-control", "no-store");
    const notice = reply.notice?.slice(0, NOTICE_LENGTH).toWellFormed();
    if (notice) headers.append("set-cookie", setCookieLine(NOTICE_COOKIE, notice, { secure, maxAgeSeconds: 60 }));
    return new Response(null, { status: reply.status, headers });
  }
  if (reply.kind === "bytes") {
    headers.set("content-type", reply.type);
    headers.set("cache-control", "private, no-cache");
    if (!HARMLESS.test(reply.type)) {
      headers.set("content-security-policy", HOSTILE_CONTENT_POLICY);
      headers.set("content-disposition", "attachment");
    }
    const length = lengthOf(reply.body);
    if (length !== null) headers.set("content-length", String(length));
    for (const [name, value] of Object.entries(reply.headers ?? {})) headers.set(name, value);
    return new Response(reply.body as BodyInit, { status: reply.status, headers });
  }
  const html = parts.frame(open.visit, reply.page, reply.status, open.notice);
  if (open.notice) headers.append("set-cookie", setCookieLine(NOTICE_COOKIE, null, { secure }));
  headers.set("content-type", "text/html; charset=utf-8");
  headers.set("cache-control", open.visit.viewer || reply.status >= 400 ? "private, no-store" : "no-cache");
  if (reply.page.secret) for (const [name, value] of Object.entries(SECRET_HEADERS)) headers.set(name, value);
  headers.set("vary", "cookie, accept-encoding");
  headers.set("content-length", String(Buffer.byteLength(html)));
  return new Response(html, { status: reply.status, headers });
}

/** Bytes of a body; null where it is a stream, whose length nobody knows. */
function lengthOf(body: Uint8Array | string | ReadableStream): number | null {
  if (typeof body === "string") return Buffer.byteLength(body);
  return body instanceof Uint8Array ? body.length : null;
}
