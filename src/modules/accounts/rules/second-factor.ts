import { done, type Outcome, refused } from "../../../kernel/outcome.ts";

/** RFC 6238 with the values every authenticator program knows. Seconds and digits. */
export const TOTP = { period: 30, digits: 6, algorithm: "SHA1" } as const;

/** A code of the step before or after is taken too: clocks of telephones go wrong by some seconds (RFC 6238, 5.2). */
export const TOTP_WINDOW = 1;

/** Wrong codes allowed: few at a time, and few in a day, so that a million codes cannot be tried. */
const MISSES = [
  { most: 5, withinMs: 15 * 60_000 },
  { most: 20, withinMs: 24 * 3_600_000 },
] as const;

export const RECOVERY_CODES = 10;

export type CodeRefusal = "too-many-misses" | "wrong-code" | "used-code";

export const stepAt = (now: Date): number => Math.floor(now.getTime() / 1000 / TOTP.period);

/** Whether another try is allowed, given the times of the wrong ones. */
export const mayTry = (misses: readonly Date[], now: Date): boolean =>
  MISSES.every(({ most, withinMs }) => misses.filter((at) => now.getTime() - at.getTime() < withinMs).length < most);

/**
 * Takes a code for the step whose code it is, once: a code seen over somebody's shoulder, or the one just used,
 * opens nothing. `delta` is the distance in steps of the matching code, null where none matched.
 */
export function decideStep(delta: number | null, now: Date, lastStep: number): Outcome<number, CodeRefusal> {
  if (delta === null) return refused("wrong-code");
  const step = stepAt(now) + delta;
  return step > lastStep ? done(step) : refused("used-code");
}

/** Digits of a code typed with spaces or dashes; null where it is no code of an authenticator. */
export function readTotpCode(typed: string): string | null {
  const digits = typed.replace(/[\s-]/g, "");
  return /^\d{6}$/.test(digits) ? digits : null;
}

/** A recovery code as kept: letters that look like digits read as digits (Crockford), dashes away. */
export function readRecoveryCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1");
  return /^[0-9A-HJKMNP-TV-Z]{10}$/.test(code) ? code : null;
}

export const showRecoveryCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`;

/**
 * What changes an account for good (second factor, passkeys, address, erasure) needs the second factor of whoever
 * has one and works for the house: a stolen mailbox alone must not open the staff pages.
 */
export const mustGiveSecondFactor = (about: { staff: boolean; enrolled: boolean; given: boolean }): boolean =>
  about.staff && about.enrolled && !about.given;
