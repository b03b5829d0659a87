import { createHmac, timingSafeEqual } from "node:crypto";
import { isUuid } from "../../kernel/uuid.ts";

const FULL = 32;
const SHORT = 16;

const sealOf = (secret: string, purpose: string, id: string): string =>
  createHmac("sha256", secret).update(`${purpose}:${id}`).digest("hex");

/**
 * An id with a seal, for links and addresses that only one reader was given: "id-seal" in hexadecimal. Nothing is stored for
 * it, and nobody can make one for another id or another purpose. `short` for the address of a letter, where 64 characters must do.
 */
export const sealed = (secret: string, purpose: string, id: string, more: { readonly short?: true } = {}): string =>
  `${id.replaceAll("-", "")}-${sealOf(secret, purpose, id).slice(0, more.short ? SHORT : FULL)}`;

/** The id under a seal; null where it was not made here for this purpose. */
export function idUnder(
  secret: string,
  purpose: string,
  mark: string,
  more: { readonly short?: true } = {},
): string | null {
  const [hex = "", seal = ""] = mark.split("-");
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  if (!isUuid(id)) return null;
  const right = Buffer.from(sealOf(secret, purpose, id).slice(0, more.short ? SHORT : FULL));
  const given = Buffer.from(seal);
  return given.length === right.length && timingSafeEqual(given, right) ? id : null;
}
