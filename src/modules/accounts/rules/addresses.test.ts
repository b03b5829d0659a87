import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldEmail, safeThen, tidyName } from "./addresses.ts";

describe("an address is known under one form", () => {
  test.each([
    ["Arta@Shembull.Example", "arta@shembull.example"],
    ["  arta@shembull.example\n", "arta@shembull.example"],
    ["arta＠shembull．example", "arta@shembull.example"],
    ["ａｒｔａ@shembull.example", "arta@shembull.example"],
    ["\u212Aoha@shembull.example", "koha@shembull.example"],
    ["arta+dokumente@shembull.example", "arta+dokumente@shembull.example"],
    ["info@shqipëria.example", "info@xn--shqipria-x1a.example"],
    ["o'brien@a.b.example", "o'brien@a.b.example"],
  ])("%s → %s", (typed, folded) => expect(foldEmail(typed)).toBe(folded));

  test.each([
    "",
    "arta",
    "@shembull.example",
    "arta@",
    "arta@localhost",
    "arta@127.0.0.1",
    "arta@[127.0.0.1]",
    "arta@shembull.example:25",
    "arta@shembull.example/path",
    "arta@shembull..example",
    ".arta@shembull.example",
    "arta.@shembull.example",
    "ar ta@shembull.example",
    "arta@shembull.example\r\nBcc: everyone@else.example",
    "arta\r\nSubject: x@shembull.example",
    "arta@shembull.example, other@else.example",
    "Arta <arta@shembull.example>",
    '"arta@a"@shembull.example',
    "аrta@shembull.example",
    "ärta@shembull.example",
    "arta@shembull.example\0",
    `${"a".repeat(65)}@shembull.example`,
    `a@${"b".repeat(260)}.example`,
    "a".repeat(1_000_000),
  ])("refusal %#: %.60s", (typed) => expect(foldEmail(typed)).toBeNull());

  test("folding again changes nothing, and no result can hold another header or recipient", () => {
    const part = fc.string({ unit: "grapheme", maxLength: 30 });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.emailAddress(),
          fc.tuple(part, part).map(([a, b]) => `${a}@${b}.example`),
        ),
        (typed) => {
          const folded = foldEmail(typed);
          if (folded === null) return;
          expect(foldEmail(folded)).toBe(folded);
          expect(folded).toMatch(/^[!-~]+$/);
          expect(folded).not.toMatch(/[,;<>()\\"[\]]/);
        },
      ),
    );
  });
});

describe("after signing in one stays on this site", () => {
  test.each([
    ["/", "/"],
    ["/requests/drafts/abc?step=2#end", "/requests/drafts/abc?step=2#end"],
    ["/requests?q=a%2Fb", "/requests?q=a%2Fb"],
    ["/requests?back=https://example.org", "/requests?back=https://example.org"],
    ["/a/../account", "/account"],
  ])("%s", (wanted, path) => expect(safeThen(wanted)).toBe(path));

  test.each([
    null,
    undefined,
    "",
    "account",
    "https://evil.example",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\/evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "\t//evil.example",
    " //evil.example",
    "/%5cevil.example",
    "/%2f/evil.example",
    "/%2Fevil.example",
    "/%09/evil.example",
    "/.//evil.example",
    "/a/..//evil.example",
    "javascript:alert(1)",
    "/sign-in",
    "/sign-in/abc",
    "/sign-out",
    "/x/../sign-in?then=/sign-in",
    `/${"a".repeat(2000)}`,
  ])("refusal %#: %.60s", (wanted) => expect(safeThen(wanted)).toBeNull());

  test("whatever is let through leads to this site from every page", () => {
    const piece = fc.constantFrom(
      "/",
      "\\",
      "..",
      ".",
      "evil.example",
      ":",
      "@",
      "%2f",
      "%5c",
      "\t",
      "a",
      "?",
      "#",
      "http:",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const path = safeThen(pieces.join(""));
        if (path === null) return;
        for (const target of [path, `/sq${path}`]) {
          expect(new URL(target, "https://bashke.example/sq/sign-in").origin).toBe("https://bashke.example");
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe("a name", () => {
  test("is one line of at most 200 characters", () => {
    expect(tidyName("  Arta\r\nBcc:  x@y.example\u202E ")).toBe("Arta Bcc: x@y.example");
    expect([...tidyName("ë".repeat(1000))]).toHaveLength(200);
    expect(tidyName("\u200b\u200b")).toBe("");
  });
});
