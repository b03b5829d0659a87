import { described, Field, type FieldProps } from "../field/field.tsx";
import { type FieldValue, one, useField } from "../form/form-context.ts";

export type TextFieldProps = FieldProps & {
  value?: FieldValue;
  type?: "text" | "email" | "tel" | "url" | "number" | "password" | "time";
  /** Browser autofill token: "email", "name", "organization", "one-time-code". Required by WCAG 1.3.5 for data on oneself. */
  autocomplete?: string;
  inputMode?: "text" | "numeric" | "decimal" | "email" | "tel" | "url";
  /** How wide the answer is expected to be; the field shows it. */
  width?: "short" | "medium" | "full";
  maxLength?: number;
  /** Words offered while typing. */
  suggestions?: readonly string[];
  lang?: string;
  disabled?: boolean;
};

export function TextField(props: TextFieldProps) {
  const field = useField(props.name, props);
  const list = props.suggestions && `${field.id}-list`;
  return (
    <Field {...props} {...field}>
      <input
        class={`input input--${props.width ?? "full"}`}
        id={field.id}
        name={props.name}
        value={one(field.value)}
        autocomplete={props.autocomplete}
        inputmode={props.inputMode}
        maxLength={props.maxLength}
        lang={props.lang}
        {...kindOf(props.type, list)}
        disabled={props.disabled}
        {...described(field.id, { ...props, error: field.error })}
      />
      {list && (
        <datalist id={list}>
          {props.suggestions?.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </Field>
  );
}

/** preact's types tie each kind of input to its attributes, which a kind chosen at run time cannot satisfy. */
const kindOf = (type: TextFieldProps["type"], list: string | undefined): object => ({ type: type ?? "text", list });
