import type { Day } from "../../../kernel/day.ts";
import type { Say } from "../../../say/index.ts";
import {
  Button,
  ButtonLink,
  Buttons,
  DateField,
  Facts,
  Form,
  type FormErrors,
  type FormValues,
  Notice,
  PageHeader,
  PlainText,
  Prose,
  RadioGroup,
  Section,
  Textarea,
  TextField,
} from "../../../ui/index.ts";
import { AGENCY_DECISIONS, type AgencyDecision } from "../rules/complaint.ts";
import { complaintTexts as texts } from "../texts/complaint.ts";

/** A term before the Agency or the court, as the page says it. */
export interface TermView {
  readonly sentence: string;
  readonly passed: boolean;
  readonly explanation: string;
}

interface Tried {
  readonly name: string;
  readonly values: FormValues;
  readonly errors: FormErrors;
}

export interface ComplaintFormView {
  readonly csrf: string;
  readonly path: string;
  readonly title: string;
  readonly lang: string;
  readonly agency: string;
  readonly until: Day | null;
  readonly letter: string;
  readonly values: FormValues;
  readonly errors: FormErrors;
}

/** The complaint before it is sent: the letter as it will go, and the three things only the person can say. */
export const ComplaintForm = ({ view, say }: { view: ComplaintFormView; say: Say }) => (
  <Section>
    <PageHeader
      above={<span lang={view.lang}>{view.title}</span>}
      title={say(texts.title)}
      lead={say(texts.lead, { agency: view.agency })}
    />
    {view.until && <Notice say={say}>{say(texts.until, { day: say.day(view.until) })}</Notice>}
    <Form say={say} action={view.path} csrf={view.csrf} values={view.values} errors={view.errors} guard>
      <Textarea name="words" label={say(texts.words)} hint={say(texts.wordsHint)} rows={7} />
      <TextField name="name" label={say(texts.name)} autocomplete="name" required />
      <Textarea name="postal" label={say(texts.address)} hint={say(texts.addressHint)} rows={3} />
      <TextField name="phone" label={say(texts.phone)} type="tel" width="medium" />
      <details>
        <summary>{say(texts.preview)}</summary>
        <PlainText text={view.letter} lang="sq" />
      </details>
      <Buttons>
        <Button name="deed" value="send">
          {say(texts.send)}
        </Button>
        <Button kind="quiet" name="deed" value="pdf">
          {say(texts.asPdf)}
        </Button>
      </Buttons>
    </Form>
  </Section>
);

export interface ComplaintStageView {
  readonly csrf: string;
  readonly path: string;
  readonly requestHref: string;
  readonly title: string;
  readonly lang: string;
  readonly facts: readonly { term: string; value: string }[];
  readonly terms: readonly TermView[];
  readonly letterHref: string | null;
  readonly today: Day;
  readonly madeOn: Day;
  readonly protocol: string;
  readonly decision: AgencyDecision | null;
  readonly decidedOn: Day | null;
  readonly mayNote: boolean;
  readonly mayFile: boolean;
  readonly tried: Tried;
}

/** The complaint after it was sent: what runs, until when, and what the person has to write down. */
export const ComplaintStage = ({ view, say }: { view: ComplaintStageView; say: Say }) => (
  <Section>
    <PageHeader
      above={<span lang={view.lang}>{view.title}</span>}
      title={say(texts.stage)}
      actions={
        <Buttons>
          <ButtonLink kind="quiet" href={view.requestHref}>
            {say(texts.backToRequest)}
          </ButtonLink>
          {view.letterHref && (
            <ButtonLink kind="quiet" href={view.letterHref} download>
              {say(texts.letterAsPdf)}
            </ButtonLink>
          )}
        </Buttons>
      }
    />
    <Facts items={view.facts} />
    <Terms terms={view.terms} say={say} />
    {view.mayFile && (
      <Section title={say(texts.lawsuitTitle)} level={2}>
        <Prose>
          <p>{say(texts.lawsuitText)}</p>
        </Prose>
      </Section>
    )}
    {view.mayNote && <Notes view={view} say={say} />}
  </Section>
);

export const Terms = ({ terms, say }: { terms: readonly TermView[]; say: Say }) => (
  <>
    {terms.map((term) => (
      <Notice key={term.sentence} say={say} tone={term.passed ? "late" : "info"}>
        <p>
          {term.sentence} {term.passed && say(texts.passed)}
        </p>
        <details>
          <summary>{say(texts.howCounted)}</summary>
          <p>{term.explanation}</p>
        </details>
      </Notice>
    ))}
  </>
);

function Notes({ view, say }: { view: ComplaintStageView; say: Say }) {
  const form = (name: string, values: FormValues) => ({
    say,
    csrf: view.csrf,
    prefix: name,
    values: view.tried.name === name ? view.tried.values : values,
    errors: view.tried.name === name ? view.tried.errors : {},
  });
  return (
    <>
      <Form action={`${view.path}/protocol`} {...form("protocol", { protocol: view.protocol })}>
        <TextField name="protocol" label={say(texts.protocol)} hint={say(texts.protocolHint)} width="medium" />
        <Buttons>
          <Button kind="quiet">{say(texts.saveProtocol)}</Button>
        </Buttons>
      </Form>
      <Form
        action={`${view.path}/decision`}
        {...form("decision", { decision: view.decision, decided_on: view.decidedOn ?? "" })}
      >
        <RadioGroup
          name="decision"
          label={say(texts.decision)}
          required
          choices={Object.keys(AGENCY_DECISIONS).map((value) => ({
            value,
            label: say(texts[`decision-${value as AgencyDecision}`]),
          }))}
        />
        <DateField name="decided_on" label={say(texts.decidedOn)} earliest={view.madeOn} latest={view.today} required />
        <Buttons>
          <Button>{say(texts.saveDecision)}</Button>
        </Buttons>
      </Form>
      {view.mayFile && (
        <Form action={`${view.path}/lawsuit`} {...form("lawsuit", {})}>
          <DateField
            name="filed_on"
            label={say(texts.filedOn)}
            earliest={view.decidedOn ?? view.madeOn}
            latest={view.today}
            required
          />
          <TextField name="case_number" label={say(texts.caseNumber)} width="medium" />
          <Buttons>
            <Button kind="quiet">{say(texts.saveLawsuit)}</Button>
          </Buttons>
        </Form>
      )}
    </>
  );
}
