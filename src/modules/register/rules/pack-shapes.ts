import type { Translated } from "../../../kernel/translated.ts";
import type { Channel, Purpose, Visibility } from "./contacts.ts";
import type { OrganisationKind } from "./kinds.ts";

/** A place as the register takes it from a country pack. */
export interface PackPlace {
  readonly code: string;
  readonly kind: "region" | "municipality";
  readonly slug: string;
  readonly names: Translated;
  readonly aliases: readonly string[];
  readonly region: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly tile: { readonly column: number; readonly row: number; readonly label: string } | null;
  readonly source: Readonly<Record<string, unknown>>;
}

/** An institution (or an example organisation) as the register takes it from a country pack. */
export interface PackOrganisation {
  /** Its slug: stays the same from one edition of the pack to the next. */
  readonly key: string;
  readonly kind: OrganisationKind;
  readonly names: Translated;
  readonly shortNames: Translated;
  readonly aliases: readonly string[];
  readonly description: Translated;
  readonly placeCode: string | null;
  /** Key of the body it is part of. */
  readonly parent: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Keys of the bodies that took over its work. */
  readonly successors: readonly string[];
  readonly category: string | null;
  readonly identifiers: readonly {
    readonly scheme: string;
    readonly number: string;
    readonly evidence: string | null;
  }[];
  readonly website: string | null;
  readonly member: boolean;
  readonly source: Readonly<Record<string, unknown>>;
  readonly contacts: readonly PackContact[];
}

export interface PackContact {
  readonly purpose: Purpose;
  readonly channel: Channel;
  readonly value: string;
  readonly visibility: Visibility;
}

/** One contact for a purpose and channel is one record through all editions of the pack; a second one counts on. */
export function contactKeys(contacts: readonly PackContact[]): readonly string[] {
  const seen = new Map<string, number>();
  return contacts.map(({ purpose, channel }) => {
    const key = `${purpose} ${channel}`;
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    return number === 1 ? key : `${key} ${number}`;
  });
}
