import { isLocale, type Locale } from "../../kernel/language.ts";
import { cookiesOf } from "./cookies.ts";
import { preferredLocale, splitLocale } from "./locale.ts";

export const SESSION_COOKIE = "bashke_session";

/** One request, taken apart as far as every answer needs it. */
export interface Asked {
  readonly request: Request;
  readonly url: URL;
  readonly cookies: Readonly<Record<string, string>>;
  /** Network address of the visitor. */
  readonly remote: string;
  /** The locale in the address; null where it has none. */
  readonly locale: Locale | null;
  /** Path without locale. */
  readonly path: string;
  readonly isReading: boolean;
}

export function takeApart(request: Request, remote = ""): Asked {
  const url = new URL(request.url);
  const split = splitLocale(url.pathname);
  return {
    request,
    url,
    cookies: cookiesOf(request),
    remote,
    locale: split?.locale ?? null,
    path: split?.rest ?? url.pathname,
    isReading: request.method === "GET" || request.method === "HEAD",
  };
}

/** The locale to answer in: that of the address, else of the account, else of the browser. */
export const localeFor = ({ locale, request }: Asked, own: Locale | undefined): Locale =>
  locale ?? (own && isLocale(own) ? own : preferredLocale(request.headers.get("accept-language") ?? undefined));
