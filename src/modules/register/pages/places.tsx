import type { VNode } from "preact";
import type { Translated } from "../../../kernel/translated.ts";
import { Columns, EmptyState, Facts, PageHeader, Row, Rows, Section } from "../../../ui/index.ts";
import type { ListedOrganisation } from "../queries/list.ts";
import type { OrganisationName } from "../queries/organisations.ts";
import type { PlaceRow } from "../queries/places.ts";
import { texts } from "../texts.ts";
import { sourceOf } from "./lines.tsx";
import { langOf, OrganisationRow } from "./rows.tsx";
import type { View } from "./view.ts";

type Named = Pick<PlaceRow, "code" | "slug" | "names">;

/** All regions with their municipalities. */
export const PlacesPage = ({
  view,
  places,
  counts,
}: {
  view: View;
  places: readonly PlaceRow[];
  /** Organisations seated in each place. */
  counts: ReadonlyMap<string, number>;
}): VNode => {
  const { say, href } = view;
  const collator = new Intl.Collator(say.lang);
  const byName = (a: Named, b: Named) => collator.compare(say.translated(a.names), say.translated(b.names));
  const regions = places.filter((place) => place.kind === "region").sort(byName);
  const groups = [...regions, null].map((region) => ({
    region,
    members: places
      .filter((place) => place.kind === "municipality" && place.region === (region?.code ?? null))
      .sort(byName),
  }));
  return (
    <>
      <PageHeader title={say(texts.places)} lead={say(texts.placesLead)} />
      {groups
        .filter(({ members }) => members.length > 0)
        .map(({ region, members }) => (
          <Section
            key={region?.code ?? "none"}
            title={
              region ? (
                <a href={href(`/places/${region.slug}`)}>{say.translated(region.names)}</a>
              ) : (
                say(texts.groupMunicipalities)
              )
            }
          >
            <Rows label={region ? say.translated(region.names) : say(texts.groupMunicipalities)}>
              {members.map((place) => (
                <Row
                  key={place.code}
                  title={say.translated(place.names)}
                  lang={langOf(view, place.names)}
                  href={href(`/places/${place.slug}`)}
                  meta={[say(texts.found, { count: counts.get(place.code) ?? 0 })]}
                />
              ))}
            </Rows>
          </Section>
        ))}
    </>
  );
};

export interface PlacePageProps {
  readonly view: View;
  readonly place: PlaceRow;
  readonly region: Named | null;
  /** The others of the same region, or for a region its municipalities. */
  readonly neighbours: readonly Named[];
  readonly institution: OrganisationName | null;
  readonly seated: readonly ListedOrganisation[];
  readonly working: readonly ListedOrganisation[];
  readonly total: number;
  readonly placeNames: ReadonlyMap<string, Translated>;
}

export const PlacePage = (props: PlacePageProps): VNode => {
  const { view, place, region } = props;
  const { say, href } = view;
  const isRegion = place.kind === "region";
  return (
    <>
      <PageHeader
        above={say(isRegion ? texts.region : texts.kind_municipality)}
        title={<span lang={langOf(view, place.names)}>{say.translated(place.names)}</span>}
        lead={say(isRegion ? texts.regionLead : texts.placeLead)}
        meta={
          region && (
            <span>
              <a href={href(`/places/${region.slug}`)}>{say.translated(region.names)}</a>
            </span>
          )
        }
      />
      <Columns aside={<About {...props} />}>
        {!isRegion && <Organisations {...props} />}
        {isRegion && (
          <Rows label={say(texts.groupMunicipalities)}>
            {props.neighbours.map((each) => (
              <Row
                key={each.code}
                title={say.translated(each.names)}
                lang={langOf(view, each.names)}
                href={href(`/places/${each.slug}`)}
              />
            ))}
          </Rows>
        )}
      </Columns>
    </>
  );
};

const Organisations = ({ view, place, institution, seated, working, total, placeNames }: PlacePageProps): VNode => {
  const { say, href } = view;
  const more = total > seated.length && (
    <a href={href("/organisations", { place: place.code })}>{say(texts.moreInList)}</a>
  );
  return (
    <>
      {institution && (
        <Section title={say(texts.placeInstitution)}>
          <Rows>
            <Row
              title={say.translated(institution.names)}
              lang={langOf(view, institution.names)}
              href={href(institution.path)}
            />
          </Rows>
        </Section>
      )}
      <Section title={say(texts.seatedHere)} aside={more || say(texts.found, { count: total })}>
        {seated.length > 0 ? (
          <Rows label={say(texts.seatedHere)}>
            {seated.map((each) => (
              <OrganisationRow key={each.id} view={view} organisation={each} placeNames={placeNames} />
            ))}
          </Rows>
        ) : (
          <EmptyState title={say(texts.noneSeated)}>
            <p>{say(texts.noneSeatedHelp)}</p>
          </EmptyState>
        )}
      </Section>
      {working.length > 0 && (
        <Section title={say(texts.workingHere)}>
          <Rows label={say(texts.workingHere)}>
            {working.map((each) => (
              <OrganisationRow key={each.id} view={view} organisation={each} placeNames={placeNames} />
            ))}
          </Rows>
        </Section>
      )}
    </>
  );
};

const About = ({ view, place, neighbours }: PlacePageProps): VNode => {
  const { say, href } = view;
  const main = say.translated(place.names);
  const others = [...new Set([...Object.values(place.names), ...place.aliases])].filter((name) => name !== main);
  return (
    <>
      <Section title={say(texts.about)} level={2}>
        <Facts
          items={[
            { term: say(texts.otherNames), value: others.join(", ") },
            {
              term: say(texts.coordinates),
              value:
                place.lat !== null && place.lon !== null && `${say.number(place.lat, 3)}, ${say.number(place.lon, 3)}`,
            },
            { term: say(texts.sourceOfRecord), value: sourceOf(place.source) },
          ]}
        />
      </Section>
      {place.kind === "municipality" && neighbours.length > 0 && (
        <Section title={say(texts.inRegion)} level={2}>
          <ul>
            {neighbours.map((each) => (
              <li key={each.code}>
                <a href={href(`/places/${each.slug}`)} lang={langOf(view, each.names)}>
                  {say.translated(each.names)}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
};
