import { LOCALES, TAGS } from "../../kernel/language.ts";
import { safeHref } from "../href/safe-href.ts";
import type { PageFrame } from "./frame.ts";
import { jsonForScript } from "./json-for-script.ts";

const PRELOADED = ["source-sans-3-latin-400-normal.woff2", "source-serif-4-latin-600-normal.woff2"];
const OG_LOCALES = { sq: "sq_AL", sr: "sr_RS", "sr-cyrl": "sr_RS", en: "en_GB" };

/** What browsers, search engines and messengers read of a page. */
export function Head({ frame }: { frame: PageFrame }) {
  const whole = (path: string) => new URL(safeHref(path), frame.origin).href;
  const title = frame.title === "Bashkë" ? frame.title : `${frame.title} · Bashkë`;
  const alternates = LOCALES.flatMap((locale) => {
    const path = frame.alternates[locale];
    return path ? [{ lang: TAGS[locale].lang, href: whole(path) }] : [];
  });
  return (
    <head>
      <meta charset="utf-8" />
      <title>{title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content="#fbfaf6" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#14191d" media="(prefers-color-scheme: dark)" />
      {frame.description && <meta name="description" content={frame.description} />}
      {frame.robots && <meta name="robots" content={frame.robots} />}
      {PRELOADED.map((name) => (
        <link
          key={name}
          rel="preload"
          as="font"
          type="font/woff2"
          href={frame.assetUrl(name)}
          crossorigin="anonymous"
        />
      ))}
      <link rel="stylesheet" href={frame.assetUrl("style.css")} />
      <link rel="icon" href={frame.assetUrl("favicon.svg")} type="image/svg+xml" />
      <link rel="canonical" href={whole(frame.path)} />
      {alternates.map(({ lang, href }) => (
        <link key={lang} rel="alternate" hreflang={lang} href={href} />
      ))}
      {alternates[0] && <link rel="alternate" hreflang="x-default" href={alternates[0].href} />}
      {frame.feeds?.map(({ href, title, type }) => (
        <link key={href} rel="alternate" type={type} title={title} href={whole(href)} />
      ))}
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content="Bashkë" />
      <meta property="og:title" content={frame.title} />
      {frame.description && <meta property="og:description" content={frame.description} />}
      <meta property="og:url" content={whole(frame.path)} />
      <meta property="og:locale" content={OG_LOCALES[frame.locale]} />
      {frame.ogImage && (
        <>
          <meta property="og:image" content={whole(frame.ogImage)} />
          <meta property="og:image:width" content="1200" />
          <meta property="og:image:height" content="630" />
          <meta property="og:image:alt" content={frame.title} />
        </>
      )}
      <meta name="twitter:card" content={frame.ogImage ? "summary_large_image" : "summary"} />
      {frame.jsonLd && (
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonForScript(frame.jsonLd) }} />
      )}
      <script type="module" src={frame.assetUrl("app.js")} />
    </head>
  );
}
