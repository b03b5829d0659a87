import { dayAt } from "../../../kernel/day.ts";
import type { Say } from "../../../say/index.ts";
import {
  Button,
  ButtonForm,
  ButtonLink,
  Buttons,
  Columns,
  Facts,
  Letter,
  Notice,
  PageHeader,
  Section,
  Stack,
  Tag,
  Timeline,
} from "../../../ui/index.ts";
import type { OutboxLetter } from "../queries/outbox.ts";
import { texts } from "../texts.ts";
import { EVENT_WORDS, OUT_WORDS } from "./words.ts";

export interface OutboxLetterPage {
  readonly say: Say;
  readonly timeZone: string;
  readonly href: (path: string) => string;
  readonly csrf: string;
  readonly letter: OutboxLetter;
  /** Where the record is shown, when its department says so. */
  readonly record: { readonly title: string; readonly href: string } | null;
  readonly mayRead: boolean;
  readonly mayRepeat: boolean;
}

/** One letter as text, its facts, and what became of it. */
export function OutboxLetterView(props: OutboxLetterPage) {
  const { say, timeZone, href, letter, record, mayRead } = props;
  const state = OUT_WORDS[letter.state];
  const isReadable = mayRead && !letter.mail.emptied;
  return (
    <Stack>
      <PageHeader
        title={letter.subject || say(texts.noSubject)}
        above={<Tag tone={state.tone}>{say(state.word)}</Tag>}
        actions={<Actions {...props} />}
      />
      {letter.state === "kept" && <Notice say={say}>{say(texts.keptNote)}</Notice>}
      {letter.state === "deferred" && letter.nextTryAt && (
        <Notice say={say} tone="due" title={letter.lastError ?? undefined}>
          {say(texts.nextTry, { when: say.moment(letter.nextTryAt, timeZone), tries: letter.attempts })}
        </Notice>
      )}
      {letter.state === "failed" && letter.lastError && (
        <Notice say={say} tone="late">
          {letter.lastError}
        </Notice>
      )}
      {letter.mail.emptied && <Notice say={say}>{say(texts.emptiedNote)}</Notice>}
      {!mayRead && !letter.mail.emptied && <Notice say={say}>{say(texts.confidentialNote)}</Notice>}
      <Columns aside={<Aside say={say} letter={letter} record={record} timeZone={timeZone} />}>
        <Letter
          say={say}
          kind="sent"
          from={letter.mail.from.name || letter.mail.from.address}
          to={say.list(letter.mail.to.map((one) => one.name || one.address))}
          day={dayAt(letter.createdAt, timeZone)}
          subject={letter.subject}
          parts={isReadable ? [{ text: letter.mail.text }] : []}
          attachments={(letter.mail.attachments ?? []).map(({ name, type }) => ({ name, type: shortType(name, type) }))}
        />
        {isReadable && (
          <Buttons>
            {letter.mail.html && (
              <ButtonLink kind="quiet" href={href(`/outbox/${letter.id}/html`)}>
                {say(texts.asHtml)}
              </ButtonLink>
            )}
            <ButtonLink kind="quiet" href={href(`/outbox/${letter.id}/raw`)} download>
              {say(texts.rawLetter)}
            </ButtonLink>
          </Buttons>
        )}
        <Section title={say(texts.events)}>
          {letter.events.length === 0 ? <p>{say(texts.noEvents)}</p> : <Events {...props} />}
        </Section>
      </Columns>
    </Stack>
  );
}

const Actions = ({ say, href, csrf, letter, mayRepeat }: OutboxLetterPage) =>
  mayRepeat ? (
    <ButtonForm say={say} action={href(`/outbox/${letter.id}/sending`)} csrf={csrf}>
      <Button kind={letter.state === "failed" ? "primary" : "quiet"}>{say(texts.sendAgain)}</Button>
    </ButtonForm>
  ) : null;

const Events = ({ say, letter, timeZone }: OutboxLetterPage) => (
  <Timeline
    say={say}
    label={say(texts.events)}
    items={letter.events.map((event) => ({
      day: dayAt(event.at, timeZone),
      title: say(EVENT_WORDS[event.kind].word),
      tone: EVENT_WORDS[event.kind].tone,
      text: [say.moment(event.at, timeZone), event.recipient, event.status, event.detail].filter(Boolean).join(" · "),
    }))}
  />
);

const Aside = ({ say, letter, record, timeZone }: Pick<OutboxLetterPage, "say" | "letter" | "record" | "timeZone">) => (
  <Section title={say(texts.details)} level={2}>
    <Facts
      items={[
        { term: say(texts.record), value: record && <a href={record.href}>{record.title}</a> },
        { term: say(texts.sender), value: letter.mail.from.address },
        { term: say(texts.recipients), value: say.list(letter.to) },
        { term: say(texts.copyTo), value: say.list((letter.mail.cc ?? []).map((one) => one.address)) },
        { term: say(texts.written), value: say.moment(letter.createdAt, timeZone) },
        { term: say(texts.kind), value: letter.kind },
        { term: say(texts.returnsTo), value: letter.envelopeFrom },
        { term: say(texts.messageId), value: letter.messageId },
      ]}
    />
  </Section>
);

/** "PDF" out of a name's ending, else out of the media type. */
export const shortType = (name: string, type: string): string =>
  (/\.([a-z0-9]{2,5})$/i.exec(name)?.[1] ?? type.split("/")[1]?.slice(0, 5) ?? "").toUpperCase();
