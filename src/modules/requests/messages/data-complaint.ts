import type { Day } from "../../../kernel/day.ts";
import type { Translated } from "../../../kernel/translated.ts";
import type { PdfLetter } from "../../../platform/pdf/index.ts";
import { type Say, sayIn } from "../../../say/index.ts";
import type { WholeDataComplaint } from "../rules/data-complaint.ts";
import { dataLetterTexts as texts } from "../texts/data-complaint.ts";

export interface DataLetter {
  readonly complaint: WholeDataComplaint;
  readonly law: Translated;
  readonly agency: Translated;
}

/** The complaint in one language: against whom, of what, what happened, what is asked for. The person's words stay as they are. */
export function dataParagraphs(say: Say, { complaint, law }: DataLetter): string[] {
  const { matter, against, contact, since, story, wroteOn, answer, pleas } = complaint;
  return [
    say(texts.greeting),
    say(texts.against, { law: say.translated(law), against, contact: contact ? ` (${contact})` : "" }),
    [say(texts[`matter-${matter}`]), since && say(texts.since, { day: say.day(since) })].filter(Boolean).join(" "),
    `${say(texts.story)}\n${story}`,
    ...(wroteOn
      ? [
          [
            say(texts.wrote, { day: say.day(wroteOn) }),
            answer ? `${say(texts.answer)}\n${answer}` : say(texts.noAnswer),
          ].join(" "),
        ]
      : []),
    [say(texts.pleas), ...pleas.map((plea) => `– ${say(texts[`plea-${plea}`])}`)].join("\n"),
    say(texts.decision),
  ];
}

/** The letter to sign: Albanian, then Serbian. */
export function dataComplaintPdf(letter: DataLetter, today: Day): PdfLetter {
  const [sq, sr] = [sayIn("sq"), sayIn("sr")];
  const { name, postal, phone, evidence } = letter.complaint;
  return {
    language: "sq",
    title: sq(texts.heading),
    sender: { lines: [name, ...linesOf(postal), phone].filter(Boolean) },
    addressee: { lines: [sq.translated(letter.agency), sr.translated(letter.agency)] },
    day: today,
    paragraphs: dataParagraphs(sq, letter),
    sections: [{ language: "sr", heading: sr(texts.heading), paragraphs: dataParagraphs(sr, letter) }],
    signature: { lines: [`${sq(texts.regards)} / ${sr(texts.regards)}`, name] },
    enclosures: { label: `${sq(texts.enclosed)} / ${sr(texts.enclosed)}`, lines: linesOf(evidence) },
  };
}

/** The same to read on the page. */
export const dataComplaintText = (letter: DataLetter): string => {
  const [sq, sr] = [sayIn("sq"), sayIn("sr")];
  const whole = (say: Say) => [
    say(texts.heading),
    ...dataParagraphs(say, letter),
    `${say(texts.regards)}\n${letter.complaint.name}`,
  ];
  return [...whole(sq), "* * *", ...whole(sr)].join("\n\n");
};

const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
