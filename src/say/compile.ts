import { IntlMessageFormat } from "intl-messageformat";
import { type Locale, languageOf, TAGS } from "../kernel/language.ts";
import { toCyrillic } from "../kernel/text/transliterate.ts";
import type { Text } from "./text.ts";

type Pattern = Extract<ConstructorParameters<typeof IntlMessageFormat>[0], unknown[]>;
type Element = Pattern[number];

const compiled = new WeakMap<Text, Partial<Record<Locale, IntlMessageFormat>>>();

/**
 * The message of a text in a locale, parsed once. Tags in the pattern are plain characters.
 * Throws SyntaxError when the pattern is no ICU message, which a test of every `texts.ts` finds first.
 */
export function compile(text: Text, locale: Locale): IntlMessageFormat {
  const forms = compiled.get(text) ?? {};
  compiled.set(text, forms);
  forms[locale] ??= build(text[languageOf(locale)], locale);
  return forms[locale];
}

function build(pattern: string, locale: Locale): IntlMessageFormat {
  const format = new IntlMessageFormat(pattern, TAGS[locale].intl, undefined, { ignoreTag: true });
  if (locale !== "sr-cyrl") return format;
  return new IntlMessageFormat(inCyrillic(format.getAst()), TAGS[locale].intl, undefined, { ignoreTag: true });
}

/** Transliterates the words of the pattern and leaves argument names, plural keys and numbers alone. */
function inCyrillic(pattern: Pattern): Pattern {
  return pattern.map((element): Element => {
    if ("options" in element) {
      const options = Object.entries(element.options).map(([key, option]) => [
        key,
        { ...option, value: inCyrillic(option.value) },
      ]);
      return { ...element, options: Object.fromEntries(options) } as Element;
    }
    return isLiteral(element) ? ({ ...element, value: toCyrillic(element.value) } as Element) : element;
  });
}

const LITERAL = 0;
const isLiteral = (element: Element): element is Element & { value: string } => Number(element.type) === LITERAL;
