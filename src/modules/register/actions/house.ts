import { lending } from "../../../platform/module/lend.ts";

/** What the register needs of the house it stands in; app.ts lends it once, before the first visit. */
export interface RegisterHouse {
  /** Origin of the site without a slash, for links in letters and identifiers in exports. */
  readonly baseUrl: string;
  /** Sender of the letters that tell what became of a suggestion. */
  readonly sender: { readonly name: string; readonly address: string };
}

export const { lend: lendHouse, house } = lending<RegisterHouse>("register");
