import type { ComponentChildren } from "preact";
import type { Day } from "../../kernel/day.ts";
import type { Say } from "../../say/index.ts";
import { type Attachment, Attachments } from "../attachments/attachments.tsx";
import { type Tone, ToneMark } from "../tag/tag.tsx";
import { texts } from "../texts.ts";

/** A run of a letter's text; a folded one repeats what an earlier letter said. */
export type LetterPart = { text: string; folded?: boolean };

export type LetterProps = {
  say: Say;
  /** `automatic`: written by a machine, moves nothing. `note`: seen by staff alone. */
  kind?: "sent" | "received" | "automatic" | "note";
  from: string;
  /** "officer for access to documents". */
  role?: string;
  to?: string;
  day: Day;
  /** The hour or channel, already in words: "14:05", "by post". */
  dayNote?: string;
  /** What is known of its delivery: { tone: "ok", text: "delivered" }. */
  delivery?: { tone: Tone; text: string };
  subject?: string;
  parts?: readonly LetterPart[];
  /** The language it was written in, for `lang`. */
  lang?: string;
  attachments?: readonly Attachment[];
  /** Fragment for links to this one letter; the date becomes the link. */
  id?: string;
  /** Things under the text: buttons of staff, a note on redaction. */
  children?: ComponentChildren;
};

/** One letter of an exchange. Hostile text is only ever shown as text. */
export function Letter(props: LetterProps) {
  const { say, kind = "received", delivery, attachments = [], parts = [] } = props;
  const when = (
    <time datetime={props.day}>
      {say.day(props.day)}
      {props.dayNote && `, ${props.dayNote}`}
    </time>
  );
  return (
    <article class={`letter letter--${kind}`} id={props.id}>
      <header class="letter__head">
        <strong class="letter__from">{kind === "automatic" ? say(texts.automatic) : props.from}</strong>
        {kind === "automatic" && <span>{props.from}</span>}
        {kind === "note" && <span>{say(texts.internalNote)}</span>}
        {props.role && <span>{props.role}</span>}
        {props.to && <span>{say(texts.to, { name: props.to })}</span>}
        {props.id ? (
          <a class="letter__day" href={`#${props.id}`}>
            {when}
          </a>
        ) : (
          when
        )}
        {kind === "automatic" && <span>{say(texts.automaticNote)}</span>}
        {delivery && (
          <span class={`letter__delivery letter__delivery--${delivery.tone}`}>
            <ToneMark tone={delivery.tone} /> {delivery.text}
          </span>
        )}
      </header>
      {(props.subject || parts.length > 0) && (
        <div class="letter__body" lang={props.lang}>
          {props.subject && <p class="letter__subject">{props.subject}</p>}
          {parts.map((part, index) =>
            part.folded ? (
              <details key={index} class="letter__quote">
                <summary lang={say.lang}>{say(texts.quoted)}</summary>
                <Paragraphs text={part.text} />
              </details>
            ) : (
              <Paragraphs key={index} text={part.text} />
            ),
          )}
        </div>
      )}
      {attachments.length > 0 && (
        <div class="letter__files">
          <Attachments files={attachments} say={say} />
        </div>
      )}
      {props.children && <footer class="letter__foot">{props.children}</footer>}
    </article>
  );
}

const Paragraphs = ({ text }: { text: string }) => (
  <>
    {text
      .replace(/\r\n?/g, "\n")
      .split(/\n\s*\n/)
      .filter((paragraph) => paragraph.trim() !== "")
      .map((paragraph, index) => (
        <p key={index} class="plain-text">
          {paragraph.trim()}
        </p>
      ))}
  </>
);
