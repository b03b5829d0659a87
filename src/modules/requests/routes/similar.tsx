import { isUuid } from "../../../kernel/uuid.ts";
import type { Reply } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { renderFragment } from "../../../ui/index.ts";
import { organisationNames } from "../../register/index.ts";
import { standingOf } from "../actions/clock.ts";
import { Similar, type SimilarView } from "../pages/asking.tsx";
import { listSimilar } from "../queries/asking.ts";
import { publicText } from "../rules/public.ts";
import { tagOf } from "../texts/standing.ts";
import { langOf, masksIn, nameIn } from "./words.ts";

const SHOWN = 5;

/** Public requests like the one somebody writes, with what came of each. Two queries. */
export async function similarTo(
  visit: Pick<Visit, "href" | "say" | "work">,
  wish: { title: string; institutionId: string | null },
): Promise<SimilarView> {
  const { say, work } = visit;
  const institutionId = wish.institutionId && isUuid(wish.institutionId) ? wish.institutionId : null;
  const rows = await listSimilar(work.db, { title: wish.title.replaceAll("\0", ""), institutionId, limit: SHOWN });
  const names = await organisationNames(
    work.db,
    rows.map((row) => row.institution_id),
  );
  return {
    items: rows.map((row) => ({
      title: publicText(row.title, row, masksIn(say)),
      lang: langOf(row.language),
      href: visit.href(`/requests/${row.slug}`),
      followHref: visit.href("/follow", { what: `request:${row.id}` }),
      sameHref: visit.href("/requests/new", { same: row.number, institution: institutionId ?? undefined }),
      tag: tagOf(say, standingOf(row, work.today), row).text,
      institution: nameIn(say, names.get(row.institution_id)?.names),
      sentOn: row.sent_on,
    })),
  };
}

/** The same as a part of a page, for the script of the form. */
export async function showSimilar(visit: Visit): Promise<Reply> {
  const view = await similarTo(visit, {
    title: (visit.query.get("title") ?? "").slice(0, 300),
    institutionId: visit.query.get("institution"),
  });
  return {
    kind: "bytes",
    status: 200,
    type: "text/html; charset=utf-8",
    body: view.items.length === 0 ? "" : renderFragment(<Similar view={view} say={visit.say} />),
    headers: { "x-robots-tag": "noindex" },
  };
}
