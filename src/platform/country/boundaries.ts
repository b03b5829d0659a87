import { fold } from "../../kernel/text/index.ts";
import type { Country, Municipality } from "./country.ts";

/**
 * The municipality that a shape of `boundaries.topo.json` stands for, from the shape's properties: by code or slug, or
 * by a name it carries in any language ("Municipality of Gjakova"). Undefined when nothing names one for certain.
 */
export function placeOfShape(
  country: Pick<Country, "municipalities">,
  properties: Readonly<Record<string, unknown>>,
): Municipality | undefined {
  const words = Object.values(properties)
    .filter((value) => typeof value === "string")
    .map(fold)
    .filter(Boolean);
  let best: { place: Municipality; length: number } | undefined;
  for (const place of country.municipalities) {
    for (const spelling of [place.code, place.slug, ...Object.values(place.names), ...place.aliases].map(fold)) {
      const named = words.some((word) => word === spelling || word.endsWith(` ${spelling}`));
      if (named && spelling.length > (best?.length ?? 0)) best = { place, length: spelling.length };
    }
  }
  return best?.place;
}
