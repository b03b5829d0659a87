import type { Say } from "../../../say/index.ts";
import {
  Bar,
  type BarSegment,
  ButtonLink,
  Buttons,
  EmptyState,
  PageHeader,
  Prose,
  Section,
  Table,
  Tabs,
} from "../../../ui/index.ts";
import { dueSoFar, LEAST_RANKED, type Tally, wilson } from "../rules/statistics.ts";
import { statisticsTexts as texts } from "../texts/statistics.ts";

export interface InstitutionLine {
  readonly name: string;
  readonly href: string;
  readonly tally: Tally;
}

export interface StatisticsView {
  readonly whole: Tally;
  readonly outcomes: readonly BarSegment[];
  readonly grounds: readonly { name: string; count: number }[];
  readonly institutions: readonly InstitutionLine[];
  readonly periods: readonly { href: string; label: string; current: boolean }[];
  readonly tableHref: string;
  readonly hasExamples: boolean;
  readonly sort: (by: string) => { href: string; direction?: "ascending" | "descending" };
}

/** How institutions answer: never a rate without its whole, never an order without its uncertainty. */
export const StatisticsPage = ({ view, say }: { view: StatisticsView; say: Say }) => (
  <Section>
    <PageHeader
      title={say(texts.title)}
      lead={say(texts.lead)}
      actions={
        <Buttons>
          <ButtonLink kind="quiet" href={view.tableHref} download>
            {say(texts.asTable)}
          </ButtonLink>
        </Buttons>
      }
    />
    <Tabs say={say} label={say(texts.years)} items={view.periods} />
    <Prose>
      <p>
        {say(texts.summary, { sent: view.whole.sent, due: dueSoFar(view.whole), inTime: view.whole.answeredInTime })}
      </p>
      {view.hasExamples && <p>{say(texts.example)}</p>}
    </Prose>
    {view.whole.sent > 0 && (
      <Section title={say(texts.outcomes)} level={2}>
        <Bar say={say} label={say(texts.outcomes)} segments={view.outcomes} />
      </Section>
    )}
    <Section title={say(texts.institutions)} level={2}>
      <Table
        say={say}
        caption={say(texts.institutions)}
        quietCaption
        rows={view.institutions}
        rowKey={({ href }) => href}
        empty={<EmptyState title={say(texts.empty)} />}
        columns={[
          {
            key: "name",
            label: say(texts.institution),
            head: true,
            sort: view.sort("name"),
            cell: ({ name, href }) => <a href={href}>{name}</a>,
          },
          {
            key: "sent",
            label: say(texts.sent),
            align: "end",
            sort: view.sort("sent"),
            cell: ({ tally }) => say.number(tally.sent),
          },
          { key: "in-time", label: say(texts.inTime), align: "end", cell: ({ tally }) => inTime(tally, say) },
          {
            key: "range",
            label: say(texts.range),
            align: "end",
            sort: view.sort("order"),
            cell: ({ tally }) => range(tally, say),
          },
          {
            key: "median",
            label: say(texts.median),
            align: "end",
            cell: ({ tally }) => (tally.medianDays === null ? "–" : say.number(tally.medianDays)),
          },
          {
            key: "overdue",
            label: say(texts.overdue),
            align: "end",
            sort: view.sort("overdue"),
            cell: ({ tally }) => say.number(tally.overdue),
          },
          { key: "open", label: say(texts.open), align: "end", cell: ({ tally }) => say.number(tally.open) },
        ]}
      />
    </Section>
    {view.grounds.length > 0 && (
      <Section title={say(texts.grounds)} level={2} lead={say(texts.groundsLead)}>
        <Table
          say={say}
          caption={say(texts.grounds)}
          quietCaption
          rows={view.grounds}
          rowKey={({ name }) => name}
          columns={[
            { key: "ground", label: say(texts.ground), head: true, cell: ({ name }) => name },
            { key: "times", label: say(texts.times), align: "end", cell: ({ count }) => say.number(count) },
          ]}
        />
      </Section>
    )}
    <Section title={say(texts.how)} level={2}>
      <Prose>
        <p>{say(texts.howInTime)}</p>
        <p>{say(texts.howOrder, { least: LEAST_RANKED })}</p>
        <p>{say(texts.howMedian)}</p>
      </Prose>
    </Section>
  </Section>
);

const inTime = (tally: Tally, say: Say): string =>
  dueSoFar(tally) === 0 ? "–" : say(texts.inTimeOf, { part: tally.answeredInTime, whole: dueSoFar(tally) });

function range(tally: Tally, say: Say): string {
  const due = dueSoFar(tally);
  const found = wilson(tally.answeredInTime, due);
  if (due < LEAST_RANKED || !found) return say(texts.tooFew);
  return say(texts.between, { low: Math.round(found.low * 100), high: Math.round(found.high * 100) });
}
