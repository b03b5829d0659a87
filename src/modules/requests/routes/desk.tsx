import { dayAt } from "../../../kernel/day.ts";
import { page, type Reply } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { organisationNames } from "../../register/index.ts";
import { lawOf } from "../actions/law.ts";
import { Help } from "../pages/help.tsx";
import { MyRequests } from "../pages/mine.tsx";
import { StaffDesk } from "../pages/staff.tsx";
import { listDrafts } from "../queries/drafts.ts";
import { listRequests } from "../queries/list.ts";
import { listTrouble, listUnverified } from "../queries/messages.ts";
import { countOfAsker, listOfAsker } from "../queries/requests.ts";
import { isOpen } from "../rules/states.ts";
import { helpTexts } from "../texts/help.ts";
import { listTexts } from "../texts/list.ts";
import { requestTexts } from "../texts/request.ts";
import { staffTexts } from "../texts/staff.ts";
import { lineOf, nameIn } from "./words.ts";

const PER_PAGE = 25;

/** A person's own drafts and requests. */
export async function showMine(visit: Visit): Promise<Reply> {
  const { say, work } = visit;
  const wanted = Math.max(1, Number.parseInt(visit.query.get("page") ?? "1", 10) || 1);
  const viewer = visit.viewer!;
  const [drafts, rows, total] = await Promise.all([
    listDrafts(work.db, viewer.id),
    listOfAsker(work.db, viewer.id, PER_PAGE, (wanted - 1) * PER_PAGE),
    countOfAsker(work.db, viewer.id),
  ]);
  const names = await organisationNames(
    work.db,
    [...rows, ...drafts].map((row) => row.institution_id ?? ""),
  );
  return page({
    title: say(listTexts.mineTitle),
    robots: "noindex",
    body: (
      <MyRequests
        say={say}
        view={{
          drafts: drafts.map((draft) => ({
            title: draft.title,
            href: visit.href(`/requests/drafts/${draft.key}`),
            institution: nameIn(say, names.get(draft.institution_id ?? "")?.names),
            changedOn: dayAt(draft.updated_at, visit.country.timeZone),
          })),
          lines: rows.map((row) => ({
            ...lineOf(visit, row, names.get(row.institution_id)?.names),
            title: row.title,
            needsYou: row.unjudged_since !== null && isOpen(row.progress),
          })),
          page: wanted,
          pages: Math.max(1, Math.ceil(total / PER_PAGE)),
          pageHref: (to) => visit.href("/requests/mine", { page: String(to) }),
          askHref: visit.href("/requests/new"),
        }}
      />
    ),
  });
}

/** The secretariat's desk: what did not arrive, what nobody vouches for, who is late. */
export async function showDesk(visit: Visit): Promise<Reply> {
  const { say, work } = visit;
  const filter = { text: "", institutionId: null, place: null, year: null, today: work.today };
  const [trouble, unverified, late, silent] = await Promise.all([
    listTrouble(work.db, 100),
    listUnverified(work.db, 100),
    listRequests(work.db, { ...filter, state: "late" }, { limit: 50, offset: 0 }),
    listRequests(work.db, { ...filter, state: "silent" }, { limit: 50, offset: 0 }),
  ]);
  const overdue = [...late.rows, ...silent.rows];
  const names = await organisationNames(
    work.db,
    [...trouble, ...unverified, ...overdue].map((row) => row.institution_id),
  );
  return page({
    title: say(staffTexts.title),
    robots: "noindex",
    wide: true,
    body: (
      <StaffDesk
        say={say}
        view={{
          csrf: visit.csrf,
          listHref: visit.href("/requests"),
          trouble: trouble.map((letter) => ({
            title: `${letter.number} ${letter.title}`,
            href: visit.href(`/requests/${letter.slug}`),
            institution: nameIn(say, names.get(letter.institution_id)?.names),
            institutionHref: visit.href(names.get(letter.institution_id)?.path ?? "/institutions"),
            address: letter.to_address,
            what: [
              say(requestTexts[`delivery-${letter.delivery ?? "queued"}`]),
              letter.delivery_status,
              letter.delivery_detail,
            ]
              .filter(Boolean)
              .join(" · "),
            resendAction: visit.href(`/requests/${letter.slug}/letters/${letter.id}/resending`),
          })),
          unverified: unverified.map((letter) => ({
            title: letter.title,
            href: visit.href(`/requests/${letter.slug}#${letter.id}`),
            institution: nameIn(say, names.get(letter.institution_id)?.names),
            from: `${letter.from_name} <${letter.from_address}>`,
            day: say.day(letter.day),
          })),
          late: overdue.map((row) => lineOf(visit, row, names.get(row.institution_id)?.names)),
        }}
      />
    ),
  });
}

const TERMS = [
  "answer",
  "extension",
  "urgent",
  "forward",
  "complaint",
  "agency-reply",
  "agency-decision",
  "execution",
  "lawsuit",
];

/** How asking works, by the law of the country. */
export async function showHelp(visit: Visit): Promise<Reply> {
  const { say, country } = visit;
  const law = lawOf(country);
  const rules = TERMS.flatMap((id) => country.clocks.find((clock) => clock.id === id) ?? []);
  return page({
    title: say(helpTexts.title),
    description: say(helpTexts.lead),
    section: "/requests",
    body: (
      <Help
        say={say}
        view={{
          law: say.translated(law.title),
          agency: say.translated(law.agency),
          terms: rules.map(({ title, length, unit, status }) => ({
            title: say.translated(title),
            length,
            unit,
            status,
          })),
          askHref: visit.href("/requests/new"),
          clocksHref: visit.href("/requests/clocks"),
        }}
      />
    ),
  });
}
