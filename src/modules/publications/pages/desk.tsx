import {
  Button,
  ButtonLink,
  Buttons,
  Checkbox,
  EmptyState,
  Form,
  type FormErrors,
  type FormValues,
  PageHeader,
  Row,
  Rows,
  type Say,
  Section,
  Tag,
  TextField,
  type Tone,
} from "../../../ui/index.ts";
import { formTexts as texts } from "../texts/forms.ts";
import { FactsFields } from "./facts.tsx";

export interface DeskLine {
  readonly title: string;
  readonly lang: string | undefined;
  readonly href: string;
  readonly tone: Tone;
  readonly tag: string;
  readonly meta: readonly string[];
}

export const DeskPage = ({ lines, newHref, say }: { lines: readonly DeskLine[]; newHref: string; say: Say }) => (
  <Section>
    <PageHeader
      title={say(texts.desk)}
      actions={
        <Buttons>
          <ButtonLink href={newHref}>{say(texts.new)}</ButtonLink>
        </Buttons>
      }
    />
    {lines.length === 0 ? (
      <EmptyState title={say(texts.deskEmpty)} />
    ) : (
      <Rows label={say(texts.desk)} keys>
        {lines.map(({ title, lang, href, tone, tag, meta }) => (
          <Row key={href} title={title} lang={lang} href={href} tag={<Tag tone={tone}>{tag}</Tag>} meta={meta} />
        ))}
      </Rows>
    )}
  </Section>
);

export interface NewView {
  readonly csrf: string;
  readonly action: string;
  readonly values: FormValues;
  readonly errors: FormErrors;
}

export const NewPage = ({ view, say }: { view: NewView; say: Say }) => (
  <Section>
    <PageHeader title={say(texts.new)} lead={say(texts.newLead)} />
    <Form say={say} action={view.action} csrf={view.csrf} values={view.values} errors={view.errors} guard>
      <FactsFields say={say} />
      <Checkbox name="template" label={say(texts.template)} />
      <TextField
        name="subject"
        label={say(texts.templateSubject)}
        hint={say(texts.templateSubjectHint)}
        maxLength={200}
      />
      <Buttons>
        <Button>{say(texts.start)}</Button>
      </Buttons>
    </Form>
  </Section>
);
