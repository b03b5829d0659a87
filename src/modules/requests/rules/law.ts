import type { Translated } from "../../../kernel/translated.ts";

/** What the country's law on access says beside its terms. Comes from the country pack. */
export interface AccessLaw {
  /** "Law No. 06/L-081 on Access to Public Documents". */
  readonly title: Translated;
  /** Who hears complaints: "the Information and Privacy Agency". */
  readonly agency: Translated;
  readonly grounds: readonly Ground[];
}

/** A ground on which the law lets an institution refuse. */
export interface Ground {
  readonly code: string;
  readonly text: Translated;
  /** Whether the wording was checked against the act. */
  readonly status: "confirmed" | "secondary" | "assumed";
}

/** An institution that refuses and names no ground: that too is a fact to write down. */
export const NO_GROUND = "none-given";
