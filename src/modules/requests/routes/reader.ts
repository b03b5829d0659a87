import type { Visit } from "../../../platform/http/visit.ts";
import type { RequestRow } from "../queries/requests.ts";
import type { Decider } from "../rules/decisions.ts";

/** Who looks at a request: the public, its asker, or staff of the department. */
export interface Reader extends Decider {
  readonly asker: boolean;
  /** The asker and staff read letters without masks, and see what was hidden and why. */
  readonly seesAll: boolean;
  readonly seesHidden: boolean;
}

export function readerOf(visit: Pick<Visit, "viewer" | "can">, row: RequestRow): Reader {
  const asker = visit.viewer !== null && visit.viewer.id === row.asker_id;
  const staff = visit.viewer !== null && visit.can("requests.moderate");
  return { personId: visit.viewer?.id ?? null, staff, asker, seesAll: asker || staff, seesHidden: asker || staff };
}
