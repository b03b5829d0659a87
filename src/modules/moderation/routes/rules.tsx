import { dayAt } from "../../../kernel/day.ts";
import { again, notFound, type Page, page, type Reply, seeOther } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { getPersonNames } from "../../accounts/index.ts";
import { findInstitutions, organisationNames, pathOf } from "../../register/index.ts";
import { addRule, endRule } from "../actions/text-rules.ts";
import { readRule, refusalErrors } from "../forms.ts";
import { RulesPage } from "../pages/rules.tsx";
import { listRules } from "../queries/text-rules.ts";
import { deskTexts as texts } from "../texts/desk.ts";
import { reportTexts } from "../texts/report.ts";

const MOST_RULES = 300;

export const showRules = async (visit: Visit): Promise<Reply> => page(await rulesPage(visit));

async function rulesPage(
  visit: Visit,
  values: Readonly<Record<string, string>> = {},
  errors: Readonly<Record<string, string>> = {},
): Promise<Page> {
  const { say } = visit;
  const rows = await listRules(visit.work.db, MOST_RULES);
  const [people, institutions] = await Promise.all([
    getPersonNames(visit.work.db, [...new Set(rows.flatMap(({ made_by }) => made_by ?? []))]),
    organisationNames(visit.work.db, [...new Set(rows.flatMap(({ institution_id }) => institution_id ?? []))]),
  ]);
  const whereOf = (row: (typeof rows)[number]) => {
    const institution = row.institution_id ? institutions.get(row.institution_id) : undefined;
    if (institution) return { label: say.translated(institution.names), href: visit.href(pathOf(institution)) };
    return row.record_path ? { label: visit.href(row.record_path), href: visit.href(row.record_path) } : null;
  };
  return {
    title: say(texts.rulesTitle),
    robots: "noindex",
    section: "/moderation/rules",
    body: (
      <RulesPage
        say={say}
        view={{
          action: visit.href("/moderation/rules"),
          csrf: visit.csrf,
          rules: rows.map((row) => ({
            id: row.id,
            words: row.words,
            scope: row.scope,
            where: whereOf(row),
            reason: row.reason,
            note: row.note,
            day: say.day(dayAt(row.made_at, visit.country.timeZone)),
            by: row.made_by ? (people.get(row.made_by) ?? null) : null,
          })),
          values,
          errors,
        }}
      />
    ),
  };
}

export async function postRule(visit: Visit): Promise<Reply> {
  const typed = await visit.form();
  const wish = readRule(typed);
  const refuse = async (errors: Record<string, string>) => again(await rulesPage(visit, typed.values, errors));
  if (!wish.reason) return refuse({ reason: visit.say(reportTexts["error-reason"]) });
  const found = wish.institution === "" ? [] : await findInstitutions(visit.work.db, wish.institution, { limit: 1 });
  if (wish.institution !== "" && !found[0]) return refuse({ institution: visit.say(texts["error-institution"]) });
  const added = await addRule(visit.work, {
    words: wish.words,
    reason: wish.reason,
    note: wish.note,
    institutionId: found[0]?.id ?? null,
  });
  if (!added.ok) return refuse(refusalErrors(added.reason, visit.say));
  return seeOther(visit.href("/moderation/rules"), visit.say(texts.ruleAdded));
}

export async function postRuleEnd(visit: Visit): Promise<Reply> {
  const ended = await endRule(visit.work, visit.params.id ?? "");
  return ended.ok ? seeOther(visit.href("/moderation/rules"), visit.say(texts.ruleEnded)) : notFound();
}
