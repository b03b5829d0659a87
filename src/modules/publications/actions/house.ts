import type { Locale } from "../../../kernel/language.ts";
import type { Readers } from "../../../platform/module/answers.ts";
import { lending } from "../../../platform/module/lend.ts";
import type { Work } from "../../../platform/work/index.ts";

/** What the department needs of the house it stands in. */
export interface House {
  readonly baseUrl: string;
  /** What all departments answer to a visitor without account, in a language: nothing else is ever frozen. */
  readonly readers: (work: Work, locale: Locale) => Readers;
}

export const { lend: lendHouse, house } = lending<House>("publications");
