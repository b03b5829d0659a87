import type { Calendar } from "../calendar.ts";
import type { Day } from "../day.ts";
import type { Language } from "../language.ts";
import { nameIn } from "./words.ts";

const WEEKEND: Record<Language, string> = { sq: "fundjavë", sr: "vikend", en: "weekend" };

/** Why nobody works on a day: the holidays that make it free, or the weekend. */
export const reasonOff = (date: Day, calendar: Calendar, language: Language): string =>
  calendar
    .on(date)
    .map(({ names }) => nameIn(names, language))
    .join(", ") || WEEKEND[language];

/** The same for several days, each reason once. */
export const reasonsOff = (days: readonly Day[], calendar: Calendar, language: Language): string =>
  [...new Set(days.map((date) => reasonOff(date, calendar, language)))].join(", ");
