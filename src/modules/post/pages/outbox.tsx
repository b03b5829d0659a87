import type { Say, Text } from "../../../say/index.ts";
import { EmptyState, FilterBar, PageHeader, Pagination, Row, Rows, Stack, Tabs, Tag } from "../../../ui/index.ts";
import type { OutboxRow } from "../queries/outbox.ts";
import type { OutboxView } from "../rules.ts";
import { texts } from "../texts.ts";
import { OUT_WORDS } from "./words.ts";

export interface OutboxPage {
  readonly say: Say;
  readonly timeZone: string;
  readonly href: (path: string, query?: Record<string, string | undefined>) => string;
  readonly view: OutboxView;
  readonly text: string;
  readonly page: number;
  readonly pages: number;
  readonly counts: Readonly<Record<OutboxView, number>>;
  readonly rows: readonly OutboxRow[];
}

const VIEW_WORDS: readonly (readonly [OutboxView, Text])[] = [
  ["all", texts.viewAll],
  ["waiting", texts.viewWaiting],
  ["sent", texts.viewSent],
  ["failed", texts.viewFailed],
  ["kept", texts.viewKept],
];

/** All letters that left or wait to leave, newest first. */
export function Outbox({ say, timeZone, href, view, text, page, pages, counts, rows }: OutboxPage) {
  const at = (state: OutboxView, number = 1) =>
    href("/outbox", {
      state: state === "all" ? undefined : state,
      q: text || undefined,
      page: number > 1 ? String(number) : undefined,
    });
  return (
    <Stack>
      <PageHeader title={say(texts.outbox)} lead={say(texts.outboxLead)} />
      <FilterBar
        say={say}
        action={href("/outbox")}
        search={{ label: say(texts.search), value: text }}
        hidden={{ state: view === "all" ? undefined : view }}
      />
      <Tabs
        say={say}
        label={say(texts.views)}
        items={VIEW_WORDS.map(([state, word]) => ({
          href: at(state),
          label: say(word),
          count: counts[state],
          current: state === view,
        }))}
      />
      {rows.length === 0 ? (
        <EmptyState title={say(texts.nothingSent)}>{say(texts.nothingSentText)}</EmptyState>
      ) : (
        <Rows keys label={say(texts.outbox)}>
          {rows.map((row) => (
            <Row
              key={row.id}
              title={row.subject || say(texts.noSubject)}
              href={href(`/outbox/${row.id}`)}
              tag={<Tag tone={OUT_WORDS[row.state].tone}>{say(OUT_WORDS[row.state].word)}</Tag>}
              meta={[say.list(row.to.slice(0, 3)), say.moment(row.createdAt, timeZone)]}
            />
          ))}
        </Rows>
      )}
      <Pagination say={say} page={page} pages={pages} href={(number) => at(view, number)} />
    </Stack>
  );
}
