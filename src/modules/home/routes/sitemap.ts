import { LOCALES, TAGS } from "../../../kernel/language.ts";
import { notFound, type Reply } from "../../../platform/http/reply.ts";
import { get, type Route } from "../../../platform/http/route.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { listAddresses } from "../../../platform/search/index.ts";

/** The protocol takes 50,000 addresses and 50 MB a file; each record stands in every locale and names all others. */
const RECORDS_A_PART = 5_000;

/** What search engines are told: an index, and parts with every public record in every locale. */
export const sitemapRoutes = (menu: () => readonly string[]): readonly Route[] => [
  get("/sitemap.xml", "home.read", index, { bare: true, machine: true, limit: { points: 30, perSeconds: 60 } }),
  get("/sitemaps/:part", "home.read", (visit) => part(visit, menu), {
    bare: true,
    machine: true,
    limit: { points: 60, perSeconds: 60 },
  }),
];

async function index(visit: Visit): Promise<Reply> {
  const { parts } = await listAddresses(visit.work.db, 1, RECORDS_A_PART);
  const names = ["pages", ...Array.from({ length: parts }, (_, at) => String(at + 1))];
  const entries = names.map(
    (name) => `<sitemap><loc>${escaped(`${visit.baseUrl}/sitemaps/${name}.xml`)}</loc></sitemap>`,
  );
  return xml(['<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">', ...entries, "</sitemapindex>"]);
}

async function part(visit: Visit, menu: () => readonly string[]): Promise<Reply> {
  const [, name = ""] = /^(pages|[1-9]\d{0,5})\.xml$/.exec(visit.params.part ?? "") ?? notFound();
  const paths = name === "pages" ? menu() : (await listAddresses(visit.work.db, Number(name), RECORDS_A_PART)).paths;
  if (paths.length === 0) notFound();
  return xml([
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...paths.flatMap((path) => entriesOf(visit.baseUrl, path)),
    "</urlset>",
  ]);
}

function entriesOf(baseUrl: string, path: string): string[] {
  const places = LOCALES.map((locale) => ({
    lang: TAGS[locale].lang,
    href: escaped(new URL(`/${locale}${path === "/" ? "" : path}`, baseUrl).href),
  }));
  const others = places
    .map(({ lang, href }) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${href}"/>`)
    .join("");
  return places.map(({ href }) => `<url><loc>${href}</loc>${others}</url>`);
}

const xml = (lines: readonly string[]): Reply => ({
  kind: "bytes",
  status: 200,
  type: "application/xml; charset=utf-8",
  body: `<?xml version="1.0" encoding="UTF-8"?>\n${lines.join("\n")}\n`,
});

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
