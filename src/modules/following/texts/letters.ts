import type { Texts } from "../../../say/index.ts";

/** Words of the letters to followers. */
export const letterTexts = {
  confirmSubject: {
    sq: "Konfirmoni ndjekjen: {title}",
    sr: "Potvrdite praćenje: {title}",
    en: "Confirm what you follow: {title}",
  },
  confirmText: {
    sq: "Dikush, ndoshta ju, dëshiron që në këtë adresë të vijnë lajme për: {title}",
    sr: "Neko, možda vi, želi da na ovu adresu stižu novosti o: {title}",
    en: "Somebody, perhaps you, wants news to come to this address about: {title}",
  },
  confirmNext: {
    sq: "Derisa ta konfirmoni, nuk ju dërgojmë asgjë. Lidhja vlen tri ditë.",
    sr: "Dok ne potvrdite, ništa vam ne šaljemo. Link važi tri dana.",
    en: "Until you confirm, we send you nothing. The link works for three days.",
  },
  confirmButton: { sq: "Konfirmo", sr: "Potvrdi", en: "Confirm" },
  notYou: {
    sq: "Nëse nuk ishit ju, mos bëni asgjë: adresa fshihet vetvetiu.",
    sr: "Ako to niste bili vi, ne radite ništa: adresa se sama briše.",
    en: "If it was not you, do nothing: the address is erased by itself.",
  },
  digestSubject: {
    sq: "{count, plural, one {# lajm} other {# lajme}} nga ajo që ndiqni",
    sr: "{count, plural, one {# novost} few {# novosti} other {# novosti}} o onome što pratite",
    en: "{count, plural, one {# piece of news} other {# pieces of news}} about what you follow",
  },
  read: { sq: "Lexo", sr: "Pročitaj", en: "Read" },
  why: {
    sq: "E merrni këtë letër sepse e ndiqni këtë në Bashkë.",
    sr: "Dobijate ovo pismo jer ovo pratite na sajtu Bashkë.",
    en: "You get this letter because you follow this on Bashkë.",
  },
  all: { sq: "Gjithçka që ndiqni: {href}", sr: "Sve što pratite: {href}", en: "All you follow: {href}" },
  stop: { sq: "Mos e ndiq më: {href}", sr: "Ne prati više: {href}", en: "Stop following: {href}" },
} satisfies Texts;
