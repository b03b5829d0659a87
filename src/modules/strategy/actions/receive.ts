import { dayAt } from "../../../kernel/day.ts";
import { shown } from "../../../kernel/translated.ts";
import type { ArrivedMail, OutgoingEvent, Placing } from "../../../platform/module/answers.ts";
import { carried, type Tx } from "../../../platform/work/index.ts";
import { findRound, findSheet } from "../queries/rounds.ts";
import { findStrategy } from "../queries/strategies.ts";
import { house } from "./house.ts";
import { ROUND_KIND } from "./settle.ts";
import { takeWorkbook } from "./sheets.ts";
import { sheetOfAddress } from "./signing.ts";

const TABLE = /\.(xlsx|xls|csv|ods)$/i;

/**
 * Takes a filled sheet that came by mail. The address says whose it is, whoever the sender; a machine's letter is put to the
 * round and changes nothing; words without a table, or a table after the closing, are for a person to read.
 */
export async function placeArrived(tx: Tx, arrived: ArrivedMail): Promise<Placing> {
  const sheetId = arrived.recipients.map(sheetOfAddress).find((id) => id !== null) ?? null;
  const sheet = sheetId ? await findSheet(tx, sheetId) : null;
  const round = sheet && (await findRound(tx, sheet.round_id));
  const strategy = round && (await findStrategy(tx, round.strategy_id));
  if (!sheet || !round || !strategy) return { kind: "not-mine" };
  const placed = (why: string): Placing => ({ kind: "placed", recordKind: ROUND_KIND, recordId: round.id, why });
  if (arrived.classification.class !== "answer" && !arrived.classification.substance)
    return placed("strategy.automatic");
  const today = dayAt(carried(tx).now, house().timeZone);
  const by = arrived.mail.from?.name || arrived.mail.from?.address || "";
  let why = "strategy.words";
  for (const { name, content } of arrived.mail.attachments.filter((file) => TABLE.test(file.name))) {
    if (name.startsWith("~")) continue;
    const taken = await takeWorkbook(tx, today, sheet.id, content, { by, how: "mail" });
    if (taken.ok) return placed(taken.value.problems > 0 ? "strategy.taken-in-part" : "strategy.taken");
    why = `strategy.${taken.reason}`;
  }
  return {
    kind: "held",
    why,
    suggestions: [
      {
        recordKind: ROUND_KIND,
        recordId: round.id,
        title: `${shown(strategy.names, "sq").text}, ${round.period}`,
        score: 0.9,
        why: "sent to the address of a sheet",
      },
    ],
  };
}

/** Staff put a held letter to a round: they read it there and enter what it says. */
export async function placeByHand(tx: Tx, _arrived: ArrivedMail, recordId: string): Promise<Placing> {
  const round = await findRound(tx, recordId);
  return round
    ? { kind: "placed", recordKind: ROUND_KIND, recordId: round.id, why: "strategy.by-hand" }
    : { kind: "not-mine" };
}

/** That a sheet could not be delivered is shown in the outbox; its institution stays unanswered on the desk. */
export async function heardOfLetter(_tx: Tx, _event: OutgoingEvent): Promise<void> {}
