import * as seals from "../../../platform/seals/index.ts";
import { house } from "./house.ts";

/** The link to one institution's sheet of one round. */
export const sheetMark = (sheetId: string): string => seals.sealed(house().secret, "strategy.sheet", sheetId);
export const sheetUnder = (mark: string): string | null => seals.idUnder(house().secret, "strategy.sheet", mark);

/** The address on which the same sheet comes back as a file: only it says whose it is, whoever sends it. */
export const replyAddress = (sheetId: string): string =>
  `fleta-${seals.sealed(house().secret, "strategy.reply", sheetId, { short: true })}@${house().mailDomain}`;

export function sheetOfAddress(address: string): string | null {
  const found = /^fleta-([0-9a-f]{32}-[0-9a-f]{16})@(.+)$/.exec(address.trim().toLowerCase());
  return found?.[2] === house().mailDomain.toLowerCase()
    ? seals.idUnder(house().secret, "strategy.reply", found[1]!, { short: true })
    : null;
}
