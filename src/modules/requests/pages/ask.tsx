import type { Day } from "../../../kernel/day.ts";
import type { Language } from "../../../kernel/language.ts";
import type { Say } from "../../../say/index.ts";
import {
  Button,
  ButtonForm,
  ButtonLink,
  Buttons,
  Card,
  Columns,
  EmptyState,
  Form,
  type FormErrors,
  Letter,
  Notice,
  PageHeader,
  RadioGroup,
  Row,
  Rows,
  SearchBox,
  Section,
  Steps,
  Textarea,
  TextField,
} from "../../../ui/index.ts";
import { MOST_BODY } from "../rules/drafts.ts";
import type { LetterWarning } from "../rules/letter-check.ts";
import type { ShownAs } from "../rules/names.ts";
import { askTexts as texts } from "../texts/ask.ts";

const AskSteps = ({
  say,
  current,
  findHref,
  writeHref,
}: {
  say: Say;
  current: number;
  findHref?: string;
  writeHref?: string;
}) => (
  <Steps
    say={say}
    current={current}
    items={[
      { label: say(texts.stepFind), href: findHref },
      { label: say(texts.stepWrite), href: writeHref },
      { label: say(texts.stepSend) },
    ]}
  />
);

export interface FindView {
  readonly text: string;
  readonly found: readonly { name: string; href: string; place: string; path: string }[];
  readonly draftHref: string | null;
  readonly action: string;
  /** Kept in the address while looking: the draft that is to go to another institution. */
  readonly hidden: Readonly<Record<string, string>>;
}

/** First step: which institution. */
export const FindInstitution = ({ view, say }: { view: FindView; say: Say }) => (
  <Section>
    <AskSteps say={say} current={1} />
    <PageHeader title={say(texts.title)} lead={say(texts.lead)} />
    {view.draftHref && (
      <Notice say={say} title={say(texts.continueDraft)}>
        <p>
          <a href={view.draftHref}>{say(texts.continueDraftLink)}</a>
        </p>
      </Notice>
    )}
    <SearchBox
      say={say}
      action={view.action}
      hidden={view.hidden}
      value={view.text}
      label={say(texts.findLabel)}
      placeholder={say(texts.findHint)}
      labelled
    />
    {view.text !== "" &&
      (view.found.length === 0 ? (
        <EmptyState title={say(texts.found, { count: 0 })}>
          <p>{say(texts.notFoundHelp)}</p>
        </EmptyState>
      ) : (
        <Section title={say(texts.found, { count: view.found.length })}>
          <Rows>
            {view.found.map((institution) => (
              <Row key={institution.href} title={institution.name} href={institution.path} meta={[institution.place]}>
                <p>
                  <ButtonLink small href={institution.href} label={`${say(texts.choose)}: ${institution.name}`}>
                    {say(texts.choose)}
                  </ButtonLink>
                </p>
              </Row>
            ))}
          </Rows>
        </Section>
      ))}
  </Section>
);

export interface WriteView {
  readonly institution: { id: string; name: string; hasAddress: boolean };
  readonly action: string;
  readonly csrf: string;
  readonly findHref: string;
  readonly languages: readonly { code: Language; label: string; templateHref: string; templateLabel: string }[];
  readonly values: { language: Language; title: string; body: string; name: string; shown: ShownAs };
  readonly errors: FormErrors;
}

/** Second step: the letter, with its ready words. */
export const WriteLetter = ({ view, say }: { view: WriteView; say: Say }) => (
  <Section>
    <AskSteps say={say} current={2} findHref={view.findHref} />
    <PageHeader
      title={say(texts.writeTitle)}
      lead={say(texts.toInstitution, { institution: view.institution.name })}
      meta={<a href={view.findHref}>{say(texts.changeInstitution)}</a>}
    />
    {!view.institution.hasAddress && (
      <Notice say={say} tone="due">
        <p>{say(texts.noAddress)}</p>
      </Notice>
    )}
    <Columns
      aside={
        <Card title={say(texts.adviceTitle)}>
          <ul>
            {[texts.advice1, texts.advice2, texts.advice3, texts.advice4].map((advice) => (
              <li key={advice.en}>{say(advice)}</li>
            ))}
          </ul>
        </Card>
      }
    >
      <Form
        say={say}
        action={view.action}
        csrf={view.csrf}
        values={view.values}
        errors={view.errors}
        hidden={{ institution: view.institution.id }}
        guard
      >
        <RadioGroup
          name="language"
          label={say(texts.letterLanguage)}
          hint={say(texts.letterLanguageHint)}
          required
          choices={view.languages.map(({ code, label, templateHref, templateLabel }) => ({
            value: code,
            label,
            hint: templateHref && (
              <a href={templateHref} lang={code}>
                {templateLabel}
              </a>
            ),
          }))}
        />
        <TextField name="title" label={say(texts.subject)} hint={say(texts.subjectHint)} required />
        <Textarea name="body" label={say(texts.body)} hint={say(texts.bodyHint)} rows={16} most={MOST_BODY} required />
        <TextField name="name" label={say(texts.name)} hint={say(texts.nameHint)} autocomplete="name" required />
        <RadioGroup
          name="shown"
          label={say(texts.shownAs)}
          required
          choices={[
            { value: "full", label: say(texts.shownFull) },
            { value: "initials", label: say(texts.shownInitials) },
          ]}
        />
        <Buttons>
          <Button>{say(texts.toPreview)}</Button>
        </Buttons>
      </Form>
    </Columns>
  </Section>
);

export interface PreviewView {
  readonly institution: string;
  readonly askerName: string;
  readonly publicName: string;
  readonly subject: string;
  readonly text: string;
  readonly lang: string;
  readonly today: Day;
  readonly warnings: readonly LetterWarning[];
  readonly csrf: string;
  readonly signedIn: boolean;
  readonly editHref: string;
  readonly findHref: string;
  readonly draftId: string;
  readonly sendAction: string;
  readonly signInAction: string;
  readonly removeAction: string | null;
  readonly errors: FormErrors;
  readonly email: string;
}

/** Third step: the letter as it will leave; then send it, or first say where the link goes. */
export const PreviewLetter = ({ view, say }: { view: PreviewView; say: Say }) => (
  <Section>
    <AskSteps say={say} current={3} findHref={view.findHref} writeHref={view.editHref} />
    <PageHeader title={say(texts.previewTitle)} lead={say(texts.previewLead, { institution: view.institution })} />
    {view.warnings.length > 0 && (
      <Notice say={say} tone="due">
        <ul>
          {view.warnings.map((warning) => (
            <li key={warning}>{say(texts[`warning-${warning}`])}</li>
          ))}
        </ul>
      </Notice>
    )}
    <Letter
      say={say}
      kind="sent"
      from={view.askerName}
      to={view.institution}
      day={view.today}
      subject={view.subject}
      parts={[{ text: view.text }]}
      lang={view.lang}
    >
      <p class="meta">
        <span>{say(texts.publicName, { name: view.publicName })}</span>
        <a href={view.editHref}>{say(texts.edit)}</a>
      </p>
    </Letter>
    {view.signedIn ? (
      <Form say={say} action={view.sendAction} csrf={view.csrf} hidden={{ draft: view.draftId }} errors={view.errors}>
        <Buttons>
          <Button>{say(texts.send)}</Button>
          <ButtonLink kind="quiet" href={view.editHref}>
            {say(texts.edit)}
          </ButtonLink>
        </Buttons>
      </Form>
    ) : (
      <Section title={say(texts.signInTitle)} lead={say(texts.signInLead)}>
        <Form say={say} action={view.signInAction} csrf={view.csrf} values={{ email: view.email }} errors={view.errors}>
          <TextField name="email" type="email" label={say(texts.email)} autocomplete="email" width="medium" required />
          <Buttons>
            <Button>{say(texts.sendLink)}</Button>
          </Buttons>
        </Form>
      </Section>
    )}
    {view.removeAction && (
      <ButtonForm say={say} action={view.removeAction} csrf={view.csrf} prefix="remove">
        <Button kind="plain">{say(texts.removeDraft)}</Button>
      </ButtonForm>
    )}
  </Section>
);

export const CheckMail = ({ say }: { say: Say }) => (
  <Section>
    <PageHeader title={say(texts.checkMailTitle)} lead={say(texts.checkMail)} />
  </Section>
);
