import type { Say } from "../../../say/index.ts";
import { EmptyState, PageHeader, Row, Rows, Section, Tag } from "../../../ui/index.ts";
import type { BodyKind } from "../rules/seats.ts";
import { pageTexts as texts } from "../texts/page.ts";

export interface BodyLine {
  readonly href: string;
  readonly name: string;
  readonly lang: string | undefined;
  readonly filled: number;
  readonly seats: number;
  readonly place: string;
}

/** All bodies by their kind; each says at once how many of its seats somebody holds. */
export const BodyList = ({
  groups,
  dataHref,
  say,
}: {
  groups: readonly { kind: BodyKind; lines: readonly BodyLine[] }[];
  dataHref: string;
  say: Say;
}) => (
  <>
    <PageHeader title={say(texts.department)} lead={say(texts.lead)} />
    {groups.length === 0 && <EmptyState title={say(texts.none)} />}
    {groups.map(({ kind, lines }) => (
      <Section key={kind} title={say(texts[`kind-${kind}`])}>
        <Rows label={say(texts[`kind-${kind}`])}>
          {lines.map((line) => (
            <Row
              key={line.href}
              title={line.name}
              href={line.href}
              lang={line.lang}
              tag={<EmptyTag count={line.seats - line.filled} say={say} />}
              meta={[say(texts.filled, { filled: line.filled, seats: line.seats }), line.place].filter(Boolean)}
            />
          ))}
        </Rows>
      </Section>
    ))}
    <p>
      <a href={dataHref}>{say(texts.popolo)}</a>
    </p>
  </>
);

const EmptyTag = ({ count, say }: { count: number; say: Say }) => (
  <Tag tone={count === 0 ? "ok" : "due"}>{count === 0 ? say(texts.allFilled) : say(texts.emptyCount, { count })}</Tag>
);
