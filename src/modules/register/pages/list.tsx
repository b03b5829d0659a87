import type { VNode } from "preact";
import type { Translated } from "../../../kernel/translated.ts";
import {
  ButtonLink,
  Buttons,
  EmptyState,
  FilterBar,
  PageHeader,
  Pagination,
  Rows,
  Section,
} from "../../../ui/index.ts";
import type { ListQuery, OrganisationList } from "../queries/list.ts";
import { KINDS, ORGANISATION_KINDS, THEMES } from "../rules/kinds.ts";
import { texts } from "../texts.ts";
import { OrganisationRow } from "./rows.tsx";
import { themeText, type View, word } from "./view.ts";

export interface ListPageProps {
  readonly view: View;
  readonly query: ListQuery;
  readonly list: OrganisationList;
  readonly municipalities: readonly { code: string; names: Translated }[];
}

/** All organisations but institutions: search, filters, downloads. */
export const ListPage = ({ view, query, list, municipalities }: ListPageProps): VNode => {
  const { say, href } = view;
  const placeNames = new Map(municipalities.map((place) => [place.code, place.names]));
  const chips = chipsOf(view, query, placeNames);
  const isNarrowed = chips.length > 0;
  return (
    <>
      <PageHeader
        title={say(texts.organisations)}
        lead={say(texts.organisationsLead)}
        actions={
          <Buttons>
            <ButtonLink kind="quiet" href={href("/map")}>
              {say(texts.map)}
            </ButtonLink>
            {view.mayEdit && (
              <ButtonLink kind="quiet" href={href("/register")}>
                {say(texts.register)}
              </ButtonLink>
            )}
          </Buttons>
        }
      />
      <FilterBar
        say={say}
        action={href("/organisations")}
        search={{ label: say(texts.searchOrganisations), value: query.text, placeholder: say(texts.searchExample) }}
        facets={facetsOf(view, query, list, municipalities)}
        chips={chips}
        clearHref={href("/organisations")}
        result={say(texts.found, { count: list.total })}
      />
      {list.rows.length > 0 ? (
        <Rows label={say(texts.organisations)}>
          {list.rows.map((organisation) => (
            <OrganisationRow key={organisation.id} view={view} organisation={organisation} placeNames={placeNames} />
          ))}
        </Rows>
      ) : (
        <EmptyState title={say(isNarrowed ? texts.nothingFound : texts.emptyRegister)}>
          <p>{say(isNarrowed ? texts.nothingFoundHelp : texts.emptyRegisterHelp)}</p>
        </EmptyState>
      )}
      <Pagination
        say={say}
        page={query.page}
        pages={Math.ceil(list.total / query.perPage)}
        href={(page) => href("/organisations", { ...addressOf(query), page: page > 1 ? String(page) : undefined })}
      />
      <Downloads view={view} />
    </>
  );
};

const Downloads = ({ view: { say } }: { view: View }): VNode => (
  <Section title={say(texts.downloadAs)} level={2}>
    <Buttons>
      <ButtonLink kind="quiet" small href="/organisations.csv" download>
        {say(texts.downloadCsv)}
      </ButtonLink>
      <ButtonLink kind="quiet" small href="/organisations.xlsx" download>
        {say(texts.downloadXlsx)}
      </ButtonLink>
      <ButtonLink kind="quiet" small href="/organisations.json">
        {say(texts.downloadPopolo)}
      </ButtonLink>
    </Buttons>
  </Section>
);

/** The list's address, condition by condition; those not set are left out. */
export const addressOf = (query: Omit<ListQuery, "page" | "perPage">): Record<string, string | undefined> => ({
  q: query.text || undefined,
  kind: query.kind ?? undefined,
  place: query.place ?? undefined,
  theme: query.theme ?? undefined,
  member: query.member === null ? undefined : query.member ? "yes" : "no",
});

function facetsOf(
  { say }: View,
  query: ListQuery,
  list: OrganisationList,
  municipalities: ListPageProps["municipalities"],
) {
  const option = (counts: ReadonlyMap<string, number>, value: string, label: string, selected: boolean) => ({
    value,
    label,
    count: counts.get(value) ?? 0,
    selected,
  });
  const { counts } = list;
  const collator = new Intl.Collator(say.lang);
  return [
    {
      name: "kind",
      label: say(texts.filterKind),
      options: ORGANISATION_KINDS.filter((kind) => !KINDS[kind].institution).map((kind) =>
        option(counts.kind, kind, say(word("kind", kind)), query.kind === kind),
      ),
    },
    {
      name: "place",
      label: say(texts.filterPlace),
      options: municipalities
        .map((place) => option(counts.place, place.code, say.translated(place.names), query.place === place.code))
        .sort((a, b) => collator.compare(a.label, b.label)),
    },
    {
      name: "theme",
      label: say(texts.filterTheme),
      options: THEMES.map((theme) => option(counts.theme, theme, say(themeText(theme)), query.theme === theme)),
    },
    {
      name: "member",
      label: say(texts.filterMember),
      options: [
        option(counts.member, "yes", say(texts.memberYes), query.member === true),
        option(counts.member, "no", say(texts.memberNo), query.member === false),
      ],
    },
  ];
}

function chipsOf({ say, href }: View, query: ListQuery, placeNames: ReadonlyMap<string, Translated>) {
  const address = addressOf(query);
  const chip = (key: string, label: string) => ({
    label,
    href: href("/organisations", { ...address, [key]: undefined }),
  });
  const place = query.place ? placeNames.get(query.place) : undefined;
  return [
    query.text && chip("q", `„${query.text}“`),
    query.kind && chip("kind", say(word("kind", query.kind))),
    place && chip("place", say.translated(place)),
    query.theme && chip("theme", say(themeText(query.theme))),
    query.member === null ? null : chip("member", say(query.member ? texts.memberYes : texts.memberNo)),
  ].filter((each) => each !== null && typeof each === "object");
}
