import type { Say } from "../../../say/index.ts";
import {
  Button,
  ButtonForm,
  Buttons,
  FileField,
  Form,
  type FormErrors,
  type FormValues,
  Notice,
  PageHeader,
  Section,
  Tag,
  Textarea,
} from "../../../ui/index.ts";
import type { Checked, FileRedaction, PublicMade } from "../schema-documents.ts";
import { fileCheckTexts as texts } from "../texts/file-check.ts";

export interface FileCheckView {
  readonly csrf: string;
  readonly action: string;
  readonly name: string;
  readonly checked: Checked;
  /** Null before it was read. */
  readonly concealed: readonly string[] | null;
  readonly originalHref: string;
  readonly viewHref: string;
  readonly publicHref: string | null;
  readonly publicMade: PublicMade | null;
  readonly redaction: FileRedaction | null;
  readonly canRedact: boolean;
  readonly isSheet: boolean;
  readonly form: { readonly name: string; readonly values: FormValues; readonly errors: FormErrors };
}

/** Where staff decide whether the public may have a file, whole, in part, or in another version. */
export const FileCheckPage = ({ view, say }: { view: FileCheckView; say: Say }) => {
  const tried = (name: string) => (view.form.name === name ? view.form : { values: {}, errors: {} });
  return (
    <>
      <PageHeader title={view.name} above={say(texts.checkTitle)} />
      <Section title={say(texts.standing)}>
        <p>
          <Tag tone={view.checked === "held" ? "due" : view.checked === "waiting" ? "idle" : "ok"}>
            {say(texts[`checked-${view.checked}`])}
          </Tag>{" "}
          {view.publicMade && say(texts[`made-${view.publicMade}`])}
        </p>
        {view.redaction && (
          <Notice say={say} tone={view.redaction.state === "failed" ? "late" : "info"}>
            <p>
              {say(texts[`redaction-${view.redaction.state}`], {
                words: say.list([...(view.redaction.state === "failed" ? view.redaction.left : view.redaction.words)]),
              })}
            </p>
          </Notice>
        )}
        <p>
          <a href={view.viewHref}>{say(texts.view)}</a> · <a href={view.originalHref}>{say(texts.original)}</a>
          {view.publicHref && (
            <>
              {" · "}
              <a href={view.publicHref}>{say(texts.publicVersion)}</a>
            </>
          )}
        </p>
      </Section>
      <Section title={say(texts.concealedTitle)}>
        {view.concealed === null && <p>{say(texts.notRead)}</p>}
        {view.concealed?.length === 0 && <p>{say(texts.concealedNone)}</p>}
        {view.concealed && view.concealed.length > 0 && (
          <ul>
            {view.concealed.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={say(texts.decide)}>
        {view.isSheet && (
          <ButtonForm say={say} action={view.action} csrf={view.csrf} prefix="visible" hidden={{ deed: "visible" }}>
            <p>{say(texts.visibleHint)}</p>
            <Button>{say(texts.visible)}</Button>
          </ButtonForm>
        )}
        {view.canRedact && (
          <Form
            say={say}
            action={view.action}
            csrf={view.csrf}
            prefix="redact"
            hidden={{ deed: "redact" }}
            values={tried("redact").values}
            errors={tried("redact").errors}
          >
            <Textarea name="words" label={say(texts.redact)} hint={say(texts.redactHint)} rows={4} required />
            <Buttons>
              <Button>{say(texts.redactButton)}</Button>
            </Buttons>
          </Form>
        )}
        <Form
          say={say}
          action={view.action}
          csrf={view.csrf}
          prefix="clean"
          hidden={{ deed: "clean" }}
          errors={tried("clean").errors}
          files
        >
          <FileField name="file" label={say(texts.clean)} hint={say(texts.cleanHint)} />
          <Buttons>
            <Button kind="quiet">{say(texts.clean)}</Button>
          </Buttons>
        </Form>
        <Form say={say} action={view.action} csrf={view.csrf} prefix="decide">
          <Buttons>
            {view.checked !== "released" && (
              <Button
                kind="danger"
                name="deed"
                value="release"
                confirm={view.concealed?.length ? say(texts.releaseConfirm) : undefined}
              >
                {say(texts.release)}
              </Button>
            )}
            {view.checked !== "held" && (
              <Button kind="quiet" name="deed" value="hold">
                {say(texts.hold)}
              </Button>
            )}
            {view.publicMade && (
              <Button kind="quiet" name="deed" value="undo">
                {say(texts.undo)}
              </Button>
            )}
          </Buttons>
        </Form>
      </Section>
    </>
  );
};
