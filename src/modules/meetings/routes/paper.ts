import { timeAt, writeTime } from "../../../kernel/time-of-day.ts";
import { download, notFound, type Reply } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { paperDocx, paperPdf } from "../../../platform/paper/index.ts";
import { house } from "../actions/house.ts";
import { titleOf } from "../actions/words.ts";
import { paperOf } from "../pages/paper.ts";
import { pageTexts as texts } from "../texts/page.ts";
import { getMeeting, meetingView, readerOf } from "./view.ts";

/** Minutes as a paper, for who may read them. */
async function getPaper(visit: Visit) {
  const found = await getMeeting(visit);
  const { body, row } = found;
  const { reading, seats } = await readerOf(visit, found);
  const view = await meetingView(visit, found, reading, seats);
  if (!view.minutes) return notFound();
  const { say } = visit;
  const { timeZone } = house();
  const chairs = seats.flatMap(({ seat, holder }) =>
    (seat.role === "chair" || seat.role === "co-chair") && holder.person_name
      ? [{ name: holder.person_name, role: say(texts[`role-${seat.role}`]) }]
      : [],
  );
  return {
    name: `${body.slug}-${row.year}-${row.number}`,
    paper: paperOf(say, visit.locale, {
      view,
      title: titleOf(say, body, row),
      when: say(texts.whenSpan, {
        from: say.moment(row.starts_at, timeZone),
        to: writeTime(timeAt(row.ends_at, timeZone)),
      }),
      place: row.place,
      chairs,
    }),
  };
}

export async function minutesPdf(visit: Visit): Promise<Reply> {
  const { name, paper } = await getPaper(visit);
  return download(`${name}.pdf`, "application/pdf", await paperPdf(paper));
}

export async function minutesDocx(visit: Visit): Promise<Reply> {
  const { name, paper } = await getPaper(visit);
  return download(
    `${name}.docx`,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    await paperDocx(paper),
  );
}
