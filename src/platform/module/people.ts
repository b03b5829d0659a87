import type { Locale } from "../../kernel/language.ts";

/** The roles a person can be granted; each grant has dates, and the secretariat's may name one department. */
export const ROLES = [
  "citizen",
  "journalist",
  "organisation-representative",
  "institution-officer",
  "body-member",
  "commission-member",
  "observer",
  "donor",
  "secretariat",
  "administrator",
] as const;
export type Role = (typeof ROLES)[number];

export interface RoleGrant {
  readonly role: Role;
  /** For `secretariat`: the module it covers ("requests"); null covers all. */
  readonly department: string | null;
  /** The organisation, institution or body the role is held in; null where it needs none. */
  readonly scope: string | null;
}

/** Who looks at a page: a signed-in person. A visitor without account is `null`. */
export interface Viewer {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly grants: readonly RoleGrant[];
  /** Staff act only after the second factor; false means they must still give it. */
  readonly secondFactor: boolean;
}

/** Who may: everyone, everyone signed in, visitors without account only, or holders of one of the roles. */
export type Audience = "anyone" | "signed-in" | readonly Role[];

/** Staff roles need the second factor before they open anything. */
export const STAFF: readonly Role[] = ["secretariat", "administrator"];

/**
 * Whether a viewer is in an audience. An administrator is in every role audience; a secretariat grant
 * counts for its own department only; staff roles count only once the second factor is given.
 */
export function isAmong(viewer: Viewer | null, audience: Audience, department: string): boolean {
  if (audience === "anyone") return true;
  if (!viewer) return false;
  if (audience === "signed-in") return true;
  return viewer.grants.some((grant) => {
    if (STAFF.includes(grant.role) && !viewer.secondFactor) return false;
    if (grant.role === "administrator") return true;
    if (!audience.includes(grant.role)) return false;
    return grant.role !== "secretariat" || grant.department === null || grant.department === department;
  });
}
