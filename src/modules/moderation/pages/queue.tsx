import type { Say } from "../../../say/index.ts";
import { EmptyState, PageHeader, Row, Rows, Section, Tag } from "../../../ui/index.ts";
import type { Decision, ReportReason } from "../rules/reports.ts";
import { deskTexts as texts } from "../texts/desk.ts";

export interface QueueLine {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly reason: ReportReason;
  readonly byHouse: boolean;
  readonly day: string;
  /** Who works on it now; null when anyone may. */
  readonly holder: string | null;
  readonly words: string;
  readonly decision: Decision | null;
}

/** The queue that all staff share. */
export const QueuePage = ({
  open,
  decided,
  say,
}: {
  open: readonly QueueLine[];
  decided: readonly QueueLine[];
  say: Say;
}) => (
  <>
    <PageHeader title={say(texts.title)} lead={say(texts.lead)} />
    <Section title={open.length > 0 ? say(texts.open, { count: open.length }) : undefined}>
      {open.length === 0 ? (
        <EmptyState title={say(texts.none)} />
      ) : (
        <Lines lines={open} label={texts.title} say={say} />
      )}
    </Section>
    {decided.length > 0 && (
      <Section title={say(texts.decidedTitle)}>
        <Lines lines={decided} label={texts.decidedTitle} say={say} />
      </Section>
    )}
  </>
);

const EXCERPT = 200;

const Lines = ({ lines, label, say }: { lines: readonly QueueLine[]; label: typeof texts.title; say: Say }) => (
  <Rows keys label={say(label)}>
    {lines.map((line) => (
      <Row
        key={line.id}
        title={line.title}
        href={line.href}
        tag={
          line.decision ? (
            <Tag tone="ok">{say(texts[`decision-${line.decision}`])}</Tag>
          ) : (
            <Tag tone={line.holder ? "info" : "due"}>{say(texts[`short-${line.reason}`])}</Tag>
          )
        }
        meta={[
          say(line.byHouse ? texts.byHouse : texts.byPerson),
          say(texts.reportedAt, { day: line.day }),
          line.holder && say(texts.heldBy, { name: line.holder }),
        ]}
      >
        {line.words && <p>{line.words.length > EXCERPT ? `${line.words.slice(0, EXCERPT)}…` : line.words}</p>}
      </Row>
    ))}
  </Rows>
);
