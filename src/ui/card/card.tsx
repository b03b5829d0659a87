import type { ComponentChildren } from "preact";
import { safeHref } from "../href/safe-href.ts";

export type CardProps = {
  title?: ComponentChildren;
  /** Makes the title a link. */
  href?: string;
  level?: 2 | 3 | 4;
  children?: ComponentChildren;
  /** A quiet line or link at the foot. */
  foot?: ComponentChildren;
  id?: string;
};

/** A small matter of its own beside the main text. Not for every list: `Rows` is calmer. */
export function Card({ title, href, level = 2, children, foot, id }: CardProps) {
  const Heading = `h${level}` as "h2";
  return (
    <section class="card" id={id}>
      {title && <Heading class="card__title">{href ? <a href={safeHref(href)}>{title}</a> : title}</Heading>}
      {children}
      {foot && <div class="card__foot">{foot}</div>}
    </section>
  );
}

/** Cards of equal width, as many in a line as there is room for. */
export const Cards = ({ children }: { children: ComponentChildren }) => <div class="cards">{children}</div>;
