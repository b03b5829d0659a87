import type { Day } from "../../kernel/day.ts";
import type { Locale } from "../../kernel/language.ts";
import type { PageCache } from "../cache/pages.ts";
import type { Log } from "../log/index.ts";
import type { Module } from "../module/define.ts";
import type { Viewer } from "../module/people.ts";
import type { Permissions } from "./permissions.ts";
import type { Page } from "./reply.ts";
import type { Visit } from "./visit.ts";

/** Who is signed in, and the token that proves a form is from one of our pages. */
export interface Session {
  readonly viewer: Viewer;
  readonly csrf: string;
}

/** What the server needs from the house; app.ts puts it together. */
export interface HttpParts {
  readonly modules: readonly Module[];
  readonly permissions: Permissions;
  readonly baseUrl: string;
  /** Believe X-Forwarded-For: only behind a proxy of the operator's own. */
  readonly trustProxy: boolean;
  readonly cache: PageCache;
  readonly log: Log;
  readonly today: () => Day;
  readonly sessionOf: (token: string) => Promise<Session | null>;
  readonly visitParts: (
    viewer: Viewer | null,
    locale: Locale,
  ) => Pick<Visit, "say" | "work" | "country" | "readers"> & { can: (permission: string) => boolean };
  /** The whole document around a page's body. */
  readonly frame: (visit: Visit, page: Page, status: number, notice: string | null) => string;
  readonly refusalPage: (visit: Visit, reason: string) => Page;
  /** Where someone who must sign in, or give the second factor, is sent; a path without locale. */
  readonly doorFor: (reason: string, wanted: string) => string | null;
}
