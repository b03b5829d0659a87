import type { Say } from "../../say/index.ts";
import { safeHref } from "../href/safe-href.ts";

export type Tab = { href: string; label: string; count?: number; current?: boolean };

/** Views of one thing, each with an address of its own: links, not a widget. */
export const Tabs = ({ items, label, say }: { items: readonly Tab[]; label: string; say: Say }) => (
  <nav class="tabs" aria-label={label}>
    <ul>
      {items.map((tab) => (
        <li key={tab.href}>
          <a href={safeHref(tab.href)} aria-current={tab.current ? "page" : undefined}>
            {tab.label}
            {tab.count !== undefined && <span class="tabs__count">{say.number(tab.count)}</span>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
