import type { Texts } from "./say/index.ts";

export const frameTexts = {
  look: { sq: "Në këtë faqe", sr: "Na ovom sajtu", en: "On this site" },
  about: { sq: "Rreth platformës", sr: "O platformi", en: "About the platform" },
  colophon: {
    sq: "Çdo kërkesë ka një adresë dhe një afat. Të dhënat mund të përdoren lirisht.",
    sr: "Svaki zahtev ima adresu i rok. Podaci se mogu slobodno koristiti.",
    en: "Every request has an addressee and a date. The data may be freely used.",
  },
  myAccount: { sq: "Llogaria ime", sr: "Moj nalog", en: "My account" },
  home: { sq: "Faqja kryesore", sr: "Početna stranica", en: "Front page" },
  search: { sq: "Kërko", sr: "Pretraga", en: "Search" },
} satisfies Texts;
