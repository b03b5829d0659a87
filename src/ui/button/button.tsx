import type { ComponentChildren } from "preact";
import { safeHref } from "../href/safe-href.ts";

/** `primary`: the one next step of a page. `quiet`: other steps. `danger`: what cannot be undone. `plain`: looks like a link. */
export type ButtonKind = "primary" | "quiet" | "danger" | "plain";

type Common = { kind?: ButtonKind; small?: boolean; children: ComponentChildren };

const classOf = ({ kind = "primary", small }: Omit<Common, "children">) =>
  ["button", kind !== "primary" && `button--${kind}`, small && "button--small"].filter(Boolean).join(" ");

export type ButtonProps = Common & {
  name?: string;
  value?: string;
  type?: "submit" | "button";
  /** Id of another form that this button sends. */
  form?: string;
  /** Another address for this button alone (`formaction`). */
  action?: string;
  disabled?: boolean;
  /** A question the browser asks first where script runs; the route must ask by itself where it matters. */
  confirm?: string;
  describedBy?: string;
  /** Says more than the visible word where several buttons read alike; begin it with the visible word. */
  label?: string;
};

export const Button = (props: ButtonProps) => (
  <button
    class={classOf(props)}
    type={props.type ?? "submit"}
    name={props.name}
    value={props.value}
    form={props.form}
    formaction={props.action && safeHref(props.action)}
    disabled={props.disabled}
    data-confirm={props.confirm}
    aria-describedby={props.describedBy}
    aria-label={props.label}
  >
    {props.children}
  </button>
);

export type ButtonLinkProps = Common & { href: string; download?: boolean; label?: string; rel?: string };

/** A link that is the next step. It leads somewhere; what changes something is a `Button` in a form. */
export const ButtonLink = (props: ButtonLinkProps) => (
  <a
    class={classOf(props)}
    href={safeHref(props.href)}
    download={props.download}
    aria-label={props.label}
    rel={props.rel}
  >
    {props.children}
  </a>
);

/** Buttons side by side, one below the other on a phone. The primary one comes first. */
export const Buttons = ({ children }: { children: ComponentChildren }) => <div class="buttons">{children}</div>;
