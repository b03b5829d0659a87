import type { Day } from "../../../kernel/day.ts";
import type { Language, Locale } from "../../../kernel/language.ts";
import { oneLine } from "../../../kernel/text/index.ts";
import type { Translated } from "../../../kernel/translated.ts";
import { sayIn } from "../../../say/index.ts";
import { letterHtml, letterText } from "../../../ui/mail/index.ts";
import type { AnswerKind, ReceiptFacts } from "../rules/officer.ts";
import { officerLetterTexts as says, officerTexts as texts } from "../texts/officer.ts";
import type { WrittenLetter } from "./to-institution.ts";

/** What an officer filled in, as the letter it becomes: the statement, the facts, her words, her name. */
export function officerLetter(
  language: Language,
  answer: {
    kind: AnswerKind;
    grounds: readonly Translated[];
    until: Day | null;
    passedTo: Translated | null;
    registeredOn: Day | null;
    registrationNumber: string;
    text: string;
    name: string;
    office: string;
  },
): string {
  const say = sayIn(language);
  const statement = say(says[`says-${answer.kind}`], {
    day: answer.until ? say.day(answer.until) : "",
    institution: answer.passedTo ? say.translated(answer.passedTo) : "",
  });
  const grounds = answer.grounds.map((ground) => say.translated(ground));
  const facts = [
    statement,
    grounds.length > 0 ? say(says.saysGrounds, { grounds: say.list(grounds) }) : "",
    answer.registrationNumber ? say(says.saysNumber, { number: answer.registrationNumber }) : "",
    answer.registeredOn ? say(says.saysRegistered, { day: say.day(answer.registeredOn) }) : "",
  ];
  const signature = [answer.name, answer.office].map(oneLine).filter(Boolean).join("\n");
  return [facts.filter(Boolean).join("\n"), answer.text.trim(), signature].filter(Boolean).join("\n\n");
}

/** The original letter with a word on why it comes to this institution. */
export const passedLetter = (
  language: Language,
  about: { how: "passed" | "split"; number: string; from: Translated; day: Day; body: string },
): string => {
  const say = sayIn(language);
  const note = say(about.how === "passed" ? says.passedNote : says.splitNote, {
    from: say.translated(about.from),
    day: say.day(about.day),
    number: about.number,
  });
  return `${note}\n\n${about.body.trim()}`;
};

/** The receipt by mail: the same facts as on its page. */
export function receiptLetter(locale: Locale, receipt: ReceiptFacts): WrittenLetter {
  const say = sayIn(locale);
  const letter = {
    say,
    title: say(texts.receiptSubject, { number: receipt.number }),
    paragraphs: [say(texts.receiptLead)],
    facts: [
      { term: say(texts.receiptNumber), value: receipt.number },
      { term: say(texts.receiptRequest), value: `${receipt.requestNumber} ${oneLine(receipt.title)}` },
      { term: say(texts.receiptAt), value: receipt.at },
      { term: say(texts.receiptKind), value: say(texts[`kind-${receipt.kind}`]) },
      ...receipt.files.map(({ name, size, sha256 }) => ({
        term: oneLine(name),
        value: `${say.bytes(size)}, SHA-256 ${sha256}`,
      })),
    ],
    button: { label: say(texts.publicPage), href: receipt.href },
    footer: [say(texts.receiptWhy, { number: receipt.requestNumber })],
  };
  return { subject: letter.title, text: letterText(letter), html: letterHtml(letter) };
}
