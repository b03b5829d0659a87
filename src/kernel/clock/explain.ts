import type { Calendar } from "../calendar.ts";
import { type Day, dayAt } from "../day.ts";
import type { Language } from "../language.ts";
import type { Count } from "./count.ts";
import { reasonsOff } from "./reasons.ts";
import type { ClockRule } from "./rule.ts";
import { dateWords, inAll, lengthWords, nameIn, onDate, type Said, STATUS_WORDS } from "./words.ts";

export interface HourSpan {
  readonly start: Date;
  readonly end: Date;
  readonly zone: string;
  /** Whether the hour of the start is known, or only its date. */
  readonly known: boolean;
  readonly extra: number;
}

export const explainDays = (
  rule: ClockRule,
  count: Count,
  otherReadings: readonly { due: Day; length: number }[],
  calendar: Calendar,
): Said =>
  inAll((language) =>
    tidy(
      [
        countWords(rule, count, calendar, language) + endWords(count, calendar, language) + lawWords(rule, language),
        STATUS_WORDS[rule.status][language],
        ...(count.rolled.length > 0 && rule.rolloverStatus !== "confirmed"
          ? [rolloverDoubt(count.last, language)]
          : []),
        ...otherReadings.map((other) => disagreement(other, rule, language)),
      ].join(" "),
      language,
    ),
  );

export const explainHours = (rule: ClockRule, span: HourSpan): Said =>
  inAll((language) => {
    const start = dayAt(span.start, span.zone);
    const end = onDate(dayAt(span.end, span.zone), language);
    const from = span.known
      ? atHour(dateWords(start, language), span.start, span.zone, language)
      : dateWords(start, language);
    const until = span.known ? atHour(end, span.end, span.zone, language) : `${end}${COMMA_SAME_HOUR[language]}`;
    const whole = `${startWords(rule, from, language)}${extensionWords(span.extra, rule, language)}${ENDS[language]} ${until}`;
    return tidy(`${whole}${lawWords(rule, language)} ${STATUS_WORDS[rule.status][language]}`, language);
  });

/** A full stop after an ordinal gives way to the mark that follows it ("2026;"), and is not doubled. */
const tidy = (text: string, language: Language): string =>
  language === "sr" ? text.replace(/(\d)\.([,;:)])/g, "$1$2").replace(/\.\.(?=\s|$)/g, ".") : text;

const startWords = (rule: ClockRule, when: string, language: Language): string => {
  const length = lengthWords(rule.length, rule.unit, language);
  const start = nameIn(rule.startWords, language);
  return {
    sq: `${length} nga ${start} më ${when}`,
    sr: `${length} od ${start} ${when}`,
    en: `${length} from ${start} on ${when}`,
  }[language];
};

function countWords(rule: ClockRule, count: Count, calendar: Calendar, language: Language): string {
  const paused = count.paused.length;
  const stopped = {
    sq: `, pa ${paused} ditë kur afati ka qenë i ndalur`,
    sr: `, bez ${paused} dana u kojima je rok mirovao`,
    en: `, leaving out ${paused} ${paused === 1 ? "day" : "days"} on which the clock was stopped`,
  }[language];
  return (
    startWords(rule, dateWords(count.from, language), language) +
    extensionWords(count.extra, rule, language) +
    skippedWords(count.skipped, calendar, language) +
    (paused > 0 ? stopped : "")
  );
}

const extensionWords = (extra: number, rule: ClockRule, language: Language): string => {
  if (extra === 0) return "";
  const length = lengthWords(extra, rule.unit, language);
  return { sq: `, zgjatur edhe për ${length}`, sr: `, produženo za još ${length}`, en: `, extended by ${length}` }[
    language
  ];
};

/** Which days a count of working days passed over: weekends together, each holiday by its date and name. */
function skippedWords(skipped: readonly Day[], calendar: Calendar, language: Language): string {
  const holidays = skipped.filter((date) => calendar.has(date));
  const parts = holidays.map((date) => {
    const words = `${dateWords(date, language)} (${reasonsOff([date], calendar, language)})`;
    return { sq: `festën më ${words}`, sr: `praznika ${words}`, en: `the holiday on ${words}` }[language];
  });
  if (holidays.length < skipped.length) parts.unshift({ sq: "fundjavat", sr: "vikenda", en: "weekends" }[language]);
  if (parts.length === 0) return "";
  return `${{ sq: ", pa", sr: ", bez", en: ", leaving out" }[language]} ${listed(parts, language)}`;
}

function endWords(count: Count, calendar: Calendar, language: Language): string {
  if (count.rolled.length === 0) return `${ENDS[language]} ${onDate(count.due, language)}`;
  const last = onDate(count.last, language);
  const due = onDate(count.due, language);
  const why = reasonsOff(count.rolled, calendar, language);
  return {
    sq: `; dita e fundit bie ${last} (${why}), prandaj afati kalon në ditën e parë të punës: ${due}`,
    sr: `; poslednji dan pada ${last} (${why}), pa rok prelazi na prvi radni dan i ističe ${due}`,
    en: `; the last day falls ${last} (${why}), so the deadline moves to the next working day and ends ${due}`,
  }[language];
}

const ENDS: Said = { sq: "; afati skadon", sr: "; rok ističe", en: "; the deadline ends" };
const COMMA_SAME_HOUR: Said = { sq: ", në të njëjtën orë", sr: ", u isto vreme", en: ", at the same hour" };

const atHour = (when: string, at: Date, timeZone: string, language: Language): string => {
  const hour = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }).format(at);
  return `${when}${{ sq: ", në orën", sr: ", u", en: ", at" }[language]} ${hour}`;
};

const lawWords = (rule: ClockRule, language: Language): string => {
  const article = rule.article ?? null;
  const where = {
    sq: article ? `neni ${article}` : "neni ende nuk është verifikuar",
    sr: article ? `član ${article}` : "član još nije proveren",
    en: article ? `Article ${article}` : "article not yet verified",
  }[language];
  const source = rule.source ? `; ${{ sq: "burimi", sr: "izvor", en: "source" }[language]}: ${rule.source}` : "";
  return ` (${nameIn(rule.actName, language)}, ${where}${source}).`;
};

const rolloverDoubt = (last: Day, language: Language): string => {
  const date = dateWords(last, language);
  return {
    sq: `Rregulli për kalimin në ditën e punës ende nuk është vërtetuar; data e sigurt është ${date}.`,
    sr: `Pravilo o prelasku na radni dan još nije potvrđeno; sigurno je postupiti do ${date}.`,
    en: `The rule that moves it to a working day is not yet verified; the safe date is ${date}.`,
  }[language];
};

const disagreement = (other: { due: Day; length: number }, rule: ClockRule, language: Language): string => {
  const length = lengthWords(other.length, rule.unit, language);
  const due = dateWords(other.due, language);
  return {
    sq: `Burimet nuk pajtohen: sipas një leximi tjetër (${length}) afati do të skadonte më ${due}; këtu përdoret data më e hershme, që është e sigurta.`,
    sr: `Izvori se ne slažu: prema drugom tumačenju (${length}) rok bi istekao ${due}; ovde se koristi raniji datum, jer je siguran.`,
    en: `Sources disagree: by another reading (${length}) it would end on ${due}; the earlier date is used here because it is the safe one.`,
  }[language];
};

const listed = (parts: readonly string[], language: Language): string => {
  const and = { sq: " dhe ", sr: " i ", en: " and " }[language];
  return parts.length === 1 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")}${and}${parts.at(-1)}`;
};
