import type { ComponentChildren } from "preact";
import type { Say } from "../../say/index.ts";
import { ErrorSummary } from "../error-summary/error-summary.tsx";
import { safeHref } from "../href/safe-href.ts";
import { texts } from "../texts.ts";
import { FormContext, type FormErrors, type FormValues } from "./form-context.ts";

export type FormProps = {
  say: Say;
  action: string;
  method?: "post" | "get";
  /** The visit's token; a `post` form of a signed-in person does not work without. */
  csrf?: string;
  /** What was typed, so that a form with an error comes back as it was left. */
  values?: FormValues;
  errors?: FormErrors;
  /** The form carries files. */
  files?: boolean;
  /** Where script runs, ask before leaving the page with something typed and not sent. */
  guard?: boolean;
  /** Two forms on one page need different prefixes for the ids of their fields. */
  prefix?: string;
  id?: string;
  /** Values that are sent but not shown. */
  hidden?: Readonly<Record<string, string | undefined>>;
  /** Fields in one line where there is room, for a word or two and a button. */
  inline?: boolean;
  children: ComponentChildren;
};

/** A form that keeps what was typed and says every error at the top and beside its field. Fields find it by themselves. */
export function Form(props: FormProps) {
  const { say, method = "post", values = {}, errors = {}, prefix = "f" } = props;
  return (
    <FormContext.Provider value={{ say, values, errors, prefix }}>
      <form
        class={props.inline ? "form form--inline" : "form"}
        id={props.id}
        action={safeHref(props.action)}
        method={method}
        enctype={props.files ? "multipart/form-data" : undefined}
        novalidate
        data-guard={props.guard ? say(texts.unsaved) : undefined}
      >
        <ErrorSummary errors={errors} say={say} prefix={prefix} />
        {method === "post" && props.csrf !== undefined && <input type="hidden" name="csrf" value={props.csrf} />}
        {Object.entries(props.hidden ?? {}).map(
          ([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
        )}
        {props.children}
      </form>
    </FormContext.Provider>
  );
}

/** A form of one button, for a deed that needs no words: follow, publish, withdraw. */
export const ButtonForm = ({ children, ...form }: Omit<FormProps, "values" | "errors" | "inline">) => (
  <Form {...form} inline>
    {children}
  </Form>
);
