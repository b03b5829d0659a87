import type { Locale } from "../../kernel/language.ts";
import { readBody, readForm } from "./body.ts";
import { setCookieLine } from "./cookies.ts";
import type { HttpParts, Session } from "./parts.ts";
import { AskedQuery } from "./query.ts";
import type { Typed, Visit } from "./visit.ts";

/** Shown once on the next page: "Your letter was sent". */
export const NOTICE_COOKIE = "bashke_notice";

/** Browsers drop a cookie of more than 4096 bytes; a letter takes up to six when escaped. */
export const NOTICE_LENGTH = 600;

/** A visit, and what its handler leaves behind for the answer: cookies to set, records shown. */
export interface Open {
  readonly visit: Visit;
  readonly tags: Set<string>;
  readonly setCookies: string[];
  readonly notice: string | null;
  readonly query: AskedQuery;
  /** Whether the handler looked at what this one browser sent beside the address. */
  isPersonal(): boolean;
}

/** Makes the visit a handler sees out of a Fetch request; the body is read only when asked for, and once. */
export function openVisit(
  parts: HttpParts,
  about: {
    request: Request;
    url: URL;
    path: string;
    locale: Locale;
    params: Record<string, string>;
    cookies: Readonly<Record<string, string>>;
    remote: string;
    session: Session | null;
    maxBytes: number;
  },
): Open {
  const { request, url, locale, cookies, session } = about;
  const tags = new Set<string>();
  const setCookies: string[] = [];
  const secure = parts.baseUrl.startsWith("https:");
  const setCookie: Visit["setCookie"] = (name, value, options) => {
    setCookies.push(setCookieLine(name, value, { secure, maxAgeSeconds: options?.maxAgeSeconds }));
  };
  let body: Promise<Uint8Array> | undefined;
  let form: Promise<Typed> | undefined;
  const bytes = () => {
    body ??= readBody(request, about.maxBytes);
    return body;
  };
  const notice = cookies[NOTICE_COOKIE]?.slice(0, NOTICE_LENGTH) ?? null;
  const query = new AskedQuery([...url.searchParams].map(([name, value]) => [plain(name), plain(value)]));
  let personal = false;
  const personally = <T>(value: T): T => {
    personal = true;
    return value;
  };
  const visit: Visit = {
    method: request.method,
    path: about.path,
    params: Object.fromEntries(Object.entries(about.params).map(([name, value]) => [name, plain(value)])),
    query,
    locale,
    viewer: session?.viewer ?? null,
    csrf: session?.csrf ?? "",
    baseUrl: parts.baseUrl,
    remote: about.remote,
    ...parts.visitParts(session?.viewer ?? null, locale),
    href: (path, query) => `/${locale}${path === "/" ? "" : path}${queryText(query)}`,
    form: () => {
      form ??= bytes().then((read) => readForm(read, request.headers.get("content-type") ?? ""));
      return form;
    },
    bytes,
    header: (name) => personally(request.headers.get(name) ?? undefined),
    cookie: (name) => personally(cookies[name]),
    setCookie,
    dependsOn: (...more) => {
      for (const tag of more) tags.add(tag);
    },
  };
  return { visit, tags, setCookies, notice, query, isPersonal: () => personal };
}

function queryText(query: Record<string, string | undefined> | undefined): string {
  const entries = Object.entries(query ?? {}).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return entries.length > 0 ? `?${new URLSearchParams(entries)}` : "";
}

/** NUL cannot be stored or asked for in PostgreSQL; nothing in an address means it. */
const plain = (text: string): string => text.replaceAll("\0", "").toWellFormed().normalize("NFC");
