import * as seals from "../../../platform/seals/index.ts";
import { house } from "./house.ts";

/** What a sealed link opens: one member's invitation, one seat's signature at the door, one person's calendar. */
export type SealedFor = "invitation" | "door" | "calendar";

export const sealed = (purpose: SealedFor, id: string): string =>
  seals.sealed(house().secret, `meetings.${purpose}`, id);

export const idUnder = (purpose: SealedFor, mark: string): string | null =>
  seals.idUnder(house().secret, `meetings.${purpose}`, mark);

/** In the address on which a member's answer comes back. */
export const replyMark = (id: string): string => seals.sealed(house().secret, "meetings.reply", id, { short: true });
export const idOfReply = (mark: string): string | null =>
  seals.idUnder(house().secret, "meetings.reply", mark, { short: true });
