import type { ComponentChildren } from "preact";
import { safeHref } from "../href/safe-href.ts";

export type AgendaItem = {
  id: string;
  /** "2.1", as people call it. */
  number: string;
  title: ComponentChildren;
  href?: string;
  /** A part of the item before it. */
  part?: boolean;
  /** Quiet facts: when it is reached, how long it takes. */
  meta?: readonly ComponentChildren[];
  /** What belongs to it: papers, a form. */
  children?: ComponentChildren;
};

/** What is dealt with, one after the other, with the numbers people speak of. */
export const Agenda = ({ items, label }: { items: readonly AgendaItem[]; label: string }) => (
  <ol class="agenda" aria-label={label}>
    {items.map((item) => (
      <li key={item.id} class={item.part ? "agenda__item agenda__item--part" : "agenda__item"}>
        <span class="agenda__number">{item.number}</span>
        <div class="agenda__body">
          <p class="agenda__title">{item.href ? <a href={safeHref(item.href)}>{item.title}</a> : item.title}</p>
          {item.meta?.some(Boolean) && (
            <p class="meta">{item.meta.map((piece, index) => piece && <span key={index}>{piece}</span>)}</p>
          )}
          {item.children}
        </div>
      </li>
    ))}
  </ol>
);
