import { oneLine } from "../../../kernel/text/index.ts";
import type { SearchDocument } from "../../../platform/module/answers.ts";
import type { Db } from "../../../platform/work/work.ts";
import { type OrganisationName, organisationNames } from "../../register/index.ts";
import { type AttachmentRow, listExchange, type MessageRow } from "../queries/messages.ts";
import { listAllAfter, type RequestRow } from "../queries/requests.ts";
import { publicText } from "../rules/public.ts";
import { publicFileName, publicSegments } from "../rules/redaction.ts";
import { isPublic } from "../rules/visible.ts";
import { searchableTexts } from "./file-texts.ts";
import { rulesInForce } from "./rules-in-force.ts";

const NOTHING = { email: " ", phone: " " };

/** What search may find of a request: what its public page shows, without the data of persons. */
export function documentOf(
  row: RequestRow,
  messages: readonly MessageRow[],
  attachments: readonly AttachmentRow[],
  institution: OrganisationName | undefined,
  /** What stands in the files that the public may have. */
  texts: readonly string[],
): SearchDocument {
  const shown = messages.filter((message) => !message.hidden_at && message.class !== "spam");
  const body = shown.flatMap((message) => [
    ...publicSegments(message)
      .filter(({ kind }) => kind === "own")
      .map(({ text }) => text),
    ...attachments.filter((file) => file.message_id === message.id && !file.hidden_at).map(publicFileName),
  ]);
  const names = institution ? [...Object.values(institution.names), ...Object.values(institution.shortNames)] : [];
  return {
    kind: "request",
    recordId: row.id,
    language: row.language,
    audience: isPublic(row) ? "public" : "requests.moderate",
    title: oneLine(publicText(row.title, row, NOTHING)),
    body: publicText([row.number, ...names, ...body, ...texts].join("\n"), row, NOTHING),
    path: `/requests/${row.slug}`,
    day: row.sent_on,
    facets: { institution: row.institution_id, ...(row.place_code ? { place: row.place_code } : {}) },
  };
}

/** All of them, for a rebuild of the search; in portions, so that memory stays flat. */
export async function* allDocuments(db: Db): AsyncIterable<SearchDocument> {
  let after: string | null = null;
  for (;;) {
    const rows: RequestRow[] = await listAllAfter(db, after, 200);
    if (rows.length === 0) return;
    const names = await organisationNames(
      db,
      rows.map((row) => row.institution_id),
    );
    for (const row of rows) {
      const { messages, attachments } = await listExchange(db, row.id);
      const rules = await rulesInForce(db, row);
      const texts = await searchableTexts(db, attachments, rules);
      yield documentOf(row, messages, attachments, names.get(row.institution_id), texts);
    }
    after = rows.at(-1)?.id ?? null;
  }
}
