import type { Day } from "../../kernel/day.ts";
import type { Found } from "../../platform/search/index.ts";
import type { Say } from "../../say/index.ts";
import { EmptyState } from "../../ui/empty-state/empty-state.tsx";
import { PageHeader, Section, Stack } from "../../ui/page/page.tsx";
import { Pagination } from "../../ui/pagination/pagination.tsx";
import { Row, Rows } from "../../ui/rows/rows.tsx";
import { SearchBox } from "../../ui/search-box/search-box.tsx";
import { Tabs } from "../../ui/tabs/tabs.tsx";
import { type Asked, KINDS } from "./forms.ts";
import { texts } from "./texts.ts";

export interface SearchPage {
  readonly say: Say;
  readonly asked: Asked;
  readonly found: readonly Found[];
  /** There are at least so many. */
  readonly isCut: boolean;
  readonly pages: number;
  readonly href: (path: string, query?: Record<string, string | undefined>) => string;
}

export function SearchResults({ say, asked, found, isCut, pages, href }: SearchPage) {
  const at = (kind: string | null, page = 1) =>
    href("/search", { q: asked.text, kind: kind ?? undefined, page: page > 1 ? String(page) : undefined });
  const total = found[0]?.total ?? 0;
  return (
    <Stack>
      <PageHeader title={say(texts.title)} lead={say(texts.lead)} />
      <SearchBox
        say={say}
        action={href("/search")}
        value={asked.text}
        label={say(texts.query)}
        labelled
        hidden={asked.kind ? { kind: asked.kind } : {}}
      />
      {asked.text && (
        <Section title={say(isCut ? texts.foundMany : texts.found, { count: total, query: asked.text })}>
          <Tabs
            say={say}
            label={say(texts.kind)}
            items={[
              { href: at(null), label: say(texts.all), current: asked.kind === null },
              ...KINDS.map((kind) => ({ href: at(kind), label: say(texts[kind]), current: asked.kind === kind })),
            ]}
          />
          {found.length === 0 ? (
            <EmptyState title={say(texts.found, { count: 0, query: asked.text })}>{say(texts.nothing)}</EmptyState>
          ) : (
            <Rows>
              {found.map((record) => (
                <Row
                  key={`${record.kind} ${record.recordId}`}
                  title={record.title}
                  href={href(record.path)}
                  lang={record.language === say.language ? undefined : record.language}
                  meta={[kindWord(say, record.kind), record.day && say.day(record.day as Day)]}
                />
              ))}
            </Rows>
          )}
          <Pagination say={say} page={asked.page} pages={pages} href={(page) => at(asked.kind, page)} />
        </Section>
      )}
    </Stack>
  );
}

const kindWord = (say: Say, kind: string): string => {
  const known = KINDS.find((candidate) => candidate === kind);
  return known ? say(texts[known]) : kind;
};
