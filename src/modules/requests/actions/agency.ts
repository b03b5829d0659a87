import type { Day } from "../../../kernel/day.ts";
import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { announce, type Work } from "../../../platform/work/index.ts";
import { type ComplaintRow, findComplaint, setComplaint } from "../queries/complaint.ts";
import { lockRequest, type RequestRow } from "../queries/requests.ts";
import {
  type AgencyDecision,
  type ComplaintRefusal,
  type ComplaintState,
  decideAgencyDecision,
  decideLawsuit,
} from "../rules/complaint.ts";
import type { Decider } from "../rules/decisions.ts";
import { stateOf } from "./send.ts";
import { settle } from "./settle.ts";

export const complaintState = (row: ComplaintRow): ComplaintState => ({
  madeOn: row.made_on,
  decision: row.decision,
  decidedOn: row.decided_on,
  filedOn: row.filed_on,
});

type Noted = Promise<Outcome<RequestRow, ComplaintRefusal | "not-found">>;

/** The number under which the Agency keeps the case. */
export const noteProtocol = (work: Work, requestId: string, by: Decider, number: string): Noted =>
  work.inTransaction(async (tx) => {
    const row = await lockRequest(tx, requestId);
    const complaint = row && (await findComplaint(tx, row.id));
    if (!row || !complaint) return refused("not-found");
    if (!by.staff && by.personId !== row.asker_id) return refused("not-yours");
    await setComplaint(tx, row.id, { protocol_number: number.trim().slice(0, 60) || null });
    return done(await settle(tx, row));
  });

/** What the Agency decided. The institution's own answer, when it comes, is judged as any other letter. */
export const noteDecision = (
  work: Work,
  requestId: string,
  by: Decider,
  wish: { decision: AgencyDecision; decidedOn: Day },
): Noted =>
  work.inTransaction(async (tx) => {
    const row = await lockRequest(tx, requestId);
    const complaint = row && (await findComplaint(tx, row.id));
    if (!row) return refused("not-found");
    const decided = decideAgencyDecision(stateOf(row), complaint && complaintState(complaint), by, wish, work.today);
    if (!decided.ok) return decided;
    await setComplaint(tx, row.id, { decision: wish.decision, decided_on: wish.decidedOn });
    const settled = await settle(tx, row, { last_moved_at: work.now });
    await announce(tx, {
      name: "requests.agency-decided",
      kind: "request",
      recordId: row.id,
      payload: { decision: wish.decision },
    });
    return done(settled);
  });

/** The person went to court: the request stands there from now on. */
export const noteLawsuit = (
  work: Work,
  requestId: string,
  by: Decider,
  wish: { filedOn: Day; caseNumber: string },
): Noted =>
  work.inTransaction(async (tx) => {
    const row = await lockRequest(tx, requestId);
    const complaint = row && (await findComplaint(tx, row.id));
    if (!row) return refused("not-found");
    const decided = decideLawsuit(stateOf(row), complaint && complaintState(complaint), by, wish.filedOn, work.today);
    if (!decided.ok) return decided;
    await setComplaint(tx, row.id, {
      filed_on: wish.filedOn,
      case_number: wish.caseNumber.trim().slice(0, 60) || null,
    });
    return done(await settle(tx, row, { progress: "court", last_moved_at: work.now }));
  });
