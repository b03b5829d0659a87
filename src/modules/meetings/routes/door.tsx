import { notFound, type Page, page, type Reply, seeOther } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { findBody } from "../../bodies/index.ts";
import { openDoor, signAtDoor } from "../actions/attendance.ts";
import { titleOf } from "../actions/words.ts";
import { DoorPage } from "../pages/sheet.tsx";
import { findInvitation, listPresences } from "../queries/people.ts";
import { counts } from "../rules/presence.ts";
import { formTexts as texts } from "../texts/forms.ts";
import { pageTexts } from "../texts/page.ts";

const getDoor = async (visit: Visit) =>
  (await openDoor(visit.work.db, visit.params.token ?? "", (id) => findInvitation(visit.work.db, id))) ?? notFound();

export const showDoor = async (visit: Visit): Promise<Reply> => page(await doorPage(visit, ""));

async function doorPage(visit: Visit, refused: string): Promise<Page> {
  const { say, work } = visit;
  const { row, seat } = await getDoor(visit);
  const [body, presences] = await Promise.all([findBody(work.db, row.body_id), listPresences(work.db, [row.id])]);
  const mine = presences.find(({ seat_id }) => seat_id === seat.seat.id);
  return {
    title: say(texts.doorTitle),
    robots: "noindex",
    secret: true,
    section: "/bodies",
    body: (
      <DoorPage
        say={say}
        view={{
          csrf: visit.csrf,
          path: visit.href(`/meetings/here/${visit.params.token}`),
          name: seat.holder.person_name ?? say(pageTexts.forgotten),
          meeting: titleOf(say, body!, row),
          done: mine !== undefined && counts(mine.presence),
          refused,
        }}
      />
    ),
  };
}

export async function postDoor(visit: Visit): Promise<Reply> {
  const { row, seat } = await getDoor(visit);
  const signed = await signAtDoor(visit.work, { meetingId: row.id, seatId: seat.seat.id });
  if (signed.ok) return seeOther(visit.href(`/meetings/here/${visit.params.token}`));
  return signed.reason === "not-found"
    ? notFound()
    : page(await doorPage(visit, visit.say(texts[`door-${signed.reason}`])), 422);
}
