import type { Texts } from "../../../say/index.ts";

/** What happened to a request, in one sentence, for who follows it. */
export const newsTexts = {
  "requests.sent": {
    sq: "Kërkesë e re për: {institution}.",
    sr: "Novi zahtev, upućen na: {institution}.",
    en: "A new request to {institution}.",
  },
  "requests.published": {
    sq: "Kërkesë e re për: {institution}.",
    sr: "Novi zahtev, upućen na: {institution}.",
    en: "A new request to {institution}.",
  },
  "requests.message-received": {
    sq: "Erdhi letër nga: {institution}.",
    sr: "Stiglo je pismo od: {institution}.",
    en: "A letter came from {institution}.",
  },
  "requests.answered": {
    sq: "Përgjigjja u vlerësua: {state}.",
    sr: "Odgovor je ocenjen: {state}.",
    en: "The answer was judged: {state}.",
  },
  "requests.fell-silent": {
    sq: "Afati kaloi pa përgjigje: {institution}.",
    sr: "Rok je prošao bez odgovora: {institution}.",
    en: "The deadline passed without an answer: {institution}.",
  },
  "requests.withdrawn": { sq: "Kërkesa u tërhoq.", sr: "Zahtev je povučen.", en: "The request was withdrawn." },
  "requests.complained": {
    sq: "U bë ankesë në Agjenci.",
    sr: "Podneta je žalba Agenciji.",
    en: "A complaint was made to the Agency.",
  },
  "requests.agency-decided": {
    sq: "Agjencia vendosi për ankesën.",
    sr: "Agencija je odlučila o žalbi.",
    en: "The Agency decided on the complaint.",
  },
  search: { sq: "Kërkesat: {narrowed}", sr: "Zahtevi: {narrowed}", en: "Requests: {narrowed}" },
} satisfies Texts;
