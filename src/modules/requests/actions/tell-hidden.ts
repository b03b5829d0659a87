import type { Tx, Work } from "../../../platform/work/index.ts";
import { sayIn } from "../../../say/index.ts";
import { getPersonForLetter } from "../../accounts/index.ts";
import { isReason, reasonName } from "../../moderation/index.ts";
import type { RequestRow } from "../queries/requests.ts";
import type { Decider } from "../rules/decisions.ts";
import type { Hiding } from "../rules/notices.ts";
import { tellAsker } from "./notices.ts";

/** Tells the asker what staff hid of their request, once a day for each thing, within the transaction that hides it. */
export async function tellOfHidden(
  tx: Tx,
  work: Pick<Work, "today">,
  row: RequestRow,
  by: Decider,
  { id, hidden }: { readonly id: string; readonly hidden: Hiding },
): Promise<void> {
  if (!row.asker_id || by.personId === row.asker_id) return;
  const about = `${hidden.what} ${id} ${work.today}`;
  if (hidden.what === "title" || !isReason(hidden.reason)) {
    await tellAsker(tx, row, { kind: "hidden", about, hidden });
    return;
  }
  const person = await getPersonForLetter(tx, row.asker_id);
  const reason = reasonName(sayIn(person?.locale ?? row.language), hidden.reason);
  await tellAsker(tx, row, { kind: "hidden", about, hidden: { ...hidden, reason } });
}
