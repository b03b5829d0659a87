import type { Visit } from "../../../platform/http/visit.ts";
import type { Tone } from "../../../platform/module/answers.ts";
import { lending } from "../../../platform/module/lend.ts";

/** What the department needs of the house it stands in; app.ts lends it once, before the first visit. */
export interface House {
  readonly baseUrl: string;
  readonly sender: { readonly name: string; readonly address: string };
  /** What a higher rung shows on the page of a body: its meetings. */
  readonly beside: (visit: Visit, bodyId: string) => Promise<Beside | null>;
}

/** A list on the page of a body that another department fills. */
export interface Beside {
  readonly title: string;
  readonly lines: readonly {
    readonly href: string;
    readonly title: string;
    readonly tone: Tone;
    readonly tag: string;
    readonly meta: readonly string[];
  }[];
  /** Said where there is no line. */
  readonly none: string;
  readonly more: { readonly label: string; readonly href: string };
}

export const { lend: lendHouse, house } = lending<House>("bodies");
