import type { ComponentChildren } from "preact";
import { safeHref } from "../href/safe-href.ts";

export type ShelfItem = {
  title: ComponentChildren;
  href: string;
  /** Language of the title when it is not the page's. */
  lang?: string;
  /** Address of its picture; without one a bare sheet stands there. */
  cover?: string;
  tag?: ComponentChildren;
  meta?: readonly ComponentChildren[];
  text?: ComponentChildren;
};

/** Things one knows by their covers: reports, brochures. The cover repeats the title, so it is silent for who listens. */
export const Shelf = ({ items, label }: { items: readonly ShelfItem[]; label?: string }) => (
  <ul class="shelf" aria-label={label}>
    {items.map((item) => (
      <li key={item.href} class="shelf__item">
        {item.cover ? (
          <img class="shelf__cover" src={safeHref(item.cover)} alt="" width="300" height="400" loading="lazy" />
        ) : (
          <span class="shelf__cover shelf__sheet" />
        )}
        <div class="shelf__words">
          <p class="shelf__title" lang={item.lang}>
            <a href={safeHref(item.href)}>{item.title}</a>
          </p>
          {(item.tag || item.meta?.length) && (
            <p class="meta">
              {item.tag}
              {item.meta?.map((piece, index) => piece && <span key={index}>{piece}</span>)}
            </p>
          )}
          {item.text && <p class="shelf__text">{item.text}</p>}
        </div>
      </li>
    ))}
  </ul>
);

/** One cover on its own, large. */
export const Cover = ({ href, alt }: { href: string; alt: string }) => (
  <img class="cover" src={safeHref(href)} alt={alt} width="600" height="800" />
);

/** A hash as one compares it: whole, in equal letters, breaking where it must. */
export const Fingerprint = ({ value, label }: { value: string; label?: string }) => (
  <p class="fingerprint">
    {label} <code>{value}</code>
  </p>
);
