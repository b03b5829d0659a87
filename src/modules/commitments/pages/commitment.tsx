import type { ComponentChildren } from "preact";
import type { Day } from "../../../kernel/day.ts";
import type { Say } from "../../../say/index.ts";
import {
  Card,
  Cards,
  Clock,
  Facts,
  Notice,
  PageHeader,
  PlainText,
  Section,
  Timeline,
  type TimelineItem,
  type Tone,
} from "../../../ui/index.ts";
import type { Evidence } from "../rules/evidence.ts";
import { pageTexts as texts } from "../texts/page.ts";
import { StaffForms, type StaffView } from "./staff.tsx";

/** What somebody said of a promise, with the day and how one can check it. */
export interface Said {
  readonly status: string;
  readonly words: string;
  readonly day: Day;
  readonly by: string;
  readonly evidence: readonly Evidence[];
}

export interface PromiseView {
  readonly number: string;
  readonly title: string;
  readonly lang: string | undefined;
  readonly tone: Tone;
  readonly tag: string;
  readonly sentence: string;
  readonly consequences: readonly string[];
  readonly claimed: Said | null;
  readonly found: Said | null;
  /** They say more than was found. */
  readonly saysMore: boolean;
  readonly facts: readonly { term: string; value: ComponentChildren }[];
  readonly history: readonly TimelineItem[];
  readonly staff: StaffView | null;
}

/** One promise: the date first, then what is said beside what was found, then everything that happened. */
export const PromisePage = ({ view, say }: { view: PromiseView; say: Say }) => (
  <>
    <PageHeader above={view.number} title={<span lang={view.lang}>{view.title}</span>} />
    <Clock say={say} tone={view.tone} tag={view.tag} sentence={view.sentence}>
      {view.consequences.length > 0 ? view.consequences.map((line) => <p key={line}>{line}</p>) : undefined}
    </Clock>
    {view.saysMore && (
      <Notice say={say} tone="due">
        <p>{say(texts.gap)}</p>
      </Notice>
    )}
    <Cards>
      <SaidCard title={say(texts.claimedTitle)} said={view.claimed} none={say(texts.noClaim)} say={say} />
      <SaidCard title={say(texts.foundTitle)} said={view.found} none={say(texts.noFinding)} say={say} />
    </Cards>
    <Section title={say(texts.facts)}>
      <Facts items={[...view.facts]} />
    </Section>
    <Section title={say(texts.history)}>
      <Timeline items={view.history} say={say} label={say(texts.history)} />
    </Section>
    {view.staff && <StaffForms view={view.staff} say={say} />}
  </>
);

const SaidCard = ({ title, said, none, say }: { title: string; said: Said | null; none: string; say: Say }) => (
  <Card title={title}>
    {said === null ? (
      <p class="meta">{none}</p>
    ) : (
      <>
        <p>
          <strong>{said.status}</strong>
        </p>
        <PlainText text={said.words} />
        <EvidenceList evidence={said.evidence} say={say} />
        <p class="meta">{[say.day(said.day), said.by].filter(Boolean).join(", ")}</p>
      </>
    )}
  </Card>
);

export const EvidenceList = ({ evidence, say }: { evidence: readonly Evidence[]; say: Say }) =>
  evidence.length === 0 ? null : (
    <ul aria-label={say(texts.evidence)}>
      {evidence.map(({ url, title }) => (
        <li key={url}>
          <a href={url} rel="nofollow noopener">
            {title || url}
          </a>
        </li>
      ))}
    </ul>
  );
