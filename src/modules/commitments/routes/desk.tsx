import { addDays } from "../../../kernel/day.ts";
import { page, type Reply } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { organisationNames } from "../../register/index.ts";
import { askingFacts } from "../actions/asking.ts";
import { DeskPage } from "../pages/desk.tsx";
import type { CommitmentRow } from "../queries/commitments.ts";
import { type Entries, listEntries } from "../queries/entries.ts";
import { listOpen } from "../queries/list.ts";
import { nextStep, silenceOf } from "../rules/asking.ts";
import { formTexts as texts } from "../texts/forms.ts";
import { lineOf } from "./words.ts";

const SOON_DAYS = 14;
const MOST_OPEN = 2_000;

/** What waits for a person: each open promise in the first group it belongs to. */
export async function showDesk(visit: Visit): Promise<Reply> {
  const { say, work } = visit;
  const rows = await listOpen(work.db, MOST_OPEN);
  const [entries, names] = await Promise.all([
    listEntries(
      work.db,
      rows.map(({ id }) => id),
    ),
    organisationNames(
      work.db,
      rows.map(({ addressee_id }) => addressee_id),
    ),
  ]);
  const groups = Map.groupBy(rows, (row) => groupOf(visit, row, entries.get(row.id)!));
  return page({
    title: say(texts.deskTitle),
    robots: "noindex",
    section: "/commitments/desk",
    body: (
      <DeskPage
        say={say}
        view={{
          newHref: visit.href("/commitments/new"),
          groups: (["toFind", "noReply", "noAddress", "soon"] as const).map((group) => ({
            title: say(texts[group]),
            lines: (groups.get(group) ?? []).map((row) => lineOf(visit, row, names.get(row.addressee_id))),
          })),
        }}
      />
    ),
  });
}

function groupOf(
  { work }: Visit,
  row: CommitmentRow,
  entries: Entries,
): "toFind" | "noReply" | "noAddress" | "soon" | null {
  const facts = askingFacts(row, entries);
  const [claim, finding] = [entries.claims.at(-1), entries.findings.at(-1)];
  if (claim && (!finding || finding.at < claim.at)) return "toFind";
  if (silenceOf(facts, work.today) === "no-reply") return "noReply";
  // The morning's run has asked whoever has an address: what is still to be asked has none.
  const unasked = facts.questions.length === 0 && row.due_on < work.today && nextStep(facts, work.today) !== null;
  if ((unasked && !row.example) || entries.questions.at(-1)?.delivery === "refused") return "noAddress";
  return row.due_on <= addDays(work.today, SOON_DAYS) && row.due_on >= work.today ? "soon" : null;
}
