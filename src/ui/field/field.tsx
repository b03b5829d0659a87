import type { ComponentChildren } from "preact";
import type { Say } from "../../say/index.ts";
import { texts } from "../texts.ts";

/** What every field is told, whatever it looks like. */
export type FieldProps = {
  name: string;
  label: string;
  /** What to write, in what form; under the label, read out with the field. */
  hint?: ComponentChildren;
  required?: boolean;
  /** Goes before the error the form holds for this name. */
  error?: string;
};

type WrapperProps = Omit<FieldProps, "name"> & {
  id: string;
  say: Say;
  after?: ComponentChildren;
  children: ComponentChildren;
};

/** Label, hint, error and control in the order in which they are read. */
export const Field = ({ id, say, label, hint, required, error, after, children }: WrapperProps) => (
  <div class={error ? "field field--wrong" : "field"}>
    <label class="field__label" for={id}>
      {label} <Optional required={required} say={say} />
    </label>
    <HintAndError id={id} hint={hint} error={error} say={say} />
    {children}
    {after}
  </div>
);

/** Most fields of a good form are required, so the others are the ones that carry a mark. */
export const Optional = ({ required, say }: { required?: boolean; say: Say }) =>
  required ? null : <span class="field__optional">({say(texts.optional)})</span>;

export const HintAndError = ({ id, hint, error, say }: Pick<WrapperProps, "id" | "hint" | "error" | "say">) => (
  <>
    {hint && (
      <div class="field__hint" id={`${id}-hint`}>
        {hint}
      </div>
    )}
    {error && (
      <p class="field__error" id={`${id}-error`}>
        <span class="visually-hidden">{say(texts.errorMark)} </span>
        {error}
      </p>
    )}
  </>
);

/** Attributes that tie a control to its hint and error. */
export const described = (id: string, { hint, error, required }: Pick<FieldProps, "hint" | "error" | "required">) => ({
  "aria-describedby": [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined,
  "aria-invalid": error ? ("true" as const) : undefined,
  required: required || undefined,
});
