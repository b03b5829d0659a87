import ICAL from "ical.js";
import type { ReadMail } from "../../../platform/mail/reading/index.ts";
import { type Answer, isAnswer } from "../rules/invitation.ts";

export interface Reply {
  readonly uid: string;
  readonly sequence: number;
  readonly answer: Answer;
  readonly comment: string;
}

/** Most bytes of a calendar that is read; answers have a few hundred. */
const MOST_BYTES = 200_000;

/** The answers in a letter: every entry of a calendar with METHOD:REPLY that says yes, perhaps or no. What cannot be read is left out. */
export const readReplies = (mail: Pick<ReadMail, "attachments">): Reply[] =>
  mail.attachments
    .filter(({ type, name }) => /^(text\/calendar|application\/ics)$/.test(type) || /\.ics$/i.test(name))
    .filter(({ size }) => size <= MOST_BYTES)
    .flatMap(({ content }) => repliesIn(new TextDecoder().decode(content)));

function repliesIn(text: string): Reply[] {
  try {
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown as unknown[]);
    if (String(calendar.getFirstPropertyValue("method") ?? "").toUpperCase() !== "REPLY") return [];
    return calendar.getAllSubcomponents("vevent").flatMap((event) => {
      const attendee = event.getFirstProperty("attendee");
      const said = String(attendee?.getFirstParameter("partstat") ?? "").toLowerCase();
      const uid = event.getFirstPropertyValue("uid");
      if (!isAnswer(said) || typeof uid !== "string") return [];
      return [
        {
          uid,
          sequence: Number(event.getFirstPropertyValue("sequence") ?? 0) || 0,
          answer: said,
          comment: String(event.getFirstPropertyValue("comment") ?? ""),
        },
      ];
    });
  } catch {
    return [];
  }
}
