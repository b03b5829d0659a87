import { utils, write } from "@e965/xlsx";
import { strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { DocumentFailed, findWords, readDocument } from "./index.ts";

const OFF = { ocrPages: 0 };
const problems = async (bytes: Uint8Array, name: string, limits = {}) =>
  (await readDocument(bytes, "application/octet-stream", name, { ...OFF, ...limits })).problems;

test("a bomb of zeros is not unpacked", async () => {
  const zeros = new Uint8Array(64 * 1_048_576);
  expect(await problems(zipSync({ "word/document.xml": zeros }), "a.docx")).toEqual(["too-large"]);
  expect(await problems(zipSync({ "xl/workbook.xml": strToU8("<w/>"), "xl/a.xml": zeros }), "a.xlsx")).toEqual([
    "too-large",
  ]);
});

test("a part that lies about its size gets no more room than it claimed", async () => {
  const bytes = Buffer.from(zipSync({ "word/document.xml": new Uint8Array(8_000_000).fill(0x61) }));
  const directory = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  bytes.writeUInt32LE(10, directory + 24);
  const reading = await readDocument(new Uint8Array(bytes), "", "a.docx", OFF);
  expect(reading.text.length).toBeLessThan(100);
});

test("too many parts, too many bytes", async () => {
  const many = Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`word/${n}.xml`, new Uint8Array(1)]));
  const bytes = zipSync({ ...many, "word/document.xml": strToU8("<a/>") });
  expect(await problems(bytes, "a.docx", { parts: 100 })).toEqual(["too-large"]);
  expect(await problems(bytes, "a.docx", { bytes: 100 })).toEqual(["too-large"]);
});

test("damaged, cut and empty files are unreadable and nothing else", async () => {
  expect(await problems(strToU8("%PDF-1.7\nnonsense"), "a.pdf")).toEqual(["unreadable"]);
  expect(await problems(strToU8("PK\x03\x04\0\0\0\0word/document.xml"), "a.docx")).toEqual(["unreadable"]);
  expect(await problems(strToU8("PK\x03\x04\0\0\0\0xl/workbook.xml"), "a.xlsx")).toEqual(["unreadable"]);
  expect(await problems(new Uint8Array(0), "a.bin")).toEqual([]);
  await expect(findWords({ bytes: strToU8("no pdf"), type: "application/pdf" }, ["x"])).rejects.toThrow(DocumentFailed);
});

test("locked files are told as such", async () => {
  const container = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.from("EncryptedPackage", "utf16le"),
  ]);
  expect(await problems(new Uint8Array(container), "a.xlsx")).toEqual(["locked"]);
  const zip = zipSync({ "word/document.xml": strToU8("<a/>") });
  zip[6] = 1;
  expect(await problems(zip, "a.docx")).toEqual(["locked"]);
});

test("a reading that takes too long ends", async () => {
  expect(await problems(strToU8("x"), "a.txt", { time: 1 })).toEqual(["too-slow"]);
});

test("a sheet that claims seventeen thousand million cells costs only those it has", async () => {
  const row = (n: number) => `<row r="${n}"><c r="A${n}" t="inlineStr"><is><t>x</t></is></c></row>`;
  const rows = Array.from({ length: 20_000 }, (_, n) => row(n + 1)).join("");
  const book = { SheetNames: ["a"], Sheets: { a: utils.aoa_to_sheet([["x"]]) } };
  const parts = unzipSync(new Uint8Array(write(book, { type: "array", bookType: "xlsx" })));
  parts["xl/worksheets/sheet1.xml"] = strToU8(
    `<worksheet><dimension ref="A1:XFD1048576"/><sheetData>${rows}</sheetData></worksheet>`,
  );
  const claiming = zipSync(parts);
  const reading = await readDocument(claiming, "", "a.xlsx", { ...OFF, time: 10_000 });
  expect(reading).toMatchObject({ kind: "sheet", problems: [] });
  expect(reading.text.split("\n")).toHaveLength(20_001);
});
