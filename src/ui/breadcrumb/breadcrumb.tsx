import type { Say } from "../../say/index.ts";
import { safeHref } from "../href/safe-href.ts";
import { texts } from "../texts.ts";

/** A page above this one; without `href` it is only named. */
export type Crumb = { label: string; href?: string };

/** The way down to this page, without the page itself: its title follows right below. */
export const Breadcrumb = ({ items, say }: { items: readonly Crumb[]; say: Say }) => (
  <nav class="breadcrumb" aria-label={say(texts.breadcrumb)}>
    <ol>
      {items.map(({ label, href }) => (
        <li key={label}>{href ? <a href={safeHref(href)}>{label}</a> : <span>{label}</span>}</li>
      ))}
    </ol>
  </nav>
);
