import { described, Field, type FieldProps } from "../field/field.tsx";
import { type FieldValue, one, useField } from "../form/form-context.ts";

export type DateFieldProps = FieldProps & {
  /** "YYYY-MM-DD". */
  value?: FieldValue;
  earliest?: string;
  latest?: string;
};

/** A calendar date. What an old browser sends instead ("12.10.2026") is for the form's schema to read. */
export function DateField(props: DateFieldProps) {
  const field = useField(props.name, props);
  return (
    <Field {...props} {...field}>
      <input
        class="input input--date"
        type="date"
        id={field.id}
        name={props.name}
        value={one(field.value)}
        min={props.earliest}
        max={props.latest}
        {...described(field.id, { ...props, error: field.error })}
      />
    </Field>
  );
}
