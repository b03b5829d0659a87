import type { Locale } from "../../../kernel/language.ts";
import type { Reading } from "../../../platform/module/answers.ts";
import { lending } from "../../../platform/module/lend.ts";
import type { News } from "../../../platform/module/news.ts";
import type { Work } from "../../../platform/work/index.ts";
import { sayIn } from "../../../say/index.ts";

/** What following needs of the house it stands in; lent once, before the first visit. */
export interface House {
  /** Origin of the site without a slash, for links in letters. */
  readonly baseUrl: string;
  readonly sender: { readonly name: string; readonly address: string };
  /** The operator's secret: links in letters are signed with it. */
  readonly secret: string;
  /** What every department answers about news. */
  readonly news: () => readonly News[];
}

export const { lend: lendHouse, house } = lending<House>("following");

/** How departments are asked outside of a visit: as somebody who is not signed in. */
export const readingIn = (locale: Locale, work: Pick<Work, "db" | "country" | "today">): Reading => ({
  db: work.db,
  say: sayIn(locale),
  country: work.country,
  today: work.today,
  viewer: null,
  href: (path) => `/${locale}${path}`,
});
