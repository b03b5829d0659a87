import type { Say } from "../../../say/index.ts";
import {
  ButtonLink,
  Buttons,
  EmptyState,
  type Facet,
  FilterBar,
  PageHeader,
  Pagination,
  Rows,
  Section,
} from "../../../ui/index.ts";
import { feedTexts } from "../texts/feed.ts";
import { listTexts as texts } from "../texts/list.ts";
import { statisticsTexts } from "../texts/statistics.ts";
import { type RequestLine, RequestRow } from "./row.tsx";

export interface ListView {
  readonly lines: readonly RequestLine[];
  readonly total: number;
  /** There are at least so many. */
  readonly isCut: boolean;
  readonly page: number;
  readonly pages: number;
  readonly pageHref: (page: number) => string;
  readonly text: string;
  readonly facets: readonly Facet[];
  readonly chips: readonly { label: string; href: string }[];
  /** What is narrowed besides the words and the facets, kept when the form is sent again. */
  readonly hidden: Readonly<Record<string, string | undefined>>;
  readonly listHref: string;
  readonly askHref: string;
  readonly helpHref: string;
  readonly statisticsHref: string;
  readonly feedHref: string;
}

export const RequestList = ({ view, say }: { view: ListView; say: Say }) => (
  <Section>
    <PageHeader
      title={say(texts.title)}
      lead={say(texts.lead)}
      actions={
        <Buttons>
          <ButtonLink href={view.askHref}>{say(texts.ask)}</ButtonLink>
          <ButtonLink kind="quiet" href={view.helpHref}>
            {say(texts.how)}
          </ButtonLink>
          <ButtonLink kind="quiet" href={view.statisticsHref}>
            {say(statisticsTexts.link)}
          </ButtonLink>
        </Buttons>
      }
    />
    <FilterBar
      say={say}
      action={view.listHref}
      search={{ label: say(texts.searchLabel), value: view.text, placeholder: say(texts.searchHint) }}
      facets={view.facets}
      chips={view.chips}
      clearHref={view.chips.length > 0 ? view.listHref : undefined}
      hidden={view.hidden}
      result={say(view.isCut ? texts.foundMany : texts.found, { count: view.total })}
    />
    <details>
      <summary>{say(texts.operatorsTitle)}</summary>
      <p>{say(texts.operators)}</p>
    </details>
    {view.lines.length === 0 ? (
      <EmptyState title={say(texts.emptyTitle)} action={<ButtonLink href={view.askHref}>{say(texts.ask)}</ButtonLink>}>
        <p>{say(texts.emptyText)}</p>
      </EmptyState>
    ) : (
      <Rows label={say(texts.title)}>
        {view.lines.map((line) => (
          <RequestRow key={line.href} line={line} say={say} />
        ))}
      </Rows>
    )}
    <p>
      <a href={view.feedHref}>{say(feedTexts.follow)}</a>
    </p>
    <Pagination say={say} page={view.page} pages={view.pages} href={view.pageHref} />
  </Section>
);
