import type { Day } from "../../../kernel/day.ts";
import type { Say } from "../../../say/index.ts";
import {
  Button,
  ButtonForm,
  ButtonLink,
  Buttons,
  Form,
  type FormErrors,
  Letter,
  Notice,
  PageHeader,
  Section,
  TextField,
} from "../../../ui/index.ts";
import type { LetterWarning } from "../rules/letter-check.ts";
import { askTexts as texts } from "../texts/ask.ts";
import { AskSteps } from "./ask-steps.tsx";
import { Similar, type SimilarView } from "./asking.tsx";

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
  readonly files: readonly { name: string; type: string; bytes: number }[];
  /** Said where the request is kept back for a time. */
  readonly embargo: string;
  readonly similar: SimilarView;
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
      attachments={view.files}
    >
      <p class="meta">
        <span>{say(texts.publicName, { name: view.publicName })}</span>
        {view.embargo && <span>{view.embargo}</span>}
        <a href={view.editHref}>{say(texts.edit)}</a>
      </p>
    </Letter>
    <Similar view={view.similar} say={say} />
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
