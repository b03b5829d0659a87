import { utils, type WorkBook, write } from "@e965/xlsx";
import { strToU8, unzipSync, zipSync } from "fflate";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { day } from "../../kernel/day.ts";
import { letterPdf } from "../pdf/index.ts";
import { type DocumentReading, mustBeHeld, readDocument } from "./index.ts";

const OFF = { ocrPages: 0 };
const kinds = (reading: DocumentReading) =>
  reading.concealed.map(({ kind, where, count }) => `${kind} ${where} ${count}`);
const packed = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])), { level: 0 });

describe("PDF", () => {
  test("text of every page in all three alphabets, and nothing concealed", async () => {
    const pdf = await letterPdf({
      language: "sq",
      title: "Përgjigje",
      sender: { lines: ["Komuna e Gjakovës"] },
      addressee: { lines: ["Arta Hoxha"] },
      day: day("2026-11-23"),
      paragraphs: ["Çështja është mbyllur.", "Žalba je odbijena. Жалба је одбијена.", "fjalë ".repeat(1500)],
    });
    const reading = await readDocument(pdf, "application/pdf", "përgjigje.pdf", OFF);
    expect(reading).toMatchObject({ kind: "pdf", how: "text", problems: [] });
    expect(reading.pages).toBeGreaterThan(1);
    expect(reading.text.split("\f")).toHaveLength(reading.pages ?? 0);
    for (const words of ["Çështja është mbyllur.", "Žalba je odbijena.", "Жалба је одбијена."]) {
      expect(reading.text).toContain(words);
    }
    expect(mustBeHeld(reading.concealed)).toBe(false);
  });

  test("letters without ink, a note, a script and a file inside are found", async () => {
    const reading = await readDocument(trickyPdf(), "application/pdf", "x.pdf", OFF);
    expect(reading.text).toContain("Visible words of this page");
    expect(kinds(reading)).toEqual(
      expect.arrayContaining(["invisible-text page 1 12", "comments page 1 1", "action  1", "attachment  1"]),
    );
    expect(mustBeHeld(reading.concealed)).toBe(true);
  });
});

describe("spreadsheets", () => {
  for (const bookType of ["xlsx", "xlsb", "biff8"] as const) {
    test(`what an ${bookType} hides is told and stays out of the text`, async () => {
      const reading = await readDocument(workbook(bookType), "", "tabela.xls", OFF);
      expect(reading).toMatchObject({ kind: "sheet", pages: 3, how: "text", problems: [] });
      expect(reading.text).toContain("Gjithsej");
      for (const secret of ["Arta Hoxha", "Đorđe Žikić"]) expect(reading.text).not.toContain(secret);
      const found = kinds(reading);
      expect(found).toEqual(expect.arrayContaining(["hidden-sheet Lista 1", "hidden-sheet Shumë e fshehtë 1"]));
      // The library that makes the file for this test cannot write a hidden row in the oldest format.
      if (bookType !== "biff8") expect(found).toContain("hidden-rows Përmbledhje 1");
      expect(found).toContain("hidden-columns Përmbledhje 1");
      expect(mustBeHeld(reading.concealed)).toBe(true);
    });
  }

  test("records of a pivot table, cells of another workbook, macros, a name into a hidden sheet, a comment", async () => {
    const parts = unzipSync(workbook("xlsx"));
    parts["xl/pivotCache/pivotCacheRecords1.xml"] = strToU8(
      '<pivotCacheRecords><r><s v="Arta"/></r><r/></pivotCacheRecords>',
    );
    parts["xl/externalLinks/externalLink1.xml"] = strToU8(
      "<x><sheetData><row><cell r='A1'><v>1</v></cell></row></sheetData></x>",
    );
    parts["xl/vbaProject.bin"] = new Uint8Array(10);
    const found = kinds(await readDocument(zipSync(parts), "", "tabela.xlsm", OFF));
    expect(found).toEqual(
      expect.arrayContaining([
        "pivot-cache pivotCacheRecords1 2",
        "external-data externalLink1 1",
        "macro  1",
        "named-range  1",
        "comments Përmbledhje 1",
      ]),
    );
  });

  test("an honest table is not held, though it has an author and an empty hidden column", async () => {
    const sheet = utils.aoa_to_sheet([
      ["Emri", "Shuma"],
      ["Shkolla", 12],
    ]);
    sheet["!cols"] = [{}, {}, { hidden: true }];
    const book = { SheetNames: ["A"], Sheets: { A: sheet }, Props: { Author: "Arta" } };
    const reading = await readDocument(
      new Uint8Array(write(book, { type: "array", bookType: "xlsx" })),
      "",
      "a.xlsx",
      OFF,
    );
    expect(reading.text).toBe("A\nEmri\tShuma\nShkolla\t12");
    expect(kinds(reading)).toEqual(["properties  1"]);
    expect(mustBeHeld(reading.concealed)).toBe(false);
  });

  test("a hidden LibreOffice sheet and row", async () => {
    const reading = await readDocument(ods(), "", "a.ods", OFF);
    expect(reading.text).toBe("Një\nE dukshme\t12");
    expect(kinds(reading)).toEqual(["hidden-columns Një 1", "hidden-rows Një 1", "hidden-sheet Dy 1"]);
  });
});

describe("texts and slides", () => {
  test("Word: what is seen, and deleted words, hidden words, comments beside it", async () => {
    const body = `<w:p><w:r><w:t>Vendimi për ankesën</w:t></w:r><w:del w:id="1"><w:r><w:delText>Arta</w:delText></w:r></w:del>
      <w:r><w:rPr><w:vanish/></w:rPr><w:t>fshehur</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t> &amp; Жалба</w:t></w:r></w:p>`;
    const bytes = packed({
      "word/document.xml": `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "bomb"><!ENTITY b "&a;&a;">]><w:document>${body}&b;</w:document>`,
      "word/comments.xml": "<w:comments><w:comment><w:p><w:r><w:t>mes nesh</w:t></w:r></w:p></w:comment></w:comments>",
      "docProps/core.xml": "<c><dc:creator>Arta</dc:creator></c>",
    });
    const reading = await readDocument(bytes, "", "vendim.docx", OFF);
    expect(reading.text).toBe("Vendimi për ankesën & Жалба");
    expect(kinds(reading).sort()).toEqual(["comments  1", "hidden-text  1", "properties  1", "tracked-changes  1"]);
  });

  test("LibreOffice text, presentation; PowerPoint with a hidden slide and notes", async () => {
    const odt = packed({
      mimetype: "application/vnd.oasis.opendocument.text",
      "content.xml": `<c><text:tracked-changes><text:p>Arta</text:p></text:tracked-changes><text:p>Një <text:span>çështje</text:span></text:p></c>`,
    });
    const word = await readDocument(odt, "", "a.odt", OFF);
    expect([word.kind, word.text, kinds(word)]).toEqual(["word", "Një çështje", ["tracked-changes  1"]]);
    const slide = (words: string, more = "") => `<p:sld${more}><a:p><a:r><a:t>${words}</a:t></a:r></a:p></p:sld>`;
    const pptx = packed({
      "ppt/presentation.xml": "<p/>",
      "ppt/slides/slide1.xml": slide("Buxheti"),
      "ppt/slides/slide2.xml": slide("Fshehur", ' show="0"'),
      "ppt/notesSlides/notesSlide1.xml": slide("mos e thuaj"),
    });
    const slides = await readDocument(pptx, "", "a.pptx", OFF);
    expect([slides.kind, slides.pages, slides.text.trim()]).toEqual(["slides", 2, "Buxheti"]);
    expect(kinds(slides)).toEqual(["hidden-slide slide 2 1", "speaker-notes  1"]);
  });

  test("text in old charsets, tables, web pages, rich text", async () => {
    const old = new Uint8Array(
      iconv.encode("Đakovica, čaršija; škola i žalba građana su ovde ćutke odbijene", "windows-1250"),
    );
    expect((await readDocument(old, "text/plain", "a.txt", OFF)).text).toContain("Đakovica, čaršija; škola");
    expect(await readDocument(strToU8("Emri;Komuna"), "text/plain", "a.csv", OFF)).toMatchObject({ kind: "sheet" });
    const html = strToU8("<html><script>x()</script><p>Përgjigje &amp; vendim</p></html>");
    expect((await readDocument(html, "text/html", "a.html", OFF)).text.trim()).toBe("Përgjigje & vendim");
    const rtf = strToU8("{\\rtf1\\ansi\\ansicpg1250 Vendimi nr. 5\\par \\u1046?alba}");
    expect((await readDocument(rtf, "application/rtf", "a.rtf", OFF)).text).toContain("Vendimi nr. 5");
  });
});

/** A PDF by hand, without a table of places (readers mend that). */
function trickyPdf(): Uint8Array {
  const page = "BT /F 12 Tf 20 100 Td (Visible words of this page) Tj 3 Tr 0 -20 Td (hidden words!) Tj ET";
  return strToU8(`%PDF-1.7
1 0 obj<</Type/Catalog/Pages 2 0 R/Names<</JavaScript<</Names[(a) 6 0 R]>>/EmbeddedFiles<</Names[(f) 7 0 R]>>>>>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>/Annots[9 0 R]>>endobj
4 0 obj<</Length ${page.length}>>stream
${page}
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
6 0 obj<</S/JavaScript/JS(app.alert\\(1\\))>>endobj
7 0 obj<</Type/Filespec/F(f)/EF<</F 8 0 R>>>>endobj
8 0 obj<</Length 4>>stream
abcd
endstream endobj
9 0 obj<</Type/Annot/Subtype/Text/Rect[0 0 10 10]/Contents(note)>>endobj
trailer<</Root 1 0 R>>
%%EOF`);
}

function workbook(bookType: "xlsx" | "xlsb" | "biff8"): Uint8Array {
  const first = utils.aoa_to_sheet([
    ["Gjithsej", "Đorđe Žikić", 3],
    ["Fshehur", 1, 2],
    ["Fund", "", 5],
  ]);
  first["!rows"] = [{}, { hidden: true }];
  first["!cols"] = [{ wch: 10 }, { wch: 10, hidden: true }, { wch: 10 }];
  utils.cell_add_comment(first.A3, "mes nesh", "Arta");
  const book: WorkBook = {
    SheetNames: ["Përmbledhje", "Lista", "Shumë e fshehtë"],
    Sheets: {
      Përmbledhje: first,
      Lista: utils.aoa_to_sheet([["Arta Hoxha"]]),
      "Shumë e fshehtë": utils.aoa_to_sheet([["Arta Hoxha"]]),
    },
    Workbook: {
      Sheets: [{ Hidden: 0 }, { Hidden: 1 }, { Hidden: 2 }],
      Names: [{ Name: "emrat", Ref: "Lista!$A$1" }],
    },
  };
  return new Uint8Array(write(book, { type: "array", bookType }));
}

function ods(): Uint8Array {
  const cell = (words: string) => `<table:table-cell><text:p>${words}</text:p></table:table-cell>`;
  return packed({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "content.xml": `<c><style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>
      <table:table table:name="Një" table:style-name="ta1"><table:table-column/><table:table-column table:visibility="collapse"/>
      <table:table-column/><table:table-row>${cell("E dukshme")}${cell("Gashi")}${cell("12")}</table:table-row>
      <table:table-row table:visibility="collapse">${cell("Arta")}</table:table-row></table:table>
      <table:table table:name="Dy" table:style-name="ta2"><table:table-row>${cell("Hoxha")}</table:table-row></table:table></c>`,
  });
}
