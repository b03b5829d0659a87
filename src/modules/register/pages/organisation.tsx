import type { VNode } from "preact";
import type { Day } from "../../../kernel/day.ts";
import { shown, type Translated } from "../../../kernel/translated.ts";
import type { ProfilePanel } from "../../../platform/module/answers.ts";
import {
  ButtonLink,
  Buttons,
  Columns,
  Facts,
  Notice,
  PageHeader,
  PlainText,
  rich,
  Section,
  Tag,
} from "../../../ui/index.ts";
import type { OrganisationName } from "../queries/organisations.ts";
import type { Organisation } from "../queries/whole.ts";
import { KINDS } from "../rules/kinds.ts";
import { texts } from "../texts.ts";
import { ContactList } from "./contacts.tsx";
import { Lines, sourceOf } from "./lines.tsx";
import { Panels } from "./panels.tsx";
import { PeopleInPosts } from "./people.tsx";
import { langOf } from "./rows.tsx";
import { themeText, type View, withShort, word } from "./view.ts";

export interface OrganisationPageProps {
  readonly view: View;
  readonly organisation: Organisation;
  readonly areas: readonly { slug: string; names: Translated }[];
  readonly panels: readonly ProfilePanel[];
  readonly today: Day;
  readonly timeZone: string;
}

/** An organisation or institution: what stands between it and citizens first, then how to reach it, then what it is. */
export const OrganisationPage = (props: OrganisationPageProps): VNode => {
  const { view, organisation, today } = props;
  const { say, href } = view;
  const { row } = organisation;
  const name = withShort(say, organisation.names, organisation.shortNames);
  const description = shown(row.description, say.language);
  return (
    <>
      <PageHeader
        above={say(word("kind", row.kind))}
        title={<span lang={langOf(view, organisation.names)}>{name}</span>}
        lead={organisation.parent && rich(say, LINKED_PARENT, { name: <To view={view} to={organisation.parent} /> })}
        meta={
          <>
            {organisation.place && (
              <span>
                <a href={href(`/places/${organisation.place.slug}`)}>{say.translated(organisation.place.names)}</a>
              </span>
            )}
            {row.member && <Tag tone="ok">{say(texts.memberTag)}</Tag>}
            {row.example && <Tag tone="due">{say(texts.exampleTag)}</Tag>}
          </>
        }
        actions={
          view.mayEdit && (
            <Buttons>
              <ButtonLink kind="quiet" href={href(`/register/organisations/${row.slug}`)}>
                {say(texts.edit)}
              </ButtonLink>
            </Buttons>
          )
        }
      />
      {row.example && (
        <Notice say={say} tone="due">
          <p>{say(texts.exampleNote)}</p>
        </Notice>
      )}
      <Ended {...props} />
      <Columns aside={<Aside {...props} />}>
        {description.text && (
          <PlainText text={say.inScript(description.text, description.language)} lang={langOf(view, row.description)} />
        )}
        <Panels view={view} panels={props.panels} />
        <PeopleInPosts view={view} organisation={organisation} today={today} />
        <Related view={view} title={say(texts.children)} organisations={organisation.children} />
        <Related view={view} title={say(texts.predecessors)} organisations={organisation.predecessors} />
      </Columns>
    </>
  );
};

const LINKED_PARENT = {
  sq: `${texts.partOf.sq} {name}`,
  sr: `${texts.partOf.sr}: {name}`,
  en: `${texts.partOf.en} {name}`,
};

const To = ({ view, to }: { view: View; to: OrganisationName }): VNode => (
  <a href={view.href(to.path)} lang={langOf(view, to.names)}>
    {view.say.translated(to.names)}
  </a>
);

const Each = ({ view, all }: { view: View; all: readonly OrganisationName[] }): VNode => (
  <>
    {all.map((each, at) => (
      <span key={each.id}>
        {at > 0 && ", "}
        <To view={view} to={each} />
      </span>
    ))}
  </>
);

const Ended = ({ view, organisation, today }: OrganisationPageProps): VNode | null => {
  const { say } = view;
  const { valid_to } = organisation.row;
  if (valid_to === null || valid_to >= today) return null;
  return (
    <Notice say={say} tone="info">
      <p>{say(texts.endedNotice, { name: say.translated(organisation.names), day: say.day(valid_to) })}</p>
      {organisation.successors.length > 0 && (
        <p>{rich(say, texts.endedSuccessor, { successors: <Each view={view} all={organisation.successors} /> })}</p>
      )}
    </Notice>
  );
};

const Aside = ({ view, organisation, areas, today, timeZone }: OrganisationPageProps): VNode => {
  const { say, href } = view;
  const { row } = organisation;
  const isBody = KINDS[row.kind].institution;
  return (
    <>
      <ContactList view={view} contacts={organisation.contacts} website={row.website} today={today} />
      <Section title={say(texts.about)} level={2}>
        <Facts
          items={[
            { term: say(texts.field_short_names), value: [...new Set(Object.values(row.short_names))].join(", ") },
            { term: say(texts.otherNames), value: otherNames(view, organisation) },
            { term: say(texts.field_themes), value: row.themes.map((theme) => say(themeText(theme))).join("; ") },
            {
              term: say(texts.field_areas),
              value:
                areas.length > 0 &&
                areas.map((area, at) => (
                  <span key={area.slug}>
                    {at > 0 && ", "}
                    <a href={href(`/places/${area.slug}`)}>{say.translated(area.names)}</a>
                  </span>
                )),
            },
            { term: say(texts.field_valid_from), value: row.valid_from && say.day(row.valid_from) },
            { term: say(texts.field_valid_to), value: row.valid_to && say.day(row.valid_to) },
            {
              term: say(texts.identifiers),
              value: organisation.identifiers.length > 0 && (
                <Lines
                  items={organisation.identifiers.map((each) => `${say(word("scheme", each.scheme))}: ${each.number}`)}
                />
              ),
            },
            { term: say(texts.field_confirmed_at), value: row.confirmed_at && say.moment(row.confirmed_at, timeZone) },
            { term: say(texts.sourceOfRecord), value: sourceOf(row.source) },
          ]}
        />
        {isBody && row.kind === "municipality" && organisation.place && (
          <p>
            <a href={href(`/places/${organisation.place.slug}`)}>{say(texts.toPlace)}</a>
          </p>
        )}
      </Section>
      <Section level={2}>
        <p>{say(texts.suggestLead)}</p>
        <ButtonLink kind="quiet" href={href(`${organisation.path}/corrections/new`)}>
          {say(texts.suggestCorrection)}
        </ButtonLink>
      </Section>
    </>
  );
};

/** Its names in the other languages, each marked with its language, and what else it is called. */
function otherNames({ say }: View, { row }: Organisation): VNode | null {
  const main = say.translated(row.names);
  const others = Object.entries(row.names).filter(([language, name]) => language !== say.language && name !== main);
  if (others.length + row.aliases.length === 0) return null;
  return (
    <Lines
      items={[
        ...others.map(([language, name]) => (
          <span key={language} lang={language === "sr" ? "sr-Latn" : language}>
            {name}
          </span>
        )),
        ...row.aliases,
      ]}
    />
  );
}

const Related = ({
  view,
  title,
  organisations,
}: {
  view: View;
  title: string;
  organisations: readonly OrganisationName[];
}): VNode | null =>
  organisations.length === 0 ? null : (
    <Section title={title}>
      <ul>
        {organisations.map((each) => (
          <li key={each.id}>
            <To view={view} to={each} />
          </li>
        ))}
      </ul>
    </Section>
  );
