import type { Texts } from "./say/index.ts";

export const frameTexts = {
  look: { sq: "Në këtë faqe", sr: "Na ovom sajtu", en: "On this site" },
  about: { sq: "Rreth platformës", sr: "O platformi", en: "About the platform" },
  colophon: {
    sq: "Të dhënat publike të kësaj faqeje mund të përdoren lirisht.",
    sr: "Javni podaci sa ovog sajta mogu se slobodno koristiti.",
    en: "The public data on this site may be freely used.",
  },
  myAccount: { sq: "Llogaria ime", sr: "Moj nalog", en: "My account" },
  follow: { sq: "Ndiq", sr: "Prati", en: "Follow" },
  report: { sq: "Raporto këtë faqe", sr: "Prijavi ovu stranicu", en: "Report this page" },
  home: { sq: "Faqja kryesore", sr: "Početna stranica", en: "Front page" },
  search: { sq: "Kërko", sr: "Pretraga", en: "Search" },
} satisfies Texts;
