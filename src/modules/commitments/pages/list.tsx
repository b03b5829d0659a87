import type { Say } from "../../../say/index.ts";
import {
  ButtonLink,
  EmptyState,
  type Facet,
  FilterBar,
  PageHeader,
  Pagination,
  Row,
  Rows,
  Section,
  Tag,
  type Tone,
} from "../../../ui/index.ts";
import { pageTexts as texts } from "../texts/page.ts";

export interface PromiseLine {
  readonly href: string;
  readonly title: string;
  readonly lang: string | undefined;
  readonly tag: { readonly tone: Tone; readonly text: string };
  readonly meta: readonly string[];
}

export interface ListView {
  readonly lines: readonly PromiseLine[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  pageHref(page: number): string;
  readonly listHref: string;
  readonly tableHref: string;
  readonly text: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly facets: readonly Facet[];
  readonly chips: readonly { label: string; href: string }[];
}

/** A row of the ledger, wherever it is listed. */
export const PromiseRow = ({ line }: { line: PromiseLine }) => (
  <Row
    title={line.title}
    href={line.href}
    lang={line.lang}
    tag={<Tag tone={line.tag.tone}>{line.tag.text}</Tag>}
    meta={[...line.meta]}
  />
);

/** All that was promised, latest deadline first. */
export const PromiseList = ({ view, say }: { view: ListView; say: Say }) => (
  <Section>
    <PageHeader title={say(texts.department)} lead={say(texts.lead)} />
    <FilterBar
      say={say}
      action={view.listHref}
      search={{ label: say(texts.searchLabel), value: view.text }}
      facets={[...view.facets]}
      chips={[...view.chips]}
      clearHref={view.chips.length > 0 ? view.listHref : undefined}
      hidden={view.hidden}
      result={say(texts.found, { count: view.total })}
    />
    {view.lines.length === 0 ? (
      <EmptyState title={say(texts.none)} action={<ButtonLink href={view.listHref}>{say(texts.clear)}</ButtonLink>}>
        <p>{say(texts.noneText)}</p>
      </EmptyState>
    ) : (
      <Rows label={say(texts.department)} keys>
        {view.lines.map((line) => (
          <PromiseRow key={line.href} line={line} />
        ))}
      </Rows>
    )}
    <Pagination say={say} page={view.page} pages={view.pages} href={view.pageHref} />
    <p>
      <a href={view.tableHref}>{say(texts.table)}</a>
    </p>
  </Section>
);
