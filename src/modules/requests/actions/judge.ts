import type { Day } from "../../../kernel/day.ts";
import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { uuidv7 } from "../../../platform/db/uuid.ts";
import { announce, type Work } from "../../../platform/work/index.ts";
import { findMessage, insertJudgement } from "../queries/messages.ts";
import { lockRequest, type RequestRow } from "../queries/requests.ts";
import {
  type Decider,
  decideHiding,
  decideJudgement,
  decideWithdrawal,
  type JudgementRefusal,
  type JudgementWish,
} from "../rules/decisions.ts";
import { NO_GROUND } from "../rules/law.ts";
import { OUTCOMES } from "../rules/states.ts";
import { lawOf } from "./law.ts";
import { passOn } from "./officer-passing.ts";
import { stateOf } from "./send.ts";
import { settle } from "./settle.ts";
import { tellOfHidden } from "./tell-hidden.ts";

/** A person says what a letter is. What the reader suggested is kept beside it. */
export const judgeLetter = (
  work: Work,
  requestId: string,
  messageId: string,
  by: Decider,
  wish: JudgementWish,
): Promise<Outcome<RequestRow, JudgementRefusal | "not-found">> =>
  work.inTransaction(async (tx) => {
    const row = await lockRequest(tx, requestId);
    const message = row && (await findMessage(tx, row.id, messageId));
    if (!row || !message) return refused("not-found");
    const decision = decideJudgement(stateOf(row), message, wish, by, {
      today: work.today,
      knownGrounds: [NO_GROUND, ...lawOf(work.country).grounds.map(({ code }) => code)],
    });
    if (!decision.ok) return decision;
    const change = decision.value;
    await insertJudgement(tx, {
      id: uuidv7(),
      request_id: row.id,
      message_id: message.id,
      suggested: message.suggestion,
      judged: wish.judgement,
      grounds: [...change.grounds],
      by_id: by.personId,
      by_staff: by.staff && by.personId !== row.asker_id,
      at: work.now,
    });
    const keeps = wish.judgement === "not-an-answer";
    const passing = wish.judgement === "forwarded" ? await passOn(tx, row, message, by) : {};
    const settled = await settle(
      tx,
      row,
      keeps
        ? {}
        : {
            progress: change.progress as RequestRow["progress"],
            outcome: change.outcome,
            grounds: [...change.grounds],
            decided_on: laterOf(change.decidedOn, row.sent_on),
            ...(change.registeredOn
              ? {
                  registered_on: change.registeredOn,
                  registration_number: change.registrationNumber || null,
                  undelivered: false,
                }
              : {}),
            last_moved_at: work.now,
            ...passing,
          },
      message.day,
    );
    if (!keeps && OUTCOMES[settled.outcome].answered) {
      await announce(tx, {
        name: "requests.answered",
        kind: "request",
        recordId: row.id,
        payload: { outcome: settled.outcome, messageId: message.id },
      });
    }
    return done(settled);
  });

/** A letter of the day before the request (a clock gone wrong somewhere) decides on the day of the request. */
const laterOf = (decided: Day | null, sent: Day): Day | null => (decided && decided < sent ? sent : decided);

export const withdrawRequest = (
  work: Work,
  requestId: string,
  by: Decider,
): Promise<Outcome<RequestRow, "not-found" | "not-yours" | "not-from-this-state">> =>
  work.inTransaction(async (tx) => {
    const row = await lockRequest(tx, requestId);
    if (!row) return refused("not-found");
    const decision = decideWithdrawal(stateOf(row), by);
    if (!decision.ok) return decision;
    const settled = await settle(tx, row, {
      progress: decision.value.progress as RequestRow["progress"],
      outcome: decision.value.outcome,
      grounds: [],
      decided_on: null,
      last_moved_at: work.now,
    });
    await announce(tx, { name: "requests.withdrawn", kind: "request", recordId: row.id });
    return done(settled);
  });

export type Hidden =
  | { kind: "request" }
  | { kind: "message"; id: string }
  | { kind: "attachment"; messageId: string; position: number };

/** Staff hide a request, a letter or one file, with a reason that is kept; `show` takes it back. */
export const hide = (
  work: Work,
  requestId: string,
  what: Hidden,
  by: Decider,
  wish: { reason: string; show: boolean },
): Promise<Outcome<RequestRow, "not-found" | "not-yours" | "reason-needed">> =>
  work.inTransaction(async (tx) => {
    const row = await lockRequest(tx, requestId);
    if (!row) return refused("not-found");
    const decision = decideHiding(by, wish.show ? "shown again" : wish.reason);
    if (!decision.ok) return decision;
    const mark = wish.show
      ? { hidden_at: null, hidden_by: null, hidden_reason: null }
      : { hidden_at: work.now, hidden_by: by.personId, hidden_reason: decision.value };
    const tell = (thing: "request" | "letter" | "file", id: string, letterOf: Day | null) =>
      wish.show
        ? Promise.resolve()
        : tellOfHidden(tx, work, row, by, { id, hidden: { what: thing, letterOf, reason: decision.value } });
    if (what.kind === "request") {
      await tell("request", row.id, null);
      return done(await settle(tx, row, mark));
    }
    const messageId = what.kind === "message" ? what.id : what.messageId;
    const message = await findMessage(tx, row.id, messageId);
    if (!message) return refused("not-found");
    if (what.kind === "message") {
      await tx.updateTable("request_message").set(mark).where("id", "=", message.id).execute();
      await tell("letter", message.id, message.day);
    } else {
      await tx
        .updateTable("request_attachment")
        .set(mark)
        .where("message_id", "=", message.id)
        .where("position", "=", what.position)
        .execute();
      await tell("file", `${message.id}/${what.position}`, message.day);
    }
    return done(await settle(tx, row));
  });
