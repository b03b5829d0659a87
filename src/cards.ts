import { createHmac, timingSafeEqual } from "node:crypto";
import { join } from "node:path";
import { isLocale } from "./kernel/language.ts";
import type { Page } from "./platform/http/reply.ts";
import type { Visit } from "./platform/http/visit.ts";
import { sayIn } from "./say/index.ts";
import { cardFonts } from "./ui/assets/card-fonts.ts";
import { cardImage } from "./ui/card-image/card-image.tsx";

const LONGEST = 180;
/** On the card of a page that quotes what a visitor typed: a signature there would be one for anybody's words. */
const HOUSE = "Bashkë";

export interface Cards {
  /** Address of the card of a page; signed, so that nobody can have our name drawn over words of their own. */
  readonly url: (visit: Visit, page: Page) => string;
  /** The card as PNG; null when the signature is not ours. */
  readonly draw: (query: URLSearchParams) => Promise<Uint8Array | null>;
}

/** The pictures that stand for pages where their links are shared. Drawn when asked for; browsers and networks keep them. */
export function openCards(secret: string, stateDir: string): Cards {
  const sign = (locale: string, title: string) =>
    createHmac("sha256", secret).update(`card\n${locale}\n${title}`).digest("base64url").slice(0, 22);
  return {
    url(visit, page) {
      const title = page.robots === "noindex" ? HOUSE : drawable(page.title);
      return `/cards/card.png?${new URLSearchParams({ l: visit.locale, t: title, k: sign(visit.locale, title) })}`;
    },
    async draw(query) {
      const locale = query.get("l") ?? "";
      const title = query.get("t") ?? "";
      const given = Buffer.from(query.get("k") ?? "");
      const right = Buffer.from(sign(locale, title));
      if (!isLocale(locale) || given.length !== right.length || !timingSafeEqual(given, right)) return null;
      const { Resvg } = await import("@resvg/resvg-js");
      const fontFiles = await cardFonts(join(stateDir, "cards"));
      const drawing = new Resvg(cardImage({ say: sayIn(locale), title }), {
        font: { fontFiles, loadSystemFonts: false },
      });
      return drawing.render().asPng();
    },
  };
}

/** A title as it survives an address and stands in a drawing: composed, whole signs, none that XML forbids. */
const drawable = (title: string): string =>
  [...title.toWellFormed().normalize("NFC")]
    .slice(0, LONGEST)
    .join("")
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]+/gu, " ")
    .trim();
