import type { Block, Paper } from "../../../kernel/paper.ts";
import {
  Button,
  ButtonLink,
  Buttons,
  Card,
  Columns,
  Diff,
  Form,
  type FormErrors,
  type FormValues,
  Notice,
  PageHeader,
  PaperBody,
  PlainText,
  type Say,
  Section,
  Textarea,
} from "../../../ui/index.ts";
import { formTexts as texts } from "../texts/forms.ts";

export interface EditorView {
  readonly csrf: string;
  readonly action: string;
  readonly backHref: string;
  readonly title: string;
  readonly above: string;
  readonly lang: string;
  readonly most: number;
  readonly values: FormValues;
  readonly errors: FormErrors;
  readonly version: number;
  readonly faults: readonly string[];
  readonly preview: {
    readonly blocks: readonly Block[];
    readonly notes: NonNullable<Paper["notes"]>;
    readonly pictureHref: (key: string) => string | null;
    readonly unsaved: boolean;
  } | null;
  /** Where somebody else saved meanwhile: what they wrote beside what was typed here. */
  readonly conflict: { readonly theirs: string; readonly mine: string } | null;
  /** The original, to translate beside it. */
  readonly original: { readonly title: string; readonly text: string; readonly lang: string } | null;
  readonly figures: readonly { directive: string; title: string; now: string }[];
  readonly exhibits: readonly { directive: string; title: string }[];
  readonly pictures: readonly string[];
  readonly versions: readonly { label: string; href: string }[];
}

/** A plain box for the text, and beside it what one needs: the original, the numbers of the house, the pictures. */
export const EditorPage = ({ view, say }: { view: EditorView; say: Say }) => (
  <>
    <PageHeader title={view.title} above={view.above} />
    {view.conflict && (
      <Notice say={say} tone="late" live>
        <p>{say(texts.conflict)}</p>
      </Notice>
    )}
    {view.faults.length > 0 && (
      <Notice say={say} tone="due" title={say(texts.faults)}>
        <ul>
          {view.faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      </Notice>
    )}
    <Columns
      even={view.original !== null}
      aside={
        view.original ? (
          <Section title={view.original.title}>
            <PlainText text={view.original.text} lang={view.original.lang} />
          </Section>
        ) : (
          <Inserts view={view} say={say} />
        )
      }
    >
      <Form say={say} action={view.action} csrf={view.csrf} values={view.values} errors={view.errors} guard>
        <input type="hidden" name="based_on" value={view.version} />
        <Textarea
          name="markdown"
          label={say(texts.markdown)}
          hint={say(texts.markdownHint)}
          rows={26}
          most={view.most}
          lang={view.lang}
          required
        />
        <Buttons>
          <Button name="step" value="save">
            {say(texts.save)}
          </Button>
          <Button name="step" value="look" kind="quiet">
            {say(texts.look)}
          </Button>
          <ButtonLink href={view.backHref} kind="plain">
            {view.above}
          </ButtonLink>
        </Buttons>
      </Form>
    </Columns>
    {view.conflict && (
      <Section title={say(texts.conflictDiff)}>
        <Diff
          say={say}
          changes={[{ label: say(texts.markdown), before: view.conflict.theirs, after: view.conflict.mine }]}
        />
      </Section>
    )}
    {view.preview && (
      <Section title={say(texts.preview)} id="preview" lead={view.preview.unsaved && say(texts.previewUnsaved)}>
        <PaperBody
          say={say}
          blocks={view.preview.blocks}
          notes={view.preview.notes}
          lang={view.lang}
          pictureHref={view.preview.pictureHref}
          below={2}
        />
      </Section>
    )}
    {view.original && <Inserts view={view} say={say} />}
    {view.versions.length > 1 && (
      <Section title={say(texts.versions)}>
        <ul>
          {view.versions.map(({ label, href }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </Section>
    )}
  </>
);

const Inserts = ({ view, say }: { view: EditorView; say: Say }) => (
  <>
    <Card title={say(texts.insertFigures)}>
      <p>{say(texts.insertFiguresLead)}</p>
      <ul>
        {view.figures.map(({ directive, title, now }) => (
          <li key={directive}>
            {title} ({now})
            <br />
            <code>{directive}</code>
          </li>
        ))}
      </ul>
    </Card>
    <Card title={say(texts.insertExhibits)}>
      {view.exhibits.length === 0 && <p>{say(texts.insertNone)}</p>}
      <ul>
        {view.exhibits.map(({ directive, title }) => (
          <li key={directive}>
            {title}
            <br />
            <code>{directive}</code>
          </li>
        ))}
      </ul>
    </Card>
    {view.pictures.length > 0 && (
      <Card title={say(texts.insertPictures)}>
        <ul>
          {view.pictures.map((directive) => (
            <li key={directive}>
              <code>{directive}</code>
            </li>
          ))}
        </ul>
      </Card>
    )}
  </>
);

export interface VersionView {
  readonly title: string;
  readonly above: string;
  readonly lang: string;
  readonly text: string;
  readonly now: string;
}

/** A version that was saved before, and what was changed since. */
export const VersionPage = ({ view, say }: { view: VersionView; say: Say }) => (
  <>
    <PageHeader title={view.title} above={view.above} />
    <Section title={say(texts.versionDiff)}>
      <Diff say={say} changes={[{ label: say(texts.markdown), before: view.text, after: view.now }]} />
    </Section>
    <Section title={view.title}>
      <PlainText text={view.text} lang={view.lang} />
    </Section>
  </>
);
