import { isTrapped } from "../../../kernel/trap.ts";
import { isUuid } from "../../../kernel/uuid.ts";
import { again, notFound, type Page, page, type Reply, seeOther } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { foldEmail } from "../../accounts/index.ts";
import { MODERATION, report, type Target } from "../actions/reports.ts";
import { readReport } from "../forms.ts";
import { PublicPage } from "../pages/public.tsx";
import { ReportPage } from "../pages/report.tsx";
import { countByYear, medianDays } from "../queries/reports.ts";
import { reportTexts as texts } from "../texts/report.ts";

/** "request:ID" as the record it names, if the reader may see it; what is hidden is not there to be reported. */
async function targetOf(visit: Visit, what: string): Promise<Target> {
  const [, kind = "", id = ""] = /^([a-z][a-z-]{0,60}):(.+)$/.exec(what) ?? [];
  const link = !isUuid(id) ? null : await visit.readers.link(kind, id);
  if (!link?.visible) return notFound();
  return { kind, id, title: link.title, path: link.href.slice(`/${visit.locale}`.length) || "/" };
}

export async function showReport(visit: Visit): Promise<Reply> {
  const what = visit.params.what ?? "";
  return page(formPage(visit, what, await targetOf(visit, what)));
}

export async function postReport(visit: Visit): Promise<Reply> {
  const typed = await visit.form();
  const what = typed.get("what");
  const target = await targetOf(visit, what);
  const back = seeOther(visit.href(target.path), visit.say(texts.thanks));
  // Who fills in the hidden field is thanked like anyone: a program that is told would try again.
  if (isTrapped(typed)) return back;
  const read = readReport(typed, visit.say, foldEmail);
  if (!read.ok) return again(formPage(visit, what, target, typed.values, read.errors));
  await report(visit.work, {
    ...read.value,
    contactEmail: read.value.contactEmail ?? visit.viewer?.email ?? null,
    target,
    locale: visit.locale,
  });
  return back;
}

const formPage = (
  visit: Visit,
  what: string,
  target: Target,
  values: Readonly<Record<string, string>> = {},
  errors: Readonly<Record<string, string>> = {},
): Page => ({
  title: visit.say(texts.title),
  robots: "noindex",
  breadcrumb: [{ label: target.title, href: visit.href(target.path) }, { label: visit.say(texts.link) }],
  body: (
    <ReportPage
      say={visit.say}
      view={{
        action: visit.href("/reports"),
        csrf: visit.csrf,
        what,
        title: target.title,
        asksAddress: visit.viewer === null,
        values,
        errors,
      }}
    />
  ),
});

export async function showPublic(visit: Visit): Promise<Reply> {
  visit.dependsOn(MODERATION);
  const { db } = visit.work;
  const [counts, median] = await Promise.all([countByYear(db, visit.country.timeZone), medianDays(db)]);
  return page({
    title: visit.say(texts.publicTitle),
    description: visit.say(texts.publicLead),
    section: "/moderation",
    body: <PublicPage say={visit.say} view={{ counts, medianDays: median }} />,
  });
}
