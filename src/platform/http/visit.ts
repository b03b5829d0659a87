import type { Locale } from "../../kernel/language.ts";
import type { Say } from "../../say/index.ts";
import type { Country } from "../country/index.ts";
import type { Readers } from "../module/answers.ts";
import type { Viewer } from "../module/people.ts";
import type { Work } from "../work/work.ts";

/** An uploaded file as the browser sent it; type and name are claims, not facts. */
export interface Upload {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** What a form sent: every field as trimmed text; several of one name are kept in order. */
export interface Typed {
  get(name: string): string;
  all(name: string): readonly string[];
  uploads(name: string): readonly Upload[];
  /** First value of each field, to show the form again with what was typed. */
  readonly values: Readonly<Record<string, string>>;
}

/** One request of a browser, as a handler sees it. */
export interface Visit {
  readonly method: string;
  /** Path without the locale, beginning with "/". */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly locale: Locale;
  readonly say: Say;
  readonly viewer: Viewer | null;
  readonly work: Work;
  readonly country: Country;
  /** Token for the hidden field of every form of a signed-in person; empty for visitors. */
  readonly csrf: string;
  /** Origin of the site without a slash: for letters, feeds and canonical addresses. */
  readonly baseUrl: string;
  /** Address of a page in the reader's locale: "/requests" → "/sq/requests". */
  href(path: string, query?: Record<string, string | undefined>): string;
  /** The form body; read once. Throws Refusal "too-large" over the route's limit. */
  form(): Promise<Typed>;
  /** The raw body, for signed webhooks and imports. */
  bytes(): Promise<Uint8Array>;
  header(name: string): string | undefined;
  cookie(name: string): string | undefined;
  /** Sets an HttpOnly, SameSite=Lax cookie; null deletes it. */
  setCookie(name: string, value: string | null, options?: { maxAgeSeconds?: number }): void;
  /** Network address of the visitor, for rate limits only; never stored or logged. */
  readonly remote: string;
  /** Tags of what this page shows (`request:ID`): a cached page is dropped when one of them is touched. */
  dependsOn(...tags: string[]): void;
  /** Whether the viewer holds a permission ("requests.moderate") declared by some module's `can`. */
  can(permission: string): boolean;
  /** What the other departments answer about a record, through their modules' answers. */
  readonly readers: Readers;
}
