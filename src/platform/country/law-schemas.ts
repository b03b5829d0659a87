import { z } from "zod";
import { address, calendarDay, slugged, source, status, translated } from "./schemas.ts";

const dates = z.array(z.strictObject({ date: calendarDay, status: z.enum(["official", "estimated"]), source }));
const month = z.int().min(1).max(12);

const when = z.discriminatedUnion("kind", [
  z
    .strictObject({ kind: z.literal("fixed"), month, day: z.int().min(1).max(31) })
    .refine(
      ({ month, day }) => day <= [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!,
      "is no date of every year",
    ),
  z.strictObject({
    kind: z.literal("easter"),
    church: z.enum(["western", "orthodox"]),
    offset: z.int().min(-60).max(60),
  }),
  z.strictObject({ kind: z.literal("islamic"), month, day: z.int().min(1).max(29), dates: dates.default([]) }),
  z.strictObject({ kind: z.literal("listed"), dates }),
]);

export const holidaysSchema = z.strictObject({
  act: z.string(),
  source,
  weekend: z.array(z.int().min(1).max(7)).max(6, "leaves no working day").default([6, 7]),
  substitute: z.enum(["next-working-day", "none"]),
  /** Years for which the whole official list of free days is known, with where it stands. */
  officialYears: z.array(z.strictObject({ year: z.int(), source: z.string() })).default([]),
  note: translated.nullable().default(null),
  rules: z.array(
    z.strictObject({ id: slugged, names: translated, when, fromYear: z.int().optional(), toYear: z.int().optional() }),
  ),
});

const clockRule = z
  .strictObject({
    id: slugged,
    title: translated,
    /** An id of the country's laws. */
    act: slugged,
    article: z.string().min(1).nullable(),
    unit: z.enum(["calendar", "working", "hours"]),
    length: z.int().min(1).max(10_000),
    /** A key of `events`. */
    start: slugged,
    countsFrom: z.enum(["next-day", "same-day"]).default("next-day"),
    rollover: z.enum(["next-working-day", "none"]),
    rolloverStatus: status,
    extension: z
      .strictObject({ length: z.int().min(1), ceiling: z.int().min(1) })
      .nullable()
      .default(null),
    pause: z.enum(["stops-the-count", "none"]).default("none"),
    source: address.nullable(),
    sources: z.array(z.strictObject({ url: address, says: translated, status })).default([]),
    otherReadings: z.array(z.strictObject({ length: z.int().min(1), source: address })).default([]),
    status,
    checkedBy: z.string().min(1).nullable(),
    checkedOn: calendarDay.nullable(),
    note: translated.nullable().default(null),
  })
  .superRefine((rule, context) => {
    if (rule.otherReadings.some(({ length }) => length <= rule.length)) {
      context.addIssue({
        code: "custom",
        path: ["otherReadings"],
        message:
          "has a reading that is not longer than `length`; the rule itself must use the shortest, which is the safe one",
      });
    }
    if (rule.extension && rule.extension.ceiling < rule.length) {
      context.addIssue({ code: "custom", path: ["extension", "ceiling"], message: "is less than `length`" });
    }
    if (rule.unit === "hours" && (rule.rollover !== "none" || rule.otherReadings.length > 0)) {
      context.addIssue({
        code: "custom",
        path: ["unit"],
        message: "is hours, which neither move to a working day nor have other readings; set rollover to none",
      });
    }
    if (rule.status !== "assumed" && !rule.source) {
      context.addIssue({
        code: "custom",
        path: ["source"],
        message: "is missing; only an assumed rule may do without",
      });
    }
  });

export const clocksSchema = z.strictObject({ events: z.record(slugged, translated), rules: z.array(clockRule) });
