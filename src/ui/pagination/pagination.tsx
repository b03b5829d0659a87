import type { Say } from "../../say/index.ts";
import { safeHref } from "../href/safe-href.ts";
import { Icon } from "../icon/icon.tsx";
import { texts } from "../texts.ts";

export type PaginationProps = {
  say: Say;
  /** From 1. */
  page: number;
  pages: number;
  href: (page: number) => string;
};

/** Nothing at all where there is one page. First, last and the neighbours can be reached in one step. */
export function Pagination({ say, page, pages, href }: PaginationProps) {
  if (pages <= 1) return null;
  return (
    <nav class="pagination" aria-label={say(texts.pagination)}>
      {page > 1 && (
        <a class="pagination__step" rel="prev" href={safeHref(href(page - 1))}>
          <Icon name="left" /> {say(texts.previous)}
        </a>
      )}
      <ul>
        {around(page, pages).map((number, index) => (
          <li key={index}>
            {number === null ? (
              <span class="pagination__gap">…</span>
            ) : (
              <a
                href={safeHref(href(number))}
                aria-label={say(texts.goToPage, { page: number })}
                aria-current={number === page ? "page" : undefined}
              >
                {say.number(number)}
              </a>
            )}
          </li>
        ))}
      </ul>
      <span class="pagination__short">{say(texts.pageOf, { page, pages })}</span>
      {page < pages && (
        <a class="pagination__step" rel="next" href={safeHref(href(page + 1))}>
          {say(texts.next)} <Icon name="right" />
        </a>
      )}
    </nav>
  );
}

/** 1 … 6 7 8 … 20, with null for a gap. */
export function around(page: number, pages: number): (number | null)[] {
  const wanted = [...new Set([1, page - 1, page, page + 1, pages])].filter((n) => n >= 1 && n <= pages);
  return wanted
    .sort((a, b) => a - b)
    .flatMap((n, index) => {
      const before = wanted[index - 1];
      if (before === undefined || n === before + 1) return [n];
      return n === before + 2 ? [n - 1, n] : [null, n];
    });
}
