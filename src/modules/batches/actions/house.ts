import { lending } from "../../../platform/module/lend.ts";
import type { Tx, Work } from "../../../platform/work/index.ts";

/** What the department needs of the house it stands in; app.ts lends it once, before the first visit. */
export interface House {
  /** Origin of the site without a slash, for links in letters. */
  readonly baseUrl: string;
  /** Sender of the notices to those who send batches. */
  readonly sender: { readonly name: string; readonly address: string };
  /** Letters a minute to one receiving domain. */
  readonly pace: number;
}

export const { lend: lendHouse, house } = lending<House>("batches");

/** The same work, inside a transaction that is open already: what another department writes lives and dies with it. */
export const inside = (work: Work, tx: Tx): Work => ({ ...work, db: tx, inTransaction: (run) => run(tx) });
