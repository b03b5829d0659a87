import type { Language } from "../../kernel/language.ts";
import type { Say } from "../../say/index.ts";
import { texts } from "../texts.ts";

const NAMES: Record<Language, keyof typeof texts> = { sq: "inSq", sr: "inSr", en: "inEn" };

/** A small mark that a text is in another language than the page: "në serbisht". */
export const LanguageTag = ({ language, say }: { language: Language; say: Say }) => (
  <span class="language-tag">{say(texts[NAMES[language]])}</span>
);
