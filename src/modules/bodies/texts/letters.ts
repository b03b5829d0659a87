import type { Texts } from "../../../say/index.ts";

/** To the secretariat: what needs a call for nominations, or a letter to whoever appoints. */
export const letterTexts = {
  subject: {
    sq: "{count, plural, one {Një vend pret} other {# vende presin}}: mandate që mbarojnë dhe vende bosh",
    sr: "{count, plural, one {# mesto čeka} few {# mesta čekaju} other {# mesta čeka}}: mandati koji ističu i prazna mesta",
    en: "{count, plural, one {One seat waits} other {# seats wait}}: terms that end and empty seats",
  },
  text: {
    sq: "Për këto vende duhet thirrje ose një letër te ai që emëron. Për secilin ju shkruajmë vetëm një herë.",
    sr: "Za ova mesta potreban je poziv ili pismo onome ko imenuje. Za svako vam pišemo samo jednom.",
    en: "These seats need a call, or a letter to whoever appoints. We write to you of each of them once.",
  },
  ends: {
    sq: "{body}, {seat}: mandati mbaron më {day}",
    sr: "{body}, {seat}: mandat ističe {day}",
    en: "{body}, {seat}: the term ends on {day}",
  },
  empty: {
    sq: "{body}, {seat}: bosh që nga {day}",
    sr: "{body}, {seat}: prazno od {day}",
    en: "{body}, {seat}: empty since {day}",
  },
  button: { sq: "Shih të gjitha", sr: "Pogledaj sve", en: "See all" },
  why: {
    sq: "Ky njoftim ju vjen sepse jeni në sekretariat.",
    sr: "Ovo obaveštenje dobijate jer ste u sekretarijatu.",
    en: "You get this notice because you are of the secretariat.",
  },
} satisfies Texts;
