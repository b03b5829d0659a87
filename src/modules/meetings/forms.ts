import { parseDay } from "../../kernel/day.ts";
import { LANGUAGES } from "../../kernel/language.ts";
import { withoutTricks } from "../../kernel/text/index.ts";
import { instantAt, parseTime } from "../../kernel/time-of-day.ts";
import type { Say } from "../../say/index.ts";
import { isPresence } from "./rules/presence.ts";
import { formTexts as texts } from "./texts/forms.ts";

export interface Fields {
  get(name: string): string;
}

export const readText = (sent: Fields, name: string): string =>
  withoutTricks(sent.get(name)).replace(/\s+/g, " ").trim();
/** Line breaks stay. */
export const readWriting = (sent: Fields, name: string): string =>
  withoutTricks(sent.get(name).replace(/\r\n?/g, "\n")).trimEnd();

const FORMS = ["in-person", "online", "both"] as const;
export const MEETING_FORMS = FORMS;

/** Time, place and way of a meeting as typed; what could not be read is null. Clocks are those of the time zone. */
export function readMeeting(sent: Fields, timeZone: string) {
  const day = parseDay(sent.get("day"));
  const [from, to] = [parseTime(sent.get("from")), parseTime(sent.get("to"))];
  const online = sent.get("online_url").trim();
  const language = sent.get("language");
  const form = sent.get("form");
  return {
    startsAt: day && from !== null ? instantAt(day, from, timeZone) : null,
    endsAt: day && to !== null ? instantAt(day, to, timeZone) : null,
    form: FORMS.find((each) => each === form) ?? null,
    place: readText(sent, "place"),
    onlineUrl: /^https?:\/\/\S+$/.test(online) && URL.canParse(online) && online.length <= 1000 ? online : null,
    note: readWriting(sent, "note"),
    language: LANGUAGES.find((each) => each === language) ?? "sq",
  };
}

/** How each seat was there, of the seats that were asked for. */
export function readAttendance(sent: Fields, seatIds: readonly string[]) {
  return new Map(
    seatIds.flatMap((id) => {
      const presence = sent.get(`seat_${id}`);
      return isPresence(presence) ? [[id, { presence, byWhom: readText(sent, `by_${id}`) }] as const] : [];
    }),
  );
}

const FIELDS: Readonly<Record<string, string>> = {
  "no-body": "body",
  "no-time": "day",
  "no-end": "to",
  "no-form": "form",
  "no-where": "place",
  "no-online": "online_url",
  "long-note": "note",
  "long-agenda": "agenda",
  "no-answer": "answer",
  "no-member": "member",
  "no-paper": "file",
  "two-papers": "url",
  "paper-too-large": "file",
  "bad-address": "url",
  "no-item": "item",
  "too-long": "text",
  newer: "text",
  faulty: "text",
  "no-words": "words",
  "long-words": "words",
  "no-reason": "reason",
};

/** A refusal in the reader's words, under its field. `fields` names those of a form that differ between forms. */
export function errorOf(
  say: Say,
  reason: string,
  fields: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const text = texts[`error-${reason}` as keyof typeof texts];
  return { [fields[reason] ?? FIELDS[reason] ?? "form"]: say(text) };
}
