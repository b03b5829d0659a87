import type { Say } from "../../../say/index.ts";
import { ButtonLink, Buttons, EmptyState, PageHeader, Row, Rows, Section, Tag } from "../../../ui/index.ts";
import type { MeetingState } from "../rules/way.ts";
import { pageTexts as texts } from "../texts/page.ts";
import { STATE_TONES } from "./meeting.tsx";

export interface MeetingLine {
  readonly href: string;
  readonly title: string;
  readonly when: string;
  readonly place: string;
  readonly state: MeetingState;
}

/** The meetings of a body: what comes first, then what was. */
export const MeetingList = ({
  title,
  lead,
  ahead,
  behind,
  actions,
  say,
}: {
  title: string;
  lead: string;
  ahead: readonly MeetingLine[];
  behind: readonly MeetingLine[];
  actions: readonly { label: string; href: string; main?: boolean }[];
  say: Say;
}) => (
  <>
    <PageHeader
      title={title}
      lead={lead}
      actions={
        <Buttons>
          {actions.map(({ label, href, main }) => (
            <ButtonLink key={href} href={href} kind={main ? "primary" : "quiet"}>
              {label}
            </ButtonLink>
          ))}
        </Buttons>
      }
    />
    {ahead.length + behind.length === 0 && <EmptyState title={say(texts.none)}>{say(texts.noneText)}</EmptyState>}
    {ahead.length > 0 && (
      <Section title={say(texts.ahead)}>
        <MeetingRows lines={ahead} say={say} label={say(texts.ahead)} />
      </Section>
    )}
    {behind.length > 0 && (
      <Section title={say(texts.behind)}>
        <MeetingRows lines={behind} say={say} label={say(texts.behind)} />
      </Section>
    )}
  </>
);

export const MeetingRows = ({ lines, label, say }: { lines: readonly MeetingLine[]; label: string; say: Say }) => (
  <Rows label={label}>
    {lines.map((line) => (
      <Row
        key={line.href}
        title={line.title}
        href={line.href}
        tag={<Tag tone={STATE_TONES[line.state]}>{say(texts[`state-${line.state}`])}</Tag>}
        meta={[line.when, line.place]}
      />
    ))}
  </Rows>
);
