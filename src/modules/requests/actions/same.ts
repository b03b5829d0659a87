import type { Db } from "../../../platform/work/index.ts";
import { organisationNames } from "../../register/index.ts";
import { listMessages } from "../queries/messages.ts";
import type { RequestRow } from "../queries/requests.ts";
import { maskPersonal } from "../rules/masking.ts";
import { withoutName } from "../rules/names.ts";
import { publicSegments } from "../rules/redaction.ts";
import { withoutFirstParagraph, wordsForAnother } from "../rules/same.ts";

const NOTHING = { email: "", phone: "" };

/**
 * The words of a public request for a letter to another institution: without its asker's name, addresses and numbers,
 * however they are shown in public, without the reason for urgency, and with the new institution's name for the old.
 */
export async function wordsOfAnother(
  db: Db,
  row: RequestRow,
  institutionName: string,
): Promise<{ title: string; body: string }> {
  const [messages, names] = await Promise.all([listMessages(db, row.id), organisationNames(db, [row.institution_id])]);
  const first = messages.find(
    ({ direction, purpose, hidden_at }) => direction === "out" && purpose === "request" && !hidden_at,
  );
  const text = (first ? publicSegments(first) : []).map((segment) => segment.text).join("");
  const from = Object.values(names.get(row.institution_id)?.names ?? {}).filter((name) => name !== undefined);
  const clean = (words: string) =>
    wordsForAnother(withoutName(maskPersonal(words, NOTHING), row.asker_name, ""), { from, to: institutionName });
  return { title: clean(row.title).trim(), body: clean(row.urgent_ground ? withoutFirstParagraph(text) : text) };
}
