import { createHmac, timingSafeEqual } from "node:crypto";
import { house } from "./house.ts";

/** What a link in a letter opens: confirm one thing, stop one thing, or see all that an address follows. */
export type LinkTo = "confirm" | "stop" | "all";

const sealOf = (to: LinkTo, id: string): string =>
  createHmac("sha256", house().secret).update(`following.${to}:${id}`).digest("base64url");

/** A token that opens this and nothing else; nothing is stored for it, and it ends with what it opens. */
export const tokenFor = (to: LinkTo, id: string): string => `${id}.${sealOf(to, id)}`;

/** The id in a token, or null where it was not made here for this. */
export function idIn(to: LinkTo, token: string): string | null {
  const [id = "", seal = ""] = token.split(".");
  const right = Buffer.from(sealOf(to, id));
  const given = Buffer.from(seal);
  return given.length === right.length && timingSafeEqual(given, right) ? id : null;
}
