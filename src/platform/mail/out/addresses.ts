import { domainToASCII } from "node:url";

/** An address that no server must be given: it could carry a second command or header, or is no address. */
export class BadAddress extends Error {
  override readonly name = "BadAddress";
}

const LOCAL = /^[^\s@<>()[\]\\,;:"\p{Cc}]{1,64}$/u;
const DOMAIN = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i;

/**
 * The address in the form it is sent with: trimmed, the domain in ASCII and lower case. Stricter than the standard
 * (no quoted local parts, no address literals), so that nothing in it can be read as another command or header.
 * @throws BadAddress
 */
export function safeAddress(address: string): string {
  const trimmed = address.trim().normalize("NFC");
  const at = trimmed.lastIndexOf("@");
  const local = trimmed.slice(0, at);
  const domain = domainToASCII(trimmed.slice(at + 1)).toLowerCase();
  if (at < 1 || !LOCAL.test(local) || !DOMAIN.test(domain)) throw new BadAddress("not a mail address");
  return `${local}@${domain}`;
}

export const domainOf = (address: string): string => address.slice(address.lastIndexOf("@") + 1).toLowerCase();

/**
 * Whether an address can never be a person's: domains that RFC 2606 and RFC 6761 keep for examples and tests. The
 * example data is full of them, and an example must never mail anyone, nor fill a real server's queue with bounces.
 */
export const isReserved = (address: string): boolean =>
  /(^|\.)(example|test|invalid|localhost|example\.(com|net|org))$/.test(domainOf(address));

/** One line of a header: line ends and other control characters become a space. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();

/** `<local@domain>` out of a Message-ID with or without brackets. @throws BadAddress */
export function messageIdOf(given: string): string {
  const bare = given.trim().replace(/^<|>$/g, "");
  if (!/^[^\s<>@\p{Cc}]+@[^\s<>@\p{Cc}]+$/u.test(bare) || bare.length > 900) throw new BadAddress("not a Message-ID");
  return `<${bare}>`;
}
