import { createHash, randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { shownFileName } from "../../kernel/text/index.ts";
import { faultOfClaim, faultOfPiece, PIECE_BYTES } from "./rules.ts";
import { startSha256 } from "./sha256.ts";

test("the SHA-256 of pieces is that of the whole, however it is cut", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.array(fc.nat(130), { maxLength: 6 }), (bytes, cuts) => {
      const sum = startSha256();
      let at = 0;
      for (const cut of cuts) {
        sum.add(bytes.subarray(at, at + cut));
        at = Math.min(bytes.length, at + cut);
      }
      sum.add(bytes.subarray(at));
      expect(sum.end()).toBe(createHash("sha256").update(bytes).digest("hex"));
    }),
  );
  const large = randomBytes(3 * PIECE_BYTES + 17);
  const sum = startSha256();
  for (let at = 0; at < large.length; at += PIECE_BYTES) sum.add(large.subarray(at, at + PIECE_BYTES));
  expect(sum.end()).toBe(createHash("sha256").update(large).digest("hex"));
});

const LIMITS = { mostBytes: 1000, mostFiles: 2, mostTogether: 1500 };
const NOTHING = { files: 0, bytes: 0 };
test.each([
  [{ size: 1000 }, NOTHING, null],
  [{ size: 0 }, NOTHING, "empty-file"],
  [{ size: 1001 }, NOTHING, "file-too-large"],
  [{ size: -1 }, NOTHING, "bad-claim"],
  [{ size: Number.NaN }, NOTHING, "bad-claim"],
  [{ size: 1.5 }, NOTHING, "bad-claim"],
  [{ size: 10, mark: "" }, NOTHING, "bad-claim"],
  [{ size: 10, mark: "x y\n" }, NOTHING, "bad-claim"],
  [{ size: 10 }, { files: 2, bytes: 20 }, "too-many-files"],
  [{ size: 600 }, { files: 1, bytes: 901 }, "files-too-large"],
] as const)("a file of %j beside %j: %s", (claim, here, fault) => {
  expect(faultOfClaim({ name: "a", mark: "m", ...claim }, here, LIMITS)).toBe(fault);
});

test.each([
  [0, 10, null],
  [0, 0, "empty-piece"],
  [0, PIECE_BYTES + 1, "piece-too-large"],
  [5, 10, "wrong-place"],
  [0, 101, "too-long"],
])("a piece at %i of %i bytes: %s", (start, bytes, fault) => {
  expect(faultOfPiece({ size: 100, received: 0 }, start, bytes)).toBe(fault);
});

test.each([
  ["C:\\Users\\zyra\\Vendimi – ç, ë, ž.pdf", "Vendimi – ç, ë, ž.pdf"],
  ["../../etc/passwd", "passwd"],
  ["fatura\u202Efdp.exe", "faturafdp.exe"],
  ["a\0b\r\nc.pdf", "a b c.pdf"],
  ["  ", "dokument"],
  ["\u200B/", "dokument"],
  [`${"ë".repeat(300)}.pdf`, `${"ë".repeat(196)}.pdf`],
  ["Одлука.pdf", "Одлука.pdf"],
])("the name %j is shown as %j", (name, shown) => {
  expect(shownFileName(name, "dokument")).toBe(shown);
});
