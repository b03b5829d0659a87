import { connect } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { h } from "preact";
import { afterAll, describe, expect, test } from "vitest";
import { tinySite } from "../../../tests/support/site.ts";
import { json, page } from "./reply.ts";
import { get, post } from "./route.ts";

let drawn = 0;
const content = (title: string) => {
  drawn += 1;
  return page({ title, body: h("p", null, `${"fjalë ".repeat(300)} ${drawn}`) });
};
const site = tinySite([
  get(
    "/kept",
    "tiny.read",
    async (visit) => {
      visit.dependsOn("thing:1");
      visit.query.get("page");
      return content("kept");
    },
    { cached: true },
  ),
  get("/cookie", "tiny.read", async (visit) => content(visit.cookie("draft") ?? "none"), { cached: true }),
  get("/plain", "tiny.read", async () => content("plain")),
  get("/data", "tiny.read", async () => json({ text: "x".repeat(2_000) })),
  get("/flow", "tiny.read", async () => ({
    kind: "bytes",
    status: 200,
    type: "text/csv",
    body: new Blob(["a,b\n".repeat(50_000)]).stream(),
  })),
  post("/take", "tiny.read", async (visit) => json({ size: (await visit.bytes()).length }), { maxBytes: 10_000 }),
]);
const port = await site.open([
  { path: "/assets/style-1.css", type: "text/css; charset=utf-8", body: "body{color:red}".repeat(100) },
  { path: "/assets/font-1.woff2", type: "font/woff2", body: new Uint8Array(2_000) },
]);
afterAll(() => port.close());

const fetched = (path: string, headers: Record<string, string> = {}, init: RequestInit = {}) =>
  fetch(`${port.origin}${path}`, { redirect: "manual", ...init, headers });

/** Sends bytes as they are and tells all that came back until the other side closed, or after a moment. */
const raw = (text: string, waitMs = 600): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(port.port, "127.0.0.1", () => socket.write(text));
    const parts: Buffer[] = [];
    socket.on("data", (part) => parts.push(part));
    const end = () => {
      socket.destroy();
      resolve(Buffer.concat(parts).toString("latin1"));
    };
    socket.on("close", end).on("error", end);
    setTimeout(end, waitMs);
  });
const unpacked = async (path: string, accept: string) => {
  const answer = await raw(
    `GET ${path} HTTP/1.1\r\nHost: x\r\nAccept-Encoding: ${accept}\r\nConnection: close\r\n\r\n`,
    2_000,
  );
  const at = answer.indexOf("\r\n\r\n");
  return { head: answer.slice(0, at).toLowerCase(), body: Buffer.from(answer.slice(at + 4), "latin1") };
};

describe("kept pages", () => {
  test("are drawn once for everyone, until what they show changes", async () => {
    const first = await (await fetched("/sq/kept")).text();
    expect(await (await fetched("/sq/kept")).text()).toBe(first);
    site.cache.drop(["thing:1"]);
    expect(await (await fetched("/sq/kept")).text()).not.toBe(first);
  });

  test("are each of one locale, and of one day", async () => {
    const english = await (await fetched("/en/kept")).text();
    expect(await (await fetched("/sr/kept")).text()).not.toBe(english);
    site.day = "2026-11-24";
    expect(await (await fetched("/en/kept")).text()).not.toBe(english);
    site.day = "2026-11-23";
  });

  test("are neither given to a session nor made from one", async () => {
    site.cache.drop(["thing:1"]);
    const own = await (await fetched("/sq/kept", { cookie: "bashke_session=good" })).text();
    expect(own).toContain("Arta");
    const visitor = await (await fetched("/sq/kept")).text();
    expect(visitor).not.toContain("Arta");
    expect(await (await fetched("/sq/kept", { cookie: "a=b; bashke_session=good" })).text()).toContain("Arta");
    await fetched("/sq/kept", { cookie: "bashke_session=dead" });
    expect(await (await fetched("/sq/kept")).text()).toBe(visitor);
  });

  test("are neither given to nor made from a browser with a notice waiting", async () => {
    site.cache.drop(["thing:1"]);
    expect(await (await fetched("/sq/kept", { cookie: "bashke_notice=Done" })).text()).toContain("Done");
    expect(await (await fetched("/sq/kept")).text()).not.toContain("Done");
    expect(await (await fetched("/sq/kept", { cookie: "bashke_notice=Again" })).text()).toContain("Again");
  });

  test("a page that looked at a cookie is not kept, though its route says so", async () => {
    expect(await (await fetched("/sq/cookie", { cookie: "draft=mine" })).text()).toContain("mine");
    expect(await (await fetched("/sq/cookie")).text()).not.toContain("mine");
  });

  test("names that the page does not know make no copy of it", async () => {
    const before = site.cache.size;
    for (let i = 0; i < 20; i += 1) await fetched(`/sr-cyrl/kept?made-up=${i}`);
    expect(site.cache.size).toBe(before);
    await fetched("/sr-cyrl/kept?page=2");
    expect(site.cache.size).toBe(before + 1);
  });

  test("answer 304 to whoever has them, by whatever spelling of the mark", async () => {
    const { headers } = await fetched("/sq/kept");
    const etag = headers.get("etag") ?? "";
    expect(etag).toMatch(/^W\/"[\w-]{22}"$/);
    for (const mark of [etag, etag.slice(2), `"x", ${etag}`, "*"]) {
      const again = await fetched("/sq/kept", { "if-none-match": mark });
      expect([again.status, await again.text()]).toEqual([304, ""]);
      expect(again.headers.get("vary")).toBe("cookie, accept-encoding");
      expect(again.headers.get("content-security-policy")).toBeTruthy();
    }
    expect((await fetched("/sq/kept", { "if-none-match": '"other"' })).status).toBe(200);
  });

  test("HEAD has the length and no body", async () => {
    const response = await fetched("/sq/kept", {}, { method: "HEAD" });
    expect([response.status, await response.text()]).toEqual([200, ""]);
    expect(Number(response.headers.get("content-length"))).toBeGreaterThan(50);
  });
});

describe("compression", () => {
  test.each(["/sq/kept", "/sq/plain", "/sq/data", "/assets/style-1.css"])("%s comes as asked", async (path) => {
    const brotli = await unpacked(path, "gzip, deflate, br");
    expect(brotli.head).toContain("content-encoding: br");
    expect(brotliDecompressSync(brotli.body).length).toBeGreaterThan(1_000);
    const zipped = await unpacked(path, "gzip, br;q=0");
    expect(zipped.head).toContain("content-encoding: gzip");
    expect(gunzipSync(zipped.body).length).toBeGreaterThan(1_000);
    const plain = await unpacked(path, "gzip;q=0, br;q=0.0");
    expect(plain.head).not.toContain("content-encoding");
    expect(plain.body.length).toBeGreaterThan(1_000);
    for (const { head } of [brotli, zipped, plain]) expect(head).toMatch(/vary: [^\r]*accept-encoding/);
  });

  test("a stream is compressed as it flows", async () => {
    const response = await fetched("/sq/flow", { "accept-encoding": "br, gzip" });
    expect(response.headers.get("content-encoding")).toBe("gzip");
    expect((await response.text()).length).toBe(200_000);
  });

  test("fonts and pictures are left alone, and have the headers of every answer", async () => {
    const { headers } = await fetched("/assets/font-1.woff2", { "accept-encoding": "br" });
    expect(headers.get("content-encoding")).toBeNull();
    expect(headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(headers.get("content-security-policy")).toBeTruthy();
    expect((await fetched("/assets/unknown.css")).status).toBe(404);
  });
});

describe("bodies", () => {
  const take = (body: BodyInit) => fetched("/sq/take", {}, { method: "POST", body, duplex: "half" } as RequestInit);

  test("over the limit are refused, announced or not, and the site goes on", async () => {
    expect((await take(new Uint8Array(10_001))).status).toBe(413);
    expect((await take(new Uint8Array(5_000_000))).status).toBe(413);
    const chunked = new ReadableStream({
      start(controller) {
        for (let i = 0; i < 11; i += 1) controller.enqueue(new Uint8Array(1_000));
        controller.close();
      },
    });
    expect((await take(chunked)).status).toBe(413);
    expect(await (await take(new Uint8Array(10_000))).json()).toEqual({ size: 10_000 });
  });

  test("a form cut off half-way is no harm", async () => {
    await raw("POST /sq/take HTTP/1.1\r\nHost: x\r\nContent-Length: 5000\r\n\r\nabc", 100);
    expect((await fetched("/sq/plain")).status).toBe(200);
  });

  test("two requests on one connection are two answers, also after a 413", async () => {
    const big = `POST /sq/take HTTP/1.1\r\nHost: x\r\nContent-Length: 20000\r\n\r\n${"x".repeat(20_000)}`;
    const answer = await raw(`${big}GET /sq/data HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`, 1_500);
    expect(answer).toMatch(/^HTTP\/1\.1 413/);
    expect(answer.split("HTTP/1.1 ").length).toBeLessThanOrEqual(3);
  });
});

describe("what is hardly a request", () => {
  test.each([
    ["an endless address", `GET /${"x".repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431],
    ["a zero byte", "GET /\u0000 HTTP/1.1\r\nHost: x\r\n\r\n", 400],
    ["no host", "GET /sq/plain HTTP/1.1\r\n\r\n", 400],
    ["a host that is none", "GET /sq/plain HTTP/1.1\r\nHost: a b/c?d\r\n\r\n", 400],
    ["two lengths", "POST /sq/take HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab", 400],
    [
      "length and chunks",
      "POST /sq/take HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      400,
    ],
    ["another site's address", "GET http://evil.example/sq/plain HTTP/1.1\r\nHost: x\r\n\r\n", 200],
    ["an asterisk", "OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n", 4],
    ["TRACE", "TRACE /sq/plain HTTP/1.1\r\nHost: x\r\n\r\n", 4],
    ["bad escapes", "GET /sq/%zz%ff?a=%zz HTTP/1.1\r\nHost: x\r\n\r\n", 404],
  ])("%s is answered", async (_, request, status) => {
    expect(await raw(request, 300)).toMatch(new RegExp(`^HTTP/1.1 ${status}`));
    expect((await fetched("/sq/plain")).status).toBe(200);
  });
});
