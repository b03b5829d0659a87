import { TAGS } from "../../kernel/language.ts";
import { shown, type Translated } from "../../kernel/translated.ts";
import type { Say } from "../../say/index.ts";
import { LanguageTag } from "../language-tag/language-tag.tsx";

/**
 * A text of the records, with the `lang` of what is really shown, so that a screen reader speaks it right.
 * When it is not in the reader's language a small mark says so; `mark={false}` leaves the mark out (titles in lists).
 */
export function T({ value, say, mark = true }: { value: Translated; say: Say; mark?: boolean }) {
  const { text, language, own } = shown(value, say.language);
  if (own) return <>{say.inScript(text, language)}</>;
  return (
    <>
      <span lang={TAGS[say.locale === "sr-cyrl" && language === "sr" ? "sr-cyrl" : language].lang}>
        {say.inScript(text, language)}
      </span>
      {mark && text !== "" && <LanguageTag language={language} say={say} />}
    </>
  );
}
