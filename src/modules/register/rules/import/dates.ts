import { type Day, parseDay } from "../../../../kernel/day.ts";

/**
 * A date as people here write it: 2019-04-24, 24.04.2019, 24/4/2019, or only the year (its first day). The day comes
 * first; "04/24/2019" is refused rather than guessed. Null when it is no date.
 */
export function readDate(text: string): Day | null {
  const bare = text.trim().replace(/\.$/, "");
  if (/^\d{4}$/.test(bare)) return parseDay(`${bare}-01-01`);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(bare);
  if (iso) return parseDay(`${iso[1]}-${iso[2]!.padStart(2, "0")}-${iso[3]!.padStart(2, "0")}`);
  const local = /^(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4})$/.exec(bare);
  return local ? parseDay(`${local[3]}-${local[2]!.padStart(2, "0")}-${local[1]!.padStart(2, "0")}`) : null;
}
