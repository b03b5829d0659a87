import type { Say } from "../../../say/index.ts";
import {
  Button,
  Buttons,
  Form,
  type FormErrors,
  type FormValues,
  PageHeader,
  Select,
  Textarea,
} from "../../../ui/index.ts";
import { formTexts as texts } from "../texts/forms.ts";
import { MeetingFields } from "./fields.tsx";

export interface NewMeetingView {
  readonly csrf: string;
  readonly action: string;
  /** Choices of a body; empty where the address names it. */
  readonly bodies: readonly { value: string; label: string }[];
  readonly values: FormValues;
  readonly errors: FormErrors;
}

/** A draft of a meeting: nobody is told yet. */
export const NewMeetingPage = ({ view, say }: { view: NewMeetingView; say: Say }) => (
  <>
    <PageHeader title={say(texts.new)} lead={say(texts.newLead)} />
    <Form say={say} action={view.action} csrf={view.csrf} values={view.values} errors={view.errors} guard>
      {view.bodies.length > 0 && <Select name="body" label={say(texts.body)} required options={view.bodies} />}
      <MeetingFields say={say} />
      <Textarea name="agenda" label={say(texts.agenda)} hint={say(texts.agendaHint)} rows={10} />
      <Buttons>
        <Button>{say(texts.save)}</Button>
      </Buttons>
    </Form>
  </>
);
