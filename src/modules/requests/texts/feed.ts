import type { Texts } from "../../../say/index.ts";

/** Feeds for readers of news, and the line that leads to them. */
export const feedTexts = {
  list: { sq: "Kërkesat për dokumente", sr: "Zahtevi za dokumenta", en: "Requests for documents" },
  received: { sq: "Letër nga {institution}", sr: "Pismo: {institution}", en: "Letter from {institution}" },
  sent: { sq: "Letër për {institution}", sr: "Pismo za: {institution}", en: "Letter to {institution}" },
  follow: {
    sq: "Ndiqe në lexues lajmesh (Atom)",
    sr: "Prati u čitaču vesti (Atom)",
    en: "Follow in a news reader (Atom)",
  },
  share: { sq: "Dërgoja dikujt me postë", sr: "Pošalji nekome e-poštom", en: "Send to somebody by e-mail" },
} satisfies Texts;
