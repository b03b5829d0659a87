import ICAL from "ical.js";

// The library counts its lines without the blank that begins a folded one; the standard counts it (RFC 5545, 3.1: 75 octets).
ICAL.foldLength = 74;

/** An entry of a calendar: a meeting as those invited, or everybody, may know it. Instants leave as UTC. */
export interface CalendarEvent {
  readonly uid: string;
  readonly sequence: number;
  /** When this state of it was written. */
  readonly stamp: Date;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly url: string;
  readonly cancelled: boolean;
  /** Who convenes; answers of calendar programs go to this address. */
  readonly organizer?: { readonly name: string; readonly address: string };
  readonly attendees?: readonly {
    readonly name: string;
    readonly address: string;
    readonly partstat: "needs-action" | "accepted" | "tentative" | "declined";
    readonly chairs: boolean;
  }[];
}

/** Something to be done, with its day. */
export interface CalendarTask {
  readonly uid: string;
  readonly stamp: Date;
  /** YYYY-MM-DD. */
  readonly due: string;
  readonly summary: string;
  readonly url: string;
}

export type CalendarMethod = "REQUEST" | "CANCEL" | "PUBLISH";

/**
 * A calendar object as RFC 5545 writes it, under a method of RFC 5546. All words are escaped and folded by the library; line
 * breaks and control characters that could begin another property are taken out of what has no place for them.
 */
export function calendarText(
  method: CalendarMethod,
  events: readonly CalendarEvent[],
  more: { readonly name?: string; readonly tasks?: readonly CalendarTask[] } = {},
): string {
  const calendar = new ICAL.Component("vcalendar");
  calendar.addPropertyWithValue("version", "2.0");
  calendar.addPropertyWithValue("prodid", "-//Bashke//Meetings//SQ");
  calendar.addPropertyWithValue("method", method);
  if (more.name) {
    calendar.addPropertyWithValue("name", clean(more.name));
    calendar.addPropertyWithValue("x-wr-calname", clean(more.name));
  }
  for (const event of events) calendar.addSubcomponent(eventOf(event));
  for (const task of more.tasks ?? []) calendar.addSubcomponent(taskOf(task));
  return `${calendar.toString()}\r\n`;
}

function eventOf(event: CalendarEvent): ICAL.Component {
  const entry = new ICAL.Component("vevent");
  entry.addPropertyWithValue("uid", event.uid);
  entry.addPropertyWithValue("dtstamp", instant(event.stamp));
  entry.addPropertyWithValue("last-modified", instant(event.stamp));
  entry.addPropertyWithValue("dtstart", instant(event.startsAt));
  entry.addPropertyWithValue("dtend", instant(event.endsAt));
  entry.addPropertyWithValue("sequence", event.sequence);
  entry.addPropertyWithValue("status", event.cancelled ? "CANCELLED" : "CONFIRMED");
  entry.addPropertyWithValue("summary", clean(event.summary));
  if (event.description !== "") entry.addPropertyWithValue("description", lines(event.description));
  if (event.location !== "") entry.addPropertyWithValue("location", clean(event.location));
  entry.addPropertyWithValue("url", event.url);
  if (event.organizer) {
    const organizer = new ICAL.Property("organizer");
    organizer.setParameter("cn", parameter(event.organizer.name));
    organizer.setValue(`mailto:${event.organizer.address}`);
    entry.addProperty(organizer);
  }
  for (const one of event.attendees ?? []) {
    const attendee = new ICAL.Property("attendee");
    attendee.setParameter("cn", parameter(one.name));
    attendee.setParameter("role", one.chairs ? "CHAIR" : "REQ-PARTICIPANT");
    attendee.setParameter("partstat", one.partstat.toUpperCase());
    attendee.setParameter("rsvp", "TRUE");
    attendee.setValue(`mailto:${one.address}`);
    entry.addProperty(attendee);
  }
  return entry;
}

function taskOf(task: CalendarTask): ICAL.Component {
  const entry = new ICAL.Component("vtodo");
  entry.addPropertyWithValue("uid", task.uid);
  entry.addPropertyWithValue("dtstamp", instant(task.stamp));
  entry.addPropertyWithValue("due", ICAL.Time.fromDateString(task.due));
  entry.addPropertyWithValue("summary", clean(task.summary));
  entry.addPropertyWithValue("status", "NEEDS-ACTION");
  entry.addPropertyWithValue("url", task.url);
  return entry;
}

const instant = (at: Date) => ICAL.Time.fromJSDate(new Date(Math.floor(at.getTime() / 1000) * 1000), true);
const lines = (text: string) => text.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\n]/gu, " ");
const clean = (text: string) => text.replace(/[\p{Cc}\p{Cf}]+/gu, " ").trim();
/** Quotes cannot stand in a parameter at all (RFC 5545, 3.2). */
const parameter = (text: string) => clean(text).replace(/["\\]/g, "'") || "-";
