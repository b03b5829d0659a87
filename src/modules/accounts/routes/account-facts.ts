import type { Day } from "../../../kernel/day.ts";
import type { Db } from "../../../platform/work/work.ts";
import { house } from "../actions/house.ts";
import type { Account } from "../queries/account.ts";
import { isStaff } from "../rules/people.ts";

/** Whether somebody holds a staff role now or later. */
export const isStaffAccount = (account: Pick<Account, "grants">, today: Day): boolean =>
  isStaff(
    account.grants.map((grant) => ({ role: grant.role, validFrom: grant.valid_from, validTo: grant.valid_to })),
    today,
  );

/** Names of what the given roles are held in, all in one question. */
export async function scopeNamesOf(
  db: Db,
  grants: readonly { scope: string | null }[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(grants.flatMap(({ scope }) => (scope ? [scope] : [])))];
  return ids.length === 0 ? new Map() : house().scopes.names(db, ids);
}
