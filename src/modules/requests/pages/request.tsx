import type { Day } from "../../../kernel/day.ts";
import type { Say } from "../../../say/index.ts";
import {
  Bar,
  ButtonLink,
  Card,
  Clock,
  Columns,
  Letter,
  type LetterProps,
  Notice,
  PageHeader,
  Row,
  Rows,
  Section,
  Stack,
  type Tone,
} from "../../../ui/index.ts";
import { sameTexts } from "../texts/asking.ts";
import { feedTexts } from "../texts/feed.ts";
import { listTexts } from "../texts/list.ts";
import { officerLetterTexts } from "../texts/officer.ts";
import { requestTexts as texts } from "../texts/request.ts";
import { seriesTexts } from "../texts/series.ts";
import { Embargo, type EmbargoView } from "./asking.tsx";
import { Complaint, type ComplaintView } from "./complaint-panel.tsx";
import { Steps, type StepsView } from "./steps.tsx";

export interface LetterView extends Omit<LetterProps, "say" | "children"> {
  readonly id: string;
  /** Quiet lines under the letter: who sent it, what was said of it. */
  readonly notes: readonly string[];
}

export interface RequestView {
  readonly number: string;
  readonly title: string;
  readonly lang: string;
  readonly institution: { readonly name: string; readonly href: string };
  readonly askHref: string;
  readonly dataHref: string;
  readonly feedHref: string;
  /** A letter to a friend, begun: title, institution, how it stands, address. */
  readonly shareHref: string;
  readonly tag: { readonly tone: Tone; readonly text: string };
  readonly sentence: string;
  readonly consequences: readonly string[];
  readonly startSentence: string | null;
  readonly counted: readonly string[];
  readonly explanation: string | null;
  readonly facts: readonly string[];
  readonly letters: readonly LetterView[];
  readonly numbers: { sent: number; inTime: number; late: number; overdue: number };
  readonly beside: readonly { title: string; href: string; tag: string; sentOn: Day }[];
  /** The same question to other institutions, or by other people. */
  readonly same: readonly { institution: string; href: string; tag: string; sentOn: Day }[];
  /** Other parts of what was asked once, with other institutions. */
  readonly parts: readonly { institution: string; href: string; tag: string; sentOn: Day }[];
  /** Only for those who see a request before its day. */
  readonly embargo: EmbargoView | null;
  readonly complaint: ComplaintView | null;
  /** What the reader may do; null for the public. */
  readonly steps: StepsView | null;
  /** The series of requests it is one of. */
  readonly series: { title: string; href: string; size: number } | null;
  readonly hiddenReason: string | null;
  readonly secretAddress: string | null;
}

/** A request, read like the exchange of letters it is. */
export const RequestPage = ({ view, say }: { view: RequestView; say: Say }) => (
  <Columns aside={<Aside view={view} say={say} />}>
    <PageHeader
      above={say(texts.number, { number: view.number })}
      title={<span lang={view.lang}>{view.title}</span>}
      meta={view.facts.map((fact) => <span key={fact}>{fact}</span>)}
    />
    {view.hiddenReason && (
      <Notice say={say} tone="late">
        <p>{say(texts.hiddenForOthers, { reason: view.hiddenReason })}</p>
      </Notice>
    )}
    <Clock
      say={say}
      tone={view.tag.tone}
      tag={view.tag.text}
      sentence={view.sentence}
      steps={view.startSentence ? [view.startSentence, ...view.counted] : undefined}
      source={view.explanation ?? undefined}
      actions={
        view.steps?.next ? <ButtonLink href={view.steps.next.href}>{view.steps.next.label}</ButtonLink> : undefined
      }
    >
      {view.consequences.length > 0 && view.consequences.map((line) => <p key={line}>{line}</p>)}
    </Clock>
    {view.complaint && <Complaint view={view.complaint} say={say} />}
    {view.embargo && <Embargo view={view.embargo} say={say} />}
    <Section title={say(texts.exchange)} id="letters">
      <Stack>
        {view.letters.map(({ notes, ...letter }) => (
          <Letter key={letter.id} say={say} {...letter}>
            {notes.length > 0 && (
              <p class="meta">
                {notes.map((note) => (
                  <span key={note}>{note}</span>
                ))}
              </p>
            )}
          </Letter>
        ))}
      </Stack>
    </Section>
    {view.steps && <Steps view={view.steps} say={say} />}
  </Columns>
);

const Aside = ({ view, say }: { view: RequestView; say: Say }) => (
  <Stack>
    <Card title={view.institution.name} href={view.institution.href}>
      <p class="meta">{say(texts.askedCount, { sent: view.numbers.sent, inTime: view.numbers.inTime })}</p>
      <Bar
        say={say}
        label={say(texts.barLabel)}
        segments={[
          { label: say(texts.barInTime), value: view.numbers.inTime, tone: "ok" },
          { label: say(texts.barLate), value: view.numbers.late, tone: "due" },
          { label: say(texts.barSilent), value: view.numbers.overdue, tone: "late" },
        ]}
      />
    </Card>
    {view.series && (
      <Card title={say(seriesTexts.title, { size: view.series.size })}>
        <p>{say(seriesTexts.text, { size: view.series.size })}</p>
        <p>
          <a href={view.series.href}>{view.series.title}</a>
        </p>
      </Card>
    )}
    {view.parts.length > 0 && (
      <Card title={say(officerLetterTexts.partTitle)}>
        <Rows>
          {view.parts.map((part) => (
            <Row
              key={part.href}
              title={part.institution}
              href={part.href}
              meta={[part.tag, say.day(part.sentOn, "short")]}
            />
          ))}
        </Rows>
      </Card>
    )}
    {view.same.length > 0 && (
      <Card title={say(sameTexts.also)}>
        <Rows>
          {view.same.map((other) => (
            <Row
              key={other.href}
              title={other.institution}
              href={other.href}
              meta={[other.tag, say.day(other.sentOn, "short")]}
            />
          ))}
        </Rows>
      </Card>
    )}
    {view.beside.length > 0 && (
      <Card title={say(listTexts.previousPages)}>
        <Rows>
          {view.beside.map((other) => (
            <Row
              key={other.href}
              title={other.title}
              href={other.href}
              meta={[other.tag, say.day(other.sentOn, "short")]}
            />
          ))}
        </Rows>
      </Card>
    )}
    {view.secretAddress && (
      <Card title={say(texts.secretAddress)}>
        <p>
          <code>{view.secretAddress}</code>
        </p>
        <p class="meta">{say(texts.secretAddressHint)}</p>
      </Card>
    )}
    <Card title={say(texts.follow)}>
      <p>
        <a href={view.feedHref}>{say(feedTexts.follow)}</a>
      </p>
      <p>
        <a href={view.shareHref}>{say(feedTexts.share)}</a>
      </p>
      <p>
        <ButtonLink small kind="quiet" href={view.askHref}>
          {say(sameTexts.button)}
        </ButtonLink>
      </p>
      <p>
        <a href={view.dataHref}>{say(texts.data)}</a>
      </p>
    </Card>
  </Stack>
);

/** In the place of a request that staff took off the public site. */
export const HiddenRequest = ({ reason, say }: { reason: string; say: Say }) => (
  <Section>
    <PageHeader title={say(texts.hiddenRequestTitle)} lead={say(texts.hiddenRequest, { reason })} />
  </Section>
);
