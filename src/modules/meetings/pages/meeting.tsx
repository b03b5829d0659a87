import type { ComponentChildren } from "preact";
import type { Say } from "../../../say/index.ts";
import {
  ButtonLink,
  Buttons,
  Facts,
  Notice,
  PageHeader,
  PlainText,
  Section,
  Table,
  Tag,
  type Tone,
} from "../../../ui/index.ts";
import type { Presence, Quorum } from "../rules/presence.ts";
import type { MeetingState } from "../rules/way.ts";
import { pageTexts as texts } from "../texts/page.ts";
import { type AgendaLine, MeetingAgenda, type PaperLine, Papers } from "./agenda.tsx";
import { type ActionLine, Actions, Results, type ResultsView } from "./results.tsx";

export interface PresenceLine {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly side: string;
  readonly presence: Presence | null;
  readonly byWhom: string;
}

export interface MeetingView {
  readonly body: string;
  readonly title: string;
  readonly state: MeetingState;
  readonly facts: readonly { term: string; value: ComponentChildren }[];
  readonly cancelledBecause: string | null;
  readonly agenda: readonly AgendaLine[];
  readonly hidden: number;
  readonly papers: readonly PaperLine[];
  /** Still to be done from earlier meetings, while this one is ahead. */
  readonly open: readonly ActionLine[];
  readonly expected: { yes: number; perhaps: number; no: number; silent: number } | null;
  readonly quorum: Quorum | null;
  readonly presences: readonly PresenceLine[];
  /** Null while the public does not read them and the reader is no member. */
  readonly minutes: { readonly text: string; readonly lang: string; readonly isDraft: boolean } | null;
  readonly minutesWait: boolean;
  readonly results: ResultsView | null;
  readonly reports: readonly { by: string; words: string; lang: string }[];
  readonly links: readonly { label: string; href: string }[];
}

export const STATE_TONES: Readonly<Record<MeetingState, Tone>> = {
  draft: "idle",
  convened: "info",
  held: "due",
  "minutes-sent": "due",
  approved: "ok",
  published: "ok",
  cancelled: "late",
};

/** One meeting from its agenda to its minutes. */
export const MeetingPage = ({ view, say }: { view: MeetingView; say: Say }) => (
  <>
    <PageHeader
      above={
        <>
          {view.body} <Tag tone={STATE_TONES[view.state]}>{say(texts[`state-${view.state}`])}</Tag>
        </>
      }
      title={view.title}
    />
    {view.cancelledBecause && (
      <Notice tone="late" say={say}>
        {say(texts.cancelledBecause, { because: view.cancelledBecause })}
      </Notice>
    )}
    <Facts items={view.facts} />
    {view.links.length > 0 && (
      <Buttons>
        {view.links.map(({ label, href }) => (
          <ButtonLink key={href} href={href} kind="quiet">
            {label}
          </ButtonLink>
        ))}
      </Buttons>
    )}
    <Section title={say(texts.agenda)}>
      <MeetingAgenda lines={view.agenda} hidden={view.hidden} say={say} />
    </Section>
    {view.papers.length > 0 && (
      <Section title={say(texts.papers)}>
        <Papers papers={view.papers} say={say} />
      </Section>
    )}
    {view.open.length > 0 && (
      <Section title={say(texts.openActions)}>
        <Actions actions={view.open} say={say} />
      </Section>
    )}
    {(view.expected || view.presences.length > 0) && <AttendancePart view={view} say={say} />}
    {(view.minutes || view.minutesWait) && (
      <Section title={say(texts.minutes)} id="minutes">
        {view.minutesWait && <p class="meta">{say(texts.minutesWait)}</p>}
        {view.minutes?.isDraft && <p class="meta">{say(texts.minutesDraft)}</p>}
        {view.minutes && (
          <div lang={view.minutes.lang}>
            <PlainText text={view.minutes.text} />
          </div>
        )}
        {view.results && <Results view={view.results} say={say} />}
      </Section>
    )}
    {view.reports.length > 0 && (
      <Section title={say(texts.reports)}>
        {view.reports.map(({ by, words, lang }) => (
          <div key={by}>
            <h3>{by}</h3>
            <div lang={lang}>
              <PlainText text={words} />
            </div>
          </div>
        ))}
      </Section>
    )}
  </>
);

const AttendancePart = ({ view, say }: { view: MeetingView; say: Say }) => (
  <Section title={say(texts.attendance)}>
    {view.expected && <p>{say(texts.expected, view.expected)}</p>}
    {view.quorum && (
      <p>
        {say(texts.quorum, {
          reached: String(view.quorum.reached),
          present: view.quorum.present,
          base: view.quorum.base,
        })}{" "}
        <span class="meta">{say(texts.quorumRule)}</span>
      </p>
    )}
    {view.presences.length > 0 && (
      <Table
        say={say}
        caption={say(texts.attendance)}
        quietCaption
        rows={view.presences}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "member",
            label: say(texts.member),
            head: true,
            cell: ({ name, organisation }) => (
              <>
                {name}
                {organisation !== "" && <span class="meta"> {organisation}</span>}
              </>
            ),
          },
          { key: "side", label: say(texts.side), cell: ({ side }) => side },
          {
            key: "presence",
            label: say(texts.presence),
            cell: ({ presence, byWhom }) =>
              presence === null
                ? "–"
                : byWhom === ""
                  ? say(texts[`presence-${presence}`])
                  : say(texts.representedBy, { name: byWhom }),
          },
        ]}
      />
    )}
  </Section>
);
