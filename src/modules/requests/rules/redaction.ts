import { joinSpans } from "../../../kernel/text/index.ts";

/** Words of a letter that the public does not read: which, by whose will, and the reason everyone sees. */
export interface Redaction {
  /** Number of the segment; -1 is the subject. */
  readonly segment: number;
  /** UTF-16 units of the segment's text; `end` is the first one read again. */
  readonly start: number;
  readonly end: number;
  /** The rule that struck; null where staff chose the words by hand. */
  readonly rule: string | null;
  readonly reason: string;
}

interface Segment {
  readonly kind: "own" | "quoted" | "signature" | "banner";
  readonly text: string;
}

interface Covered {
  readonly subject: string;
  readonly segments: readonly Segment[];
  readonly redactions: readonly Redaction[];
}

export const SUBJECT = -1;

/** Stands for words that were taken out. Always as long as this: the length of a name says something about it. */
export const BLOCK = "█████";

/** A text without the words in these places. */
export function cover(text: string, spans: readonly { start: number; end: number }[]): string {
  let result = "";
  let at = 0;
  for (const { start, end } of joinSpans(spans)) {
    result += text.slice(at, start) + BLOCK;
    at = end;
  }
  return result + text.slice(at);
}

const within = (redactions: readonly Redaction[], segment: number) =>
  redactions.filter((redaction) => redaction.segment === segment);

/** The letter as everyone may read it: what every public page, feed, file and search takes instead of `segments`. */
export const publicSegments = <S extends Segment>({
  segments,
  redactions,
}: {
  readonly segments: readonly S[];
  readonly redactions: readonly Redaction[];
}): readonly S[] =>
  redactions.length === 0
    ? segments
    : segments.map((segment, index) => ({ ...segment, text: cover(segment.text, within(redactions, index)) }));

export const publicSubject = ({ subject, redactions }: Pick<Covered, "subject" | "redactions">): string =>
  cover(subject, within(redactions, SUBJECT));

/** The title as the institution knows it: what letters to it and to the asker bear. */
export const sentTitle = (row: { readonly title: string; readonly title_sent: string | null }): string =>
  row.title_sent ?? row.title;

/** Where a text is struck, and why. */
export type Striker = (text: string) => readonly { start: number; end: number; rule: { id: string; reason: string } }[];

/** What staff chose by hand stays; what rules strike is found anew, so that a rule that ended strikes no more. */
export const struckAnew = ({ subject, segments, redactions }: Covered, strike: Striker): Redaction[] => [
  ...redactions.filter(({ rule }) => rule === null),
  ...[[SUBJECT, subject] as const, ...segments.map(({ text }, index) => [index, text] as const)].flatMap(
    ([segment, text]) =>
      strike(text).map(({ start, end, rule }) => ({ segment, start, end, rule: rule.id, reason: rule.reason })),
  ),
];

export const sameRedactions = (one: readonly Redaction[], other: readonly Redaction[]): boolean =>
  one.length === other.length && one.every((each, index) => KEYS.every((key) => each[key] === other[index]?.[key]));

const KEYS = ["segment", "start", "end", "rule", "reason"] as const;

/** A word as staff choose it: a run without blanks, with what stands before it. */
export interface LetterWord {
  /** "0:12-17": segment, start, end. */
  readonly value: string;
  readonly segment: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Blanks and line ends before it. */
  readonly before: string;
  /** By hand, by a rule, or read by everyone. */
  readonly covered: "hand" | "rule" | null;
}

/** All words of a letter in their order, the subject's first. */
export function wordsOfLetter(letter: Covered): LetterWord[] {
  const texts = [[SUBJECT, letter.subject] as const, ...letter.segments.map(({ text }, at) => [at, text] as const)];
  return texts.flatMap(([segment, text]) => {
    const covered = within(letter.redactions, segment);
    let last = 0;
    return [...text.matchAll(/\S+/gu)].map((found) => {
      const [start, end] = [found.index, found.index + found[0].length];
      const touching = covered.filter((each) => each.start < end && each.end > start);
      const before = text.slice(last, start);
      last = end;
      return {
        value: `${segment}:${start}-${end}`,
        segment,
        start,
        end,
        text: found[0],
        before: before || (start === 0 ? "\n" : ""),
        covered: touching.some(({ rule }) => rule !== null)
          ? ("rule" as const)
          : touching.length > 0
            ? ("hand" as const)
            : null,
      };
    });
  });
}

/**
 * The redactions of a letter once staff have chosen among the words they were shown: of those the chosen ones are
 * covered for this reason, the others are read again; words that were not shown stay as they are. A word that stays
 * covered keeps its own reason.
 */
export function chooseWords(
  letter: Covered,
  shown: readonly LetterWord[],
  chosen: ReadonlySet<string>,
  reason: string,
): Redaction[] {
  const isShown = (redaction: Redaction) =>
    shown.some(
      ({ segment, start, end }) => segment === redaction.segment && start < redaction.end && end > redaction.start,
    );
  const kept = letter.redactions.filter((redaction) => redaction.rule !== null || !isShown(redaction));
  const before = letter.redactions.filter(({ rule }) => rule === null);
  const fresh = shown
    .filter(({ value, covered }) => chosen.has(value) && covered !== "rule")
    .map(({ segment, start, end }) => ({
      segment,
      start,
      end,
      rule: null,
      reason: before.find((each) => each.segment === segment && each.start < end && each.end > start)?.reason ?? reason,
    }));
  return [...fresh, ...kept].sort((a, b) => a.segment - b.segment || a.start - b.start);
}

/** How many places are covered and for which reasons, each reason once, for the note under a letter. */
export const reasonsOf = (redactions: readonly Redaction[]): readonly string[] => [
  ...new Set(redactions.map(({ reason }) => reason)),
];

/** A file's name as everyone may read it. */
export const publicFileName = (file: { readonly name: string; readonly public_name: string | null }): string =>
  file.public_name ?? file.name;
