import { stringify } from "csv-stringify/sync";
import { isUuid } from "../../../kernel/uuid.ts";
import { download, page, type Reply } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { organisationNames } from "../../register/index.ts";
import { COMMITMENTS } from "../actions/settle.ts";
import { PromiseList } from "../pages/list.tsx";
import { statusWord } from "../pages/words.ts";
import { type ListFilter, listCommitments } from "../queries/list.ts";
import { isStatus, STATUSES, TIMELINESS, type Timeliness } from "../rules/scales.ts";
import { pageTexts as texts } from "../texts/page.ts";
import { lineOf, timeOf, wordingOf } from "./words.ts";

const PER_PAGE = 25;
const MOST_ROWS = 20_000;

const isTimeliness = (word: string): word is Timeliness => (TIMELINESS as readonly string[]).includes(word);

function filterOf({ query, work }: Visit): ListFilter {
  const [time, found, institution] = ["time", "found", "institution"].map((name) => query.get(name) ?? "");
  return {
    text: (query.get("q") ?? "").replaceAll("\0", "").trim().slice(0, 200),
    timeliness: isTimeliness(time!) ? time : null,
    found: found === "none" || isStatus(found!) ? (found as ListFilter["found"]) : null,
    addresseeId: isUuid(institution!) ? institution! : null,
    today: work.today,
  };
}

/** The public ledger. A fixed number of queries, whatever it shows. */
export async function showList(visit: Visit): Promise<Reply> {
  const { say, work } = visit;
  const filter = filterOf(visit);
  const wanted = Math.min(10_000, Math.max(1, Number.parseInt(visit.query.get("page") ?? "1", 10) || 1));
  const { rows, total, timeliness, found } = await listCommitments(work.db, filter, {
    limit: PER_PAGE,
    offset: (wanted - 1) * PER_PAGE,
  });
  const names = await organisationNames(work.db, [
    ...rows.map(({ addressee_id }) => addressee_id),
    filter.addresseeId ?? "",
  ]);
  visit.dependsOn(COMMITMENTS);
  const now: Record<string, string | undefined> = {
    q: filter.text || undefined,
    time: filter.timeliness ?? undefined,
    found: filter.found ?? undefined,
    institution: filter.addresseeId ?? undefined,
  };
  const hrefWith = (changes: Record<string, string | undefined>) => visit.href("/commitments", { ...now, ...changes });
  const addressee = filter.addresseeId ? names.get(filter.addresseeId) : undefined;
  const chips = [
    filter.text && { label: `“${filter.text}”`, href: hrefWith({ q: undefined }) },
    filter.timeliness && { label: say(texts[`time-${filter.timeliness}`]), href: hrefWith({ time: undefined }) },
    filter.found && { label: statusWord(say, filter.found), href: hrefWith({ found: undefined }) },
    addressee && { label: say.translated(addressee.names), href: hrefWith({ institution: undefined }) },
  ].filter((chip) => typeof chip === "object" && chip !== null);
  return page({
    title: say(texts.department),
    description: say(texts.lead),
    section: "/commitments",
    robots: filter.text ? "noindex" : undefined,
    example: rows.some(({ example }) => example),
    wide: true,
    body: (
      <PromiseList
        say={say}
        view={{
          lines: rows.map((row) => lineOf(visit, row, names.get(row.addressee_id))),
          total,
          page: wanted,
          pages: Math.max(1, Math.ceil(total / PER_PAGE)),
          pageHref: (to) => hrefWith({ page: String(to) }),
          listHref: visit.href("/commitments"),
          tableHref: visit.href("/commitments/data.csv", now),
          text: filter.text,
          hidden: filter.addresseeId ? { institution: filter.addresseeId } : {},
          facets: [
            {
              name: "time",
              label: say(texts.facetTime),
              options: [
                { value: "", label: say(texts.any) },
                ...TIMELINESS.map((word) => ({
                  value: word,
                  label: say(texts[`time-${word}`]),
                  count: timeliness.get(word) ?? 0,
                  selected: filter.timeliness === word,
                })),
              ],
            },
            {
              name: "found",
              label: say(texts.facetFound),
              options: [
                { value: "", label: say(texts.any) },
                ...([...STATUSES, "none"] as const).map((word) => ({
                  value: word,
                  label: statusWord(say, word),
                  count: found.get(word) ?? 0,
                  selected: filter.found === word,
                })),
              ],
            },
          ],
          chips,
        }}
      />
    ),
  });
}

/** The same as a table: one line a promise, both scales in the words of the standard. */
export async function promiseTable(visit: Visit): Promise<Reply> {
  const { say, work } = visit;
  const { rows } = await listCommitments(work.db, filterOf(visit), { limit: MOST_ROWS, offset: 0 });
  const names = await organisationNames(
    work.db,
    rows.map(({ addressee_id }) => addressee_id),
  );
  const lines = rows.map((row) => ({
    number: row.number,
    commitment: wordingOf(say, row).text,
    made_by: say.translated(names.get(row.addressee_id)?.names ?? {}),
    office: row.addressee_office,
    source: row.source_title,
    source_url: row.source_url ?? "",
    made_on: row.promised_on,
    first_due_on: row.first_due_on,
    due_on: row.due_on,
    claimed: row.claimed ?? "",
    claimed_on: row.claimed_on ?? "",
    found: row.found ?? "",
    found_on: row.found_on ?? "",
    kept_on: row.kept_on ?? "",
    timeliness: timeOf(row, work.today),
    example: row.example ? "yes" : "",
  }));
  visit.dependsOn(COMMITMENTS);
  const csv = stringify(lines, { header: true, bom: true, escape_formulas: true });
  return download(`commitments-${work.today}.csv`, "text/csv; charset=utf-8", csv);
}
