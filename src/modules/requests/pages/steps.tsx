import type { Day } from "../../../kernel/day.ts";
import type { Say } from "../../../say/index.ts";
import {
  Button,
  ButtonForm,
  Buttons,
  Checkboxes,
  DateField,
  Form,
  type FormErrors,
  type FormValues,
  Meta,
  RadioGroup,
  Section,
  Select,
  Textarea,
  TextField,
} from "../../../ui/index.ts";
import { MOST_BODY } from "../rules/drafts.ts";
import { JUDGEMENT_KINDS, type Judgement } from "../rules/judgements.ts";
import { officerLetterTexts as officerTexts } from "../texts/officer.ts";
import { paperTexts } from "../texts/paper.ts";
import { redactionTexts } from "../texts/redaction.ts";
import { requestTexts as texts } from "../texts/request.ts";
import { FilesFields } from "./asking.tsx";

export interface LetterToJudge {
  readonly id: string;
  readonly day: Day;
  readonly suggestion: Judgement | null;
  readonly judged: Judgement | null;
  readonly registeredOn: string;
  readonly registrationNumber: string;
  /** Legal grounds that the institution named with its answer. */
  readonly grounds?: readonly string[];
  /** What the officer ticked, in words. */
  readonly officerSays?: string;
  /** To whom the request goes once it is judged to be passed on. */
  readonly passesTo?: string;
}

/** What the asker, or staff in their place, may do on the page of a request. */
export interface StepsView {
  readonly csrf: string;
  readonly path: string;
  readonly today: Day;
  readonly sentOn: Day;
  /** The one next step, as a link down the page. */
  readonly next: { readonly label: string; readonly href: string } | null;
  readonly toJudge: readonly LetterToJudge[];
  readonly judgedAlready: readonly LetterToJudge[];
  readonly grounds: readonly { code: string; text: string }[];
  readonly write: { readonly heading: "write" | "writeClarification" | "writeReminder"; readonly text: string } | null;
  readonly mayWithdraw: boolean;
  /** Parts that other institutions hold and that were not sent there yet. */
  readonly splits: readonly { id: string; day: Day; institution: string }[];
  /** Where an answer by post, telephone or at the office is written down. */
  readonly paperHref: string | null;
  readonly staff: {
    readonly letters: readonly { id: string; label: string; hidden: boolean }[];
    readonly files: readonly { value: string; label: string; hidden: boolean }[];
    readonly hidden: boolean;
    readonly failed: readonly { id: string; label: string }[];
  } | null;
  readonly form: { readonly name: string; readonly values: FormValues; readonly errors: FormErrors };
}

export const Steps = ({ view, say }: { view: StepsView; say: Say }) => (
  <>
    {view.toJudge.map((letter, index) => (
      <Section
        key={letter.id}
        title={say(texts.judgeTitle)}
        id={`judge-${letter.id}`}
        lead={say(texts.judgeLead, { day: say.day(letter.day) })}
      >
        {index === 0 || view.form.name === `judge-${letter.id}` ? (
          <JudgeForm letter={letter} view={view} say={say} />
        ) : (
          <details>
            <summary>{say(texts.judge)}</summary>
            <JudgeForm letter={letter} view={view} say={say} />
          </details>
        )}
      </Section>
    ))}
    {view.splits.map((split) => (
      <Section
        key={split.id}
        title={say(officerTexts.splitTitle)}
        lead={say(officerTexts.splitLead, { day: say.day(split.day), institution: split.institution })}
        id={`split-${split.id}`}
      >
        <ButtonForm
          say={say}
          action={`${view.path}/parts`}
          csrf={view.csrf}
          prefix={`split-${split.id}`}
          hidden={{ message: split.id }}
        >
          <Button kind="quiet">{say(officerTexts.splitSend, { institution: split.institution })}</Button>
        </ButtonForm>
      </Section>
    ))}
    {view.write && (
      <Section title={say(texts[view.write.heading])} id="write">
        <Form
          say={say}
          action={`${view.path}/letters`}
          csrf={view.csrf}
          prefix="write"
          values={view.form.name === "write" ? view.form.values : { body: view.write.text }}
          errors={view.form.name === "write" ? view.form.errors : {}}
          files
          guard
        >
          <Textarea
            name="body"
            label={say(texts[view.write.heading])}
            hint={say(texts.writeHint)}
            rows={8}
            most={MOST_BODY}
            required
          />
          <FilesFields kept={[]} say={say} />
          <Buttons>
            <Button kind="quiet">{say(texts.sendLetter)}</Button>
          </Buttons>
        </Form>
      </Section>
    )}
    {(view.judgedAlready.length > 0 || view.mayWithdraw || view.paperHref) && (
      <Section title={say(texts.otherSteps)} id="other">
        {view.paperHref && (
          <p>
            <a href={view.paperHref}>{say(paperTexts.link)}</a>
          </p>
        )}
        {view.judgedAlready.map((letter) => (
          <details key={letter.id}>
            <summary>{say(texts.changeJudgement, { day: say.day(letter.day) })}</summary>
            <JudgeForm letter={letter} view={view} say={say} />
          </details>
        ))}
        {view.mayWithdraw && (
          <>
            <Meta>
              <span>{say(texts.withdrawHint)}</span>
            </Meta>
            <ButtonForm say={say} action={`${view.path}/withdrawal`} csrf={view.csrf} prefix="withdraw">
              <Button kind="danger" confirm={say(texts.withdrawHint)}>
                {say(texts.withdraw)}
              </Button>
            </ButtonForm>
          </>
        )}
      </Section>
    )}
    {view.staff && <Moderation staff={view.staff} view={view} say={say} />}
  </>
);

function JudgeForm({ letter, view, say }: { letter: LetterToJudge; view: StepsView; say: Say }) {
  const name = `judge-${letter.id}`;
  const tried = view.form.name === name;
  const errors = tried ? view.form.errors : {};
  return (
    <Form
      say={say}
      action={`${view.path}/judgements`}
      csrf={view.csrf}
      prefix={name}
      hidden={{ message: letter.id }}
      values={
        tried
          ? view.form.values
          : {
              judgement: letter.judged,
              registered_on: letter.registeredOn,
              registration_number: letter.registrationNumber,
              grounds: letter.grounds,
            }
      }
      errors={errors}
    >
      {letter.suggestion && !letter.judged && (
        <p>
          {letter.officerSays
            ? say(officerTexts.officerSays, { what: letter.officerSays })
            : say(texts.judgeSuggestion, { what: say(texts[`kind-${letter.suggestion}`]) })}
        </p>
      )}
      {letter.passesTo && <p>{say(officerTexts.passesTo, { institution: letter.passesTo })}</p>}
      <RadioGroup
        name="judgement"
        label={say(texts.judge)}
        required
        choices={JUDGEMENT_KINDS.map((kind) => ({ value: kind, label: say(texts[`kind-${kind}`]) }))}
      />
      <details
        open={letter.suggestion === "acknowledgement" || Boolean(errors.registered_on)}
        data-open-with="acknowledgement"
      >
        <summary>{say(texts.moreRegistration)}</summary>
        <DateField
          name="registered_on"
          label={say(texts.registeredOn)}
          hint={say(texts.registeredOnHint)}
          earliest={view.sentOn}
          latest={view.today}
        />
        <TextField name="registration_number" label={say(texts.registrationNumber)} width="medium" />
      </details>
      <details
        open={letter.suggestion === "refused" || letter.suggestion === "partial" || Boolean(errors.grounds)}
        data-open-with="refused partial"
      >
        <summary>{say(texts.moreGrounds)}</summary>
        <Checkboxes
          name="grounds"
          label={say(texts.grounds)}
          hint={say(texts.groundsHint)}
          choices={view.grounds.map(({ code, text }) => ({ value: code, label: text }))}
        />
      </details>
      <Buttons>
        <Button>{say(texts.saveJudgement)}</Button>
      </Buttons>
    </Form>
  );
}

const Moderation = ({ staff, view, say }: { staff: NonNullable<StepsView["staff"]>; view: StepsView; say: Say }) => (
  <Section title={say(texts.moderation)} id="moderation">
    <p>
      <a href={`${view.path}/redaction`}>{say(redactionTexts.link)}</a>
    </p>
    <ButtonForm say={say} action={`${view.path}/answer-links/revocation`} csrf={view.csrf} prefix="revoke">
      <Button kind="quiet" confirm={say(officerTexts.revokeHint)}>
        {say(officerTexts.revoke)}
      </Button>
    </ButtonForm>
    {staff.failed.map((letter) => (
      <ButtonForm
        key={letter.id}
        say={say}
        action={`${view.path}/letters/${letter.id}/resending`}
        csrf={view.csrf}
        prefix={`resend-${letter.id}`}
      >
        <Button kind="quiet">
          {say(texts.resend)} ({letter.label})
        </Button>
      </ButtonForm>
    ))}
    <Form
      say={say}
      action={`${view.path}/hiding`}
      csrf={view.csrf}
      prefix="hide"
      values={view.form.name === "hide" ? view.form.values : {}}
      errors={view.form.name === "hide" ? view.form.errors : {}}
    >
      <Select
        name="what"
        label={say(texts.hideWhat)}
        required
        empty={false}
        options={[
          { value: "request", label: say(texts.wholeRequest) },
          ...staff.letters.map(({ id, label }) => ({ value: `message:${id}`, label })),
          ...staff.files,
        ]}
      />
      <TextField name="reason" label={say(texts.hideReason)} />
      <Buttons>
        <Button kind="danger" name="deed" value="hide">
          {say(texts.hide)}
        </Button>
        <Button kind="quiet" name="deed" value="show">
          {say(texts.show)}
        </Button>
      </Buttons>
    </Form>
  </Section>
);
