import type { ComponentChildren, VNode } from "preact";
import { safeHref } from "../../../ui/index.ts";
import type { Source } from "../schema.ts";

/** Several values of one fact, each on a line of its own; a single one stands as it is. */
export const Lines = ({ items }: { items: readonly ComponentChildren[] }): VNode => (
  <span>
    {items.map((item, at) => (
      <span key={at}>
        {at > 0 && <br />}
        {item}
      </span>
    ))}
  </span>
);

/** Where a record was found; linked where that is a page. */
export function sourceOf(source: Source): VNode | string | null {
  const words = source.title ?? source.url ?? null;
  if (!source.url) return words;
  return <a href={safeHref(source.url)}>{words === source.url ? words.replace(/^https?:\/\/(www\.)?/, "") : words}</a>;
}
