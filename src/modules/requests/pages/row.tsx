import type { Day } from "../../../kernel/day.ts";
import type { Say } from "../../../say/index.ts";
import { Row, Tag, type Tone } from "../../../ui/index.ts";
import { listTexts as texts } from "../texts/list.ts";

/** A request in a list. */
export interface RequestLine {
  readonly title: string;
  readonly href: string;
  readonly lang: string;
  readonly tag: { readonly tone: Tone; readonly text: string };
  readonly institution: string;
  readonly sentOn: Day;
  readonly example: boolean;
  /** Waits for the reader's own judgement. */
  readonly needsYou?: boolean;
}

export const RequestRow = ({ line, say }: { line: RequestLine; say: Say }) => (
  <Row
    title={line.title}
    href={line.href}
    lang={line.lang}
    tag={<Tag tone={line.tag.tone}>{line.tag.text}</Tag>}
    meta={[
      line.institution,
      say(texts.sentOn, { day: say.day(line.sentOn) }),
      line.needsYou ? <strong>{say(texts.needsYou)}</strong> : "",
      line.example ? say(texts.example) : "",
    ]}
  />
);
