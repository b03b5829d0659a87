import { dayAt } from "../../../kernel/day.ts";
import { TAGS } from "../../../kernel/language.ts";
import { again, notFound, page, type Reply, seeOther } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { organisationNames } from "../../register/index.ts";
import { decideBatch } from "../actions/approval.ts";
import { sendToMended } from "../actions/sending.ts";
import { type BatchLine, BatchList, StaffPage } from "../pages/lists.tsx";
import { type BatchRow, countPublic, listOfOwner, listPublic, listSubmitted } from "../queries/batches.ts";
import { countMembers, listWithoutAddress } from "../queries/members.ts";
import { makingTexts } from "../texts/making.ts";
import { batchTexts } from "../texts/page.ts";

const PER_PAGE = 25;

/** Rows of a list, with how many institutions each went to. One query for all. */
async function linesOf(visit: Visit, rows: readonly BatchRow[], options: { own: boolean }): Promise<BatchLine[]> {
  const { say } = visit;
  const counts = await countMembers(
    visit.work.db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const count = [...(counts.get(row.id)?.values() ?? [])].reduce((sum, each) => sum + each, 0);
    const tone = row.state === "sending" ? "ok" : row.state === "submitted" ? "due" : "idle";
    return {
      title: row.title || say(makingTexts.untitled),
      href: visit.href(row.state === "sending" ? `/batches/${row.slug}` : `/batches/drafts/${row.id}`),
      lang: TAGS[row.language].lang,
      tag: options.own ? { tone, text: say(makingTexts[`state-${row.state}`]) } : null,
      meta: [
        say(makingTexts.toMany, { count }),
        row.started_at
          ? say(batchTexts.startedOn, { day: say.day(dayAt(row.started_at, visit.country.timeZone)) })
          : "",
      ].filter(Boolean),
    };
  });
}

export async function showList(visit: Visit): Promise<Reply> {
  const { say, work } = visit;
  visit.dependsOn("batches");
  const wanted = Math.max(1, Number.parseInt(visit.query.get("page") ?? "1", 10) || 1);
  const [rows, total] = await Promise.all([
    listPublic(work.db, work.today, PER_PAGE, (wanted - 1) * PER_PAGE),
    countPublic(work.db, work.today),
  ]);
  return page({
    title: say(batchTexts.department),
    description: say(batchTexts.lead),
    section: "/requests",
    example: rows.some(({ example }) => example),
    body: (
      <BatchList
        say={say}
        view={{
          lines: await linesOf(visit, rows, { own: false }),
          page: wanted,
          pages: Math.max(1, Math.ceil(total / PER_PAGE)),
          pageHref: (to) => visit.href("/batches", { page: String(to) }),
          newHref: visit.href("/batches/new"),
        }}
      />
    ),
  });
}

export async function showMine(visit: Visit): Promise<Reply> {
  const rows = await listOfOwner(visit.work.db, visit.viewer!.id);
  return page({
    title: visit.say(makingTexts.mineTitle),
    robots: "noindex",
    body: (
      <BatchList
        mine
        say={visit.say}
        view={{
          lines: await linesOf(visit, rows, { own: true }),
          page: 1,
          pages: 1,
          pageHref: () => visit.href("/batches/mine"),
          newHref: visit.href("/batches/new"),
        }}
      />
    ),
  });
}

async function staffPage(visit: Visit, fault: { id: string; text: string } | null) {
  const { say, work } = visit;
  const [submitted, without] = await Promise.all([listSubmitted(work.db), listWithoutAddress(work.db)]);
  const names = await organisationNames(
    work.db,
    without.map(({ institution_id }) => institution_id),
  );
  const lines = await linesOf(visit, submitted, { own: false });
  const batches = new Map(without.map(({ batch_id, title }) => [batch_id, title]));
  return {
    title: say(makingTexts.staffTitle),
    robots: "noindex" as const,
    body: (
      <StaffPage
        say={say}
        view={{
          csrf: visit.csrf,
          waiting: submitted.map((row, at) => ({
            ...lines[at]!,
            meta: [...lines[at]!.meta, say(makingTexts.by, { name: row.asker_name })],
            action: visit.href(`/batches/staff/${row.id}/decision`),
            error: fault?.id === row.id ? fault.text : null,
          })),
          without: [...batches].map(([id, title]) => ({
            title,
            action: visit.href(`/batches/staff/${id}/addresses`),
            institutions: without
              .filter(({ batch_id }) => batch_id === id)
              .map(({ institution_id }) => ({
                title: say.translated(names.get(institution_id)?.names ?? {}),
                href: visit.href(names.get(institution_id)?.path ?? "/institutions"),
                lang: say.lang,
                tag: null,
                meta: [],
              })),
          })),
        }}
      />
    ),
  };
}

export const showStaff = async (visit: Visit): Promise<Reply> => page(await staffPage(visit, null));

export async function postDecision(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  const id = visit.params.id ?? "";
  const wish = { approve: form.get("deed") === "approve", reason: form.get("reason") };
  const outcome = await decideBatch(visit.work, id, visit.viewer!.id, wish);
  if (outcome.ok) return seeOther(visit.href("/batches/staff"), visit.say(makingTexts.decided));
  if (outcome.reason === "not-found") return notFound();
  return again(await staffPage(visit, { id, text: visit.say(makingTexts[`error-${outcome.reason}`]) }));
}

export async function postAddresses(visit: Visit): Promise<Reply> {
  const count = await sendToMended(visit.work, visit.params.id ?? "");
  return seeOther(visit.href("/batches/staff"), visit.say(makingTexts.triedAgain, { count }));
}
