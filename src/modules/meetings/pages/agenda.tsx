import type { Say } from "../../../say/index.ts";
import { Agenda, Row, Rows, Tag } from "../../../ui/index.ts";
import { pageTexts as texts } from "../texts/page.ts";

export interface PaperLine {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly internal: boolean;
  /** "PDF, 120 kB"; empty for an address on the web. */
  readonly about: string;
}

export interface AgendaLine {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly depth: number;
  /** "10:20"; empty where it is not known. */
  readonly at: string;
  readonly duration: number | null;
  readonly internal: boolean;
  /** Where its title leads: the minutes to be approved. */
  readonly href: string | null;
  readonly papers: readonly PaperLine[];
}

/** An agenda with its times and papers. */
export const MeetingAgenda = ({ lines, hidden, say }: { lines: readonly AgendaLine[]; hidden: number; say: Say }) => (
  <>
    {lines.length === 0 ? (
      <p class="meta">{say(texts.noAgenda)}</p>
    ) : (
      <Agenda
        label={say(texts.agenda)}
        items={lines.map((line) => ({
          id: line.id,
          number: line.number,
          title: line.title,
          href: line.href ?? undefined,
          part: line.depth > 0,
          meta: [
            line.internal && <Tag tone="idle">{say(texts.internal)}</Tag>,
            line.at,
            line.duration !== null && say(texts.itemMinutes, { minutes: line.duration }),
          ],
          children: <Papers papers={line.papers} say={say} />,
        }))}
      />
    )}
    {hidden > 0 && <p class="meta">{say(texts.hiddenItems, { count: hidden })}</p>}
  </>
);

export const Papers = ({ papers, say }: { papers: readonly PaperLine[]; say: Say }) =>
  papers.length === 0 ? null : (
    <Rows label={say(texts.papers)}>
      {papers.map((paper) => (
        <Row
          key={paper.id}
          title={paper.name}
          href={paper.href}
          tag={paper.internal ? <Tag tone="idle">{say(texts.internal)}</Tag> : undefined}
          meta={[paper.about]}
        />
      ))}
    </Rows>
  );
