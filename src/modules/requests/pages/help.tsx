import type { Say } from "../../../say/index.ts";
import { ButtonLink, PageHeader, Prose, Section, Table } from "../../../ui/index.ts";
import { askTexts } from "../texts/ask.ts";
import { clockTexts } from "../texts/clocks.ts";
import { helpTexts as texts } from "../texts/help.ts";

export interface HelpView {
  readonly law: string;
  readonly agency: string;
  readonly terms: readonly {
    title: string;
    length: number;
    unit: "calendar" | "working" | "hours";
    status: "confirmed" | "secondary" | "assumed";
  }[];
  readonly askHref: string;
  readonly clocksHref: string;
}

const UNITS = { calendar: texts.days, working: texts.workingDays, hours: texts.hours };

export const Help = ({ view, say }: { view: HelpView; say: Say }) => (
  <>
    <PageHeader
      title={say(texts.title)}
      lead={say(texts.lead)}
      actions={<ButtonLink href={view.askHref}>{say(askTexts.title)}</ButtonLink>}
    />
    <Section title={say(texts.rightTitle)}>
      <Prose>
        <p>{say(texts.right, { law: view.law })}</p>
      </Prose>
    </Section>
    <Section title={say(texts.termsTitle)} lead={say(texts.termsLead)}>
      <Table
        say={say}
        caption={say(texts.termsTitle)}
        quietCaption
        rows={view.terms}
        columns={[
          { key: "step", label: say(texts.termColumn), cell: (term) => term.title, head: true },
          {
            key: "length",
            label: say(texts.lengthColumn),
            cell: (term) => say(UNITS[term.unit], { length: term.length }),
          },
          { key: "status", label: say(texts.certaintyColumn), cell: (term) => say(texts[`status-${term.status}`]) },
        ]}
      />
      <p>
        <a href={view.clocksHref}>{say(clockTexts.link)}</a>
      </p>
    </Section>
    {(
      [
        [texts.silenceTitle, say(texts.silence, { agency: view.agency })],
        [texts.machineTitle, say(texts.machine)],
        [texts.publicTitle, say(texts.public)],
        [
          askTexts.adviceTitle,
          [askTexts.advice1, askTexts.advice2, askTexts.advice3].map((each) => say(each)).join(" "),
        ],
        [texts.officersTitle, say(texts.officers)],
      ] as const
    ).map(([title, text]) => (
      <Section key={title.en} title={say(title)}>
        <Prose>
          <p>{text}</p>
        </Prose>
      </Section>
    ))}
  </>
);
