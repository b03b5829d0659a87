import { type Day, weekday } from "../day.ts";
import type { Language } from "../language.ts";
import type { Translated } from "../translated.ts";
import type { ClockStatus, ClockUnit } from "./rule.ts";

/** A sentence of ours in all languages. */
export type Said = Required<Translated>;

/** Makes one text of all languages from one recipe. */
export const inAll = (make: (language: Language) => string): Said => ({
  sq: make("sq"),
  sr: make("sr"),
  en: make("en"),
});

/** A date inside a sentence: "16 tetor 2026", "16. oktobra 2026." (genitive), "16 October 2026". */
export function dateWords(date: Day, language: Language): string {
  const [year = "", month = "", dayOfMonth = ""] = date.split("-");
  const name = MONTHS[language][Number(month) - 1];
  return language === "sr"
    ? `${Number(dayOfMonth)}. ${name} ${Number(year)}.`
    : `${Number(dayOfMonth)} ${name} ${Number(year)}`;
}

/** When something happens: "të hënën, më 26 tetor 2026", "u ponedeljak, 26. oktobra 2026.", "on Monday, 26 October 2026". */
export function onDate(date: Day, language: Language): string {
  const name = WEEKDAYS[language][weekday(date) - 1];
  const words = dateWords(date, language);
  return { sq: `të ${name}, më ${words}`, sr: `u ${name}, ${words}`, en: `on ${name}, ${words}` }[language];
}

/** "7 ditë kalendarike", "7 kalendarskih dana", "7 calendar days". */
export function lengthWords(length: number, unit: ClockUnit, language: Language): string {
  const forms = UNITS[unit][language];
  return `${length} ${forms[form(length, language)]}`;
}

/** The name of a holiday or of a law in a language, or in the first that it has. */
export const nameIn = (names: Translated, language: Language): string =>
  names[language] ?? names.sq ?? names.sr ?? names.en ?? "";

/** Whole sentences on how far a rule may be trusted. */
export const STATUS_WORDS: Record<ClockStatus, Said> = {
  confirmed: {
    sq: "Afati është i konfirmuar nga një burim zyrtar.",
    sr: "Rok je potvrđen u zvaničnom izvoru.",
    en: "The deadline is confirmed by an official source.",
  },
  secondary: {
    sq: "Afati është marrë nga një burim dytësor dhe ende nuk është krahasuar me tekstin e ligjit.",
    sr: "Rok je preuzet iz posrednog izvora i još nije upoređen sa tekstom zakona.",
    en: "The deadline comes from a secondary source and has not yet been compared with the text of the law.",
  },
  assumed: {
    sq: "Afati është supozim: ende nuk e ka vërtetuar asnjë jurist.",
    sr: "Rok je pretpostavka: još ga nije proverio nijedan pravnik.",
    en: "The deadline is an assumption that no lawyer has checked yet.",
  },
};

/** Index of the plural form: Serbian has one (1, 21), few (2–4, 22–24) and many. */
function form(count: number, language: Language): 0 | 1 | 2 {
  if (language !== "sr") return count === 1 ? 0 : 2;
  const ten = count % 10;
  const isTeen = Math.floor((count % 100) / 10) === 1;
  if (ten === 1 && !isTeen) return 0;
  return ten >= 2 && ten <= 4 && !isTeen ? 1 : 2;
}

type Forms = readonly [one: string, few: string, many: string];
const UNITS: Record<ClockUnit, Record<Language, Forms>> = {
  calendar: {
    sq: ["ditë kalendarike", "ditë kalendarike", "ditë kalendarike"],
    sr: ["kalendarski dan", "kalendarska dana", "kalendarskih dana"],
    en: ["calendar day", "calendar days", "calendar days"],
  },
  working: {
    sq: ["ditë pune", "ditë pune", "ditë pune"],
    sr: ["radni dan", "radna dana", "radnih dana"],
    en: ["working day", "working days", "working days"],
  },
  hours: {
    sq: ["orë", "orë", "orë"],
    sr: ["sat", "sata", "sati"],
    en: ["hour", "hours", "hours"],
  },
};

const MONTHS: Record<Language, readonly string[]> = {
  sq: "janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor".split(" "),
  sr: "januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};

/** In the case that a date needs: Albanian and Serbian accusative. */
const WEEKDAYS: Record<Language, readonly string[]> = {
  sq: "hënën martën mërkurën enjten premten shtunën dielën".split(" "),
  sr: "ponedeljak utorak sredu četvrtak petak subotu nedelju".split(" "),
  en: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" "),
};
