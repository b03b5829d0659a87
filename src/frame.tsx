import { frameTexts } from "./frame.texts.ts";
import { LOCALES } from "./kernel/language.ts";
import type { HttpParts } from "./platform/http/parts.ts";
import { knownQuery } from "./platform/http/query.ts";
import type { Page } from "./platform/http/reply.ts";
import type { Visit } from "./platform/http/visit.ts";
import type { Module, NavigationItem } from "./platform/module/define.ts";
import { PROBLEM_TEXTS } from "./say/problems.ts";
import { FollowLine } from "./ui/layout/follow-line.tsx";
import { Layout, renderPage } from "./ui/layout/layout.tsx";
import { Prose, Section } from "./ui/page/page.tsx";

interface FrameParts {
  readonly modules: readonly Module[];
  readonly assetUrl: (name: string) => string;
  /** Address of the card of a page for shared links. */
  readonly cardUrl: (visit: Visit, page: Page) => string;
}

/** Puts the house around a page: head, navigation that the viewer may use, notice, footer. */
export function makeFrame(parts: FrameParts): HttpParts["frame"] {
  const items = parts.modules.flatMap((module) => module.navigation).sort((a, b) => a.order - b.order);
  return (visit, page, status, notice) => {
    const { say, locale } = visit;
    const shown = (place: NavigationItem["place"]) =>
      items
        .filter((item) => item.place === place && (!item.who || visit.can(item.who)))
        .map((item) => ({
          label: say(item.label),
          href: visit.href(item.path),
          current: page.section === undefined ? undefined : page.section === item.path,
        }));
    const query = knownQuery(visit.query).toString();
    const suffix = query ? `?${query}` : "";
    const at = (path: string) => (path === "/" ? "" : path);
    return renderPage(
      <Layout
        say={say}
        frame={{
          locale,
          path: `/${locale}${at(visit.path)}${suffix}`,
          origin: visit.baseUrl,
          title: page.title,
          description: page.description,
          navigation: { primary: shown("main"), more: shown("staff") },
          footer: [
            { title: say(frameTexts.look), items: shown("main") },
            {
              title: say(frameTexts.about),
              items: page.record
                ? [...shown("footer"), { label: say(frameTexts.report), href: visit.href(`/report/${page.record}`) }]
                : shown("footer"),
            },
          ],
          colophon: say(frameTexts.colophon),
          viewer: visit.viewer && {
            name: visit.viewer.name || say(frameTexts.myAccount),
            href: visit.href("/account"),
          },
          signInHref: visit.href("/sign-in"),
          notice: notice ? { tone: "ok", text: notice } : undefined,
          breadcrumb: page.breadcrumb && [...page.breadcrumb],
          ogImage: page.image ?? parts.cardUrl(visit, page),
          jsonLd: page.jsonLd,
          feeds: page.feeds?.map((feed) => ({ ...feed, type: "application/atom+xml" })),
          robots: page.robots ?? (status === 200 ? undefined : "noindex"),
          example: page.example,
          assetUrl: parts.assetUrl,
          alternates: Object.fromEntries(LOCALES.map((other) => [other, `/${other}${at(visit.path)}${suffix}`])),
        }}
      >
        {page.follow && (
          <FollowLine>
            <a href={visit.href("/follow", { what: page.follow })}>{say(frameTexts.follow)}</a>
          </FollowLine>
        )}
        {page.body}
      </Layout>,
    );
  };
}

/** The page that says, in the reader's language, why a page could not be shown and what to do. */
export function refusalPage(visit: Visit, reason: string): Page {
  const { say } = visit;
  const text = PROBLEM_TEXTS[reason] ?? PROBLEM_TEXTS.unforeseen!;
  return {
    title: say(text.title),
    robots: "noindex",
    body: (
      <Section>
        <h1>{say(text.title)}</h1>
        <Prose>
          <p>{say(text.help)}</p>
          <p>
            <a href={visit.href("/")}>{say(frameTexts.home)}</a> ·{" "}
            <a href={visit.href("/search")}>{say(frameTexts.search)}</a>
          </p>
        </Prose>
      </Section>
    ),
  };
}
