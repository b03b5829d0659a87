import {
  EmptyState,
  type Facet,
  FilterBar,
  Meta,
  PageHeader,
  Pagination,
  type Say,
  Section,
  Shelf,
  type ShelfItem,
} from "../../../ui/index.ts";
import { pageTexts as texts } from "../texts/page.ts";

export interface LibraryView {
  readonly items: readonly ShelfItem[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly pageHref: (page: number) => string;
  readonly listHref: string;
  readonly tableHref: string;
  readonly text: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly facets: readonly Facet[];
  readonly chips: readonly { label: string; href: string }[];
}

export const LibraryPage = ({ view, say }: { view: LibraryView; say: Say }) => (
  <Section>
    <PageHeader title={say(texts.department)} lead={say(texts.lead)} />
    <FilterBar
      say={say}
      action={view.listHref}
      search={{ label: say(texts.find), value: view.text, placeholder: say(texts.findHint) }}
      facets={view.facets}
      chips={view.chips}
      clearHref={view.listHref}
      hidden={view.hidden}
      result={say(texts.total, { total: view.total })}
    />
    {view.items.length === 0 ? (
      <EmptyState title={say(texts.empty)} />
    ) : (
      <Shelf items={view.items} label={say(texts.department)} />
    )}
    <Pagination say={say} page={view.page} pages={view.pages} href={view.pageHref} />
    <Meta>
      <span>
        <a href={view.tableHref}>{say(texts.table)}</a>
      </span>
    </Meta>
  </Section>
);
