import { lending } from "../../../platform/module/lend.ts";

/** What the department needs of the house it stands in; app.ts lends it once, before the first visit. */
export interface House {
  readonly baseUrl: string;
  readonly sender: { readonly name: string; readonly address: string };
  /** Domain of the addresses on which sheets come back. */
  readonly mailDomain: string;
  /** Seals the links and addresses that only one institution was given. */
  readonly secret: string;
  /** Of the country: "Europe/Belgrade". */
  readonly timeZone: string;
}

export const { lend: lendHouse, house } = lending<House>("strategy");
