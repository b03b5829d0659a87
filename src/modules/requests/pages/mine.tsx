import type { Day } from "../../../kernel/day.ts";
import type { Say } from "../../../say/index.ts";
import { ButtonLink, EmptyState, PageHeader, Pagination, Row, Rows, Section } from "../../../ui/index.ts";
import { listTexts as texts } from "../texts/list.ts";
import { type RequestLine, RequestRow } from "./row.tsx";

export interface MineView {
  readonly drafts: readonly { title: string; href: string; institution: string; changedOn: Day }[];
  readonly lines: readonly RequestLine[];
  readonly page: number;
  readonly pages: number;
  readonly pageHref: (page: number) => string;
  readonly askHref: string;
}

export const MyRequests = ({ view, say }: { view: MineView; say: Say }) => (
  <Section>
    <PageHeader
      title={say(texts.mineTitle)}
      lead={say(texts.mineLead)}
      actions={<ButtonLink href={view.askHref}>{say(texts.ask)}</ButtonLink>}
    />
    {view.drafts.length > 0 && (
      <Section title={say(texts.drafts)}>
        <Rows label={say(texts.drafts)}>
          {view.drafts.map((draft) => (
            <Row
              key={draft.href}
              title={draft.title || say(texts.draftUntitled)}
              href={draft.href}
              meta={[draft.institution, say(texts.draftChanged, { day: say.day(draft.changedOn) })]}
            />
          ))}
        </Rows>
      </Section>
    )}
    <Section title={say(texts.sentRequests)}>
      {view.lines.length === 0 ? (
        <EmptyState title={say(texts.mineEmpty)} />
      ) : (
        <Rows label={say(texts.sentRequests)}>
          {view.lines.map((line) => (
            <RequestRow key={line.href} line={line} say={say} />
          ))}
        </Rows>
      )}
      <Pagination say={say} page={view.page} pages={view.pages} href={view.pageHref} />
    </Section>
  </Section>
);
