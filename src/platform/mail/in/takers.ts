import type { MailTaker } from "../../module/answers.ts";

/** A department that takes letters, with its name. */
export interface NamedTaker {
  readonly module: string;
  readonly taker: MailTaker;
}

let registered: readonly NamedTaker[] | null = null;

/** Names the departments that take letters, in the order they are asked; done once at the start. */
export function useTakers(takers: readonly NamedTaker[]): void {
  registered = takers;
}

/** @throws Error before `useTakers` */
export function takers(): readonly NamedTaker[] {
  if (!registered) throw new Error("nobody takes letters yet: call useTakers at the start");
  return registered;
}

/** What becomes of letters we sent is told to every department; each knows its own records. */
export const tellTakers: import("../out/index.ts").OnEvent = async (tx, event) => {
  for (const { taker } of takers()) await taker.told(tx, event);
};
