import type { Texts } from "../../say/index.ts";

export const texts = {
  title: { sq: "Kërko", sr: "Pretraga", en: "Search" },
  lead: {
    sq: "Kërkesa, institucione, organizata dhe vende. Mund të shkruani pa ë dhe ç, në çdo trajtë të fjalës.",
    sr: "Zahtevi, institucije, organizacije i mesta. Možete pisati bez kvačica, ćirilicom ili latinicom, u bilo kom padežu.",
    en: "Requests, institutions, organisations and places. Accents and word endings do not matter.",
  },
  query: { sq: "Çfarë po kërkoni?", sr: "Šta tražite?", en: "What are you looking for?" },
  submit: { sq: "Kërko", sr: "Pretraži", en: "Search" },
  found: {
    sq: "{count, plural, =0 {Asnjë gjetje} one {# gjetje} other {# gjetje}} për „{query}”",
    sr: "{count, plural, =0 {Nema rezultata} one {# rezultat} few {# rezultata} other {# rezultata}} za „{query}”",
    en: "{count, plural, =0 {Nothing found} one {# result} other {# results}} for “{query}”",
  },
  foundMany: {
    sq: "Të paktën {count, plural, one {# gjetje} other {# gjetje}} për „{query}”",
    sr: "Najmanje {count, plural, one {# rezultat} few {# rezultata} other {# rezultata}} za „{query}”",
    en: "At least {count, plural, one {# result} other {# results}} for “{query}”",
  },
  nothing: {
    sq: "Provoni më pak fjalë, ose një emër tjetër të të njëjtit vend a institucion.",
    sr: "Pokušajte sa manje reči ili sa drugim imenom istog mesta ili institucije.",
    en: "Try fewer words, or another name of the same place or institution.",
  },
  all: { sq: "Të gjitha", sr: "Sve", en: "Everything" },
  request: { sq: "Kërkesë", sr: "Zahtev", en: "Request" },
  organisation: {
    sq: "Organizatë ose institucion",
    sr: "Organizacija ili institucija",
    en: "Organisation or institution",
  },
  place: { sq: "Vend", sr: "Mesto", en: "Place" },
  kind: { sq: "Lloji", sr: "Vrsta", en: "Kind" },
} satisfies Texts;
