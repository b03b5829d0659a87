import { described, Field, type FieldProps } from "../field/field.tsx";
import { type FieldValue, one, useField } from "../form/form-context.ts";
import { texts } from "../texts.ts";

export type TextareaProps = FieldProps & {
  value?: FieldValue;
  rows?: number;
  /** Most characters; counted while typing where script runs. Nothing is cut off: the server says if it is too long. */
  most?: number;
  lang?: string;
};

export function Textarea(props: TextareaProps) {
  const field = useField(props.name, props);
  const attributes = described(field.id, { ...props, error: field.error });
  const count = props.most === undefined ? undefined : `${field.id}-count`;
  return (
    <Field
      {...props}
      {...field}
      after={
        props.most !== undefined && (
          <p
            class="field__count"
            id={count}
            data-count-for={field.id}
            data-most={props.most}
            data-group={field.say.number(1000).charAt(1)}
            data-left={countPattern(field.say(texts.charactersLeft, { left: COUNTED }), field.say.number(COUNTED))}
            data-too-many={countPattern(field.say(texts.charactersOver, { over: COUNTED }), field.say.number(COUNTED))}
          >
            {field.say(texts.charactersMost, { most: props.most })}
          </p>
        )
      }
    >
      <textarea
        class="input"
        id={field.id}
        name={props.name}
        rows={props.rows ?? 6}
        lang={props.lang}
        {...attributes}
        aria-describedby={[attributes["aria-describedby"], count].filter(Boolean).join(" ") || undefined}
      >
        {keepFirstBreak(one(field.value))}
      </textarea>
    </Field>
  );
}

/** A number whose plural is the most common one in each language; the script puts the real number in its place. */
const COUNTED = 100;
const countPattern = (sentence: string, number: string) => sentence.replace(number, "#");

/** HTML drops a line break right after the opening tag. */
const keepFirstBreak = (text: string) => (text.startsWith("\n") ? `\n${text}` : text);
