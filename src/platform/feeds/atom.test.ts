import fc from "fast-check";
import { expect, test } from "vitest";
import { type AtomFeed, atom } from "./atom.ts";

const FEED: AtomFeed = {
  id: "https://bashke.example/sq/requests",
  title: "Kërkesat & përgjigjet",
  lang: "sq",
  self: "https://bashke.example/sq/requests/feed.atom?q=a&state=late",
  href: "https://bashke.example/sq/requests",
  author: "Bashkë",
  updated: new Date("2026-11-01T10:00:00Z"),
  entries: [],
};
const entry = (title: string, updated: string) => ({
  id: `https://bashke.example/${updated}`,
  title,
  href: "https://bashke.example/sq/requests/1",
  updated: new Date(updated),
  summary: title,
});

test("is as new as its newest entry, and says when it has none", () => {
  expect(atom(FEED)).toContain("<updated>2026-11-01T10:00:00.000Z</updated>");
  const two = atom({ ...FEED, entries: [entry("a", "2026-11-03T10:00:00Z"), entry("b", "2026-11-05T10:00:00Z")] });
  expect(/<updated>([^<]+)</.exec(two)![1]).toBe("2026-11-05T10:00:00.000Z");
});

test("whatever a title holds, the feed stays well formed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (title) => {
      const xml = atom({ ...FEED, entries: [entry(title, "2026-11-03T10:00:00Z")] });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the very characters that XML forbids
      expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
      expect(xml.isWellFormed()).toBe(true);
      const inside = /<entry>[\s\S]*<title>([\s\S]*?)<\/title>/.exec(xml)![1]!;
      expect(inside).not.toMatch(/[<>"']|&(?!#\d+;)/);
      expect([...xml.matchAll(/<entry>/g)]).toHaveLength(1);
    }),
  );
});
