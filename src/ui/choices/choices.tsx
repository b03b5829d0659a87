import type { ComponentChildren } from "preact";
import { described, type FieldProps, HintAndError, Optional } from "../field/field.tsx";
import { type FieldValue, many, one, useField } from "../form/form-context.ts";

export type Choice = {
  value: string;
  label: ComponentChildren;
  /** What choosing it means, under the label. */
  hint?: ComponentChildren;
  disabled?: boolean;
};

export type ChoicesProps = FieldProps & { value?: FieldValue; choices: readonly Choice[]; inline?: boolean };

/** One of a few; all are seen. */
export const RadioGroup = (props: ChoicesProps) => <Choices {...props} type="radio" />;

/** Any number of a few. Sent as one value per tick under the same name. */
export const Checkboxes = (props: ChoicesProps) => <Choices {...props} type="checkbox" />;

/** One statement to agree with or not; sends "yes". `label` is the statement. */
export function Checkbox(
  props: Omit<FieldProps, "label"> & { label: ComponentChildren; value?: FieldValue; on?: string },
) {
  const field = useField(props.name, props);
  const on = props.on ?? "yes";
  return (
    <div class={field.error ? "field field--wrong" : "field"}>
      <HintAndError id={field.id} error={field.error} say={field.say} />
      <div class="choice">
        <input
          type="checkbox"
          id={field.id}
          name={props.name}
          value={on}
          checked={many(field.value).includes(on)}
          {...described(field.id, { ...props, error: field.error })}
        />
        <label for={field.id}>{props.label}</label>
        {props.hint && (
          <div class="choice__hint" id={`${field.id}-hint`}>
            {props.hint}
          </div>
        )}
      </div>
    </div>
  );
}

function Choices(props: ChoicesProps & { type: "radio" | "checkbox" }) {
  const field = useField(props.name, props);
  const { required, ...tied } = described(field.id, { ...props, error: field.error });
  const isChosen = (value: string) =>
    props.type === "radio" ? one(field.value) === value : many(field.value).includes(value);
  return (
    <fieldset class={field.error ? "field field--wrong" : "field"} aria-describedby={tied["aria-describedby"]}>
      <legend class="field__label">
        {props.label} <Optional required={props.required} say={field.say} />
      </legend>
      <HintAndError id={field.id} hint={props.hint} error={field.error} say={field.say} />
      <div class={props.inline ? "choices choices--inline" : "choices"}>
        {props.choices.map((choice, index) => {
          const id = index === 0 ? field.id : `${field.id}-${index}`;
          return (
            <div class="choice" key={choice.value}>
              <input
                type={props.type}
                id={id}
                name={props.name}
                value={choice.value}
                checked={isChosen(choice.value)}
                disabled={choice.disabled}
                required={props.type === "radio" ? required : undefined}
                aria-describedby={choice.hint ? `${id}-more` : undefined}
              />
              <label for={id}>{choice.label}</label>
              {choice.hint && (
                <div class="choice__hint" id={`${id}-more`}>
                  {choice.hint}
                </div>
              )}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
