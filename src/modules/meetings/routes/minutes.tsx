import { TAGS } from "../../../kernel/language.ts";
import { timeAt, writeTime } from "../../../kernel/time-of-day.ts";
import { again, notFound, type Page, page, type Reply, seeOther } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { sayIn } from "../../../say/index.ts";
import { house } from "../actions/house.ts";
import { listInvited } from "../actions/invite.ts";
import { decideCorrection, writeMinutes } from "../actions/minutes.ts";
import { type LineProblem, problemsOf, sideOf } from "../actions/records.ts";
import { itemTitle, nameOf, pathOf, titleOf } from "../actions/words.ts";
import { errorOf, readText, readWriting } from "../forms.ts";
import { MinutesPage } from "../pages/minutes.tsx";
import type { ResultsView } from "../pages/results.tsx";
import { listItems } from "../queries/agenda.ts";
import { listMeetingsByIds } from "../queries/meetings.ts";
import { listCorrections } from "../queries/minutes.ts";
import { numbersOf } from "../rules/agenda.ts";
import { type Entry, readMinutes } from "../rules/minutes.ts";
import { STATES } from "../rules/way.ts";
import { formTexts as texts } from "../texts/forms.ts";
import { pageTexts } from "../texts/page.ts";
import { type FoundMeeting, getMeeting } from "./view.ts";

const NOTHING_TRIED = { name: "", values: {}, errors: {} };
type Tried = { name: string; values: Readonly<Record<string, string>>; errors: Readonly<Record<string, string>> };

export const showMinutes = async (visit: Visit): Promise<Reply> =>
  page(await minutesPage(visit, await getMeeting(visit)));

async function minutesPage(visit: Visit, found: FoundMeeting, form: Tried = NOTHING_TRIED): Promise<Page> {
  const { say, work } = visit;
  const { body, row } = found;
  const shownText = form.name === "minutes" ? (form.values.text ?? "") : row.minutes;
  const [problems, corrections, invited] = await Promise.all([
    problemsOf(work.db, row, shownText),
    listCorrections(work.db, [row.id]),
    listInvited(work.db, row),
  ]);
  const path = pathOf(body, row);
  return {
    title: `${say(texts.minutesTitle)}: ${titleOf(say, body, row)}`,
    robots: "noindex",
    section: "/bodies",
    example: row.example,
    breadcrumb: [
      { label: say.translated(body.names), href: visit.href(`/bodies/${body.slug}`) },
      { label: nameOf(say, row), href: visit.href(path) },
      { label: say(texts.minutesTitle) },
    ],
    body: (
      <MinutesPage
        say={say}
        view={{
          csrf: visit.csrf,
          path: visit.href(path),
          title: titleOf(say, body, row),
          lang: TAGS[row.language].lang,
          version: row.minutes_version,
          text: row.minutes === "" && row.minutes_version === 0 ? await beginningOf(visit, found) : row.minutes,
          open: STATES[row.state].minutesOpen,
          problems: problems.map((problem) => problemWords(visit, problem)),
          results: previewOf(
            visit,
            readMinutes(shownText, sideOf).flatMap(({ entry }) => entry ?? []),
          ),
          corrections: corrections.map(({ id, mandate_id, words, verdict, reason }) => ({
            id,
            by:
              invited.find(({ mandate }) => mandate.id === mandate_id)?.mandate.person_name ?? say(pageTexts.forgotten),
            words,
            verdict,
            reason,
          })),
          form,
        }}
      />
    ),
  };
}

/** A beginning in the language of the minutes: the hour and the items, so that nobody starts from an empty sheet. */
async function beginningOf(visit: Visit, { row }: FoundMeeting): Promise<string> {
  const say = sayIn(row.language);
  const items = await listItems(visit.work.db, [row.id]);
  const about = new Map(
    (
      await listMeetingsByIds(
        visit.work.db,
        items.flatMap(({ about_id }) => about_id ?? []),
      )
    ).map((each) => [each.id, each]),
  );
  const numbers = numbersOf(items);
  return say(texts.template, {
    time: writeTime(timeAt(row.starts_at, house().timeZone)),
    items: items
      .map((item, at) => `${numbers[at]}. ${itemTitle(say, item, about.get(item.about_id ?? ""))}`)
      .join("\n\n"),
  });
}

const problemWords = ({ say }: Visit, { line, fault }: LineProblem): string =>
  say(texts.problemLine, { line, fault: say(texts[`fault-${fault}`]) });

/** What the lines would become: numbered in their order, nothing kept yet. */
function previewOf({ say }: Visit, entries: readonly Entry[]): ResultsView {
  const of = <Kind extends Entry["kind"]>(kind: Kind) =>
    entries.filter((entry): entry is Extract<Entry, { kind: Kind }> => entry.kind === kind);
  return {
    votes: of("vote").map(({ text, votes }, at) => ({ number: at + 1, words: text, votes, struck: false })),
    decisions: of("decision").map(({ text }, at) => ({ number: at + 1, words: text, struck: false })),
    actions: of("action").map(({ text, who, due }, at) => ({
      number: at + 1,
      words: text,
      who,
      due: say.day(due),
      href: null,
      tone: "info" as const,
      standing: "",
      struck: false,
    })),
  };
}

export async function postMinutes(visit: Visit): Promise<Reply> {
  const found = await getMeeting(visit);
  const typed = await visit.form();
  const text = readWriting(typed, "text");
  const written = await writeMinutes(visit.work, found.row.id, { text, from: Number(typed.get("version")) || 0 });
  if (written.ok)
    return seeOther(visit.href(`${pathOf(found.body, found.row)}/minutes`), visit.say(texts.minutesSaved));
  if (written.reason === "not-found") return notFound();
  const errors = errorOf(visit.say, written.reason);
  return again(await minutesPage(visit, found, { name: "minutes", values: typed.values, errors }));
}

export async function postCorrection(visit: Visit): Promise<Reply> {
  const found = await getMeeting(visit);
  const typed = await visit.form();
  const id = visit.params.correction ?? "";
  const decided = await decideCorrection(visit.work, found.row.id, id, {
    taken: typed.get("verdict") === "taken",
    reason: readText(typed, "reason"),
  });
  if (decided.ok) return seeOther(visit.href(`${pathOf(found.body, found.row)}/minutes`), visit.say(texts.decided));
  if (decided.reason === "not-found") return notFound();
  return again(
    await minutesPage(visit, found, { name: id, values: typed.values, errors: errorOf(visit.say, decided.reason) }),
  );
}
