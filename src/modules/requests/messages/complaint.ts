import type { Day } from "../../../kernel/day.ts";
import type { Translated } from "../../../kernel/translated.ts";
import type { PdfLetter } from "../../../platform/pdf/index.ts";
import { type Say, sayIn } from "../../../say/index.ts";
import { complaintLetterTexts as texts } from "../texts/complaint.ts";

/** All that the letter to the Agency says; each fact is on the page of the request too. */
export interface ComplaintFacts {
  readonly agency: Translated;
  readonly law: Translated;
  readonly institution: Translated;
  readonly number: string;
  readonly title: string;
  readonly sentOn: Day;
  readonly deliveredOn: Day | null;
  readonly registered: { readonly day: Day; readonly number: string | null } | null;
  readonly because:
    | { kind: "silence"; due: Day }
    | { kind: "refused" | "partial" | "not-held"; day: Day; grounds: readonly Translated[] };
  /** The person's own words, in whatever language. */
  readonly words: string;
  readonly replyTo: string;
}

/** Who complains: for the Agency's eyes alone. */
export interface Complainant {
  readonly name: string;
  readonly postal: string;
  readonly phone: string;
}

/** The complaint in one language, paragraph by paragraph: facts first, then the person's words, then what is asked for. */
export function complaintParagraphs(say: Say, facts: ComplaintFacts): string[] {
  const { because, registered } = facts;
  const law = say.translated(facts.law);
  return [
    say(texts.greeting),
    say(texts.against, { law, institution: say.translated(facts.institution) }),
    [
      say(texts.asked, { day: say.day(facts.sentOn), title: facts.title, number: facts.number }),
      registered
        ? say(texts.registered, { day: say.day(registered.day), number: registered.number ?? "none" })
        : facts.deliveredOn
          ? say(texts.delivered, { day: say.day(facts.deliveredOn) })
          : "",
    ]
      .filter(Boolean)
      .join(" "),
    ...(because.kind === "silence"
      ? [say(texts.silence, { due: say.day(because.due) })]
      : [
          [
            say(texts[`answer-${because.kind}`], { day: say.day(because.day) }),
            because.grounds.length > 0
              ? say(texts.grounds, { grounds: say.list(because.grounds.map((ground) => say.translated(ground))) })
              : say(texts.noGrounds),
          ].join(" "),
          ...(because.kind === "not-held" ? [] : [say(texts.tests)]),
        ]),
    ...(facts.words.trim() ? [`${say(texts.own)}\n${facts.words.trim()}`] : []),
    say(texts.plea),
    say(texts.reply, { address: facts.replyTo }),
  ];
}

const headingOf = (say: Say, facts: ComplaintFacts): string =>
  say(facts.because.kind === "silence" ? texts.headingSilence : texts.headingAnswer);

/** The letter as it is printed and signed: Albanian, then Serbian; the private address only here. */
export function complaintPdf(
  facts: ComplaintFacts,
  by: Complainant,
  today: Day,
  enclosures: readonly string[],
): PdfLetter {
  const [sq, sr] = [sayIn("sq"), sayIn("sr")];
  return {
    language: "sq",
    title: headingOf(sq, facts),
    sender: { lines: [by.name, ...linesOf(by.postal), by.phone].filter(Boolean) },
    addressee: { lines: [sq.translated(facts.agency), sr.translated(facts.agency)] },
    day: today,
    reference: facts.number,
    paragraphs: complaintParagraphs(sq, facts),
    sections: [{ language: "sr", heading: headingOf(sr, facts), paragraphs: complaintParagraphs(sr, facts) }],
    signature: { lines: [`${sq(texts.regards)} / ${sr(texts.regards)}`, by.name] },
    enclosures: { label: `${sq(texts.enclosed)} / ${sr(texts.enclosed)}`, lines: enclosures },
  };
}

const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

/** The same as mail and as it stands in the exchange: without the private address, which is in the signed letter alone. */
export function complaintText(facts: ComplaintFacts, name: string): { subject: string; body: string } {
  const [sq, sr] = [sayIn("sq"), sayIn("sr")];
  const whole = (say: Say) => [
    headingOf(say, facts),
    ...complaintParagraphs(say, facts),
    `${say(texts.regards)}\n${name}`,
  ];
  return {
    subject: sq(texts.subject, { title: facts.title, number: facts.number }),
    body: [...whole(sq), "* * *", ...whole(sr)].join("\n\n"),
  };
}

/** The letters exchanged as one document, for whoever has to decide on paper. */
export function filePdf(
  facts: Pick<ComplaintFacts, "number" | "title">,
  name: string,
  today: Day,
  letters: readonly { day: Day; from: string; subject: string; text: string; files: readonly string[] }[],
): PdfLetter {
  const say = sayIn("sq");
  return {
    language: "sq",
    title: `${say(texts.fileTitle, { number: facts.number })}: ${facts.title}`,
    sender: { lines: [name] },
    addressee: { lines: [] },
    day: today,
    reference: facts.number,
    paragraphs: [],
    sections: letters.map((letter, index) => ({
      language: "sq",
      heading: say(texts.letterHead, { n: index + 1, day: say.day(letter.day), from: letter.from }),
      paragraphs: [letter.subject, ...letter.text.split(/\n\s*\n/), ...letter.files.map((file) => `[${file}]`)].filter(
        (paragraph) => paragraph.trim() !== "",
      ),
    })),
  };
}
