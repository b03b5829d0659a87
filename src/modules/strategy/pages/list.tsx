import type { Say } from "../../../say/index.ts";
import { ButtonLink, EmptyState, PageHeader, Row, Rows, Tag } from "../../../ui/index.ts";
import { formTexts } from "../texts/forms.ts";
import { pageTexts as texts } from "../texts/page.ts";

export interface StrategyLine {
  readonly href: string;
  readonly title: string;
  readonly state: "draft" | "adopted" | "ended";
  readonly years: string;
}

export const StrategyList = ({
  lines,
  newHref,
  say,
}: {
  lines: readonly StrategyLine[];
  newHref: string | null;
  say: Say;
}) => (
  <>
    <PageHeader
      title={say(texts.department)}
      lead={say(texts.lead)}
      actions={newHref && <ButtonLink href={newHref}>{say(formTexts.new)}</ButtonLink>}
    />
    {lines.length === 0 ? (
      <EmptyState title={say(texts.none)} />
    ) : (
      <Rows label={say(texts.department)}>
        {lines.map(({ href, title, state, years }) => (
          <Row
            key={href}
            title={title}
            href={href}
            tag={<Tag tone={state === "adopted" ? "ok" : "idle"}>{say(texts[`state-${state}`])}</Tag>}
            meta={[years]}
          />
        ))}
      </Rows>
    )}
  </>
);
