const PATTERN = /^return-([0-9a-f]{32})@/i;

/**
 * Where bounces of one letter go: the letter's id is in the address, so that even a bounce that quotes nothing finds
 * it. The 62 random bits of the id keep strangers from inventing bounces.
 */
export const returnAddress = (id: string, domain: string): string => `return-${id.replaceAll("-", "")}@${domain}`;

/** The letter a return address belongs to; null for any other address. */
export function letterOfReturnAddress(address: string): string | null {
  const hex = PATTERN.exec(address)?.[1]?.toLowerCase();
  return hex ? hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5") : null;
}
