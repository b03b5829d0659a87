import type { Texts } from "../../../say/index.ts";

/** Where a request is one of many that ask the same. */
export const seriesTexts = {
  title: {
    sq: "Një nga {size, plural, one {# kërkesë} other {# kërkesa}}",
    sr: "Jedan od {size, plural, one {# zahteva} few {# zahteva} other {# zahteva}}",
    en: "One of {size, plural, one {# request} other {# requests}}",
  },
  text: {
    sq: "E njëjta pyetje iu bë {size, plural, one {# institucioni} other {# institucioneve}}. Shihni përgjigjet krah për krah:",
    sr: "Isto pitanje postavljeno je {size, plural, one {# instituciji} few {# institucijama} other {# institucija}}. Pogledajte odgovore jedan pored drugog:",
    en: "{size, plural, one {# institution was} other {# institutions were}} asked the same. See the answers side by side:",
  },
} satisfies Texts;
