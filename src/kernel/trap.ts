/** Name of the field no person sees: only programs that fill in everything fill it in. */
export const TRAP = "homepage";

/** A program filled in the field that people cannot see. */
export const isTrapped = (sent: { get(name: string): string }): boolean => sent.get(TRAP) !== "";
