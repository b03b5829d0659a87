import type { Db } from "../../../platform/work/work.ts";
import { listRulesFor, type RuleInForce } from "../../moderation/index.ts";
import type { RequestRow } from "../queries/requests.ts";

/** The words that the public does not read in a request: those of the whole site, of its institution, and its own. */
export const rulesInForce = (db: Db, row: Pick<RequestRow, "id" | "institution_id">): Promise<RuleInForce[]> =>
  listRulesFor(db, { institutionId: row.institution_id, recordKind: "request", recordId: row.id });
