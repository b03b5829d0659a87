import type { Day } from "../../../kernel/day.ts";
import { done, type Outcome, refused } from "../../../kernel/outcome.ts";

export type PersonState = "active" | "closed" | "forgotten";

/** All that is true of a state of an account. */
export const STATES: Record<PersonState, { signsIn: boolean; hasName: boolean; next: readonly PersonState[] }> = {
  active: { signsIn: true, hasName: true, next: ["closed", "forgotten"] },
  closed: { signsIn: false, hasName: true, next: ["active", "forgotten"] },
  forgotten: { signsIn: false, hasName: false, next: [] },
};

export type RoleName =
  | "citizen"
  | "journalist"
  | "organisation-representative"
  | "institution-officer"
  | "body-member"
  | "commission-member"
  | "observer"
  | "donor"
  | "secretariat"
  | "administrator";

/** What a grant of a role says beside the role: whether it is held in something, and whether it opens staff pages. */
export const ROLE_RULES: Record<
  RoleName,
  { scope: "needed" | "possible" | "none"; department: boolean; staff: boolean }
> = {
  citizen: { scope: "none", department: false, staff: false },
  journalist: { scope: "possible", department: false, staff: false },
  "organisation-representative": { scope: "needed", department: false, staff: false },
  "institution-officer": { scope: "needed", department: false, staff: false },
  "body-member": { scope: "needed", department: false, staff: false },
  "commission-member": { scope: "possible", department: false, staff: false },
  observer: { scope: "possible", department: false, staff: false },
  donor: { scope: "possible", department: false, staff: false },
  secretariat: { scope: "none", department: true, staff: true },
  administrator: { scope: "none", department: false, staff: true },
};

export interface DatedGrant {
  readonly role: RoleName;
  readonly validFrom: Day;
  /** Last day, included; null while open. */
  readonly validTo: Day | null;
}

export const isInForce = (grant: DatedGrant, today: Day): boolean =>
  grant.validFrom <= today && (grant.validTo === null || today <= grant.validTo);

/** Whether somebody holds a role that opens staff pages today or will one day: such an account is guarded more closely. */
export const isStaff = (grants: readonly DatedGrant[], today: Day): boolean =>
  grants.some((grant) => ROLE_RULES[grant.role].staff && (grant.validTo === null || today <= grant.validTo));

export interface GrantWish {
  readonly role: RoleName;
  readonly department: string | null;
  readonly scope: string | null;
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

export type GrantRefusal = "scope-needed" | "no-scope-here" | "no-department-here" | "ends-before-it-begins";

/** A grant says exactly what its role can say, and does not end before it begins. */
export function decideGrant(wish: GrantWish): Outcome<GrantWish, GrantRefusal> {
  const rule = ROLE_RULES[wish.role];
  if (rule.scope === "needed" && !wish.scope) return refused("scope-needed");
  if (rule.scope === "none" && wish.scope) return refused("no-scope-here");
  if (!rule.department && wish.department) return refused("no-department-here");
  if (wish.validTo && wish.validTo < wish.validFrom) return refused("ends-before-it-begins");
  return done(wish);
}

/** The house is never left without somebody who can let others in. */
export function decideLeaving(
  leaving: { isAdministrator: boolean; isExample: boolean },
  otherAdministrators: number,
): Outcome<null, "last-administrator"> {
  return leaving.isAdministrator && !leaving.isExample && otherAdministrators === 0
    ? refused("last-administrator")
    : done(null);
}
