import { described, Field, type FieldProps } from "../field/field.tsx";
import { useField } from "../form/form-context.ts";
import { texts } from "../texts.ts";

export type FileFieldProps = FieldProps & {
  /** As the `accept` attribute: ".pdf,image/*". A wish only; the server sniffs what really came. */
  accept?: string;
  multiple?: boolean;
  /** Bytes one file may have; told beside the field, and checked before sending where script runs. */
  mostBytes?: number;
};

/** Needs `files` on its form. A browser forgets chosen files when a form comes back: say so in the page's error. */
export function FileField(props: FileFieldProps) {
  const field = useField(props.name, props);
  const size = props.mostBytes === undefined ? undefined : field.say.bytes(props.mostBytes);
  const hint =
    size === undefined ? (
      props.hint
    ) : (
      <>
        {props.hint} {field.say(texts.fileMost, { size })}
      </>
    );
  return (
    <Field {...props} {...field} hint={hint}>
      <input
        class="input input--file"
        type="file"
        id={field.id}
        name={props.name}
        accept={props.accept}
        multiple={props.multiple}
        data-most-bytes={props.mostBytes}
        data-too-large={size && field.say(texts.fileTooLarge, { size })}
        {...described(field.id, { ...props, hint, error: field.error })}
      />
    </Field>
  );
}
