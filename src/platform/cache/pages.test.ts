import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "../../kernel/day.ts";
import { type KeptPage, openPageCache } from "./pages.ts";

const today = day("2026-11-23");
const pageOf = (text: string, ...tags: string[]): KeptPage => ({
  etag: text,
  headers: {},
  plain: Buffer.from(text),
  gzip: Buffer.from(text),
  brotli: Buffer.from(text),
  day: today,
  tags,
});

describe("page cache", () => {
  test("keeps a page until a record it shows is touched", () => {
    const cache = openPageCache(1_000_000);
    cache.begin().keep("/a", pageOf("a", "request:1", "requests"));
    cache.begin().keep("/b", pageOf("b", "request:2"));
    cache.drop(["request:1"]);
    expect(cache.find("/a", today)).toBeUndefined();
    expect(cache.find("/b", today)?.etag).toBe("b");
  });

  test("throws a drawing away when its record changed meanwhile", () => {
    const cache = openPageCache(1_000_000);
    const drawing = cache.begin();
    cache.drop(["request:1"]);
    expect(drawing.keep("/a", pageOf("old", "request:1"))).toBe(false);
    expect(cache.begin().keep("/a", pageOf("new", "request:1"))).toBe(true);
  });

  test("a page of yesterday is not served today", () => {
    const cache = openPageCache(1_000_000);
    cache.begin().keep("/a", pageOf("a"));
    expect(cache.find("/a", day("2026-11-24"))).toBeUndefined();
  });

  test("keeps nothing while other processes cannot be heard", () => {
    const cache = openPageCache(1_000_000);
    cache.begin().keep("/a", pageOf("a"));
    cache.trust(false);
    expect(cache.find("/a", today)).toBeUndefined();
    expect(cache.begin().keep("/a", pageOf("a"))).toBe(false);
    cache.trust(true);
    expect(cache.begin().keep("/a", pageOf("a"))).toBe(true);
  });

  test("the oldest pages leave when the room is full", () => {
    const cache = openPageCache(3_000);
    for (let i = 0; i < 100; i += 1) cache.begin().keep(`/${i}`, pageOf("x".repeat(100), "t"));
    expect(cache.size).toBeLessThanOrEqual(10);
    expect(cache.find("/99", today)).toBeDefined();
    expect(cache.find("/0", today)).toBeUndefined();
  });

  test("addresses with made-up queries drive out one another, not the pages everyone reads", () => {
    const cache = openPageCache(12_000);
    cache.begin().keep("/front", pageOf("x".repeat(100)));
    for (let i = 0; i < 1_000; i += 1) cache.begin().keep(`/list?page=${i}`, pageOf("x".repeat(100)));
    expect(cache.find("/front", today)).toBeDefined();
    expect(cache.find("/list?page=999", today)).toBeDefined();
    expect(cache.size).toBeLessThanOrEqual(11);
  });

  test("never serves a version older than the last change (any order of drawing and changing)", () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant("begin" as const) }),
      fc.record({ kind: fc.constant("keep" as const) }),
      fc.record({ kind: fc.constant("change" as const) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const cache = openPageCache(1_000_000);
        let version = 0;
        const open: { read: number; drawing: ReturnType<typeof cache.begin> }[] = [];
        for (const { kind } of steps) {
          if (kind === "begin") open.push({ drawing: cache.begin(), read: version });
          if (kind === "change") {
            version += 1;
            cache.drop(["r"]);
          }
          const first = kind === "keep" ? open.shift() : undefined;
          first?.drawing.keep("/r", pageOf(String(first.read), "r"));
          const served = cache.find("/r", today);
          if (served) expect(served.etag).toBe(String(version));
        }
      }),
    );
  });
});
