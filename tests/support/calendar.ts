import ICAL from "ical.js";

/** What RFC 5545 (3.6.1, 3.6.2) asks of every entry, and RFC 5546 (3.2) of an entry under a method. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  vevent: ["uid", "dtstamp", "dtstart"],
  vtodo: ["uid", "dtstamp"],
};
const NEEDED_BY_METHOD: Readonly<Record<string, readonly string[]>> = {
  REQUEST: ["organizer", "attendee", "summary", "sequence"],
  CANCEL: ["organizer", "attendee", "sequence", "status"],
  PUBLISH: ["summary"],
};
const ONCE = ["uid", "dtstamp", "dtstart", "dtend", "sequence", "status", "summary", "description", "location", "url"];

/** Everything in which a calendar is not as the standards want it; empty for a sound one. */
export function calendarFaults(text: string): string[] {
  const faults: string[] = [];
  const lines = text.split("\r\n");
  if (lines.at(-1) !== "") faults.push("does not end with CRLF");
  for (const line of lines) {
    if (/[\r\n]/.test(line)) faults.push(`bare line break: ${line}`);
    if (Buffer.byteLength(line) > 75) faults.push(`longer than 75 octets: ${line}`);
  }
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown as unknown[]);
  if (calendar.name !== "vcalendar") faults.push("is no calendar");
  for (const name of ["version", "prodid", "method"])
    if (calendar.getAllProperties(name).length !== 1) faults.push(`needs one ${name}`);
  const method = String(calendar.getFirstPropertyValue("method"));
  for (const entry of calendar.getAllSubcomponents()) {
    const needed = [
      ...(NEEDED[entry.name] ?? []),
      ...(entry.name === "vevent" ? (NEEDED_BY_METHOD[method] ?? []) : []),
    ];
    for (const name of needed) if (!entry.hasProperty(name)) faults.push(`${entry.name} under ${method} needs ${name}`);
    for (const name of ONCE) if (entry.getAllProperties(name).length > 1) faults.push(`${name} stands twice`);
    const [start, end] = [entry.getFirstPropertyValue("dtstart"), entry.getFirstPropertyValue("dtend")];
    if (start && end && !(String(start) < String(end))) faults.push("ends before it begins");
    if (method === "CANCEL" && entry.getFirstPropertyValue("status") !== "CANCELLED") faults.push("is not cancelled");
    for (const name of ["organizer", "attendee"])
      for (const property of entry.getAllProperties(name))
        if (!/^mailto:\S+@\S+$/.test(String(property.getFirstValue()))) faults.push(`${name} is no address`);
  }
  return faults;
}

/** The first entry of a calendar: its properties, and the method it stands under. */
export function entryOf(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown as unknown[]);
  const entry = calendar.getFirstSubcomponent("vevent")!;
  const value = (name: string) => String(entry.getFirstPropertyValue(name) ?? "");
  return {
    method: String(calendar.getFirstPropertyValue("method")),
    uid: value("uid"),
    sequence: Number(value("sequence")),
    start: value("dtstart"),
    organizer: value("organizer").replace("mailto:", ""),
    attendee: value("attendee").replace("mailto:", ""),
    partstat: String(entry.getFirstProperty("attendee")?.getFirstParameter("partstat") ?? ""),
  };
}
