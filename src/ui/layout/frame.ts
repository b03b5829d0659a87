import type { Locale } from "../../kernel/language.ts";
import type { Crumb } from "../breadcrumb/breadcrumb.tsx";
import type { NoticeProps } from "../notice/notice.tsx";

export type NavigationItem = {
  label: string;
  href: string;
  /** When left out: true where the page's path is the item's or below it. */
  current?: boolean;
};

/** `primary` stands in the header (five or six short words); `more` opens below it. On a phone both are in the menu. */
export type Navigation = { primary: readonly NavigationItem[]; more?: readonly NavigationItem[] };

export type FooterGroup = { title: string; items: readonly NavigationItem[] };

/** Everything around a page that is not the page. Paths begin with the locale: "/sq/requests". */
export type PageFrame = {
  locale: Locale;
  /** This page's address with its query, as the language switch and `canonical` should keep it. */
  path: string;
  /** "https://bashke.example" without a slash: addresses for others (canonical, alternates, card) are whole. */
  origin: string;
  title: string;
  /** One or two sentences for search engines and shared links. */
  description?: string;
  navigation: Navigation;
  footer?: readonly FooterGroup[];
  /** One quiet sentence at the foot: who runs this, under which licence. */
  colophon?: string;
  /** Who is signed in; null shows the way to sign in; left out shows neither (pages for everyone, kept in the cache). */
  viewer?: { name: string; href: string } | null;
  signInHref?: string;
  notice?: { tone: NoticeProps["tone"]; text: string };
  breadcrumb?: readonly Crumb[];
  /** Path or whole address of a 1200×630 picture. */
  ogImage?: string;
  jsonLd?: object;
  /** "noindex" for pages that are nobody else's business. */
  robots?: string;
  /** True shows the banner that this page holds example data. */
  example?: boolean;
  feeds?: readonly {
    href: string;
    title: string;
    type: "application/atom+xml" | "application/feed+json" | "text/calendar";
  }[];
  /** Hashed address of an asset: `assetUrl("style.css")`. */
  assetUrl: (name: string) => string;
  /** This page's path in each language it exists in. */
  alternates: Partial<Record<Locale, string>>;
};
