import { slug } from "../../../kernel/text/index.ts";

/** "Z2026-00012": Z for zotim, the Albanian word. */
export const numberOf = (year: number, n: number): string => `Z${year}-${String(n).padStart(5, "0")}`;

export const slugOf = (number: string, title: string): string =>
  [number.toLowerCase(), slug(title).slice(0, 80).replace(/-+$/, "")].filter(Boolean).join("-");

/** The number an address begins with, whatever stands behind it; null where there is none. */
export const numberIn = (address: string): string | null => {
  const found = /^z(\d{4}-\d{5})(?:-|$)/i.exec(address);
  return found ? `Z${found[1]}` : null;
};

export const TOKEN_LENGTH = 40;
export const isToken = (word: string): boolean => /^[0-9a-f]{40}$/.test(word);
export const answerPath = (token: string): string => `/commitments/answer/${token}`;
