import { LOCALES, type Locale, TAGS } from "../../kernel/language.ts";
import type { Say } from "../../say/index.ts";
import { safeHref } from "../href/safe-href.ts";
import { Icon } from "../icon/icon.tsx";
import { texts } from "../texts.ts";
import { Brand } from "./brand.tsx";
import type { NavigationItem, PageFrame } from "./frame.ts";

const LANGUAGE_NAMES: Record<Locale, string> = { sq: "Shqip", sr: "Srpski", "sr-cyrl": "Српски", en: "English" };

type Props = { frame: PageFrame; say: Say };

/** The head of every page: who we are, the way around, the language, the account. Works without script. */
export const SiteHeader = ({ frame, say }: Props) => (
  <header class="site-header screen-only">
    <div class="site-header__tools">
      <div class="wrap">
        <LanguageSwitch frame={frame} say={say} />
        <Account frame={frame} say={say} />
      </div>
    </div>
    <div class="wrap site-header__main">
      <Brand href={`/${frame.locale}`} />
      <nav class="site-nav" aria-label={say(texts.mainNavigation)}>
        <Links items={frame.navigation.primary} path={frame.path} />
        {frame.navigation.more && frame.navigation.more.length > 0 && (
          <details class="site-nav__more">
            <summary>
              {say(texts.more)} <Icon name="down" />
            </summary>
            <Links items={frame.navigation.more} path={frame.path} />
          </details>
        )}
      </nav>
      <details class="site-menu">
        <summary>
          <Icon name="menu" /> {say(texts.menu)}
        </summary>
        <nav aria-label={say(texts.mainNavigation)}>
          <Links items={[...frame.navigation.primary, ...(frame.navigation.more ?? [])]} path={frame.path} />
        </nav>
      </details>
    </div>
  </header>
);

const Links = ({ items, path }: { items: readonly NavigationItem[]; path: string }) => (
  <ul>
    {items.map((item) => (
      <li key={item.href}>
        <a href={safeHref(item.href)} aria-current={isCurrent(item, path) ? "page" : undefined}>
          {item.label}
        </a>
      </li>
    ))}
  </ul>
);

const isCurrent = (item: NavigationItem, path: string) =>
  item.current ?? (path.split("?")[0] === item.href || path.startsWith(`${item.href}/`));

/** Leads to this same page in the other language; only where the page exists in it. */
const LanguageSwitch = ({ frame, say }: Props) => (
  <nav class="language-switch" aria-label={say(texts.languages)}>
    <ul>
      {LOCALES.map((locale) => {
        const path = frame.alternates[locale];
        const { lang } = TAGS[locale];
        return (
          path && (
            <li key={locale}>
              <a
                href={safeHref(path)}
                lang={lang}
                hreflang={lang}
                aria-current={locale === frame.locale ? "true" : undefined}
              >
                {LANGUAGE_NAMES[locale]}
              </a>
            </li>
          )
        );
      })}
    </ul>
  </nav>
);

function Account({ frame, say }: Props) {
  if (frame.viewer)
    return (
      <a class="site-account" href={safeHref(frame.viewer.href)}>
        <span class="visually-hidden">{say(texts.account)}: </span>
        {frame.viewer.name}
      </a>
    );
  if (!frame.signInHref) return null;
  return (
    <a class="site-account" href={safeHref(frame.signInHref)}>
      {say(texts.signIn)}
    </a>
  );
}
