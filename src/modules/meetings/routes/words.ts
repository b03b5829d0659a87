import type { Visit } from "../../../platform/http/visit.ts";
import type { BodyRow } from "../../bodies/index.ts";
import { type CommitmentRow, standingOf } from "../../commitments/index.ts";
import type { OrganisationName } from "../../register/index.ts";
import { house } from "../actions/house.ts";
import { nameOf, pathOf, titleOf } from "../actions/words.ts";
import type { MeetingLine } from "../pages/list.tsx";
import type { ActionLine } from "../pages/results.tsx";
import type { MeetingRow } from "../queries/meetings.ts";

/** A promise of the ledger as one line. */
export function commitmentLine(
  visit: Pick<Visit, "say" | "work" | "href">,
  row: CommitmentRow,
  owners: ReadonlyMap<string, OrganisationName>,
): ActionLine {
  const { title, tone, words, path } = standingOf(visit.say, row, visit.work.today);
  const owner = owners.get(row.addressee_id);
  return {
    number: 0,
    words: title,
    who: [owner ? visit.say.translated(owner.names) : "", row.addressee_office].filter(Boolean).join(", "),
    due: visit.say.day(row.due_on),
    href: visit.href(path),
    tone,
    standing: words,
    struck: false,
  };
}

/** A meeting as one line, with its body where the list is of several. */
export const meetingLine = (
  visit: Pick<Visit, "say" | "href">,
  body: BodyRow,
  row: MeetingRow,
  more: { readonly withBody?: boolean; readonly path?: string } = {},
): MeetingLine => ({
  href: visit.href(more.path ?? pathOf(body, row)),
  title: more.withBody ? titleOf(visit.say, body, row) : nameOf(visit.say, row),
  when: visit.say.moment(row.starts_at, house().timeZone),
  place: row.place,
  state: row.state,
});
