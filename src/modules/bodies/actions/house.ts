import { lending } from "../../../platform/module/lend.ts";

/** What the department needs of the house it stands in; app.ts lends it once, before the first visit. */
export interface House {
  readonly baseUrl: string;
  readonly sender: { readonly name: string; readonly address: string };
}

export const { lend: lendHouse, house } = lending<House>("bodies");
