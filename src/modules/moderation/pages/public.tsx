import type { Say } from "../../../say/index.ts";
import { EmptyState, PageHeader, Prose, Section, Table } from "../../../ui/index.ts";
import type { YearCount } from "../queries/reports.ts";
import { DECISIONS, HOUSE_REASONS, REASONS, type ReportReason } from "../rules/reports.ts";
import { reportTexts as texts } from "../texts/report.ts";

export interface PublicView {
  readonly counts: readonly YearCount[];
  readonly medianDays: number | null;
}

/** How we moderate, and the figures that let anyone hold us to it. */
export const PublicPage = ({ view, say }: { view: PublicView; say: Say }) => (
  <>
    <PageHeader title={say(texts.publicTitle)} lead={say(texts.publicLead)} />
    <Prose>
      <ul>
        <li>{say(texts.principleCriticism)}</li>
        <li>{say(texts.principleWords)}</li>
        <li>{say(texts.principleReason)}</li>
        <li>{say(texts.principleLetters)}</li>
        <li>{say(texts.principleFiles)}</li>
      </ul>
    </Prose>
    <Section
      title={say(texts.figuresTitle)}
      lead={view.medianDays === null ? undefined : say(texts.figuresMedian, { days: Math.ceil(view.medianDays) })}
    >
      {view.counts.length === 0 ? (
        <EmptyState title={say(texts.figuresNone)} />
      ) : (
        <>
          <Figures counts={view.counts} say={say} />
          <Reasons counts={view.counts} say={say} />
        </>
      )}
    </Section>
  </>
);

const sum = (counts: readonly YearCount[], keep: (count: YearCount) => boolean = () => true) =>
  counts.filter(keep).reduce((total, { n }) => total + n, 0);

const Figures = ({ counts, say }: { counts: readonly YearCount[]; say: Say }) => (
  <Table
    say={say}
    caption={say(texts.figuresCaption)}
    rows={[...new Set(counts.map(({ year }) => year))].map((year) => ({
      year,
      own: counts.filter((count) => count.year === year),
    }))}
    rowKey={({ year }) => String(year)}
    columns={[
      { key: "year", label: say(texts.year), cell: ({ year }) => String(year), head: true },
      { key: "n", label: say(texts.reports), align: "end", cell: ({ own }) => say.number(sum(own)) },
      {
        key: "acted",
        label: say(texts.acted),
        align: "end",
        cell: ({ own }) => say.number(sum(own, ({ decision }) => decision !== null && DECISIONS[decision].acted)),
      },
      {
        key: "kept",
        label: say(texts.notActed),
        align: "end",
        cell: ({ own }) => say.number(sum(own, ({ decision }) => decision !== null && !DECISIONS[decision].acted)),
      },
      {
        key: "open",
        label: say(texts.undecided),
        align: "end",
        cell: ({ own }) => say.number(sum(own, ({ decision }) => decision === null)),
      },
    ]}
  />
);

const Reasons = ({ counts, say }: { counts: readonly YearCount[]; say: Say }) => (
  <Table
    say={say}
    caption={say(texts.reasonsCaption)}
    rows={([...REASONS, ...HOUSE_REASONS] as ReportReason[])
      .map((reason) => ({ reason, n: sum(counts, (count) => count.reason === reason) }))
      .filter(({ n }) => n > 0)}
    rowKey={({ reason }) => reason}
    columns={[
      {
        key: "reason",
        label: say(texts.reasonColumn),
        cell: ({ reason }) => say(texts[`reason-${reason}`]),
        head: true,
      },
      { key: "n", label: say(texts.reports), align: "end", cell: ({ n }) => say.number(n) },
    ]}
  />
);
