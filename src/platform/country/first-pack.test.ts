import { describe, expect, test } from "vitest";
import { type Day, day } from "../../kernel/day.ts";
import { freeDays } from "../../kernel/holidays.ts";
import { LANGUAGES } from "../../kernel/language.ts";
import { fold } from "../../kernel/text/index.ts";
import { isWorkingDay } from "../../kernel/working-days.ts";
import { explainClock, loadCountry } from "./index.ts";

const country = await loadCountry("countries/kosovo");

/** "2024: 1,2,8 Jan; 19 Feb" as dates. */
function dates(text: string): Day[] {
  const [year = "", list = ""] = text.split(": ");
  return list.split("; ").flatMap((part) => {
    const [days = "", month = ""] = part.split(" ");
    const number = String("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ").indexOf(month) + 1).padStart(
      2,
      "0",
    );
    return days.split(",").map((each) => day(`${year}-${number}-${each.padStart(2, "0")}`));
  });
}

describe("free days", () => {
  test.each([
    "2018: 1,2,8 Jan; 19 Feb; 2,9 Apr; 1,9 May; 15 Jun; 21 Aug; 25 Dec",
    "2019: 1,2,7 Jan; 18 Feb; 9,22,29 Apr; 1,9 May; 4 Jun; 12 Aug; 25 Dec",
    "2022: 3,4,7 Jan; 17 Feb; 11,18,25 Apr; 2,3,9 May; 11 Jul; 26 Dec",
    "2024: 1,2,8 Jan; 19 Feb; 1,9,10 Apr; 1,6,9 May; 17 Jun; 25 Dec",
  ])("as the official calendar of %s", (calendar) => {
    const expected = dates(calendar);
    const year = Number(calendar.slice(0, 4));
    expect(freeDays(year, year, country.holidayLaw)).toEqual(expected);
    expect(country.holidayLaw.officialYears.map((official) => official.year)).toContain(year);
    expect(country.holidays(year).some(({ status }) => status === "estimated")).toBe(false);
  });

  test.each([
    "2023: 2,3,9 Jan; 17 Feb; 10,11,17,21 Apr; 1,9 May; 28 Jun; 25 Dec",
    "2025: 1,2,7 Jan; 17 Feb; 31 Mar; 9,21 Apr; 1,9 May; 6 Jun; 25 Dec",
    "2026: 1,2,7 Jan; 17 Feb; 20 Mar; 6,9,13 Apr; 1,11 May; 27 May; 25 Dec",
  ])("by the rule, with feasts still estimated: %s", (calendar) => {
    const year = Number(calendar.slice(0, 4));
    expect(freeDays(year, year, country.holidayLaw)).toEqual(dates(calendar));
    expect(country.holidays(year).some(({ status }) => status === "estimated")).toBe(true);
  });

  test("of 2014: one day for both Easters", () => {
    expect(country.calendar.on(day("2014-04-21")).map(({ id }) => id)).toEqual([
      "catholic-easter-monday",
      "orthodox-easter-monday",
    ]);
    expect(freeDays(2014, 2014, country.holidayLaw).filter((date) => date.startsWith("2014-04"))).toEqual([
      "2014-04-09",
      "2014-04-21",
    ]);
  });

  test("of 2021 that were in the news", () => {
    expect(["2021-01-04", "2021-05-10"].map((date) => isWorkingDay(day(date), country.calendar))).toEqual([
      false,
      false,
    ]);
  });

  test("of every year from 2010 to 2035 are between ten and thirteen weekdays", () => {
    for (let year = 2010; year <= 2035; year++) {
      const count = freeDays(year, year, country.holidayLaw).length;
      expect(count).toBeGreaterThanOrEqual(10);
      expect(count).toBeLessThanOrEqual(13);
    }
  });
});

describe("legal clocks", () => {
  test.each([
    ["answer", "2026-10-16", "2026-10-23"],
    ["answer", "2026-10-17", "2026-10-26"],
    ["answer", "2026-05-02", "2026-05-12"],
    ["urgent", "2026-10-16", "2026-10-18"],
    ["extension", "2026-10-12", "2026-10-27"],
    ["forward", "2026-04-02", "2026-04-14"],
    ["holder-unknown", "2026-10-16", "2026-10-23"],
    ["complaint", "2026-12-10", "2026-12-28"],
    ["agency-reply", "2026-10-16", "2026-10-23"],
    ["agency-decision", "2026-10-16", "2026-11-16"],
    ["execution", "2026-10-16", "2026-10-23"],
    ["lawsuit", "2026-10-16", "2026-11-16"],
  ])("%s from %s ends on %s", (rule, from, due) => expect(explainClock(country, rule, day(from)).due).toBe(due));

  test("no article is claimed that nobody has read, and every rule says how far to trust it", () => {
    for (const rule of country.clocks) {
      expect(rule.article).toBeNull();
      expect(rule.checkedBy).toBeNull();
      expect(rule.rolloverStatus).toBe("assumed");
      expect(rule.source).toMatch(/^https:\/\//);
    }
  });

  test("the extension uses the earlier reading, shows the later, and says that sources disagree", () => {
    const explained = explainClock(country, "extension", day("2026-10-12"));
    expect(explained.otherReadings).toMatchObject([{ due: "2026-11-03", length: 22 }]);
    expect(explained.explanation.en).toContain("Sources disagree");
    expect(explained.status).toBe("secondary");
  });

  test("reminders go by the date that stands even if nothing moves it", () => {
    expect(explainClock(country, "complaint", day("2026-12-10")).safe).toBe("2026-12-25");
  });
});

describe("places and institutions", () => {
  test("38 municipalities in seven regions", () => {
    expect(country.municipalities).toHaveLength(38);
    const count = (code: string) => country.municipalities.filter(({ region }) => region === code).length;
    expect(country.regions.map(({ code }) => count(code))).toEqual([8, 7, 3, 5, 5, 6, 4]);
  });

  test("each municipality has one institution, and each institution an address that can never be real", () => {
    const seats = country.institutions.filter(({ kind }) => kind === "municipality").map(({ place }) => place);
    expect(seats.sort()).toEqual(country.municipalities.map(({ code }) => code));
    for (const { slug, contacts } of country.institutions) {
      expect(
        contacts.map(({ purpose }) => purpose),
        slug,
      ).toContain("access-to-documents");
      for (const { email } of contacts) expect(email).toMatch(/\.example$/);
    }
    const emails = country.institutions.flatMap(({ contacts }) => contacts.map(({ email }) => email));
    expect(new Set(emails).size).toBe(emails.length);
  });

  test("every name is there in all languages", () => {
    const named = [
      country.names,
      ...[
        ...country.places,
        ...country.institutions,
        ...country.organisations,
        ...country.laws,
        ...country.refusalGrounds,
      ].map(({ names }) => names),
      ...country.holidays(2026).map(({ names }) => names),
      ...country.clocks.flatMap(({ title, startWords, actName, note }) => [
        title,
        startWords,
        actName,
        ...(note ? [note] : []),
      ]),
    ];
    for (const names of named)
      for (const language of LANGUAGES) expect(names[language], JSON.stringify(names)).toBeTruthy();
  });

  test("fifteen ministries before the government of February 2026, and what became of them", () => {
    const ministries = (date: string) =>
      country.institutionsOn(day(date)).filter(({ category }) => category === "ministry");
    expect(ministries("2023-06-01")).toHaveLength(15);
    const finance = country.institution("ministria-e-financave-punes-dhe-transfereve");
    expect(finance?.validTo).toBe("2026-02-10");
    for (const slug of finance?.succeededBy ?? []) expect(country.institution(slug)?.validFrom).toBe("2026-02-11");
    expect(ministries("2026-03-01").map(({ slug }) => slug)).not.toContain(finance?.slug);
  });

  test("eleven grounds of refusal, none of them checked against the article yet", () => {
    expect(country.refusalGrounds).toHaveLength(11);
    expect(country.refusalGrounds.every(({ status, article }) => status === "assumed" && article === null)).toBe(true);
  });

  test.each([
    ["Drenas", "gllogoc"],
    ["Dardanë", "kamenice"],
    ["Peć", "peje"],
    ["Djakovica", "gjakove"],
    ["Uroševac", "ferizaj"],
    ["Mamuşa", "mamushe"],
  ])("%s is a name of %s", (name, slug) => {
    const place = country.place(slug);
    expect([...Object.values(place?.names ?? {}), ...(place?.aliases ?? [])].map(fold)).toContain(fold(name));
  });
});
