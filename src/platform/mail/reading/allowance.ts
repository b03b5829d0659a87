import type { Limits } from "./limits.ts";

/** What of the limits is left while one message is read, shared by all its depths. */
export interface Allowance {
  readonly limits: Limits;
  parts: number;
  bytes: number;
}

export const fullAllowance = (limits: Limits): Allowance => ({ limits, parts: limits.parts, bytes: limits.bytes });

/** Takes bytes from the allowance; false, and nothing taken, when they are no longer there. */
export function takeBytes(allowance: Allowance, count: number): boolean {
  if (count > allowance.bytes) return false;
  allowance.bytes -= count;
  return true;
}
