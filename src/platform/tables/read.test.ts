import { utils, write } from "@e965/xlsx";
import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { readSheet } from "./read.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (content: Uint8Array) => {
  const outcome = readSheet(content);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
};
const LINE = [["Shoqata „Ëndrra“", "Đakovica", "çdo gjë"]];
const COLUMNS = ["Emri", "Komuna", "Shënim"];

describe("a CSV as it comes", () => {
  test.each([
    ["UTF-8", bytes("Emri,Komuna,Shënim\nShoqata „Ëndrra“,Đakovica,çdo gjë\n")],
    ["UTF-8 with mark", bytes("\ufeffEmri;Komuna;Shënim\r\nShoqata „Ëndrra“;Đakovica;çdo gjë\r\n")],
    ["tabs", bytes("Emri\tKomuna\tShënim\nShoqata „Ëndrra“\tĐakovica\tçdo gjë")],
    [
      "Windows-1250",
      new Uint8Array(iconv.encode("Emri;Komuna;Shënim\r\nShoqata „Ëndrra“;Đakovica;çdo gjë\r\n", "windows-1250")),
    ],
    [
      "UTF-16",
      new Uint8Array([
        0xff,
        0xfe,
        ...iconv.encode("Emri\tKomuna\tShënim\r\nShoqata „Ëndrra“\tĐakovica\tçdo gjë\r\n", "utf-16le"),
      ]),
    ],
    ["Excel's own first line", bytes("sep=;\r\nEmri;Komuna;Shënim\r\nShoqata „Ëndrra“;Đakovica;çdo gjë\r\n")],
    ["empty lines before and after", bytes("\n\nEmri,Komuna,Shënim\nShoqata „Ëndrra“,Đakovica,çdo gjë\n\n\n")],
  ])("in %s", (_name, content) => {
    expect(read(content)).toEqual({ columns: COLUMNS, rows: LINE });
  });

  test("keeps separators, quotes and line breaks inside a quoted cell", () => {
    expect(read(bytes('Emri,Adresa\n"Shoqata ""A"", B","Rruga 1\nPrishtinë"\n')).rows).toEqual([
      ['Shoqata "A", B', "Rruga 1\nPrishtinë"],
    ]);
  });

  test("rows shorter or longer than the heading are made to fit", () => {
    expect(read(bytes("A,B,C\n1\n1,2,3,4,5\n")).rows).toEqual([
      ["1", "", ""],
      ["1", "2", "3"],
    ]);
  });
});

test("a spreadsheet: dates whatever their format, numbers with their zeros, the first sheet that has rows", () => {
  const sheet = utils.aoa_to_sheet([
    ["Emri", "Themeluar", "Numri fiskal", "Anëtare"],
    ["A", null, null, true],
  ]);
  sheet.B2 = { t: "n", v: 43579, z: "dd/mm/yyyy" };
  sheet.C2 = { t: "n", v: 12345, z: "000000000" };
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([]), "Bosh");
  utils.book_append_sheet(book, sheet, "Organizatat");
  const content = new Uint8Array(write(book, { type: "array", bookType: "xlsx" }));
  expect(read(content)).toEqual({
    columns: ["Emri", "Themeluar", "Numri fiskal", "Anëtare"],
    rows: [["A", "2019-04-24", "000012345", "1"]],
  });
});

describe("what is no table", () => {
  test.each([
    ["nothing", new Uint8Array(), "empty-file"],
    ["only blanks", bytes("\n \n,,\n"), "empty-file"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), "not-a-table"],
    ["an archive of something else", new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), "not-a-table"],
    ["too many rows", bytes(`A\n${"1\n".repeat(5001)}`), "too-many-rows"],
    ["too many bytes", new Uint8Array(5 * 1_048_576 + 1).fill(65), "too-large"],
  ])("%s is refused", (_name, content, reason) => {
    expect(readSheet(content)).toEqual({ ok: false, reason });
  });

  test("whatever bytes come, there is an answer", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (content) => {
        const outcome = readSheet(content);
        expect(outcome.ok || outcome.reason.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
