import { described, Field, type FieldProps } from "../field/field.tsx";
import { type FieldValue, one, useField } from "../form/form-context.ts";
import { texts } from "../texts.ts";

export type Option = { value: string; label: string; disabled?: boolean };
export type OptionGroup = { label: string; options: readonly Option[] };

export type SelectProps = FieldProps & {
  value?: FieldValue;
  options: readonly (Option | OptionGroup)[];
  /** The words of the empty first choice; `false` leaves it out. "Choose…" when not given. */
  empty?: string | false;
};

/** One of many. Up to six choices are better as `RadioGroup`: all can be seen. */
export function Select(props: SelectProps) {
  const field = useField(props.name, props);
  const chosen = one(field.value);
  return (
    <Field {...props} {...field}>
      <span class="select">
        <select
          class="input"
          id={field.id}
          name={props.name}
          {...described(field.id, { ...props, error: field.error })}
        >
          {props.empty !== false && <option value="">{props.empty ?? field.say(texts.choose)}</option>}
          {props.options.map((item) =>
            "options" in item ? (
              <optgroup key={item.label} label={item.label}>
                {item.options.map((option) => (
                  <SelectOption key={option.value} option={option} chosen={chosen} />
                ))}
              </optgroup>
            ) : (
              <SelectOption key={item.value} option={item} chosen={chosen} />
            ),
          )}
        </select>
      </span>
    </Field>
  );
}

const SelectOption = ({ option, chosen }: { option: Option; chosen: string }) => (
  <option value={option.value} selected={option.value === chosen} disabled={option.disabled}>
    {option.label}
  </option>
);
