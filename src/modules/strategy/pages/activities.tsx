import type { ComponentChildren } from "preact";
import type { Say } from "../../../say/index.ts";
import {
  Bar,
  Facts,
  FilterBar,
  type FilterBarProps,
  PageHeader,
  Pagination,
  Pair,
  PlainText,
  Row,
  Rows,
  Section,
  Table,
  Tag,
  Timeline,
  type TimelineItem,
  type Tone,
} from "../../../ui/index.ts";
import type { Rollup } from "../rules/rollup.ts";
import type { Claimed, Found } from "../rules/scale.ts";
import { pageTexts as texts } from "../texts/page.ts";
import { Standing } from "./overview.tsx";
import { headlineWords, segmentsOf, statusWord, TONES } from "./words.ts";

export interface ActivityLine {
  readonly href: string;
  readonly title: string;
  readonly lead: string;
  readonly due: string;
  readonly claimed: Claimed | null;
  readonly found: Found | null;
}

/** Activities with what is claimed and what was found, side by side. */
export const ActivityRows = ({ lines, say }: { lines: readonly ActivityLine[]; say: Say }) => (
  <Rows label={say(texts.activities)}>
    {lines.map(({ href, title, lead, due, claimed, found }) => (
      <Row
        key={href}
        title={title}
        href={href}
        tag={<Tag tone={TONES[found ?? "none"]}>{`${say(texts.found)}: ${statusWord(say, found ?? "none")}`}</Tag>}
        meta={[`${say(texts.claimed)}: ${statusWord(say, claimed ?? "unsaid")}`, lead, due]}
      />
    ))}
  </Rows>
);

export interface ActivitiesView {
  readonly title: string;
  readonly above: string;
  readonly filter: Omit<FilterBarProps, "say">;
  readonly lines: readonly ActivityLine[];
  readonly page: number;
  readonly pages: number;
  readonly pageHref: (page: number) => string;
}

export const ActivitiesPage = ({ view, say }: { view: ActivitiesView; say: Say }) => (
  <>
    <PageHeader above={view.above} title={view.title} />
    <FilterBar say={say} {...view.filter} />
    <ActivityRows lines={view.lines} say={say} />
    <Pagination say={say} page={view.page} pages={view.pages} href={view.pageHref} />
  </>
);

export interface GroupView {
  readonly above: string;
  readonly title: string;
  readonly end: string;
  readonly rollup: Rollup | null;
  /** Measures of an objective with their activities; one nameless part for an institution. */
  readonly parts: readonly { title: string; lines: readonly ActivityLine[]; rollup: Rollup | null }[];
  readonly facts: readonly { term: string; value: ComponentChildren }[];
}

/** An objective by its measures, or an institution by what it leads: the headline, then each activity. */
export const GroupPage = ({ view, say }: { view: GroupView; say: Say }) => (
  <>
    <PageHeader
      above={view.above}
      title={view.title}
      lead={view.rollup ? headlineWords(say, view.rollup, view.end) : undefined}
    />
    <Facts items={view.facts} />
    {view.rollup && <Standing rollup={view.rollup} say={say} />}
    {view.parts
      .filter(({ lines }) => lines.length > 0)
      .map(({ title, lines, rollup }) => (
        <Section key={title} title={title}>
          {rollup && rollup.due > 0 && (
            <Bar label={title} segments={segmentsOf(say, rollup)} say={say} legend={false} />
          )}
          <ActivityRows lines={lines} say={say} />
        </Section>
      ))}
  </>
);

export interface ActivityView {
  readonly above: string;
  readonly title: string;
  readonly tag: { readonly tone: Tone; readonly words: string } | null;
  readonly facts: readonly { term: string; value: ComponentChildren }[];
  /** The last published round: claimed on one side, found on the other. */
  readonly latest: {
    readonly period: string;
    readonly claimed: Claimed | null;
    readonly claimWords: string;
    readonly claimedBy: string;
    readonly claimEvidence: readonly { url: string; title: string }[];
    readonly found: Found | null;
    readonly rationale: string;
    readonly foundEvidence: readonly { url: string; title: string }[];
  } | null;
  readonly indicators: readonly {
    readonly title: string;
    readonly unit: string;
    readonly baseline: string;
    readonly values: readonly { period: string; dimension: string; target: string; actual: string }[];
  }[];
  readonly history: readonly TimelineItem[];
  readonly staff: ComponentChildren;
}

/** One activity with its whole history. */
export const ActivityPage = ({ view, say }: { view: ActivityView; say: Say }) => (
  <>
    <PageHeader
      above={
        <>
          {view.above} {view.tag && <Tag tone={view.tag.tone}>{view.tag.words}</Tag>}
        </>
      }
      title={view.title}
    />
    {view.latest && (
      <Pair
        sides={[
          {
            title: `${say(texts.claimed)} (${view.latest.period})`,
            children: (
              <Side
                status={statusWord(say, view.latest.claimed ?? "unsaid")}
                tone="info"
                words={view.latest.claimWords}
                by={view.latest.claimedBy}
                evidence={view.latest.claimEvidence}
                say={say}
              />
            ),
          },
          {
            title: `${say(texts.found)} (${view.latest.period})`,
            children: (
              <Side
                status={statusWord(say, view.latest.found ?? "none")}
                tone={TONES[view.latest.found ?? "none"]}
                words={view.latest.rationale}
                by=""
                evidence={view.latest.foundEvidence}
                say={say}
              />
            ),
          },
        ]}
      />
    )}
    <Facts items={view.facts} />
    {view.indicators.length > 0 && (
      <Section title={say(texts.indicators)}>
        {view.indicators.map((indicator) => (
          <Table
            key={indicator.title}
            say={say}
            caption={[
              indicator.title,
              indicator.unit && `(${indicator.unit})`,
              indicator.baseline && `${say(texts.baseline)}: ${indicator.baseline}`,
            ]
              .filter(Boolean)
              .join(" ")}
            phone="scroll"
            rows={indicator.values}
            rowKey={({ period, dimension }) => `${period} ${dimension}`}
            columns={[
              { key: "period", label: say(texts.period), head: true, cell: ({ period }) => period },
              { key: "of", label: say(texts.part), cell: ({ dimension }) => dimension || say(texts.whole) },
              { key: "target", label: say(texts.target), align: "end", cell: ({ target }) => target || "–" },
              { key: "actual", label: say(texts.actual), align: "end", cell: ({ actual }) => actual || "–" },
            ]}
          />
        ))}
      </Section>
    )}
    {view.history.length > 0 && (
      <Section title={say(texts.history)}>
        <Timeline say={say} items={view.history} label={say(texts.history)} />
      </Section>
    )}
    {view.staff}
  </>
);

const Side = ({
  status,
  tone,
  words,
  by,
  evidence,
  say,
}: {
  status: string;
  tone: Tone;
  words: string;
  by: string;
  evidence: readonly { url: string; title: string }[];
  say: Say;
}) => (
  <>
    <p>
      <Tag tone={tone}>{status}</Tag>
    </p>
    {words !== "" && <PlainText text={words} />}
    {by !== "" && <p class="meta">{by}</p>}
    <EvidenceList evidence={evidence} say={say} />
  </>
);

export const EvidenceList = ({ evidence, say }: { evidence: readonly { url: string; title: string }[]; say: Say }) =>
  evidence.length === 0 ? null : (
    <>
      <p class="meta">{say(texts.evidence)}:</p>
      <ul>
        {evidence.map(({ url, title }) => (
          <li key={url}>
            <a href={url} rel="nofollow">
              {title || url}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
