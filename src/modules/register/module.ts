import { none, type Reading } from "../../platform/module/answers.ts";
import { defineModule, type Module } from "../../platform/module/define.ts";
import { lendHouse, type RegisterHouse } from "./actions/house.ts";
import { loadExample, removeExample } from "./example.ts";
import { allDocuments } from "./queries/documents.ts";
import { type Counted, countInstitutions, countMunicipalities, countOrganisations } from "./queries/figures.ts";
import { organisationNames } from "./queries/organisations.ts";
import { exportPerson, forgetPerson } from "./queries/people.ts";
import { findPlace } from "./queries/places.ts";
import { touchOrganisations } from "./queries/refresh.ts";
import { routes } from "./routes.ts";
import { texts } from "./texts.ts";

export type { RegisterHouse } from "./actions/house.ts";

/** The register, in the house that lends it an address and a sender. */
export function registerModule(house: RegisterHouse): Module {
  lendHouse(house);
  return defineModule({
    name: "register",
    title: texts.register,
    routes,
    jobs: [],
    listeners: [],
    can: {
      "register.read": "anyone",
      "register.suggest": "anyone",
      "register.edit": ["secretariat", "administrator"],
    },
    navigation: [
      { label: texts.institutions, path: "/institutions", place: "main", order: 20 },
      { label: texts.organisations, path: "/organisations", place: "main", order: 30 },
      { label: texts.map, path: "/map", place: "main", order: 80 },
      { label: texts.places, path: "/places", place: "footer", order: 20 },
      { label: texts.register, path: "/register", who: "register.edit", place: "staff", order: 20 },
    ],
    mail: none("nobody writes to the register; corrections come by its form"),
    upcoming: none("nothing in the register falls due"),
    happened: none("a corrected address is no news; what organisations do is told by the departments"),
    figures: [
      figure("register.organisations", "figureOrganisations", (reading, to) => countOrganisations(reading.db, to)),
      figure("register.members", "figureMembers", (reading, to) => countOrganisations(reading.db, to, true)),
      figure("register.institutions", "figureInstitutions", (reading, to) => countInstitutions(reading.db, to)),
      figure("register.municipalities", "figureMunicipalities", (reading, to) => countMunicipalities(reading.db, to)),
    ],
    profile: none("the page of an institution is the register's own; the panels on it are the departments'"),
    exhibits: none("no publication shows its tables"),
    documents: allDocuments,
    datasets: [
      {
        name: "organisations-popolo",
        title: texts.datasetOrganisations,
        standard: "Popolo",
        path: "/organisations.json",
      },
      {
        name: "organisations-csv",
        title: texts.datasetOrganisations,
        standard: "CSV (RFC 4180)",
        path: "/organisations.csv",
      },
    ],
    link: async (kind, recordId, reading) => {
      if (kind === "place") {
        const place = await findPlace(reading.db, recordId);
        return (
          place && {
            title: reading.say.translated(place.names),
            href: reading.href(`/places/${place.slug}`),
            visible: true,
          }
        );
      }
      if (kind !== "organisation") return null;
      const organisation = (await organisationNames(reading.db, [recordId])).get(recordId);
      return organisation
        ? { title: reading.say.translated(organisation.names), href: reading.href(organisation.path), visible: true }
        : null;
    },
    news: {
      facts: [],
      tell: async () => [],
      // What an institution does is told by the departments; the register knows what it is called.
      followed: async (whats, reading) => {
        const ids = whats.flatMap((what) => (what.startsWith("institution:") ? [what.slice(12)] : []));
        const names = await organisationNames(reading.db, ids);
        return new Map(
          [...names].map(([id, { names: called, path }]) => {
            const what = `institution:${id}`;
            return [what, { what, title: reading.say.translated(called), href: reading.href(path) }];
          }),
        );
      },
    },
    exportPerson,
    forgetPerson: async (tx, personId) => touchOrganisations(tx, await forgetPerson(tx, personId), []),
    stays: texts.stays,
    example: { load: loadExample, remove: removeExample },
  });
}

type FigureKey = "figureOrganisations" | "figureMembers" | "figureInstitutions" | "figureMunicipalities";

function figure(name: string, key: FigureKey, count: (reading: Reading, to: string) => Promise<Counted>) {
  return {
    name,
    title: texts[key],
    definition: texts[`${key}Definition`],
    count: (reading: Reading, range: { to: string }) => count(reading, range.to),
  };
}
