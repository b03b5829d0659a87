import { isLocale, type Locale } from "../../kernel/language.ts";

/** The locale in front of a path, and the path without it; null when the path has none. */
export function splitLocale(path: string): { locale: Locale; rest: string } | null {
  const [, first = "", ...more] = path.split("/");
  return isLocale(first) ? { locale: first, rest: `/${more.join("/")}` } : null;
}

/**
 * The locale for someone who came without one: the first of their browser's
 * languages that we speak (Bosnian, Croatian and Montenegrin readers read Serbian in Latin script), else the first.
 */
export function preferredLocale(acceptLanguage: string | undefined): Locale {
  const wanted = (acceptLanguage ?? "")
    .slice(0, 500)
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const quality = parameters.find((parameter) => parameter.trim().startsWith("q="));
      return { tag, quality: quality ? Number(quality.trim().slice(2)) || 0 : 1 };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { tag } of wanted) {
    if (tag.startsWith("sq")) return "sq";
    if (tag.startsWith("sr-cyrl")) return "sr-cyrl";
    if (/^(sr|bs|hr|cnr|me|sh)\b/.test(tag)) return "sr";
    if (tag.startsWith("en")) return "en";
  }
  return "sq";
}
