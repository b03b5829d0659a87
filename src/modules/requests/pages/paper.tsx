import type { Day } from "../../../kernel/day.ts";
import type { Say } from "../../../say/index.ts";
import {
  Button,
  Buttons,
  Checkbox,
  DateField,
  FileField,
  Form,
  type FormErrors,
  type FormValues,
  PageHeader,
  RadioGroup,
  Section,
  Textarea,
  TextField,
} from "../../../ui/index.ts";
import { MOST_PAPER_TEXT, PAPER_CHANNELS } from "../rules/paper.ts";
import { paperTexts as texts } from "../texts/paper.ts";

export interface PaperView {
  readonly csrf: string;
  readonly path: string;
  readonly title: string;
  readonly lang: string;
  readonly today: Day;
  readonly sentOn: Day;
  readonly values: FormValues;
  readonly errors: FormErrors;
}

/** What came by post, telephone or at the office, written down with its scan. */
export const Paper = ({ view, say }: { view: PaperView; say: Say }) => (
  <Section>
    <PageHeader above={<span lang={view.lang}>{view.title}</span>} title={say(texts.title)} lead={say(texts.lead)} />
    <Form say={say} action={view.path} csrf={view.csrf} values={view.values} errors={view.errors} files guard>
      <RadioGroup
        name="channel"
        label={say(texts.channel)}
        required
        choices={PAPER_CHANNELS.map((value) => ({ value, label: say(texts[`channel-${value}`]) }))}
      />
      <DateField name="day" label={say(texts.day)} earliest={view.sentOn} latest={view.today} required />
      <TextField name="from" label={say(texts.from)} />
      <Textarea name="told" label={say(texts.told)} hint={say(texts.toldHint)} rows={8} most={MOST_PAPER_TEXT} />
      <FileField name="files" label={say(texts.scan)} hint={say(texts.scanHint)} multiple />
      <Checkbox name="checked" label={say(texts.checked)} />
      <Buttons>
        <Button>{say(texts.save)}</Button>
      </Buttons>
    </Form>
  </Section>
);
