import { BadAddress } from "./addresses.ts";

/** Made from the letter itself; given a second time, receivers would disagree about which one counts. */
const OURS = new Set(
  "from to cc bcc sender reply-to return-path date message-id in-reply-to references subject mime-version dkim-signature".split(
    " ",
  ),
);

/**
 * Refuses what could smuggle a header in, or contradict the letter's own.
 * @throws BadAddress
 */
export function checkHeaders(headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) {
    const lower = name.toLowerCase();
    const isOurs = OURS.has(lower) || lower.startsWith("content-");
    if (!/^[A-Za-z0-9-]{1,60}$/.test(name) || isOurs) throw new BadAddress(`the header ${name} cannot be given`);
    if (/[\p{Cc}\u2028\u2029]/u.test(value)) throw new BadAddress(`the header ${name} has a line end in it`);
  }
}
