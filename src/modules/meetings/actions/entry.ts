import type { Translated } from "../../../kernel/translated.ts";
import type { Say } from "../../../say/index.ts";
import type { BodyRow } from "../../bodies/index.ts";
import type { MeetingRow } from "../queries/meetings.ts";
import { type CalendarEvent, type CalendarTask, calendarText } from "./calendar.ts";
import { house } from "./house.ts";
import { pathOf, titleOf } from "./words.ts";

/** The same in every letter and feed, so that calendar programs know it is one meeting. */
export const uidOf = (row: Pick<MeetingRow, "id">): string => `meeting-${row.id}@${house().mailDomain}`;

/** A meeting as everybody may know it. */
export const eventOf = (
  say: Say,
  body: Pick<BodyRow, "slug"> & { readonly names: Translated },
  row: MeetingRow,
  stamp: Date,
): CalendarEvent => ({
  uid: uidOf(row),
  sequence: row.sequence,
  stamp,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  summary: titleOf(say, body, row),
  description: "",
  location: row.place,
  url: `${house().baseUrl}/${say.locale}${pathOf(body, row)}`,
  cancelled: row.state === "cancelled",
});

/** Entries to subscribe to: nobody is asked to answer them. */
export const feedText = (name: string, events: readonly CalendarEvent[], tasks: readonly CalendarTask[] = []): string =>
  calendarText("PUBLISH", events, { name, tasks });
