import { h } from "preact";
import { describe, expect, test } from "vitest";
import { TINY_VIEWER, tinySite } from "../../../tests/support/site.ts";
import { download, json, page, Refusal, seeOther } from "./reply.ts";
import { get, post } from "./route.ts";

const text = (title: string) => page({ title, body: h("p", null, title) });

const { ask, logged } = tinySite([
  get("/", "tiny.read", async () => text("front")),
  get("/things/:slug", "tiny.read", async (visit) => text(`${visit.locale} ${visit.params.slug} ${visit.path}`)),
  get("/own", "tiny.own", async () => text("own")),
  get("/staff", "tiny.staff", async () => text("staff")),
  post("/things", "tiny.read", async (visit) => text((await visit.form()).get("text"))),
  post("/own", "tiny.own", async (visit) => seeOther(visit.href("/own"), "Kaloi – prošlo ✓")),
  get("/bare", "tiny.read", async () => json({ bare: true }), { bare: true }),
  get("/away", "tiny.read", async (visit) => seeOther(visit.query.get("to") ?? "")),
  get("/throws", "tiny.read", async () => {
    throw new Error("secret of ana@example.test");
  }),
  get("/no-database", "tiny.read", async () => {
    throw Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
  }),
  get("/file", "tiny.read", async () =>
    download("Përgjigje\r\nX: 1 \ud800 'a' (1).html", "text/html", "<script>1</script>"),
  ),
  get("/inline", "tiny.read", async () => ({ kind: "bytes", status: 200, type: "text/html", body: "<b>x</b>" })),
  get("/limited", "tiny.read", async () => text("limited"), { limit: { points: 2, perSeconds: 60 } }),
  get("/refused", "tiny.read", async () => {
    throw new Refusal("gone");
  }),
]);

const location = async (path: string, init?: RequestInit) => (await ask(path, init)).headers.get("location");
const signedIn = { headers: { cookie: "bashke_session=good" } };

describe("addresses", () => {
  test("a locale is put in front, in the reader's language, and the query stays", async () => {
    const languages = { headers: { "accept-language": "de, hr;q=0.8, en;q=0.5" } };
    expect(await location("/things/x?a=1&b=%C3%AB", languages)).toBe("/sr/things/x?a=1&b=%C3%AB");
    expect(await location("/", { headers: { "accept-language": "sr-Cyrl-RS" } })).toBe("/sr-cyrl");
    expect(await location("/")).toBe("/sq");
    expect(await location("/", { headers: { "accept-language": `${"x;q=9,".repeat(5_000)}en;q=zz` } })).toBe("/sq");
  });

  test.each([
    "//evil.example/x",
    "/\\evil.example/x",
    "//evil.example/",
    "/%2f%2fevil.example/x",
    "///evil.example/x",
    "/.//evil.example/x",
  ])("%s stays on this site", async (path) => {
    const to = await location(path);
    expect(to).toMatch(/^\/(sq\b|%2f)/);
    expect(new URL(to ?? "", "http://bashke.test").origin).toBe("http://bashke.test");
  });

  test("a slash too many is taken off; what is no page is not found", async () => {
    expect(await location("/sq/things/x/?q=1")).toBe("/sq/things/x?q=1");
    expect(await location("/en/")).toBe("/en");
    expect(await location("/en//")).toBe("/en");
    expect((await ask("/sq//evil.example")).status).toBe(404);
    expect((await ask("/wp-login.php")).status).toBe(404);
    expect((await ask("/de/things/x")).headers.get("location")).toBe("/sq/de/things/x");
  });

  test("an address without locale comes before a locale", async () => {
    const response = await ask("/bare");
    expect(await response.json()).toEqual({ bare: true });
    expect((await ask("/sq/bare")).status).toBe(404);
  });

  test("parameters are read as text, whatever is in them", async () => {
    const title = async (path: string) => (await ask(path)).text();
    expect(await title("/en/things/k%C3%ABrkes%C3%AB")).toContain("en kërkesë");
    expect(await title("/en/things/a%00b")).toContain("en ab");
    expect(await title("/en/things/%E0%A4%A")).toContain("200");
    expect(await title("/en/things/%ff%fe")).toContain("200");
    expect(await title("/en/things/%3Cscript%3E")).not.toContain("<script>");
    expect(await title(`/en/things/${"x".repeat(20_000)}`)).toContain("200");
  });

  test("what an address does not do is said with what it does", async () => {
    const response = await ask("/sq/own", { method: "PUT" });
    expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD, POST"]);
    expect((await ask("/sq/things/x", { method: "POST" })).status).toBe(405);
    expect((await ask("/sq/things")).status).toBe(405);
    expect((await ask("/bare", { method: "DELETE" })).status).toBe(405);
    expect((await ask("/healthy", { method: "DELETE" })).status).toBe(404);
  });

  test("HEAD has the headers of GET and no body", async () => {
    const response = await ask("/sq/things/x", { method: "HEAD" });
    expect([response.status, await response.text()]).toEqual([200, ""]);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(await location("/sq/own", { method: "HEAD" })).toBe("/sq/sign-in?then=%2Fown");
  });
});

describe("redirects of handlers", () => {
  test("stay on the site and are ASCII", async () => {
    const to = (target: string) => location(`/sq/away?to=${encodeURIComponent(target)}`);
    expect(await to("/sr-cyrl/захтеви/ë?q=č#ж")).toMatch(/^\/sr-cyrl\/%D0%B7[\w%]*\/%C3%AB\?q=%C4%8D#%D0%B6$/);
    expect(await to("/sq/a\r\nSet-Cookie: x=1")).toBe("/sq/aSet-Cookie:%20x=1");
    for (const evil of ["//evil.example", "/\\evil.example", "https://evil.example/", "javascript:alert(1)"]) {
      expect(await to(evil), evil).toBeNull();
    }
    expect(await to("/.//evil.example")).toBe("/evil.example");
  });

  test("carry their notice once, in a cookie no browser drops", async () => {
    const response = await ask("/sq/own", {
      method: "POST",
      headers: { ...signedIn.headers, origin: "http://bashke.test", "x-csrf": "right" },
    });
    expect(response.status).toBe(303);
    const cookie = response.headers.getSetCookie()[0] ?? "";
    expect(cookie).toMatch(/^bashke_notice=Kaloi%20.*HttpOnly; SameSite=Lax; Max-Age=60$/);
    const shown = await ask("/sq", { headers: { cookie: cookie.split(";")[0] ?? "" } });
    expect(await shown.text()).toContain("Kaloi – prošlo ✓");
    expect(shown.headers.getSetCookie()[0]).toMatch(/^bashke_notice=; .*Max-Age=0/);
  });

  test("a notice of any length and any signs fits", async () => {
    const long = tinySite([
      get("/go", "tiny.read", async () => seeOther("/sq", `${"ж".repeat(599)}😀${"x".repeat(9_000)}`)),
    ]);
    const cookie = (await long.ask("/sq/go")).headers.getSetCookie()[0] ?? "";
    expect(cookie.length).toBeLessThan(4_096);
  });
});

describe("who may", () => {
  test("a visitor is led to the door with the way back, a program is told", async () => {
    expect(await location("/sr/own?a=1")).toBe("/sr/sign-in?then=%2Fown%3Fa%3D1");
    const told = await ask("/sr/own", { headers: { accept: "application/json" } });
    expect(told.status).toBe(401);
    expect(told.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
    expect(await told.json()).toMatchObject({ status: 401, title: "Najpre se prijavite" });
    expect((await ask("/sq/staff", signedIn)).status).toBe(403);
    expect((await ask("/sq/own", { method: "POST" })).status).toBe(401);
  });

  test.each([
    ["no token", { origin: "http://bashke.test" }, 403],
    ["a wrong token", { origin: "http://bashke.test", "x-csrf": "wrong" }, 403],
    ["another site", { origin: "https://evil.example", "x-csrf": "right" }, 403],
    ["a frame without origin", { origin: "null", "x-csrf": "right" }, 403],
    ["another site by its own word", { "sec-fetch-site": "cross-site", "x-csrf": "right" }, 403],
    ["a subdomain", { "sec-fetch-site": "same-site", "x-csrf": "right" }, 403],
    ["the right token", { origin: "http://bashke.test", "sec-fetch-site": "same-origin", "x-csrf": "right" }, 303],
    ["an old browser with the right token", { "x-csrf": "right" }, 303],
  ])("a form of %s", async (_, headers: Record<string, string>, status) => {
    const response = await ask("/sq/own", { method: "POST", headers: { ...signedIn.headers, ...headers } });
    expect(response.status).toBe(status);
  });

  test("the token may stand in the form", async () => {
    const form = (csrf: string) =>
      ask("/sq/own", { method: "POST", headers: signedIn.headers, body: new URLSearchParams({ csrf }) });
    expect((await form("right")).status).toBe(303);
    expect((await form("")).status).toBe(403);
    expect(
      (
        await ask("/sq/own", {
          method: "POST",
          headers: { ...signedIn.headers, "content-type": "application/json" },
          body: "{}",
        })
      ).status,
    ).toBe(415);
  });

  test("whoever asks too often is told how long to wait", async () => {
    const statuses = [];
    for (let i = 0; i < 3; i += 1) statuses.push((await ask("/sq/limited")).status);
    expect(statuses).toEqual([200, 200, 429]);
    const wait = Number((await ask("/sq/limited")).headers.get("retry-after"));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
  });
});

describe("when it goes wrong", () => {
  test("a handler that throws is a page in the reader's language, with nothing of the error in it or in the log", async () => {
    const response = await ask("/sr-cyrl/throws");
    const body = await response.text();
    expect(response.status).toBe(500);
    expect(body).toContain('lang="sr-Cyrl"');
    expect(body).not.toContain("secret");
    expect(logged.at(-1)).toMatchObject({ message: "a page failed", fields: { route: "GET /throws" } });
  });

  test("a database that is away is 503 with a time to come back", async () => {
    const response = await ask("/sq/no-database");
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "5"]);
    const { ask: askWithout } = tinySite([get("/x", "tiny.read", async () => text("x"))], {
      sessionOf: async () => {
        throw new Error("Connection terminated unexpectedly");
      },
    });
    expect((await askWithout("/sq/x", signedIn)).status).toBe(503);
    expect((await askWithout("/sq/nothing", signedIn)).status).toBe(503);
  });

  test("a session that cannot be read for another reason is a page too", async () => {
    const { ask: askWithout } = tinySite([get("/x", "tiny.read", async () => text("x"))], {
      sessionOf: async () => {
        throw new Error("secret");
      },
    });
    const response = await askWithout("/sq/x", signedIn);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("secret");
  });
});

describe("headers", () => {
  test.each([
    "/sq",
    "/",
    "/sq/own",
    "/sq/nothing",
    "/bare",
    "/sq/throws",
    "/sq/file",
    "/sq/refused",
    "/sq/things",
    "/x.json",
  ])("%s has the security headers", async (path) => {
    const { headers } = await ask(path);
    expect(headers.get("content-security-policy")).toMatch(/default-src 'none'/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-frame-options")).toBe("DENY");
    expect(headers.get("referrer-policy")).toBe("same-origin");
  });

  test("HTTPS is insisted on where the site has it, and cookies are marked secure", async () => {
    const secure = tinySite([get("/go", "tiny.read", async () => seeOther("/sq", "x"))], {
      baseUrl: "https://bashke.test",
    });
    const { headers } = await secure.ask("/sq/go");
    expect(headers.get("strict-transport-security")).toMatch(/max-age/);
    expect(headers.getSetCookie()[0]).toContain("; Secure");
  });

  test("files leave as downloads without rights, under a name that cannot break the header", async () => {
    const { headers } = await ask("/sq/file");
    expect(headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
    expect(headers.get("content-disposition")).toBe(
      `attachment; filename="P_rgjigje__X_ 1 _ _a_ _1_.html"; filename*=UTF-8''P%C3%ABrgjigje%0D%0AX%3A%201%20%EF%BF%BD%20%27a%27%20%281%29.html`,
    );
    expect((await ask("/sq/inline")).headers.get("content-disposition")).toBe("attachment");
  });

  test("pages of a session are kept by nobody", async () => {
    const { headers } = await ask("/sq/own", signedIn);
    expect(headers.get("cache-control")).toBe("private, no-store");
    expect(TINY_VIEWER.locale).toBe("sr");
  });
});
