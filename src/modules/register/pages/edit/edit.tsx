import type { VNode } from "preact";
import type { Day } from "../../../../kernel/day.ts";
import { Button, ButtonForm, ButtonLink, Buttons, PageHeader, Section } from "../../../../ui/index.ts";
import type { HistoryEntry } from "../../queries/history.ts";
import type { Organisation } from "../../queries/whole.ts";
import { texts } from "../../texts.ts";
import type { FormState, View } from "../view.ts";
import { EditContacts } from "./contacts.tsx";
import { History } from "./history.tsx";
import { EditIdentifiers } from "./identifiers.tsx";
import { OrganisationForm, type OrganisationFormProps } from "./organisation-form.tsx";
import { EditPosts } from "./posts.tsx";

/** Which form of the page came back, and how. */
export interface Returned extends FormState {
  readonly part: "organisation" | "contact" | "identifier" | "post" | "membership" | "end";
  /** Id of the contact or membership it was about. */
  readonly id?: string;
}

export interface EditPageProps {
  readonly view: View;
  readonly organisation: Organisation;
  readonly revision: number;
  readonly values: FormState["values"];
  readonly places: OrganisationFormProps["places"];
  readonly history: readonly HistoryEntry[];
  /** Names of the people who made changes, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly returned: Returned | null;
  readonly today: Day;
  readonly timeZone: string;
}

/** One page for all that staff can change of an organisation, with what was changed before at its end. */
export const EditPage = (props: EditPageProps): VNode => {
  const { view, organisation, returned } = props;
  const { say, href } = view;
  const base = `/register/organisations/${organisation.slug}`;
  const own = returned?.part === "organisation" ? returned : { values: props.values };
  return (
    <>
      <PageHeader
        title={say(texts.editTitle, { name: say.translated(organisation.names) })}
        actions={
          <Buttons>
            <ButtonLink kind="quiet" href={href(organisation.path)}>
              {say(texts.backToPage)}
            </ButtonLink>
            <ButtonForm say={say} action={href(`${base}/confirmations`)} csrf={view.csrf}>
              <Button kind="quiet">{say(texts.confirmRight)}</Button>
            </ButtonForm>
          </Buttons>
        }
      />
      <OrganisationForm view={view} action={base} form={own} revision={props.revision} places={props.places} />
      <EditContacts {...props} base={base} />
      <EditIdentifiers {...props} base={base} />
      <EditPosts {...props} base={base} />
      <Section title={say(texts.history)} id="history">
        <History view={view} entries={props.history} names={props.names} timeZone={props.timeZone} />
      </Section>
    </>
  );
};

/** The same form, empty. */
export const NewPage = ({ view, form, places }: Pick<OrganisationFormProps, "view" | "form" | "places">): VNode => (
  <>
    <PageHeader title={view.say(texts.newTitle)} lead={view.say(texts.doorNewText)} />
    <OrganisationForm view={view} action="/register/organisations" form={form} places={places} />
  </>
);
