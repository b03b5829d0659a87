import type { Say } from "../../../say/index.ts";
import {
  Button,
  Buttons,
  FieldRow,
  Fieldset,
  Form,
  type FormErrors,
  type FormValues,
  PageHeader,
  Select,
  TextField,
} from "../../../ui/index.ts";
import { PRESENCES } from "../rules/presence.ts";
import { formTexts as texts } from "../texts/forms.ts";
import { pageTexts } from "../texts/page.ts";

export interface AttendanceView {
  readonly csrf: string;
  readonly action: string;
  readonly title: string;
  readonly sides: readonly { side: string; seats: readonly { id: string; name: string }[] }[];
  readonly values: FormValues;
  readonly errors: FormErrors;
}

/** Who was there, seat by seat; one form for the whole list. */
export const AttendancePage = ({ view, say }: { view: AttendanceView; say: Say }) => (
  <>
    <PageHeader above={view.title} title={say(texts.attendance)} lead={say(texts.attendanceLead)} />
    <Form say={say} action={view.action} csrf={view.csrf} values={view.values} errors={view.errors} guard>
      {view.sides.map(({ side, seats }) => (
        <Fieldset key={side} legend={side}>
          {seats.map(({ id, name }) => (
            <FieldRow key={id}>
              <Select
                name={`seat_${id}`}
                label={name}
                options={PRESENCES.map((presence) => ({
                  value: presence,
                  label: say(pageTexts[`presence-${presence}`]),
                }))}
              />
              <TextField name={`by_${id}`} label={say(texts.byWhom)} maxLength={200} />
            </FieldRow>
          ))}
        </Fieldset>
      ))}
      <Buttons>
        <Button>{say(texts.save)}</Button>
      </Buttons>
    </Form>
  </>
);
