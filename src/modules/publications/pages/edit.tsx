import type { ComponentChildren } from "preact";
import type { Language } from "../../../kernel/language.ts";
import { LANGUAGES } from "../../../kernel/language.ts";
import {
  Button,
  ButtonForm,
  ButtonLink,
  Buttons,
  Checkbox,
  FileField,
  Form,
  type FormErrors,
  type FormValues,
  Notice,
  PageHeader,
  RadioGroup,
  Row,
  Rows,
  type Say,
  Section,
  Tag,
  Textarea,
  TextField,
  type Tone,
} from "../../../ui/index.ts";
import { formTexts as texts } from "../texts/forms.ts";
import { FactsFields, PictureWords } from "./facts.tsx";
import { languageWord } from "./words.ts";

export interface EditView {
  readonly csrf: string;
  readonly path: string;
  readonly title: string;
  readonly tone: Tone;
  readonly tag: string;
  readonly publicHref: string | null;
  readonly texts: readonly { language: Language; href: string; meta: readonly string[] }[];
  /** Languages that are a finished document. */
  readonly files: readonly Language[];
  readonly pictures: readonly { number: number; href: string; directive: string; values: FormValues }[];
  readonly facts: FormValues;
  readonly problems: readonly string[];
  readonly nextEdition: number;
  readonly state: "draft" | "published" | "withdrawn";
  readonly mostPicture: number;
  readonly mostFile: number;
  /** The form that was just sent and refused. */
  readonly form: { readonly name: string; readonly values: FormValues; readonly errors: FormErrors };
}

type Part = { view: EditView; say: Say };

/** Everything about a publication that is being written, in the order in which one does it. */
export const EditPage = ({ view, say }: Part) => (
  <>
    <PageHeader
      above={<Tag tone={view.tone}>{view.tag}</Tag>}
      title={view.title}
      actions={
        view.publicHref && (
          <Buttons>
            <ButtonLink href={view.publicHref} kind="quiet">
              {say(texts.toPublic)}
            </ButtonLink>
          </Buttons>
        )
      }
    />
    <Section title={say(texts.texts)} lead={say(texts.textsLead)}>
      <Rows>
        {view.texts.map(({ language, href, meta }) => (
          <Row
            key={language}
            title={say(texts.textOf, { language: languageWord(say, language) })}
            href={href}
            meta={meta}
          />
        ))}
      </Rows>
      {view.files.map((language) => (
        <ButtonForm
          key={language}
          say={say}
          action={`${view.path}/files/removal`}
          csrf={view.csrf}
          prefix={`removal-${language}-`}
          hidden={{ language }}
        >
          <Button kind="quiet" small>
            {say(texts.removeFile, { language: languageWord(say, language) })}
          </Button>
        </ButtonForm>
      ))}
      <Folded view={view} say={say} name="file" action="files" summary={say(texts.file)} files>
        <p>{say(texts.fileLead)}</p>
        <LanguageChoice label={say(texts.fileLanguage)} say={say} />
        <FileField name="file" label={say(texts.file)} accept="application/pdf" mostBytes={view.mostFile} required />
        <Save text={say(texts.addFile)} />
      </Folded>
    </Section>
    <Section title={say(texts.pictures)} lead={say(texts.picturesLead)}>
      {view.pictures.map(({ number, href, directive, values }) => (
        <Folded
          key={number}
          view={view}
          say={say}
          name={`picture-${number}`}
          action={`pictures/${number}`}
          summary={`${say(texts.picture, { number })}  ${directive}`}
          values={values}
        >
          <p>
            <a href={href}>{say(texts.picture, { number })}</a>
          </p>
          <PictureWords say={say} />
          <Save text={say(texts.save)} />
        </Folded>
      ))}
      <Folded view={view} say={say} name="new-picture" action="pictures" summary={say(texts.addPicture)} files>
        <FileField
          name="picture"
          label={say(texts.pictureFile)}
          accept="image/*"
          mostBytes={view.mostPicture}
          required
        />
        <PictureWords say={say} />
        <Save text={say(texts.addPicture)} />
      </Folded>
      <Folded view={view} say={say} name="cover" action="cover" summary={say(texts.cover)} files>
        <p>{say(texts.coverLead)}</p>
        <FileField name="cover" label={say(texts.pictureFile)} accept="image/*" mostBytes={view.mostPicture} required />
        <TextField name="cover_alt" label={say(texts.alt)} maxLength={300} required />
        <Save text={say(texts.setCover)} />
      </Folded>
    </Section>
    <Section title={say(texts.facts)}>
      <Folded view={view} say={say} name="facts" action="facts" summary={say(texts.facts)} values={view.facts}>
        <FactsFields say={say} />
        <Save text={say(texts.save)} />
      </Folded>
    </Section>
    {view.state !== "withdrawn" && <Publishing view={view} say={say} />}
    {view.state === "published" && (
      <Section title={say(texts.withdraw)} lead={say(texts.withdrawLead)}>
        <Folded view={view} say={say} name="withdrawal" action="withdrawal" summary={say(texts.withdraw)}>
          <Textarea name="because" label={say(texts.because)} rows={3} most={2000} required />
          <Buttons>
            <Button kind="danger">{say(texts.withdraw)}</Button>
          </Buttons>
        </Folded>
      </Section>
    )}
  </>
);

const Publishing = ({ view, say }: Part) => {
  const tried = view.form.name === "editions";
  return (
    <Section title={say(texts.checks)} lead={say(texts.publishLead)} id="checks">
      {view.problems.length === 0 ? (
        <Notice say={say} tone="ok">
          <p>{say(texts.checksFine)}</p>
        </Notice>
      ) : (
        <Notice say={say} tone="due">
          <ul>
            {view.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Form
        say={say}
        action={`${view.path}/editions`}
        csrf={view.csrf}
        prefix="editions-"
        values={tried ? view.form.values : {}}
        errors={tried ? view.form.errors : {}}
      >
        {view.problems.length > 0 && <Checkbox name="anyway" label={say(texts.anyway)} />}
        <Buttons>
          <Button>
            {view.nextEdition === 1 ? say(texts.publish) : say(texts.publishAgain, { number: view.nextEdition })}
          </Button>
        </Buttons>
      </Form>
    </Section>
  );
};

const LanguageChoice = ({ label, say }: { label: string; say: Say }) => (
  <RadioGroup
    name="language"
    label={label}
    required
    inline
    choices={LANGUAGES.map((language) => ({ value: language, label: languageWord(say, language) }))}
  />
);

const Save = ({ text }: { text: string }) => (
  <Buttons>
    <Button>{text}</Button>
  </Buttons>
);

const Folded = ({
  view,
  say,
  name,
  action,
  summary,
  values = {},
  files,
  children,
}: Part & {
  name: string;
  action: string;
  summary: string;
  values?: FormValues;
  files?: boolean;
  children: ComponentChildren;
}) => {
  const tried = view.form.name === name;
  return (
    <details open={tried}>
      <summary>{summary}</summary>
      <Form
        say={say}
        action={`${view.path}/${action}`}
        csrf={view.csrf}
        prefix={`${name}-`}
        values={tried ? view.form.values : values}
        errors={tried ? view.form.errors : {}}
        files={files}
        guard
      >
        {children}
      </Form>
    </details>
  );
};
