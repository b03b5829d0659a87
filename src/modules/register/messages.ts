import type { Locale } from "../../kernel/language.ts";
import type { Translated } from "../../kernel/translated.ts";
import { type Say, sayIn } from "../../say/index.ts";
import { letterHtml, letterText } from "../../ui/mail/index.ts";
import type { SuggestionField } from "./rules/suggestions.ts";
import { texts } from "./texts.ts";

export interface DecisionLetter {
  readonly locale: Locale;
  readonly names: Translated;
  readonly field: SuggestionField;
  readonly accepted: boolean;
  /** What staff wrote; may be empty when it was accepted. */
  readonly reason: string;
  /** Address of the page, whole. */
  readonly page: string | null;
}

/** What became of a suggestion, in the language it was made in. Says nothing of who decided. */
export function decisionLetter(decision: DecisionLetter): { subject: string; text: string; html: string } {
  const say = sayIn(decision.locale);
  const name = say.translated(decision.names);
  const subject = say(decision.accepted ? texts.letterAcceptedSubject : texts.letterDeclinedSubject, { name });
  const letter = {
    say,
    title: subject,
    paragraphs: paragraphsOf(decision, say),
    button: decision.page ? { label: say(texts.letterOpenPage), href: decision.page } : undefined,
    footer: [say(texts.letterFooter)],
  };
  return { subject, text: letterText(letter), html: letterHtml(letter) };
}

function paragraphsOf({ accepted, field, reason }: DecisionLetter, say: Say): string[] {
  const what = say(texts[`suggestField_${field.replace(".", "_")}` as keyof typeof texts]);
  const first = say(accepted ? texts.letterAccepted : texts.letterDeclined, { field: what });
  if (reason === "") return [first];
  return accepted ? [first, say(texts.letterNote), reason] : [first, reason];
}
