import type { Day } from "../../../kernel/day.ts";
import type { Say } from "../../../say/index.ts";
import {
  Button,
  Buttons,
  Checkboxes,
  Clock,
  type ClockProps,
  DateField,
  Form,
  type FormErrors,
  type FormValues,
  Letter,
  type LetterProps,
  Notice,
  PageHeader,
  RadioGroup,
  Row,
  Rows,
  Section,
  Stack,
  Textarea,
  TextField,
} from "../../../ui/index.ts";
import { ANSWER_KINDS, type AnswerKind, MOST_ANSWER_TEXT, MOST_OFFICER_NAME } from "../rules/officer.ts";
import { officerTexts as texts } from "../texts/officer.ts";
import { UploadFields, type UploadsView } from "./officer-files.tsx";

export interface OfficerView {
  readonly number: string;
  readonly title: string;
  readonly lang: string;
  readonly institution: string;
  /** Of the form itself. */
  readonly path: string;
  readonly publicHref: string | null;
  readonly clock: Omit<ClockProps, "say">;
  /** What was written to this institution, oldest first. */
  readonly letters: readonly (Omit<LetterProps, "say"> & { id: string })[];
  readonly receipts: readonly { href: string; number: string; kind: AnswerKind; day: Day }[];
  readonly grounds: readonly { code: string; text: string }[];
  /** Until when the term may be extended; null where it may not. */
  readonly extensionUntil: Day | null;
  readonly today: Day;
  readonly sentOn: Day;
  readonly uploads: UploadsView;
  /** Institutions that what was typed may mean. */
  readonly candidates: readonly { id: string; name: string; place: string }[];
  readonly once: string;
  readonly values: FormValues;
  readonly errors: FormErrors;
}

/** Where an officer answers without an account: the letter, the day it is due, one form. */
export const OfficerPage = ({ view, say }: { view: OfficerView; say: Say }) => (
  <Stack>
    <PageHeader
      above={view.number}
      title={
        <>
          {say(texts.title)}: <span lang={view.lang}>{view.title}</span>
        </>
      }
      lead={say(texts.lead, { institution: view.institution })}
    />
    <Clock say={say} {...view.clock} />
    <Section title={say(texts.letterTitle)} id="letter">
      <Stack>
        {view.letters.map((letter) => (
          <Letter key={letter.id} say={say} {...letter} />
        ))}
      </Stack>
      {view.publicHref && (
        <p>
          <a href={view.publicHref}>{say(texts.publicPage)}</a>
        </p>
      )}
    </Section>
    {view.receipts.length > 0 && (
      <Section title={say(texts.answeredTitle)} id="answered">
        <Rows>
          {view.receipts.map((receipt) => (
            <Row
              key={receipt.href}
              title={say(texts.receiptOf, { number: receipt.number })}
              href={receipt.href}
              meta={[say(texts[`kind-${receipt.kind}`]), say.day(receipt.day)]}
            />
          ))}
        </Rows>
      </Section>
    )}
    <Section title={say(view.receipts.length > 0 ? texts.formAgain : texts.formTitle)} id="answer">
      <AnswerForm view={view} say={say} />
    </Section>
    <Notice say={say} tone="due">
      <p>{say(texts.keepSecret)}</p>
    </Notice>
  </Stack>
);

const AnswerForm = ({ view, say }: { view: OfficerView; say: Say }) => (
  <Form
    say={say}
    action={view.path}
    values={view.values}
    errors={view.errors}
    hidden={{ once: view.once }}
    prefix="answer"
    files
    guard
  >
    <RadioGroup
      name="kind"
      label={say(texts.kind)}
      required
      choices={ANSWER_KINDS.filter((kind) => kind !== "extension" || view.extensionUntil !== null).map((kind) => ({
        value: kind,
        label: say(texts[`kind-${kind}`]),
      }))}
    />
    <Textarea name="text" label={say(texts.text)} hint={say(texts.textHint)} rows={10} most={MOST_ANSWER_TEXT} />
    <UploadFields view={view.uploads} say={say} />
    <Details name="grounds" view={view} summary={say(texts.groundsMore)} opensWith="refused partial">
      <Checkboxes
        name="grounds"
        label={say(texts.grounds)}
        choices={view.grounds.map(({ code, text }) => ({ value: code, label: text }))}
      />
    </Details>
    {view.extensionUntil && (
      <Details name="extended_until" view={view} summary={say(texts.extensionMore)} opensWith="extension">
        <DateField
          name="extended_until"
          label={say(texts.extensionUntil)}
          hint={say(texts.extensionHint, { day: say.day(view.extensionUntil) })}
          earliest={view.today}
          latest={view.extensionUntil}
        />
      </Details>
    )}
    <Details name="passed_to" view={view} summary={say(texts.passMore)} opensWith="forwarded split">
      <PassFields view={view} say={say} />
    </Details>
    <Details name="registered_on" view={view} summary={say(texts.registrationMore)} opensWith="acknowledgement">
      <TextField name="registration_number" label={say(texts.registrationNumber)} width="medium" maxLength={100} />
      <DateField name="registered_on" label={say(texts.registeredOn)} earliest={view.sentOn} latest={view.today} />
    </Details>
    <TextField
      name="name"
      label={say(texts.name)}
      hint={say(texts.nameHint)}
      autocomplete="name"
      maxLength={MOST_OFFICER_NAME}
      required
    />
    <TextField
      name="office"
      label={say(texts.office)}
      autocomplete="organization-title"
      maxLength={MOST_OFFICER_NAME}
    />
    <TextField name="email" type="email" label={say(texts.email)} hint={say(texts.emailHint)} autocomplete="email" />
    <Buttons>
      <Button>{say(texts.send)}</Button>
    </Buttons>
  </Form>
);

/** Found by name in the register; where the name may mean several, they stand to be chosen from. */
const PassFields = ({ view, say }: { view: OfficerView; say: Say }) => (
  <>
    <TextField name="passed_to" label={say(texts.passTo)} hint={say(texts.passHint)} maxLength={200} />
    {view.candidates.length > 0 && (
      <>
        <input type="hidden" name="passed_asked" value={String(view.values.passed_to ?? "")} />
        <RadioGroup
          name="passed_id"
          label={say(texts.passChoose)}
          choices={[
            ...view.candidates.map(({ id, name, place }) => ({ value: id, label: name, hint: place || undefined })),
            { value: "", label: say(texts.passNone) },
          ]}
        />
      </>
    )}
  </>
);

/** Folded away until it is needed: most answers need none of these. */
const Details = ({
  name,
  view,
  summary,
  opensWith,
  children,
}: {
  name: string;
  view: OfficerView;
  summary: string;
  /** Kinds of answer that need what is folded away. */
  opensWith: string;
  children: preact.ComponentChildren;
}) => {
  const value = view.values[name];
  const isFilled = Array.isArray(value) ? value.length > 0 : Boolean(value);
  return (
    <details open={isFilled || Boolean(view.errors[name])} data-open-with={opensWith}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
};

/** In the place of the form, where a link opens it no more. */
export const LinkGone = ({ why, say }: { why: string; say: Say }) => (
  <Section>
    <PageHeader title={say(texts.gone)} lead={why} />
  </Section>
);
