import { describe, expect, test } from "vitest";
import { LOCALES } from "../../kernel/language.ts";
import { sayIn } from "../../say/index.ts";
import type { PageFrame } from "./frame.ts";
import { Layout, renderFragment, renderPage } from "./layout.tsx";

const HOSTILE = `"><script>alert(1)</script><img src=x onerror=alert(1)>`;

const frame: PageFrame = {
  locale: "sq",
  path: "/sq/requests/7?page=2",
  origin: "https://bashke.example",
  title: "Kërkesa",
  description: "Një kërkesë.",
  navigation: {
    primary: [
      { label: "Kërkesat", href: "/sq/requests" },
      { label: "Fonde", href: "/sq/funding" },
    ],
    more: [{ label: "Ndihmë", href: "/sq/help" }],
  },
  viewer: null,
  signInHref: "/sq/sign-in",
  assetUrl: (name) => `/assets/${name}`,
  alternates: {
    sq: "/sq/requests/7?page=2",
    sr: "/sr/requests/7?page=2",
    "sr-cyrl": "/sr-cyrl/requests/7?page=2",
    en: "/en/requests/7?page=2",
  },
};

const draw = (changes: Partial<PageFrame> = {}) => {
  const whole = { ...frame, ...changes };
  return renderPage(
    <Layout frame={whole} say={sayIn(whole.locale)}>
      <h1>{whole.title}</h1>
    </Layout>,
  );
};

describe("the frame of a page", () => {
  test("names its language, its address and its other languages", () => {
    const page = draw();
    expect(page).toMatch(/^<!doctype html><html lang="sq"/);
    expect(page).toContain("<title>Kërkesa · Bashkë</title>");
    expect(page).toContain('<link rel="canonical" href="https://bashke.example/sq/requests/7?page=2"/>');
    for (const lang of ["sq", "sr-Latn", "sr-Cyrl", "en", "x-default"])
      expect(page).toContain(`<link rel="alternate" hreflang="${lang}"`);
  });

  test.each(LOCALES)("in %s has one language marked, one main and a way past the head", (locale) => {
    const page = draw({ locale });
    expect(page.match(/aria-current="true"/g)).toHaveLength(1);
    expect(page.match(/<main /g)).toHaveLength(1);
    expect(page).toContain('href="#main"');
  });

  test("marks the part of the site one is in, in both menus", () => {
    expect(draw().match(/<a href="\/sq\/requests" aria-current="page">/g)).toHaveLength(2);
    expect(draw()).not.toContain('href="/sq/funding" aria-current');
  });

  test("shows who is signed in, the way to sign in, or neither", () => {
    expect(draw()).toContain('href="/sq/sign-in"');
    expect(draw({ viewer: { name: "Arta", href: "/sq/account" } })).toContain("Arta</a>");
    expect(draw({ viewer: undefined, signInHref: undefined })).not.toContain("site-account");
  });

  test("cannot be broken out of by what records hold", () => {
    const page = draw({
      title: HOSTILE,
      description: HOSTILE,
      notice: { tone: "ok", text: HOSTILE },
      breadcrumb: [{ label: HOSTILE, href: "javascript:alert(1)" }],
      viewer: { name: HOSTILE, href: "data:text/html,x" },
      jsonLd: { name: `</script>${HOSTILE}`, u: "\u2028" },
    });
    expect(page).not.toContain("<script>alert");
    expect(page).not.toContain("<img");
    expect(page).not.toMatch(/href="(javascript|data):/);
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page)?.[1] ?? "";
    expect(JSON.parse(json)).toEqual({ name: `</script>${HOSTILE}`, u: "\u2028" });
  });

  test("has no script and no style of its own", () => {
    expect(draw()).not.toMatch(/\sstyle=|<style|\son[a-z]+=/);
    expect(draw().match(/<script /g)).toHaveLength(1);
  });

  test("says that what it shows is an example", () => {
    expect(draw({ example: true })).toContain("janë shembull");
  });
});

test("a part of a page is drawn alone as it stands on the page", () => {
  expect(renderFragment(<p>ë</p>)).toBe("<p>ë</p>");
});
