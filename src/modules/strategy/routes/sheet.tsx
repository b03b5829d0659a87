import { again, download, notFound, type Page, page, type Reply, seeOther } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { XLSX_TYPE } from "../../../platform/tables/index.ts";
import { organisationNames } from "../../register/index.ts";
import { claimBySheet, linesOf, type Said, type SheetLine, workbookOf } from "../actions/sheets.ts";
import { sheetUnder } from "../actions/signing.ts";
import { readEvidence, readText, readWriting, sheetErrorOf, writeEvidence } from "../forms.ts";
import { SheetPage } from "../pages/sheet.tsx";
import { findRound, findSheet, type RoundRow, type SheetRow } from "../queries/rounds.ts";
import { findStrategy, type StrategyRow } from "../queries/strategies.ts";
import { ROUND } from "../rules/round.ts";
import { isClaimed } from "../rules/scale.ts";
import { MOST_CLAIM_WORDS } from "../rules/sheet.ts";
import { sheetTexts as texts } from "../texts/sheet.ts";

interface Opened {
  readonly sheet: SheetRow;
  readonly round: RoundRow;
  readonly strategy: StrategyRow;
  readonly lines: readonly SheetLine[];
}

/** What the link in a letter opens, while and after the round is collecting; nothing once it is public. */
async function openSheet({ work, params }: Visit): Promise<Opened> {
  const id = sheetUnder(params.token ?? "");
  const sheet = (id && (await findSheet(work.db, id))) || notFound();
  const round = (await findRound(work.db, sheet.round_id)) ?? notFound();
  const strategy = (await findStrategy(work.db, round.strategy_id)) ?? notFound();
  return { sheet, round, strategy, lines: await linesOf(work.db, round, sheet.organisation_id) };
}

export const showSheet = async (visit: Visit): Promise<Reply> => page(await sheetPage(visit, await openSheet(visit)));

async function sheetPage(
  visit: Visit,
  { sheet, round, strategy, lines }: Opened,
  typed: Readonly<Record<string, string>> | null = null,
  errors: Readonly<Record<string, string>> = {},
): Promise<Page> {
  const { say, work } = visit;
  const names = await organisationNames(work.db, [sheet.organisation_id]);
  const values: Record<string, string> = {};
  for (const { activity, assessment } of lines) {
    values[`status_${activity.id}`] = assessment.claimed ?? "";
    values[`words_${activity.id}`] = assessment.claim_words;
    values[`evidence_${activity.id}`] = writeEvidence(assessment.claim_evidence);
    if (assessment.claimed_by) values.office = assessment.claimed_by;
  }
  const path = `/strategies/sheet/${visit.params.token}`;
  return {
    title: say(texts.title),
    robots: "noindex",
    secret: true,
    section: "/strategies",
    example: round.example,
    body: (
      <SheetPage
        say={say}
        view={{
          action: visit.href(path),
          fileHref: visit.href(`${path}/sheet.xlsx`),
          institution: say.translated(names.get(sheet.organisation_id)?.names ?? {}),
          strategy: say.translated(strategy.names),
          period: say.days(round.from_on, round.to_on),
          closes: round.closes_on ? say.day(round.closes_on) : "",
          open: ROUND[round.state].claims,
          lines: lines.map(({ activity, assessment, last }) => ({
            id: activity.id,
            code: activity.code,
            title: say.translated(activity.names),
            due: say(texts.due, { day: say.day(assessment.due_on) }),
            last: last?.claimed ?? null,
          })),
          values: typed ?? values,
          errors,
        }}
      />
    ),
  };
}

/** What was filled in is kept; what was left empty stays open. Each line says beside its field what is wrong in it. */
export async function postSheet(visit: Visit): Promise<Reply> {
  const opened = await openSheet(visit);
  const typed = await visit.form();
  const { say } = visit;
  const errors: Record<string, string> = {};
  const said: Said[] = [];
  for (const { activity } of opened.lines) {
    const status = typed.get(`status_${activity.id}`);
    const words = readWriting(typed, `words_${activity.id}`);
    const evidence = readEvidence(typed, `evidence_${activity.id}`);
    if (status === "" && words === "" && evidence?.length === 0) continue;
    if (!isClaimed(status)) Object.assign(errors, sheetErrorOf(say, "no-status", `status_${activity.id}`));
    else if (words === "" && status !== "not-started")
      Object.assign(errors, sheetErrorOf(say, "no-words", `words_${activity.id}`));
    else if (words.length > MOST_CLAIM_WORDS)
      Object.assign(errors, sheetErrorOf(say, "too-long", `words_${activity.id}`));
    else if (!evidence) Object.assign(errors, sheetErrorOf(say, "bad-evidence", `evidence_${activity.id}`));
    else said.push({ activityId: activity.id, status, words, evidence });
  }
  if (Object.keys(errors).length > 0) return again(await sheetPage(visit, opened, typed.values, errors));
  const kept = await claimBySheet(visit.work, opened.sheet.id, said, {
    by: readText(typed, "office").slice(0, 300),
    how: "link",
  });
  if (kept.ok)
    return seeOther(visit.href(`/strategies/sheet/${visit.params.token}`), say(texts.saved, { count: kept.value }));
  if (kept.reason === "not-found") return notFound();
  return again(await sheetPage(visit, opened, typed.values, sheetErrorOf(say, kept.reason)));
}

export async function sheetFile(visit: Visit): Promise<Reply> {
  const { round, strategy, lines } = await openSheet(visit);
  return download(`${strategy.slug}-${round.period}.xlsx`, XLSX_TYPE, workbookOf(visit.locale, lines));
}
