import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { type Say, sayIn } from "../../say/index.ts";

/** What was typed, by field name; a list for checkboxes and files that repeat. */
export type FormValues = Readonly<Record<string, string | readonly string[] | number | null | undefined>>;

/** One sentence per field that says what is wrong and what to do, in the reader's language. */
export type FormErrors = Readonly<Record<string, string | undefined>>;

export type FormState = { say: Say; values: FormValues; errors: FormErrors; prefix: string };

export const FormContext = createContext<FormState>({ say: sayIn("sq"), values: {}, errors: {}, prefix: "f" });

/** What a field needs of its form. A field's own `value` or `error` goes before the form's. */
export function useField(name: string, own: { value?: FieldValue; error?: string } = {}) {
  const form = useContext(FormContext);
  const id = `${form.prefix}-${name}`;
  return {
    say: form.say,
    id,
    value: own.value ?? form.values[name] ?? undefined,
    error: own.error ?? form.errors[name],
  };
}

export type FieldValue = string | readonly string[] | number;

export const one = (value: FieldValue | null | undefined): string =>
  value === null || value === undefined ? "" : String(Array.isArray(value) ? (value[0] ?? "") : value);

export const many = (value: FieldValue | null | undefined): readonly string[] =>
  value === null || value === undefined ? [] : Array.isArray(value) ? value.map(String) : [String(value)];
