/** What a contact is for. A request for documents must not land in the press office. */
export const PURPOSES = ["access-to-documents", "general", "press", "complaints", "consultations", "members"] as const;
export type Purpose = (typeof PURPOSES)[number];
export const isPurpose = (word: string): word is Purpose => (PURPOSES as readonly string[]).includes(word);

export const CHANNELS = ["email", "phone", "post", "web"] as const;
export type Channel = (typeof CHANNELS)[number];
export const isChannel = (word: string): word is Channel => (CHANNELS as readonly string[]).includes(word);

/** `public`: anyone sees it. `staff`: only who may edit the register; letters may still be sent to it. */
export type Visibility = "public" | "staff";

export interface Contact {
  readonly purpose: Purpose;
  readonly channel: Channel;
  readonly value: string;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
  readonly confirmed_at: Date | null;
}

/**
 * The address to write to for a purpose on a day: one for that purpose; else the general one, because a letter to
 * the general address reaches the body too; the one confirmed last where there are several. Null when there is none.
 */
export function chooseContact<C extends Contact>(
  contacts: readonly C[],
  purpose: Purpose,
  today: string,
  channel: Channel = "email",
): C | null {
  const usable = contacts.filter(
    (contact) =>
      contact.channel === channel &&
      (contact.valid_from === null || contact.valid_from <= today) &&
      (contact.valid_to === null || contact.valid_to >= today),
  );
  const best = (wanted: Purpose) =>
    usable
      .filter((contact) => contact.purpose === wanted)
      .sort((a, b) => (b.confirmed_at?.getTime() ?? 0) - (a.confirmed_at?.getTime() ?? 0))[0];
  return best(purpose) ?? best("general") ?? null;
}

const EMAIL = /^[^\s@<>",;:()[\]\\]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u;
export const isEmail = (text: string): boolean => text.length <= 254 && EMAIL.test(text);

/** A telephone number as people write it: digits with blanks, points, dashes, brackets, one leading plus; 5 to 15 digits. */
export function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, "");
  return (
    /^\+?[\d\s().\-/]+(?:\s*(?:ext|lok|int)\.?\s*\d{1,5})?$/i.test(text) && digits.length >= 5 && digits.length <= 18
  );
}

/** A web address with http(s); adds "https://" where somebody wrote only the name. Null when it is none. */
export function webAddress(text: string): string | null {
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  try {
    const url = new URL(whole);
    const real = (url.protocol === "https:" || url.protocol === "http:") && url.hostname.includes(".");
    return real && !url.username && !url.password ? url.href.replace(/^(https?:\/\/[^/]+)\/$/, "$1") : null;
  } catch {
    return null;
  }
}
