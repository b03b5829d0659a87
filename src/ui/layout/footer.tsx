import type { Say } from "../../say/index.ts";
import { safeHref } from "../href/safe-href.ts";
import { texts } from "../texts.ts";
import { Brand } from "./brand.tsx";
import type { PageFrame } from "./frame.ts";

export const SiteFooter = ({ frame, say }: { frame: PageFrame; say: Say }) => (
  <footer class="site-footer">
    <div class="wrap site-footer__in">
      <div class="site-footer__about">
        <Brand href={`/${frame.locale}`} />
        <p>{say(texts.motto)}</p>
      </div>
      {frame.footer && frame.footer.length > 0 && (
        <nav class="site-footer__links" aria-label={say(texts.footerNavigation)}>
          {frame.footer.map((group) => (
            <div key={group.title}>
              <h2>{group.title}</h2>
              <ul>
                {group.items.map((item) => (
                  <li key={item.href}>
                    <a href={safeHref(item.href)}>{item.label}</a>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </nav>
      )}
      {frame.colophon && <p class="site-footer__colophon">{frame.colophon}</p>}
    </div>
  </footer>
);
