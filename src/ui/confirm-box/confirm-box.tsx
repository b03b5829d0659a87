import type { ComponentChildren } from "preact";
import { Button, ButtonLink, Buttons } from "../button/button.tsx";
import { Form, type FormProps } from "../form/form.tsx";
import { texts } from "../texts.ts";

export type ConfirmBoxProps = Omit<FormProps, "children" | "inline"> & {
  /** The question, with the name of what it is about. "Are you sure?" when not given. */
  title?: string;
  /** What will happen, and what can not be taken back. */
  children: ComponentChildren;
  /** The deed in words, never "OK". */
  yes: string;
  danger?: boolean;
  backHref: string;
};

/** The page between a wish and a deed that cannot be undone. Fields (a reason) may stand among the children. */
export const ConfirmBox = ({ title, children, yes, danger, backHref, ...form }: ConfirmBoxProps) => (
  <section class="confirm-box">
    <h2>{title ?? form.say(texts.confirmTitle)}</h2>
    <Form {...form}>
      <div class="prose">{children}</div>
      <Buttons>
        <Button kind={danger ? "danger" : "primary"}>{yes}</Button>
        <ButtonLink kind="plain" href={backHref}>
          {form.say(texts.confirmBack)}
        </ButtonLink>
      </Buttons>
    </Form>
  </section>
);
