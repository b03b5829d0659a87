import type { ComponentChildren } from "preact";
import { safeHref } from "../href/safe-href.ts";

export type RowProps = {
  title: ComponentChildren;
  href?: string;
  /** Language of the title when it is not the page's. */
  lang?: string;
  /** The `Tag` of its state; stands first in the quiet line. */
  tag?: ComponentChildren;
  /** Quiet facts: institution, date. Each becomes one piece of the line. */
  meta?: readonly ComponentChildren[];
  children?: ComponentChildren;
};

/** A list one reads down: requests, calls, meetings. `filterable` gives it a box to find in it where script runs. */
export const Rows = ({
  children,
  label,
  filterLabel,
  keys,
  columns,
}: {
  children: ComponentChildren;
  label?: string;
  /** Words of a box above the list that hides what does not fit; shown only where script runs. */
  filterLabel?: string;
  /** Staff lists: j and k go down and up, Enter opens. */
  keys?: boolean;
  /** Short names only: stand in two or three columns where there is room, read down each. */
  columns?: boolean;
}) => (
  <ul
    class={columns ? "rows rows--columns" : "rows"}
    aria-label={label}
    data-live-filter={filterLabel}
    data-keys={keys || undefined}
  >
    {children}
  </ul>
);

export const Row = ({ title, href, lang, tag, meta = [], children }: RowProps) => (
  <li class="row">
    <p class="row__title" lang={lang}>
      {href ? <a href={safeHref(href)}>{title}</a> : title}
    </p>
    {(tag || meta.length > 0) && (
      <p class="meta">
        {tag}
        {meta.map((piece, index) => piece && <span key={index}>{piece}</span>)}
      </p>
    )}
    {children}
  </li>
);
