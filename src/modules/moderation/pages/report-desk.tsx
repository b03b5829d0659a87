import type { Say } from "../../../say/index.ts";
import {
  Button,
  ButtonForm,
  ButtonLink,
  Buttons,
  Form,
  type FormErrors,
  type FormValues,
  Notice,
  PageHeader,
  PlainText,
  RadioGroup,
  Section,
  Textarea,
} from "../../../ui/index.ts";
import { MOST_REPORT } from "../forms.ts";
import { DECISION_KINDS, type Decision, type ReportReason } from "../rules/reports.ts";
import { deskTexts as texts } from "../texts/desk.ts";
import { reportTexts } from "../texts/report.ts";
import type { QueueLine } from "./queue.tsx";

export interface ReportDeskView {
  readonly action: string;
  readonly csrf: string;
  readonly title: string;
  /** Null when the page is gone. */
  readonly pageHref: string | null;
  readonly reason: ReportReason;
  readonly byHouse: boolean;
  readonly day: string;
  readonly words: string;
  readonly wantsReply: boolean;
  readonly holder: { readonly name: string; readonly you: boolean } | null;
  readonly decided: { readonly decision: Decision; readonly day: string; readonly reply: string } | null;
  readonly others: readonly QueueLine[];
  readonly values: FormValues;
  readonly errors: FormErrors;
}

/** One report: what it says, where the page is, and what was done about it. */
export const ReportDesk = ({ view, say }: { view: ReportDeskView; say: Say }) => (
  <>
    <PageHeader
      title={view.title}
      lead={say(reportTexts[`reason-${view.reason}`])}
      meta={
        <>
          <span>{say(view.byHouse ? texts.byHouse : texts.byPerson)}</span>
          <span>{say(texts.reportedAt, { day: view.day })}</span>
        </>
      }
      actions={
        view.pageHref ? (
          <ButtonLink href={view.pageHref} kind="quiet">
            {say(texts.openPage)}
          </ButtonLink>
        ) : undefined
      }
    />
    {!view.pageHref && (
      <Notice say={say} tone="info">
        <p>{say(texts.pageGone)}</p>
      </Notice>
    )}
    <Section title={say(view.byHouse ? texts.whatFound : texts.what)}>
      <PlainText text={view.words || say(texts.noWords)} />
    </Section>
    {view.decided ? <Decided decided={view.decided} say={say} /> : <Deciding view={view} say={say} />}
    {view.others.length > 0 && (
      <Section title={say(texts.others)}>
        <ul>
          {view.others.map((other) => (
            <li key={other.id}>
              <a href={other.href}>{say(reportTexts[`reason-${other.reason}`])}</a>, {other.day}
              {other.decision && `: ${say(texts[`decision-${other.decision}`])}`}
            </li>
          ))}
        </ul>
      </Section>
    )}
  </>
);

const Decided = ({ decided, say }: { decided: NonNullable<ReportDeskView["decided"]>; say: Say }) => (
  <Section title={say(texts.decideTitle)}>
    <p>{say(texts.decidedOn, { day: decided.day, decision: say(texts[`decision-${decided.decision}`]) })}</p>
    {decided.reply && <PlainText text={decided.reply} />}
  </Section>
);

const Deciding = ({ view, say }: { view: ReportDeskView; say: Say }) => (
  <Section title={say(texts.decideTitle)} lead={say(texts.decideLead)}>
    {view.wantsReply && <p>{say(texts.wantsReply)}</p>}
    {view.holder && !view.holder.you && (
      <Notice say={say} tone="info">
        <p>{say(texts.heldBy, { name: view.holder.name })}</p>
      </Notice>
    )}
    {view.holder?.you && <p>{say(texts.heldByYou)}</p>}
    {!view.holder && (
      <ButtonForm say={say} action={`${view.action}/claim`} csrf={view.csrf} prefix="claim">
        <Button kind="quiet">{say(texts.take)}</Button>
      </ButtonForm>
    )}
    {view.holder?.you && (
      <ButtonForm say={say} action={`${view.action}/claim`} csrf={view.csrf} prefix="claim" hidden={{ back: "yes" }}>
        <Button kind="quiet">{say(texts.giveBack)}</Button>
      </ButtonForm>
    )}
    <Form say={say} action={`${view.action}/decision`} csrf={view.csrf} values={view.values} errors={view.errors} guard>
      <RadioGroup
        name="decision"
        label={say(texts.decision)}
        required
        choices={DECISION_KINDS.map((kind) => ({ value: kind, label: say(texts[`decision-${kind}`]) }))}
      />
      <Textarea name="reply" label={say(texts.reply)} hint={say(texts.replyHint)} rows={3} most={MOST_REPORT} />
      <Buttons>
        <Button>{say(texts.decide)}</Button>
      </Buttons>
    </Form>
  </Section>
);
