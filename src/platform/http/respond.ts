import { setCookieLine } from "./cookies.ts";
import { HOSTILE_CONTENT_POLICY, SECURITY_HEADERS, STRICT_TRANSPORT } from "./headers.ts";
import { NOTICE_COOKIE, type Open } from "./open-visit.ts";
import type { HttpParts } from "./parts.ts";
import type { Reply } from "./reply.ts";

/** Only these are shown by a browser as they are; whatever else we hand out gets no rights of its own. */
const HARMLESS = /^(application\/(problem\+)?json|text\/plain|image\/png|application\/atom\+xml|text\/calendar)/;

/** Turns a handler's reply into the HTTP answer, with the headers every answer has. */
export function respond(parts: HttpParts, open: Open, reply: Reply): Response {
  const headers = new Headers(SECURITY_HEADERS);
  if (parts.baseUrl.startsWith("https:")) headers.set("strict-transport-security", STRICT_TRANSPORT);
  for (const line of open.setCookies) headers.append("set-cookie", line);
  if (reply.kind === "redirect") {
    headers.set("location", reply.to);
    if (reply.notice) headers.append("set-cookie", setCookieLine(NOTICE_COOKIE, reply.notice, { maxAgeSeconds: 60 }));
    return new Response(null, { status: reply.status, headers });
  }
  if (reply.kind === "bytes") {
    headers.set("content-type", reply.type);
    headers.set("cache-control", "private, no-cache");
    if (!HARMLESS.test(reply.type)) headers.set("content-security-policy", HOSTILE_CONTENT_POLICY);
    for (const [name, value] of Object.entries(reply.headers ?? {})) headers.set(name, value);
    return new Response(reply.body as BodyInit, { status: reply.status, headers });
  }
  const html = parts.frame(open.visit, reply.page, reply.status, open.notice);
  if (open.notice) headers.append("set-cookie", setCookieLine(NOTICE_COOKIE, null, {}));
  headers.set("content-type", "text/html; charset=utf-8");
  headers.set("cache-control", open.visit.viewer ? "private, no-store" : "no-cache");
  headers.set("vary", "cookie, accept-encoding");
  return new Response(html, { status: reply.status, headers });
}
