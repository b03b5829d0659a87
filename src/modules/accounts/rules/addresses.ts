const ATOM = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * The one form of an e-mail address under which a person is known, or null where it is none we can write to.
 * Compatibility forms are unified (full-width letters, the Kelvin sign), the domain goes to ASCII. What is still not
 * ASCII before the @ is refused: a Cyrillic "а" would be another mailbox that looks the same. Line breaks and all
 * that could start another mail header never pass. Letters go to this form only, never to what was typed.
 */
export function foldEmail(typed: string): string | null {
  if (typed.length > 320) return null;
  const text = typed.trim().normalize("NFKC").toLowerCase();
  const at = text.lastIndexOf("@");
  const local = text.slice(0, at);
  const domain = asciiDomain(text.slice(at + 1));
  if (at < 1 || local.length > 64 || !ATOM.test(local) || !domain) return null;
  const folded = `${local}@${domain}`;
  return folded.length <= 254 ? folded : null;
}

function asciiDomain(typed: string): string | null {
  if (/[\p{Cc}\p{Cf}\s/\\:?#@[\]%]/u.test(typed) || !URL.canParse(`http://${typed}`)) return null;
  const domain = new URL(`http://${typed}`).hostname;
  const labels = domain.split(".");
  const isName = labels.length > 1 && labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(labels.at(-1)!);
  return isName && domain.length <= 253 ? domain : null;
}

/** The name as typed, on one line, at most 200 characters; empty where nothing is left. */
export const tidyName = (typed: string): string =>
  [
    ...typed
      .normalize("NFC")
      .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ")
      .trim(),
  ]
    .slice(0, 200)
    .join("");

/**
 * Where to go after signing in: a path of this site without locale, or null. Refuses other sites in all their disguises
 * ("//evil", "/\evil", tabs that browsers drop, user names), and the sign-in pages themselves, which would turn in a circle.
 */
export function safeThen(wanted: string | null | undefined): string | null {
  if (!wanted || wanted.length > 1000 || !wanted.startsWith("/")) return null;
  if (
    /[\p{Cc}\\]/u.test(wanted) ||
    wanted.startsWith("//") ||
    /%(2f|5c|0[0-9a-f]|1[0-9a-f]|7f)/i.test(wanted.split("?")[0]!)
  )
    return null;
  const here = "https://here.invalid";
  if (!URL.canParse(wanted, here)) return null;
  const url = new URL(wanted, here);
  if (url.origin !== here || url.pathname.startsWith("//") || /^\/sign-(in|out)(\/|$)/.test(url.pathname)) return null;
  return `${url.pathname}${url.search}${url.hash}`;
}
