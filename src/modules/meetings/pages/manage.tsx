import type { Say } from "../../../say/index.ts";
import {
  Button,
  ButtonForm,
  ButtonLink,
  Buttons,
  Checkbox,
  FileField,
  Form,
  type FormErrors,
  type FormValues,
  PageHeader,
  RadioGroup,
  Row,
  Rows,
  Section,
  Select,
  Table,
  Tag,
  Textarea,
  TextField,
} from "../../../ui/index.ts";
import { ANSWERS } from "../rules/invitation.ts";
import type { Deed, MeetingState } from "../rules/way.ts";
import { formTexts as texts } from "../texts/forms.ts";
import { pageTexts } from "../texts/page.ts";
import type { PaperLine } from "./agenda.tsx";
import { MeetingFields } from "./fields.tsx";
import { STATE_TONES } from "./meeting.tsx";

export interface ManageView {
  readonly csrf: string;
  readonly path: string;
  readonly title: string;
  readonly state: MeetingState;
  /** Deeds that lead on, without the approval, which is given elsewhere. */
  readonly deeds: readonly Exclude<Deed, "approve">[];
  readonly waitsForApproval: boolean;
  readonly approvals: readonly { id: string; meeting: string }[];
  readonly agendaOpen: boolean;
  readonly canInvite: boolean;
  readonly canPaper: boolean;
  readonly links: readonly { label: string; href: string }[];
  readonly time: FormValues;
  readonly agenda: string;
  readonly items: readonly { value: string; label: string }[];
  readonly papers: readonly PaperLine[];
  readonly invited: readonly {
    readonly id: string;
    readonly name: string;
    readonly said: string;
    readonly note: string;
    readonly reachable: boolean;
  }[];
  readonly form: { readonly name: string; readonly values: FormValues; readonly errors: FormErrors };
}

type Props = { view: ManageView; say: Say };

/** One meeting for those who prepare it: the next step first, then everything it is made of. */
export const ManagePage = ({ view, say }: Props) => (
  <>
    <PageHeader
      above={<Tag tone={STATE_TONES[view.state]}>{say(pageTexts[`state-${view.state}`])}</Tag>}
      title={view.title}
      actions={
        <Buttons>
          {view.links.map(({ label, href }) => (
            <ButtonLink key={href} href={href} kind="quiet">
              {label}
            </ButtonLink>
          ))}
        </Buttons>
      }
    />
    <Steps view={view} say={say} />
    {view.approvals.length > 0 && (
      <Section title={say(texts.approvals)}>
        {view.approvals.map(({ id, meeting }) => (
          <Form
            key={id}
            say={say}
            action={`${view.path}/approvals`}
            csrf={view.csrf}
            prefix={`approve-${id}-`}
            hidden={{ meeting: id }}
            {...tried(view, "approve")}
          >
            <Buttons>
              <Button kind="quiet">{say(texts.approveHere, { meeting })}</Button>
            </Buttons>
          </Form>
        ))}
      </Section>
    )}
    {view.agendaOpen && (
      <Section title={say(texts.agenda)} id="agenda">
        <Form
          say={say}
          action={`${view.path}/agenda`}
          csrf={view.csrf}
          prefix="agenda-"
          {...tried(view, "agenda", { agenda: view.agenda })}
          guard
        >
          <Textarea name="agenda" label={say(texts.agenda)} hint={say(texts.agendaHint)} rows={10} />
          <Buttons>
            <Button kind="quiet">{say(texts.save)}</Button>
          </Buttons>
        </Form>
      </Section>
    )}
    <PapersPart view={view} say={say} />
    {view.invited.length > 0 && <AnswersPart view={view} say={say} />}
    {view.agendaOpen && (
      <Section title={say(texts.timeAndPlace)} id="time">
        <Form
          say={say}
          action={`${view.path}/time`}
          csrf={view.csrf}
          prefix="time-"
          {...tried(view, "time", view.time)}
          guard
        >
          <MeetingFields say={say} />
          <Buttons>
            <Button kind="quiet">{say(texts.save)}</Button>
          </Buttons>
        </Form>
      </Section>
    )}
  </>
);

const tried = ({ form }: ManageView, name: string, values: FormValues = {}) =>
  form.name === name ? { values: form.values, errors: form.errors } : { values, errors: {} };

const Steps = ({ view, say }: Props) => (
  <Section title={say(texts.nextStep)}>
    {view.waitsForApproval && <p>{say(texts.waitsForApproval)}</p>}
    {view.deeds
      .filter((deed) => deed !== "cancel")
      .map((deed) => (
        <Form
          key={deed}
          say={say}
          action={`${view.path}/deeds`}
          csrf={view.csrf}
          prefix={`${deed}-`}
          hidden={{ deed }}
          {...tried(view, deed)}
        >
          <p>{say(texts[`about-${deed}`])}</p>
          <Buttons>
            <Button>{say(texts[`deed-${deed}`])}</Button>
          </Buttons>
        </Form>
      ))}
    {view.deeds.includes("cancel") && (
      <details open={view.form.name === "cancel"}>
        <summary>{say(texts["deed-cancel"])}</summary>
        <Form
          say={say}
          action={`${view.path}/deeds`}
          csrf={view.csrf}
          prefix="cancel-"
          hidden={{ deed: "cancel" }}
          {...tried(view, "cancel")}
        >
          <TextField name="reason" label={say(texts.because)} maxLength={1000} required />
          <Buttons>
            <Button kind="danger">{say(texts["deed-cancel"])}</Button>
          </Buttons>
        </Form>
      </details>
    )}
  </Section>
);

const PapersPart = ({ view, say }: Props) => (
  <Section title={say(texts.papers)} id="papers">
    {view.papers.length > 0 && (
      <Rows label={say(texts.papers)}>
        {view.papers.map((paper) => (
          <Row
            key={paper.id}
            title={paper.name}
            href={paper.href}
            tag={paper.internal ? <Tag tone="idle">{say(pageTexts.internal)}</Tag> : undefined}
            meta={[paper.about]}
          >
            {view.canPaper && (
              <ButtonForm say={say} action={`${view.path}/papers/${paper.id}/removal`} csrf={view.csrf}>
                <Button kind="plain" label={say(texts.takeAwayOf, { name: paper.name })}>
                  {say(texts.takeAway)}
                </Button>
              </ButtonForm>
            )}
          </Row>
        ))}
      </Rows>
    )}
    {view.canPaper && (
      <details open={view.form.name === "paper"}>
        <summary>{say(texts.addPaper)}</summary>
        <Form say={say} action={`${view.path}/papers`} csrf={view.csrf} prefix="paper-" files {...tried(view, "paper")}>
          <FileField name="file" label={say(texts.paperFile)} mostBytes={25 * 1024 * 1024} />
          <TextField name="url" label={say(texts.paperUrl)} type="url" maxLength={1000} />
          <TextField name="name" label={say(texts.paperName)} maxLength={200} />
          <Select name="item" label={say(texts.paperItem)} empty={say(texts.wholeMeeting)} options={view.items} />
          <Checkbox name="internal" label={say(texts.paperInternal)} />
          <Buttons>
            <Button kind="quiet">{say(texts.addPaper)}</Button>
          </Buttons>
        </Form>
      </details>
    )}
  </Section>
);

const AnswersPart = ({ view, say }: Props) => (
  <Section title={say(texts.answers)} id="answers">
    <Table
      say={say}
      caption={say(texts.answers)}
      quietCaption
      rows={view.invited}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          label: say(texts.member),
          head: true,
          cell: ({ name, reachable }) => (
            <>
              {name}
              {!reachable && <span class="meta"> {say(texts.noAddress)}</span>}
            </>
          ),
        },
        { key: "said", label: say(texts.answer), cell: ({ said }) => said },
        { key: "note", label: say(texts.noteFor), cell: ({ note }) => note || "–" },
      ]}
    />
    {view.canInvite && (
      <details open={view.form.name === "answer"}>
        <summary>{say(texts.noteAnswer)}</summary>
        <Form say={say} action={`${view.path}/answers`} csrf={view.csrf} prefix="answer-" {...tried(view, "answer")}>
          <Select
            name="member"
            label={say(texts.member)}
            required
            options={view.invited.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <RadioGroup
            name="answer"
            label={say(texts.answer)}
            required
            inline
            choices={ANSWERS.map((answer) => ({ value: answer, label: say(texts[`said-${answer}`]) }))}
          />
          <TextField name="note" label={say(texts.noteFor)} maxLength={1000} />
          <Buttons>
            <Button kind="quiet">{say(texts.save)}</Button>
          </Buttons>
        </Form>
      </details>
    )}
  </Section>
);
