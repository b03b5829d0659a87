import { shown, type Translated } from "../../../kernel/translated.ts";
import { KINDS, type OrganisationKind } from "./kinds.ts";

export interface LinkedOrganisation {
  readonly kind: OrganisationKind;
  readonly names: Translated;
  readonly shortNames: Translated;
  readonly aliases: readonly string[];
  readonly website: string | null;
  readonly foundedOn: string | null;
  readonly endedOn: string | null;
  readonly page: string;
  readonly parent: { readonly names: Translated; readonly page: string } | null;
  readonly place: Translated | null;
  /** Public ones only. */
  readonly contacts: readonly { channel: string; purpose: string; value: string }[];
  readonly identifiers: readonly { scheme: string; number: string }[];
}

/** schema.org for search engines: what it is, what it is called in each language, how it is reached. */
export function jsonLdOf(organisation: LinkedOrganisation): object {
  const name = shown(organisation.names, "sq").text;
  const others = Object.values(organisation.names).filter((other) => other !== name);
  const address = organisation.contacts.find((each) => each.channel === "post")?.value;
  return {
    "@context": "https://schema.org",
    "@type": KINDS[organisation.kind].schema,
    "@id": organisation.page,
    name,
    alternateName: [...new Set([...others, ...Object.values(organisation.shortNames), ...organisation.aliases])],
    url: organisation.website ?? organisation.page,
    foundingDate: organisation.foundedOn ?? undefined,
    dissolutionDate: organisation.endedOn ?? undefined,
    parentOrganization: organisation.parent
      ? { "@type": "Organization", "@id": organisation.parent.page, name: shown(organisation.parent.names, "sq").text }
      : undefined,
    areaServed: organisation.place
      ? { "@type": "AdministrativeArea", name: shown(organisation.place, "sq").text }
      : undefined,
    address,
    contactPoint: organisation.contacts
      .filter((each) => each.channel === "email" || each.channel === "phone")
      .map((each) => ({
        "@type": "ContactPoint",
        contactType: each.purpose,
        [each.channel === "email" ? "email" : "telephone"]: each.value,
      })),
    identifier: organisation.identifiers.map(({ scheme, number }) => ({
      "@type": "PropertyValue",
      propertyID: scheme,
      value: number,
    })),
  };
}
