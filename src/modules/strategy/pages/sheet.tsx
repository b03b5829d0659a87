import type { Say } from "../../../say/index.ts";
import {
  Button,
  ButtonLink,
  Buttons,
  Fieldset,
  Form,
  type FormErrors,
  type FormValues,
  Meta,
  Notice,
  PageHeader,
  Select,
  Textarea,
  TextField,
} from "../../../ui/index.ts";
import { CLAIMED, type Claimed } from "../rules/scale.ts";
import { MOST_CLAIM_WORDS } from "../rules/sheet.ts";
import { sheetTexts as texts } from "../texts/sheet.ts";
import { statusWord } from "./words.ts";

export interface SheetView {
  readonly action: string;
  readonly fileHref: string;
  readonly institution: string;
  readonly strategy: string;
  readonly period: string;
  readonly closes: string;
  readonly open: boolean;
  readonly lines: readonly {
    readonly id: string;
    readonly code: string;
    readonly title: string;
    readonly due: string;
    readonly last: Claimed | null;
  }[];
  readonly values: FormValues;
  readonly errors: FormErrors;
}

/** One institution's sheet, without an account: each activity with what was said last time, and room for what is so now. */
export const SheetPage = ({ view, say }: { view: SheetView; say: Say }) => (
  <>
    <PageHeader
      above={view.institution}
      title={say(texts.title)}
      lead={view.open ? say(texts.lead, { closes: view.closes }) : undefined}
      meta={
        <>
          <span>{view.strategy}</span>
          <span>{view.period}</span>
        </>
      }
      actions={
        <ButtonLink href={view.fileHref} kind="quiet">
          {say(texts.download)}
        </ButtonLink>
      }
    />
    {!view.open && <Notice say={say}>{say(texts.closed)}</Notice>}
    <Form say={say} action={view.action} values={view.values} errors={view.errors} guard>
      {view.lines.map((line) => (
        <Fieldset key={line.id} legend={`${line.code} ${line.title}`}>
          <Meta>
            <span>{line.due}</span>
            {line.last && <span>{say(texts.lastTime, { status: statusWord(say, line.last) })}</span>}
          </Meta>
          <Select
            name={`status_${line.id}`}
            label={say(texts.status)}
            options={CLAIMED.map((status) => ({ value: status, label: statusWord(say, status) }))}
          />
          <Textarea name={`words_${line.id}`} label={say(texts.words)} rows={3} most={MOST_CLAIM_WORDS} />
          <Textarea name={`evidence_${line.id}`} label={say(texts.evidence)} hint={say(texts.evidenceHint)} rows={2} />
        </Fieldset>
      ))}
      {view.open && (
        <>
          <TextField name="office" label={say(texts.office)} hint={say(texts.officeHint)} maxLength={300} />
          <Buttons>
            <Button>{say(texts.save)}</Button>
          </Buttons>
        </>
      )}
    </Form>
  </>
);
