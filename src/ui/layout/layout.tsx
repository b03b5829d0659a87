import type { ComponentChildren, VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Say } from "../../say/index.ts";
import { Breadcrumb } from "../breadcrumb/breadcrumb.tsx";
import { Notice } from "../notice/notice.tsx";
import { PrintHeader } from "../print-header/print-header.tsx";
import { SkipLink } from "../skip-link/skip-link.tsx";
import { texts } from "../texts.ts";
import { SiteFooter } from "./footer.tsx";
import type { PageFrame } from "./frame.ts";
import { Head } from "./head.tsx";
import { SiteHeader } from "./header.tsx";

export type LayoutProps = { frame: PageFrame; say: Say; children: ComponentChildren };

/** A whole page. `say` is the one of `frame.locale`; children are what stands in `main`. */
export const Layout = ({ frame, say, children }: LayoutProps) => (
  <html lang={say.lang}>
    <Head frame={frame} />
    <body>
      <SkipLink say={say} />
      {frame.example && (
        <aside class="example-banner" aria-label={say(texts.exampleLabel)}>
          <p class="wrap">{say(texts.example)}</p>
        </aside>
      )}
      <SiteHeader frame={frame} say={say} />
      <PrintHeader url={new URL(frame.path, frame.origin).href} say={say} />
      <div class="wrap page-top">
        {frame.breadcrumb && frame.breadcrumb.length > 0 && <Breadcrumb items={frame.breadcrumb} say={say} />}
        {frame.notice && (
          <Notice say={say} tone={frame.notice.tone} live>
            <p>{frame.notice.text}</p>
          </Notice>
        )}
      </div>
      <main class="wrap" id="main" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter frame={frame} say={say} />
    </body>
  </html>
);

/** The bytes of a page: `renderPage(<Layout …>…</Layout>)`. */
export const renderPage = (page: VNode): string => `<!doctype html>${renderToString(page)}`;

/** The bytes of a part of a page, from the same function that draws it on the whole page. */
export const renderFragment = (part: VNode): string => renderToString(part);
