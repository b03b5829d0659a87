import { createHmac, timingSafeEqual } from "node:crypto";
import { isUuid } from "../../../kernel/uuid.ts";
import { house } from "./house.ts";

/** What a sealed link opens: one member's invitation, one seat's signature at the door, one person's calendar, answers by mail. */
export type SealedFor = "invitation" | "door" | "calendar" | "reply";

const sealOf = (purpose: SealedFor, id: string): string =>
  createHmac("sha256", house().secret).update(`meetings.${purpose}:${id}`).digest("hex").slice(0, 32);

/** "id-seal" for addresses: nothing is stored for it, and nobody can make one for another id. */
export const sealed = (purpose: SealedFor, id: string): string => `${hexOf(id)}-${sealOf(purpose, id)}`;

/** For the address of a letter, where 64 characters must do. */
export const replyMark = (id: string): string => `${hexOf(id)}-${sealOf("reply", id).slice(0, 16)}`;

/** The id under a seal; null where it was not made here for this. */
export function idUnder(purpose: SealedFor, mark: string): string | null {
  const [hex = "", seal = ""] = mark.split("-");
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  if (!isUuid(id)) return null;
  const right = Buffer.from(sealOf(purpose, id).slice(0, purpose === "reply" ? 16 : 32));
  const given = Buffer.from(seal);
  return given.length === right.length && timingSafeEqual(given, right) ? id : null;
}

const hexOf = (id: string): string => id.replaceAll("-", "");
