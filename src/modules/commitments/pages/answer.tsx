import type { Say } from "../../../say/index.ts";
import {
  Button,
  Buttons,
  Clock,
  Form,
  type FormErrors,
  type FormValues,
  PageHeader,
  RadioGroup,
  Section,
  Textarea,
  TextField,
  type Tone,
} from "../../../ui/index.ts";
import { MOST_WORDS } from "../rules/decisions.ts";
import { CLAIMS } from "../rules/scales.ts";
import { formTexts as texts } from "../texts/forms.ts";
import { pageTexts } from "../texts/page.ts";
import { statusWord } from "./words.ts";

export interface AnswerView {
  readonly action: string;
  readonly number: string;
  readonly title: string;
  readonly lang: string | undefined;
  readonly addressee: string;
  readonly source: string;
  readonly tone: Tone;
  readonly tag: string;
  readonly sentence: string;
  readonly publicHref: string;
  readonly values: FormValues;
  readonly errors: FormErrors;
}

/** The addressee answers here: by the link in its letter, without an account. */
export const AnswerPage = ({ view, say }: { view: AnswerView; say: Say }) => (
  <Section>
    <PageHeader
      above={view.number}
      title={say(texts.answerTitle)}
      lead={say(texts.answerLead, { addressee: view.addressee })}
    />
    <Clock say={say} tone={view.tone} tag={view.tag} sentence={<span lang={view.lang}>{view.title}</span>}>
      <p>{view.sentence}</p>
      <p class="meta">
        {say(pageTexts.source)}: {view.source}
      </p>
    </Clock>
    <Form say={say} action={view.action} values={view.values} errors={view.errors} guard>
      <RadioGroup
        name="status"
        label={say(texts.status)}
        required
        choices={CLAIMS.map((status) => ({ value: status, label: statusWord(say, status) }))}
      />
      <Textarea name="words" label={say(texts.words)} rows={8} most={MOST_WORDS} required />
      <Textarea name="evidence" label={say(texts.evidence)} hint={say(texts.answerEvidenceHint)} rows={3} />
      <TextField name="office" label={say(texts.answerOffice)} hint={say(texts.answerOfficeHint)} maxLength={300} />
      <Buttons>
        <Button>{say(texts.answer)}</Button>
      </Buttons>
    </Form>
    <p>
      <a href={view.publicHref}>{say(texts.publicPage)}</a>
    </p>
  </Section>
);
