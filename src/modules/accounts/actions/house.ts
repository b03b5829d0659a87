import type { PersonExport } from "../../../platform/module/answers.ts";
import { lending } from "../../../platform/module/lend.ts";
import type { Db, Tx } from "../../../platform/work/work.ts";
import type { Text } from "../../../say/index.ts";

/** What accounts need of the house they stand in; app.ts lends it once, before the first visit. */
export interface House {
  /** The operator's SECRET, at least 32 characters: seals second-factor secrets and makes form tokens. */
  readonly secret: string;
  /** Origin of the site without a slash, for links in letters and as the home of passkeys. */
  readonly baseUrl: string;
  readonly timeZone: string;
  /** Sender of the letters about accounts. */
  readonly sender: { readonly name: string; readonly address: string };
  /** Modules that a secretariat grant may be limited to. */
  readonly departments: () => readonly { name: string; label: Text }[];
  /** What a role can be held in: organisations, institutions, bodies. */
  readonly scopes: {
    /** Best matches for a typed name, or for an id itself; at most ten. */
    find(db: Db, typed: string): Promise<readonly { id: string; name: string }[]>;
    names(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  };
  /** Each module's answer about one person, under the module's name, accounts among them. */
  readonly exportPerson: (db: Db, personId: string) => Promise<Readonly<Record<string, PersonExport>>>;
  /** Runs every module's forgetPerson in this transaction, higher rungs first, accounts last. */
  readonly forgetPerson: (tx: Tx, personId: string) => Promise<void>;
  /** Sentences on what stays after erasure and why, from the departments that must keep something. */
  readonly stays: () => readonly Text[];
}

const lent = lending<House>("accounts");

export const { house } = lent;

/** @throws Error where the secret is too short to seal anything with. */
export const lendHouse = (house: House): void => {
  if (house.secret.length < 32) throw new Error("SECRET must have at least 32 characters");
  lent.lend(house);
};
