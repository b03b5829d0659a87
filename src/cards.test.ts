import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { h } from "preact";
import sharp from "sharp";
import { afterAll, describe, expect, test } from "vitest";
import { openCards } from "./cards.ts";
import type { Page } from "./platform/http/reply.ts";
import type { Visit } from "./platform/http/visit.ts";

const folder = mkdtempSync(join(tmpdir(), "bashke-cards-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const cards = openCards("secret", folder);
const queryOf = (title: string, more: Partial<Page> = {}, locale = "sq") =>
  new URL(cards.url({ locale } as Visit, { title, body: h("p", null), ...more }), "http://x").searchParams;

describe("cards of shared links", () => {
  test("are PNG of the size every network asks for", { timeout: 60_000 }, async () => {
    const picture = sharp((await cards.draw(queryOf("Kërkesë për kontratat e rrugëve"))) ?? new Uint8Array());
    expect(await picture.metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
  });

  test.each([
    ["markup", "</text><script>alert(1)</script> & \"'"],
    ["an entity", "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>&a;"],
    ["signs XML forbids", "a\u0000\u0007\ud800\ufffe b"],
    ["one word without end", "x".repeat(5_000)],
    ["pairs at the cut", "😀".repeat(300)],
    ["nothing", ""],
    ["uncomposed letters", "Ke\u0308rkese\u0308"],
  ])("take a title of %s", { timeout: 60_000 }, async (_, title) => {
    const query = queryOf(title);
    query.set("t", (query.get("t") ?? "").normalize("NFC"));
    expect((await cards.draw(query))?.length).toBeGreaterThan(1_000);
  });

  test("are drawn for nobody's words but ours", async () => {
    const query = queryOf("Ours");
    query.set("t", "Theirs");
    expect(await cards.draw(query)).toBeNull();
    const other = queryOf("Ours");
    other.set("l", "en");
    expect(await cards.draw(other)).toBeNull();
    for (const key of ["", "x", "ж".repeat(22), "\ud800"]) {
      expect(await cards.draw(new URLSearchParams({ l: "sq", t: "Ours", k: key }))).toBeNull();
    }
    expect(await cards.draw(new URLSearchParams())).toBeNull();
  });

  test("quote nothing that a visitor typed into a search", () => {
    expect(queryOf("Sell your house – Kërko", { robots: "noindex" }).get("t")).toBe("Bashkë");
  });
});
