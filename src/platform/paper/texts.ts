import type { Texts } from "../../say/index.ts";

export const texts = {
  contents: { sq: "Përmbajtja", sr: "Sadržaj", en: "Contents" },
  page: { sq: "Faqe", sr: "Strana", en: "Page" },
  name: { sq: "Emri", sr: "Ime", en: "Name" },
  signature: { sq: "Nënshkrimi", sr: "Potpis", en: "Signature" },
} satisfies Texts;
