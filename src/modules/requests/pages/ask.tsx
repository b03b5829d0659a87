import type { Day } from "../../../kernel/day.ts";
import type { Language } from "../../../kernel/language.ts";
import type { Say } from "../../../say/index.ts";
import {
  Button,
  ButtonLink,
  Buttons,
  Card,
  Columns,
  EmptyState,
  Form,
  type FormErrors,
  Notice,
  PageHeader,
  RadioGroup,
  Row,
  Rows,
  SearchBox,
  Section,
  Stack,
  Textarea,
  TextField,
} from "../../../ui/index.ts";
import { MOST_BODY } from "../rules/drafts.ts";
import type { ShownAs } from "../rules/names.ts";
import { askTexts as texts } from "../texts/ask.ts";
import { sameTexts } from "../texts/asking.ts";
import { AskSteps } from "./ask-steps.tsx";
import { EmbargoField, FilesFields, Similar, type SimilarView, UrgencyFields } from "./asking.tsx";

export interface FindView {
  readonly text: string;
  readonly found: readonly { name: string; href: string; place: string; path: string; answers: string }[];
  /** Title of the request whose words are taken over; null where a letter is begun anew. */
  readonly same: string | null;
  readonly draftHref: string | null;
  /** Where one question goes to many institutions. */
  readonly manyHref: string;
  readonly action: string;
  /** Kept in the address while looking: the draft that is to go to another institution. */
  readonly hidden: Readonly<Record<string, string>>;
}

/** First step: which institution. */
export const FindInstitution = ({ view, say }: { view: FindView; say: Say }) => (
  <Section>
    <AskSteps say={say} current={1} />
    <PageHeader title={say(texts.title)} lead={say(texts.lead)} />
    {view.same !== null && (
      <Notice say={say}>
        <p>{say(sameTexts.lead, { title: view.same })}</p>
      </Notice>
    )}
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
                <p>{institution.answers}</p>
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
    {view.text === "" && (
      <p>
        {say(texts.many)} <a href={view.manyHref}>{say(texts.manyLink)}</a>
      </p>
    )}
  </Section>
);

export interface WriteView {
  readonly institution: { id: string; name: string; hasAddress: boolean; answers: string };
  readonly action: string;
  readonly csrf: string;
  readonly findHref: string;
  readonly languages: readonly { code: Language; label: string; templateHref: string; templateLabel: string }[];
  readonly values: {
    language: Language;
    title: string;
    body: string;
    name: string;
    shown: ShownAs;
    urgent: string;
    urgent_reason: string;
    embargo: string;
  };
  readonly errors: FormErrors;
  /** Number of the request whose words were taken over; empty without one. */
  readonly same: string;
  readonly files: readonly { position: number; name: string; size: number }[];
  /** Whether this person may keep the request back, and until when at most. */
  readonly embargo: { today: Day; latest: Day } | null;
  readonly similarHref: string;
  readonly similar: SimilarView;
  readonly law: string;
}

/** Second step: the letter, with its ready words. */
export const WriteLetter = ({ view, say }: { view: WriteView; say: Say }) => (
  <Section>
    <AskSteps say={say} current={2} findHref={view.findHref} />
    <PageHeader
      title={say(texts.writeTitle)}
      lead={say(texts.toInstitution, { institution: view.institution.name })}
      meta={
        <>
          <span>{view.institution.answers}</span>
          <a href={view.findHref}>{say(texts.changeInstitution)}</a>
        </>
      }
    />
    {!view.institution.hasAddress && (
      <Notice say={say} tone="due">
        <p>{say(texts.noAddress)}</p>
      </Notice>
    )}
    <Columns
      aside={
        <Stack>
          <div data-live-fragment={view.similarHref} data-live-from="title" aria-live="polite">
            <Similar view={view.similar} say={say} />
          </div>
          <Card title={say(texts.adviceTitle)}>
            <ul>
              {[texts.advice1, texts.advice2, texts.advice3, texts.advice4].map((advice) => (
                <li key={advice.en}>{say(advice)}</li>
              ))}
            </ul>
          </Card>
          <Card title={say(texts.guideTitle)}>
            <ul>
              {[texts.guideName, texts.guideForm, texts.guideName2].map((advice) => (
                <li key={advice.en}>{say(advice)}</li>
              ))}
            </ul>
            <p class="meta">{say(texts.guideLaw, { law: view.law })}</p>
          </Card>
        </Stack>
      }
    >
      <Form
        say={say}
        action={view.action}
        csrf={view.csrf}
        values={view.values}
        errors={view.errors}
        hidden={{ institution: view.institution.id, same: view.same }}
        files
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
            { value: "hidden", label: say(texts.shownHidden) },
          ]}
        />
        <FilesFields kept={view.files} say={say} />
        <UrgencyFields open={view.values.urgent !== "" || view.values.urgent_reason !== ""} say={say} />
        {view.embargo && <EmbargoField {...view.embargo} say={say} />}
        <Buttons>
          <Button>{say(texts.toPreview)}</Button>
        </Buttons>
      </Form>
    </Columns>
  </Section>
);
