import type { ComponentChildren } from "preact";
import type { Say } from "../../../say/index.ts";
import { ButtonLink, CopyLink, PageHeader, Row, Rows, Section } from "../../../ui/index.ts";
import { formTexts as texts } from "../texts/forms.ts";
import type { PaperLine } from "./agenda.tsx";
import { Papers } from "./agenda.tsx";
import { type MeetingLine, MeetingRows } from "./list.tsx";
import { type ActionLine, Actions } from "./results.tsx";

export interface DeskView {
  readonly newHref: string;
  readonly groups: readonly { title: string; lines: readonly (MeetingLine & { note?: string })[] }[];
  readonly absent: readonly { href: string; title: string; count: string }[];
}

/** For the secretariat: each meeting where it waits for them. */
export const DeskPage = ({ view, say }: { view: DeskView; say: Say }) => (
  <>
    <PageHeader
      title={say(texts.deskTitle)}
      lead={say(texts.deskLead)}
      actions={<ButtonLink href={view.newHref}>{say(texts.new)}</ButtonLink>}
    />
    {view.groups.map(({ title, lines }) => (
      <Section key={title} title={title}>
        <OrNothing when={lines.length > 0} say={say}>
          <MeetingRows lines={lines} label={title} say={say} />
        </OrNothing>
      </Section>
    ))}
    <Section title={say(texts.deskAbsent)}>
      <OrNothing when={view.absent.length > 0} say={say}>
        <Rows label={say(texts.deskAbsent)}>
          {view.absent.map(({ href, title, count }) => (
            <Row key={title} title={title} href={href} meta={[count]} />
          ))}
        </Rows>
      </OrNothing>
    </Section>
  </>
);

export interface MineView {
  readonly seats: readonly { href: string; title: string; meta: string }[];
  readonly ahead: readonly (MeetingLine & { papers: readonly PaperLine[] })[];
  readonly tasks: readonly ActionLine[];
  readonly owed: readonly MeetingLine[];
  /** The whole address of one's own calendar. */
  readonly calendar: string;
}

/** A member's desk: what is ahead, what is to be read, to be done, and to be told to those who elected her. */
export const MinePage = ({ view, say }: { view: MineView; say: Say }) => (
  <>
    <PageHeader title={say(texts.mineTitle)} lead={say(view.seats.length === 0 ? texts.mineNone : texts.mineLead)} />
    {view.seats.length > 0 && (
      <>
        <Section title={say(texts.deskConvened)}>
          <OrNothing when={view.ahead.length > 0} say={say}>
            <MeetingRows lines={view.ahead} label={say(texts.deskConvened)} say={say} />
          </OrNothing>
        </Section>
        <Section title={say(texts.myPapers)}>
          <OrNothing when={view.ahead.some(({ papers }) => papers.length > 0)} say={say}>
            <Papers papers={view.ahead.flatMap(({ papers }) => papers)} say={say} />
          </OrNothing>
        </Section>
        <Section title={say(texts.myTasks)}>
          <OrNothing when={view.tasks.length > 0} say={say}>
            <Actions actions={view.tasks} say={say} />
          </OrNothing>
        </Section>
        <Section title={say(texts.owedReports)}>
          <OrNothing when={view.owed.length > 0} say={say}>
            <MeetingRows lines={view.owed} label={say(texts.owedReports)} say={say} />
          </OrNothing>
        </Section>
        <Section title={say(texts.mySeats)}>
          <Rows label={say(texts.mySeats)}>
            {view.seats.map(({ href, title, meta }) => (
              <Row key={title} title={title} href={href} meta={[meta]} />
            ))}
          </Rows>
          <p>{say(texts.myCalendar)}</p>
          <CopyLink say={say} url={view.calendar} />
        </Section>
      </>
    )}
  </>
);

const OrNothing = ({ when, say, children }: { when: boolean; say: Say; children: ComponentChildren }) =>
  when ? children : <p class="meta">{say(texts.nothing)}</p>;
