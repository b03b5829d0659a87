import { utils, write } from "@e965/xlsx";

/** A workbook with a sheet in the open, and behind it the one it was made from: shown too, or hidden. */
export function workbook({ sheet }: { sheet?: "hidden" | "very-hidden" } = {}): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ["Komuna", "Shuma", "Shënim"],
      ["Prizren", 1200, "Rruga Ç"],
      ["Pejë", null, "Đakovica"],
    ]),
    "Përmbledhja",
  );
  utils.book_append_sheet(book, utils.aoa_to_sheet([["Agim Gashi", "1234567890"]]), "Burimi");
  book.Workbook = { Sheets: [{}, sheet ? { Hidden: sheet === "hidden" ? 1 : 2 } : {}] };
  return new Uint8Array(write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
}
