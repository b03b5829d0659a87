import type { Day } from "../../../kernel/day.ts";
import type { Say } from "../../../say/index.ts";
import {
  Button,
  Buttons,
  Checkboxes,
  DateField,
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
import { MATTERS, MOST_STORY, PLEAS } from "../rules/data-complaint.ts";
import { dataComplaintTexts as texts } from "../texts/data-complaint.ts";

export interface DataComplaintView {
  readonly csrf: string;
  readonly action: string;
  readonly agency: string;
  readonly law: string;
  readonly today: Day;
  /** Where the Agency takes letters; null where the register does not say. */
  readonly address: string | null;
  /** The letter, once everything needed was said. */
  readonly letter: string | null;
  readonly values: FormValues;
  readonly errors: FormErrors;
}

/** Questions in the order in which a person tells what happened; the letter appears above them once it can be written. */
export const DataComplaintPage = ({ view, say }: { view: DataComplaintView; say: Say }) => (
  <>
    <PageHeader title={say(texts.title)} lead={say(texts.lead, { agency: view.agency, law: view.law })} />
    <Notice say={say} tone="info">
      <p>{say(texts.nothingKept)}</p>
      <p>{say(texts.otherRight)}</p>
    </Notice>
    {view.letter && (
      <>
        <Section title={say(texts.letter)} id="letter">
          <PlainText text={view.letter} lang="sq" />
        </Section>
        <Section title={say(texts.next)}>
          <Prose>
            <ol>
              <li>{say(texts.nextPrint)}</li>
              <li>{say(texts.nextSend, { agency: view.agency, address: view.address ? ` (${view.address})` : "" })}</li>
              <li>{say(texts.nextKeep)}</li>
            </ol>
          </Prose>
        </Section>
      </>
    )}
    <Form say={say} action={view.action} csrf={view.csrf} values={view.values} errors={view.errors} guard>
      <RadioGroup
        name="matter"
        label={say(texts.matter)}
        required
        choices={MATTERS.map((matter) => ({ value: matter, label: say(texts[`matter-${matter}`]) }))}
      />
      <TextField name="against" label={say(texts.against)} hint={say(texts.againstHint)} maxLength={300} required />
      <TextField name="contact" label={say(texts.contact)} maxLength={300} />
      <DateField name="since" label={say(texts.since)} latest={view.today} />
      <Textarea name="story" label={say(texts.story)} hint={say(texts.storyHint)} rows={8} most={MOST_STORY} required />
      <DateField name="wrote_on" label={say(texts.wroteOn)} hint={say(texts.wroteOnHint)} latest={view.today} />
      <Textarea name="answer" label={say(texts.answer)} rows={3} />
      <Checkboxes
        name="pleas"
        label={say(texts.pleas)}
        required
        choices={PLEAS.map((plea) => ({ value: plea, label: say(texts[`plea-${plea}`]) }))}
      />
      <Textarea name="evidence" label={say(texts.evidence)} hint={say(texts.evidenceHint)} rows={3} />
      <Section title={say(texts.you)}>
        <TextField name="name" label={say(texts.name)} autocomplete="name" maxLength={200} required />
        <Textarea name="postal" label={say(texts.postal)} hint={say(texts.postalHint)} rows={3} required />
        <TextField name="phone" label={say(texts.phone)} maxLength={200} />
      </Section>
      <Buttons>
        <Button name="deed" value="show">
          {say(texts.show)}
        </Button>
        <Button kind="quiet" name="deed" value="pdf">
          {say(texts.pdf)}
        </Button>
      </Buttons>
    </Form>
  </>
);
