import type { Day } from "../../../kernel/day.ts";
import type { Say } from "../../../say/index.ts";
import {
  Button,
  ButtonForm,
  Buttons,
  Card,
  Checkboxes,
  DateField,
  EmptyState,
  FileField,
  Form,
  type FormErrors,
  type FormValues,
  PageHeader,
  RadioGroup,
  Row,
  Rows,
  Section,
  Textarea,
  TextField,
} from "../../../ui/index.ts";
import { MOST_FILE_BYTES } from "../rules/outgoing-files.ts";
import { BY_LAW, MOST_REASON, URGENT_GROUNDS } from "../rules/urgency.ts";
import { embargoTexts, fileTexts, sameTexts, similarTexts, urgencyTexts } from "../texts/asking.ts";

/** Within 48 hours, on which ground, and why: folded away, since few need it. */
export const UrgencyFields = ({ open, say }: { open: boolean; say: Say }) => (
  <details open={open}>
    <summary>{say(urgencyTexts.legend)}</summary>
    <RadioGroup
      name="urgent"
      label={say(urgencyTexts.term)}
      hint={say(urgencyTexts.hint)}
      choices={[
        { value: "", label: say(urgencyTexts.none) },
        ...URGENT_GROUNDS.map((ground) => ({
          value: ground,
          label: say(urgencyTexts[`ground-${ground}`]),
          hint: say(BY_LAW[ground] ? urgencyTexts.byLaw : urgencyTexts.secondary),
        })),
      ]}
    />
    <Textarea
      name="urgent_reason"
      label={say(urgencyTexts.reason)}
      hint={say(urgencyTexts.reasonHint)}
      rows={3}
      most={MOST_REASON}
    />
  </details>
);

/** Files to go with a letter: those that are there, each of which can be taken off, and new ones. */
export const FilesFields = ({
  kept,
  say,
}: {
  kept: readonly { position: number; name: string; size: number }[];
  say: Say;
}) => (
  <>
    {kept.length > 0 && (
      <Checkboxes
        name="remove_file"
        label={say(fileTexts.kept)}
        choices={kept.map(({ position, name, size }) => ({
          value: String(position),
          label: `${name} (${say.bytes(size)})`,
        }))}
      />
    )}
    <FileField
      name="files"
      label={say(fileTexts.label)}
      hint={say(fileTexts.hint)}
      multiple
      mostBytes={MOST_FILE_BYTES}
    />
  </>
);

export const EmbargoField = ({ today, latest, say }: { today: Day; latest: Day; say: Say }) => (
  <DateField
    name="embargo"
    label={say(embargoTexts.label)}
    hint={say(embargoTexts.hint)}
    earliest={today}
    latest={latest}
  />
);

export interface SimilarView {
  readonly items: readonly {
    title: string;
    lang: string;
    href: string;
    sameHref: string;
    followHref: string;
    tag: string;
    institution: string;
    sentOn: Day;
  }[];
}

/** Requests like the one being written; nothing at all where there is none. */
export const Similar = ({ view, say }: { view: SimilarView; say: Say }) =>
  view.items.length === 0 ? null : (
    <Card title={say(similarTexts.title)}>
      <p class="meta">{say(similarTexts.lead)}</p>
      <Rows>
        {view.items.map((item) => (
          <Row
            key={item.href}
            title={item.title}
            lang={item.lang}
            href={item.href}
            meta={[item.tag, item.institution, say.day(item.sentOn, "short")]}
          >
            <p>
              <a href={item.sameHref} aria-label={`${say(sameTexts.button)}: ${item.title}`}>
                {say(sameTexts.button)}
              </a>
              {" · "}
              <a href={item.followHref} aria-label={`${say(similarTexts.follow)}: ${item.title}`}>
                {say(similarTexts.follow)}
              </a>
            </p>
          </Row>
        ))}
      </Rows>
    </Card>
  );

export interface EmbargoView {
  readonly until: Day;
  /** Null for staff: only the asker moves the day. */
  readonly action: string | null;
  readonly csrf: string;
  readonly today: Day;
  readonly latest: Day;
  readonly values: FormValues;
  readonly errors: FormErrors;
}

/** Until when a request is kept back, for those who may see it. */
export const Embargo = ({ view, say }: { view: EmbargoView; say: Say }) => (
  <Section title={say(embargoTexts.title)} lead={say(embargoTexts.holds, { day: say.day(view.until) })} id="embargo">
    {view.action && (
      <Form
        say={say}
        action={view.action}
        csrf={view.csrf}
        prefix="embargo"
        values={{ embargo: view.until, ...view.values }}
        errors={view.errors}
      >
        <EmbargoField today={view.today} latest={view.latest} say={say} />
        <Buttons>
          <Button kind="quiet">{say(embargoTexts.change)}</Button>
          <Button kind="plain" name="deed" value="end">
            {say(embargoTexts.end)}
          </Button>
        </Buttons>
      </Form>
    )}
  </Section>
);

export interface StandingView {
  readonly people: readonly {
    name: string;
    standing: "journalist" | "organisation";
    since: Day;
    removeAction: string;
    id: string;
  }[];
  readonly action: string;
  readonly csrf: string;
  readonly values: FormValues;
  readonly errors: FormErrors;
}

/** Staff: who may keep a request back for a time. */
export const StandingPeople = ({ view, say }: { view: StandingView; say: Say }) => (
  <Section>
    <PageHeader title={say(embargoTexts.staffTitle)} lead={say(embargoTexts.staffLead)} />
    {view.people.length === 0 ? (
      <EmptyState title={say(embargoTexts.staffNone)} />
    ) : (
      <Rows>
        {view.people.map((person) => (
          <Row
            key={person.id}
            title={person.name}
            meta={[say(embargoTexts[person.standing]), say(embargoTexts.since, { day: say.day(person.since) })]}
          >
            <ButtonForm
              say={say}
              action={person.removeAction}
              csrf={view.csrf}
              prefix={`remove-${person.id}`}
              hidden={{ person: person.id }}
            >
              <Button kind="plain" small label={`${say(embargoTexts.remove)}: ${person.name}`}>
                {say(embargoTexts.remove)}
              </Button>
            </ButtonForm>
          </Row>
        ))}
      </Rows>
    )}
    <Form say={say} action={view.action} csrf={view.csrf} values={view.values} errors={view.errors}>
      <TextField name="email" type="email" label={say(embargoTexts.email)} width="medium" required />
      <RadioGroup
        name="standing"
        label={say(embargoTexts.standing)}
        required
        choices={[
          { value: "journalist", label: say(embargoTexts.journalist) },
          { value: "organisation", label: say(embargoTexts.organisation) },
        ]}
      />
      <Buttons>
        <Button>{say(embargoTexts.confirm)}</Button>
      </Buttons>
    </Form>
  </Section>
);
