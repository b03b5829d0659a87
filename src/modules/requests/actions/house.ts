import type { Country } from "../../../platform/country/index.ts";
import { lending } from "../../../platform/module/lend.ts";

/** What the department needs of the house it stands in; app.ts lends it once, before the first visit. */
export interface House {
  /** Origin of the site without a slash, for links in letters. */
  readonly baseUrl: string;
  /** Domain of the requests' own addresses. */
  readonly mailDomain: string;
  /** Sender of the notices to askers. */
  readonly sender: { readonly name: string; readonly address: string };
  readonly country: Country;
}

export const { lend: lendHouse, house } = lending<House>("requests");
