import type { Say } from "../../../say/index.ts";
import { Facts, PageHeader, Prose, Section, Tag, type Tone } from "../../../ui/index.ts";
import { clockTexts as texts } from "../texts/clocks.ts";
import { helpTexts } from "../texts/help.ts";

export interface ClockLine {
  readonly id: string;
  readonly title: string;
  readonly status: "confirmed" | "secondary" | "assumed";
  readonly facts: readonly { term: string; value: string }[];
  readonly note: string | null;
  readonly sources: readonly { url: string; says: string | null }[];
}

const TONES: Record<ClockLine["status"], Tone> = { confirmed: "ok", secondary: "info", assumed: "due" };

/** Every legal term in the open: what it is, where it is known from, and what is only assumed. */
export const Clocks = ({ clocks, say }: { clocks: readonly ClockLine[]; say: Say }) => (
  <>
    <PageHeader title={say(texts.title)} lead={say(texts.lead)} />
    {clocks.map((clock) => (
      <Section key={clock.id} id={clock.id} title={clock.title}>
        <p>
          <Tag tone={TONES[clock.status]}>{say(helpTexts[`status-${clock.status}`])}</Tag>
        </p>
        <Facts items={clock.facts} />
        <Prose>
          {clock.note && <p>{clock.note}</p>}
          <ul>
            {clock.sources.map(({ url, says }) => (
              <li key={url}>
                <a href={url}>{new URL(url).hostname}</a>
                {says && `: ${says}`}
              </li>
            ))}
          </ul>
        </Prose>
      </Section>
    ))}
  </>
);
