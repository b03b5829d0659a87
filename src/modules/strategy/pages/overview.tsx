import type { ComponentChildren } from "preact";
import type { Say } from "../../../say/index.ts";
import {
  Bar,
  ButtonLink,
  Buttons,
  EmptyState,
  Figures,
  PageHeader,
  Row,
  Rows,
  Section,
  Table,
  Tabs,
  Tag,
} from "../../../ui/index.ts";
import type { Rollup } from "../rules/rollup.ts";
import type { Movement } from "../rules/scale.ts";
import { pageTexts as texts } from "../texts/page.ts";
import { headlineWords, ruleWords, segmentsOf } from "./words.ts";

export interface GroupLine {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly rollup: Rollup;
}

export interface OverviewView {
  readonly title: string;
  readonly state: "draft" | "adopted" | "ended";
  readonly years: string;
  readonly act: string;
  /** Null while nothing is published. */
  readonly round: {
    readonly end: string;
    readonly rollup: Rollup;
    readonly objectives: readonly GroupLine[];
    readonly institutions: readonly GroupLine[];
    readonly moves: readonly { movement: Movement; count: number }[];
    readonly silent: readonly { id: string; name: string; href: string; about: string }[];
  } | null;
  readonly tabs: readonly { href: string; label: string; current: boolean }[];
  readonly objectives: readonly { href: string; title: string; about: string }[];
  readonly links: readonly { label: string; href: string; main?: boolean }[];
}

/** A strategy at a glance: one sentence, one bar for each objective, and then everything one can dig into. */
export const OverviewPage = ({ view, say }: { view: OverviewView; say: Say }) => (
  <>
    <PageHeader
      above={
        <>
          {view.years} <Tag tone={view.state === "adopted" ? "ok" : "idle"}>{say(texts[`state-${view.state}`])}</Tag>
        </>
      }
      title={view.title}
      lead={view.round ? headlineWords(say, view.round.rollup, view.round.end) : undefined}
      meta={view.act === "" ? undefined : <span>{view.act}</span>}
      actions={
        <Buttons>
          {view.links.map(({ label, href, main }) => (
            <ButtonLink key={href} href={href} kind={main ? "primary" : "quiet"}>
              {label}
            </ButtonLink>
          ))}
        </Buttons>
      }
    />
    {view.tabs.length > 1 && <Tabs say={say} label={say(texts.period)} items={[...view.tabs]} />}
    {view.round ? (
      <>
        <Standing rollup={view.round.rollup} say={say} />
        <Section title={say(texts.objectives)}>
          <Groups groups={view.round.objectives} say={say} />
        </Section>
        <Section title={say(texts.institutions)}>
          <Beside groups={view.round.institutions} say={say} />
        </Section>
        {view.round.silent.length > 0 && (
          <Section title={say(texts.silent)} lead={say(texts.silentLead)}>
            <Rows label={say(texts.silent)}>
              {view.round.silent.map(({ id, name, href, about }) => (
                <Row key={id} title={name} href={href} meta={[about]} />
              ))}
            </Rows>
          </Section>
        )}
        {view.round.moves.length > 0 && (
          <Section title={say(texts.moved)}>
            <Figures
              say={say}
              items={view.round.moves.map(({ movement, count }) => ({
                label: say(texts[`move-${movement}`]),
                value: count,
              }))}
            />
          </Section>
        )}
      </>
    ) : (
      <>
        <EmptyState title={say(texts.noRound)} />
        <Section title={say(texts.objectives)}>
          <Rows label={say(texts.objectives)}>
            {view.objectives.map(({ href, title, about }) => (
              <Row key={href} title={title} href={href} meta={[about]} />
            ))}
          </Rows>
        </Section>
      </>
    )}
  </>
);

/** What was due, drawn by what was found, with the rule by which it was counted. */
export const Standing = ({ rollup, say }: { rollup: Rollup; say: Say }) => (
  <Section>
    {rollup.due > 0 && <Bar label={say(texts.found)} segments={segmentsOf(say, rollup)} say={say} />}
    <p class="meta">{ruleWords(say, rollup)}</p>
  </Section>
);

export const Groups = ({ groups, say }: { groups: readonly GroupLine[]; say: Say }) => (
  <Rows label={say(texts.objectives)}>
    {groups.map(({ id, title, href, rollup }) => (
      <Row
        key={id}
        title={title}
        href={href}
        meta={[
          say(texts.rate, { complete: rollup.found.complete, due: rollup.due }),
          `${say.number(rollup.claimedComplete)} ${say(texts.claimedComplete)}`,
        ]}
      >
        <Bar label={title} segments={segmentsOf(say, rollup)} say={say} legend={false} />
      </Row>
    ))}
  </Rows>
);

/** Claimed beside found, institution by institution; the largest difference first. */
export const Beside = ({ groups, say }: { groups: readonly GroupLine[]; say: Say }) => (
  <Table
    say={say}
    caption={say(texts.institutions)}
    quietCaption
    rows={groups}
    rowKey={({ id }) => id}
    columns={[
      {
        key: "name",
        label: say(texts.institution),
        head: true,
        cell: ({ title, href }): ComponentChildren => <a href={href}>{title}</a>,
      },
      { key: "due", label: say(texts.due), align: "end", cell: ({ rollup }) => say.number(rollup.due) },
      {
        key: "claimed",
        label: say(texts.claimedComplete),
        align: "end",
        cell: ({ rollup }) => say.number(rollup.claimedComplete),
      },
      {
        key: "found",
        label: say(texts.foundComplete),
        align: "end",
        cell: ({ rollup }) => say.number(rollup.found.complete),
      },
      {
        key: "difference",
        label: say(texts.difference),
        align: "end",
        cell: ({ rollup }) => say.number(rollup.claimedComplete - rollup.found.complete),
      },
    ]}
  />
);
