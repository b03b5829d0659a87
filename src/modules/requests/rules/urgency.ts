/** Why a document is needed within 48 hours. */
export const URGENT_GROUNDS = ["life", "health", "environment"] as const;
export type UrgentGround = (typeof URGENT_GROUNDS)[number];

/** Which grounds the law itself names; the others were read in a secondary source only, and the page says so. */
export const BY_LAW: Readonly<Record<UrgentGround, boolean>> = { life: true, health: false, environment: false };

export const isUrgentGround = (text: string): text is UrgentGround =>
  (URGENT_GROUNDS as readonly string[]).includes(text);

export const MOST_REASON = 600;

export type UrgencyFault = "no-urgent-reason" | "urgent-reason-too-long";

/** The short term is asked for with a reason an officer can weigh. */
export function faultsOfUrgency(ground: UrgentGround | null, reason: string): UrgencyFault[] {
  if (ground === null) return [];
  if (reason.trim().length < 10) return ["no-urgent-reason"];
  return reason.length > MOST_REASON ? ["urgent-reason-too-long"] : [];
}
