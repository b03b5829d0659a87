import type { VNode } from "preact";
import { dayAt } from "../../../kernel/day.ts";
import {
  Button,
  Buttons,
  EmptyState,
  FilterBar,
  Form,
  PageHeader,
  Pagination,
  Row,
  Rows,
  Section,
  Stack,
  Tag,
  TextField,
} from "../../../ui/index.ts";
import type { ListedPerson } from "../queries/people.ts";
import type { PersonState } from "../rules/people.ts";
import { roleTexts } from "../texts/roles.ts";
import { texts } from "../texts.ts";
import { roleInWords } from "./grants.tsx";
import type { FormState, View } from "./view.ts";

export interface PeoplePageData extends View {
  readonly people: readonly ListedPerson[];
  readonly total: number;
  readonly page: number;
  readonly size: number;
  readonly search: { text: string; role: string; state: string };
  readonly scopeNames: ReadonlyMap<string, string>;
  readonly form: FormState;
}

/** Everybody with an account, for administrators. */
export const PeoplePage = (data: PeoplePageData): VNode => {
  const { say, csrf, href, search, people, total, form } = data;
  return (
    <>
      <PageHeader title={say(texts.people)} lead={say(texts.peopleLead)} />
      <FilterBar
        say={say}
        action={href("/people")}
        search={{ label: say(texts.searchPeople), value: search.text }}
        facets={[
          {
            name: "role",
            label: say(texts.role),
            options: Object.entries(roleTexts).map(([role, text]) => ({
              value: role,
              label: say(text),
              selected: search.role === role,
            })),
          },
          {
            name: "state",
            label: say(texts.state),
            options: (["active", "closed"] as const).map((state) => ({
              value: state,
              label: say(texts[`state-${state}`]),
              selected: search.state === state,
            })),
          },
        ]}
        result={say(texts.foundPeople, { count: total })}
      />
      <Stack gap="large">
        {people.length === 0 ? (
          <EmptyState title={say(texts.nobodyFound)}>
            <p>{say(texts.nobodyFoundHelp)}</p>
          </EmptyState>
        ) : (
          <Rows keys label={say(texts.people)}>
            {people.map((person) => (
              <PersonRow key={person.id} {...data} person={person} />
            ))}
          </Rows>
        )}
        <Pagination
          say={say}
          page={data.page}
          pages={Math.max(1, Math.ceil(total / data.size))}
          href={(page) =>
            href("/people", { q: search.text, role: search.role, state: search.state, page: String(page) })
          }
        />
        <Section title={say(texts.addPerson)} id="add">
          <Form say={say} action={href("/people")} csrf={csrf} values={form.values} errors={form.errors} prefix="add">
            <TextField name="email" label={say(texts.email)} type="email" width="medium" autocomplete="off" required />
            <TextField name="name" label={say(texts.name)} width="medium" autocomplete="off" />
            <Buttons>
              <Button kind="quiet">{say(texts.addPerson)}</Button>
            </Buttons>
          </Form>
        </Section>
      </Stack>
    </>
  );
};

const PersonRow = ({ say, href, timeZone, person, scopeNames }: PeoplePageData & { person: ListedPerson }): VNode => (
  <Row
    title={person.name || say(texts.noName)}
    href={href(`/people/${person.id}`)}
    tag={<StateTag say={say} state={person.state} example={person.example} />}
    meta={[
      person.email,
      person.roles.map((role) => roleInWords(say, role, scopeNames)).join(", "),
      person.lastSignedInAt
        ? say(texts.lastSignedIn, { day: say.day(dayAt(person.lastSignedInAt, timeZone)) })
        : say(texts.neverSignedIn),
      person.secondFactor && say(texts.hasSecondFactor),
    ]}
  />
);

export const StateTag = ({
  say,
  state,
  example,
}: Pick<View, "say"> & { state: PersonState; example: boolean }): VNode =>
  example && state === "active" ? (
    <Tag tone="info">{say(texts.example)}</Tag>
  ) : (
    <Tag tone={state === "active" ? "ok" : "idle"}>{say(texts[`state-${state}`])}</Tag>
  );
