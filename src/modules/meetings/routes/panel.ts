import type { Visit } from "../../../platform/http/visit.ts";
import { findBody } from "../../bodies/index.ts";
import { MEETINGS } from "../actions/settle.ts";
import { STATE_TONES } from "../pages/meeting.tsx";
import { listMeetings } from "../queries/meetings.ts";
import { STATES } from "../rules/way.ts";
import { pageTexts as texts } from "../texts/page.ts";
import { isAhead } from "./meeting.tsx";
import { meetingLine } from "./words.ts";

/** Meetings of a body for its page: those ahead, and the last three. Two queries. */
export async function panelOfBody(visit: Visit, bodyId: string) {
  const { say, work } = visit;
  const body = await findBody(work.db, bodyId);
  if (!body) return null;
  visit.dependsOn(MEETINGS);
  const rows = (await listMeetings(work.db, body.id)).filter(({ state }) => STATES[state].isPublic);
  const shown = [...rows.filter(isAhead).reverse(), ...rows.filter((row) => !isAhead(row)).slice(0, 3)];
  return {
    title: say(texts.department),
    lines: shown.map((row) => {
      const { href, title, when, place, state } = meetingLine(visit, body, row);
      return { href, title, tone: STATE_TONES[state], tag: say(texts[`state-${state}`]), meta: [when, place] };
    }),
    none: say(texts.none),
    more: { label: say(texts.allMeetings), href: visit.href(`/bodies/${body.slug}/meetings`) },
  };
}
