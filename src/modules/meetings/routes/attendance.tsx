import QR from "qrcode";
import { again, type Page, page, type Reply, seeOther } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { SIDES } from "../../bodies/index.ts";
import { organisationNames } from "../../register/index.ts";
import { doorMark, type Entered, takeAttendance } from "../actions/attendance.ts";
import { house } from "../actions/house.ts";
import { type Invited, listInvited } from "../actions/invite.ts";
import { seatsAt } from "../actions/seats.ts";
import { nameOf, pathOf, titleOf } from "../actions/words.ts";
import { errorOf, readAttendance } from "../forms.ts";
import { AttendancePage } from "../pages/attendance.tsx";
import { SheetPage } from "../pages/sheet.tsx";
import { listPresences } from "../queries/people.ts";
import { formTexts as texts } from "../texts/forms.ts";
import { pageTexts } from "../texts/page.ts";
import { behalfOf, type FoundMeeting, getMeeting, sideName } from "./view.ts";

export const showAttendance = async (visit: Visit): Promise<Reply> =>
  page(await attendancePage(visit, await getMeeting(visit)));

async function attendancePage(
  visit: Visit,
  found: FoundMeeting,
  typed: Readonly<Record<string, string>> | null = null,
  errors: Readonly<Record<string, string>> = {},
): Promise<Page> {
  const { say, work } = visit;
  const { body, row } = found;
  const path = pathOf(body, row);
  const [seats, presences, invited] = await Promise.all([
    seatsAt(work.db, row),
    listPresences(work.db, [row.id]),
    listInvited(work.db, row),
  ]);
  const values: Record<string, string> = {};
  for (const { seat } of seats) values[`seat_${seat.id}`] = expectedOf(invited, seat.id);
  for (const { seat_id, presence, by_whom } of presences) {
    values[`seat_${seat_id}`] = presence;
    values[`by_${seat_id}`] = by_whom;
  }
  return {
    title: `${say(texts.attendance)}: ${titleOf(say, body, row)}`,
    robots: "noindex",
    section: "/bodies",
    example: row.example,
    breadcrumb: [
      { label: say.translated(body.names), href: visit.href(`/bodies/${body.slug}`) },
      { label: nameOf(say, row), href: visit.href(path) },
      { label: say(texts.manage), href: visit.href(`${path}/manage`) },
      { label: say(texts.attendance) },
    ],
    body: (
      <AttendancePage
        say={say}
        view={{
          csrf: visit.csrf,
          action: visit.href(`${path}/attendance`),
          title: titleOf(say, body, row),
          sides: SIDES.map((side) => ({
            side: sideName(visit, side),
            seats: seats
              .filter(({ seat }) => seat.side === side)
              .map(({ seat, holder }) => ({ id: seat.id, name: holder.person_name ?? say(pageTexts.forgotten) })),
          })).filter((group) => group.seats.length > 0),
          values: typed ?? values,
          errors,
        }}
      />
    ),
  };
}

/** What an answer before the meeting lets expect; who said nothing is left open. */
function expectedOf(invited: readonly Invited[], seatId: string): string {
  const said = invited.find(({ seat, mandate }) => seat.seat.id === seatId && !mandate.deputy)?.invitation.answer;
  return said === "accepted" ? "present" : said === "declined" ? "excused" : "";
}

export async function postAttendance(visit: Visit): Promise<Reply> {
  const found = await getMeeting(visit);
  const typed = await visit.form();
  const seats = await seatsAt(visit.work.db, found.row);
  const given: ReadonlyMap<string, Entered> = readAttendance(
    typed,
    seats.map(({ seat }) => seat.id),
  );
  const taken = await takeAttendance(visit.work, found.row.id, given);
  if (!taken.ok) return again(await attendancePage(visit, found, typed.values, errorOf(visit.say, taken.reason)));
  return seeOther(
    visit.href(`${pathOf(found.body, found.row)}/manage`),
    visit.say(texts.attendanceTaken, { count: taken.value }),
  );
}

/** The sheet to print: rows to sign, each with a code that marks the holder present on that day. */
export async function showSheet(visit: Visit): Promise<Reply> {
  const { say, work } = visit;
  const found = await getMeeting(visit);
  const { body, row } = found;
  const invited = (await listInvited(work.db, row)).filter(
    ({ mandate, seat }) => !mandate.deputy || mandate.id === seat.deputy?.id,
  );
  const names = await organisationNames(
    work.db,
    invited.flatMap(({ mandate }) => mandate.on_behalf_of ?? []),
  );
  const rows = await Promise.all(
    invited.map(async ({ invitation, mandate, seat }) => ({
      id: invitation.id,
      name: mandate.person_name ?? say(pageTexts.forgotten),
      organisation: behalfOf(visit, mandate.on_behalf_of, seat.seat.label, names),
      side: sideName(visit, seat.seat.side),
      code: await pictureOf(`${house().baseUrl}${visit.href(`/meetings/here/${doorMark(invitation.id)}`)}`),
    })),
  );
  return page({
    title: `${say(texts.sheet)}: ${titleOf(say, body, row)}`,
    robots: "noindex",
    section: "/bodies",
    wide: true,
    breadcrumb: [
      { label: nameOf(say, row), href: visit.href(pathOf(body, row)) },
      { label: say(texts.manage), href: visit.href(`${pathOf(body, row)}/manage`) },
      { label: say(texts.sheet) },
    ],
    body: (
      <SheetPage
        say={say}
        view={{
          title: titleOf(say, body, row),
          when: say.moment(row.starts_at, house().timeZone),
          place: row.place,
          url: `${visit.baseUrl}${visit.href(pathOf(body, row))}`,
          rows,
        }}
      />
    ),
  });
}

async function pictureOf(address: string): Promise<string> {
  const svg = await QR.toString(address, { type: "svg", margin: 1, errorCorrectionLevel: "M" });
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
}
