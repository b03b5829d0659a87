import type { Visit } from "../../../platform/http/visit.ts";
import type { Followed } from "../../../platform/module/news.ts";
import { house, readingIn } from "../actions/house.ts";

/** Asks each department once which of these things are its own and may be followed. */
export async function findFollowed(
  visit: Pick<Visit, "work" | "locale">,
  whats: readonly string[],
): Promise<{ one: Followed | null; all: ReadonlyMap<string, Followed> }> {
  const reading = readingIn(visit.locale, visit.work);
  const fit = whats.filter((what) => what.length <= 900 && !what.includes("\0"));
  const found = await Promise.all(
    house()
      .news()
      .map(({ followed }) => followed(fit, reading)),
  );
  const all = new Map(found.flatMap((each) => [...each]));
  return { one: all.values().next().value ?? null, all };
}
