import type { VNode } from "preact";
import { EmptyState, PageHeader, Row, Rows, SearchBox, Section, Tag } from "../../../ui/index.ts";
import type { FoundOrganisation } from "../queries/find.ts";
import type { ListedInstitution } from "../queries/list.ts";
import type { OrganisationName } from "../queries/organisations.ts";
import { groupInstitutions } from "../rules/groups.ts";
import { texts } from "../texts.ts";
import { langOf } from "./rows.tsx";
import { type View, withShort } from "./view.ts";

export interface InstitutionsPageProps {
  readonly view: View;
  readonly institutions: readonly ListedInstitution[];
  readonly text: string;
  readonly found: readonly FoundOrganisation[] | null;
}

/** The bodies one can ask, in the groups people think in; or what a search found. */
export const InstitutionsPage = ({ view, institutions, text, found }: InstitutionsPageProps): VNode => {
  const { say, href } = view;
  return (
    <>
      <PageHeader title={say(texts.institutions)} lead={say(texts.institutionsLead)} />
      <SearchBox
        say={say}
        action={href("/institutions")}
        value={text}
        label={say(texts.searchInstitutions)}
        placeholder={say(texts.searchExample)}
        labelled
      />
      {found ? <Found view={view} found={found} /> : <Groups view={view} institutions={institutions} />}
    </>
  );
};

const Found = ({ view, found }: { view: View; found: readonly FoundOrganisation[] }): VNode => {
  const { say } = view;
  if (found.length === 0)
    return (
      <EmptyState title={say(texts.nothingFound)}>
        <p>{say(texts.nothingFoundHelp)}</p>
      </EmptyState>
    );
  return (
    <Section title={say(texts.foundInstitutions, { count: found.length })}>
      <Rows label={say(texts.institutions)}>
        {found.map((each) => (
          <InstitutionRow key={each.id} view={view} institution={each} />
        ))}
      </Rows>
    </Section>
  );
};

const GROUP_TEXTS = {
  centre: texts.groupCentre,
  municipalities: texts.groupMunicipalities,
  agencies: texts.groupAgencies,
  independent: texts.groupIndependent,
  ended: texts.groupEnded,
};

const Groups = ({ view, institutions }: { view: View; institutions: readonly ListedInstitution[] }): VNode => {
  const { say } = view;
  const collator = new Intl.Collator(say.lang);
  const byName = (a: ListedInstitution, b: ListedInstitution) =>
    collator.compare(say.translated(a.names), say.translated(b.names));
  const byId = new Map(institutions.map((each) => [each.id, each]));
  return (
    <>
      {groupInstitutions(institutions)
        .filter(({ members }) => members.length > 0)
        .map(({ group, members }) => (
          <Section
            key={group}
            id={group}
            title={say(GROUP_TEXTS[group])}
            aside={say(texts.foundInstitutions, { count: members.length })}
          >
            <Rows
              columns
              label={say(GROUP_TEXTS[group])}
              filterLabel={members.length > 12 ? say(texts.searchInstitutions) : undefined}
            >
              {[...members].sort(byName).map((each) => (
                <InstitutionRow
                  key={each.id}
                  view={view}
                  institution={each}
                  parent={group === "agencies" ? byId.get(each.parentId ?? "") : undefined}
                />
              ))}
            </Rows>
          </Section>
        ))}
    </>
  );
};

const InstitutionRow = ({
  view,
  institution,
  parent,
}: {
  view: View;
  institution: OrganisationName;
  parent?: OrganisationName;
}): VNode => (
  <Row
    title={withShort(view.say, institution.names, institution.shortNames)}
    lang={langOf(view, institution.names)}
    href={view.href(institution.path)}
    tag={institution.example ? <Tag tone="due">{view.say(texts.exampleTag)}</Tag> : undefined}
    meta={[parent && view.say.translated(parent.names)]}
  />
);
