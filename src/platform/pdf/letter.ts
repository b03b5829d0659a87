import type { Day } from "../../kernel/day.ts";
import { formatDay } from "../../kernel/format.ts";
import type { Language } from "../../kernel/language.ts";
import { typeset } from "./typeset.ts";

/** A part of a letter in one language: running text, and headings where it has several chapters. */
export interface LetterPart {
  readonly language: Language;
  readonly heading?: string;
  /** Line breaks inside a paragraph are kept. */
  readonly paragraphs: readonly string[];
}

export interface PdfLetter {
  readonly language: Language;
  /** What the letter is about; also the title of the document. */
  readonly title: string;
  readonly sender: { readonly lines: readonly string[] };
  readonly addressee: { readonly lines: readonly string[] };
  readonly place?: string;
  readonly day: Day;
  /** A number to answer under, in words: "Numri: 2026-000123". */
  readonly reference?: string;
  readonly paragraphs: readonly string[];
  /** Further parts after the text: the same in another language, a list of the exchange. */
  readonly sections?: readonly LetterPart[];
  /** What is enclosed, with the word for it before the list. */
  readonly enclosures?: { readonly label: string; readonly lines: readonly string[] };
  readonly signature?: { readonly lines: readonly string[] };
}

/** A letter as people print, sign and post it: A4, sender, addressee, place and day, subject, text, signature, enclosures. */
export async function letterPdf(letter: PdfLetter): Promise<Uint8Array> {
  return typeset(TEMPLATE, {
    ...letter,
    placeAndDay: [letter.place, formatDay(letter.day, letter.language)].filter(Boolean).join(", "),
    reference: letter.reference ?? "",
    sections: (letter.sections ?? []).map((part) => ({ heading: "", ...part })),
    enclosures: letter.enclosures ?? { label: "", lines: [] },
    signature: letter.signature ?? { lines: [] },
  });
}

const TEMPLATE = `
#let letter = json(bytes(sys.inputs.data))
#set document(title: letter.title)
#set page(paper: "a4", margin: (x: 25mm, top: 22mm, bottom: 22mm), footer: context {
  set text(size: 9pt)
  grid(columns: (1fr, auto), letter.reference, [#counter(page).display() / #counter(page).final().first()])
})
#set text(font: ("Source Sans 3", "Libertinus Serif"), size: 11pt, lang: letter.language)
#set par(leading: 0.62em, spacing: 1em)
#show heading: set text(font: ("Source Serif 4", "Libertinus Serif"))
#let lines(all) = all.map(line => text(line)).join(linebreak())
#let paragraph(body) = par(lines(body.split("\\n")))
#lines(letter.sender.lines)
#v(8mm)
#lines(letter.addressee.lines)
#v(6mm)
#align(right, text(letter.placeAndDay))
#v(3mm)
#heading(level: 1, text(size: 13pt, letter.title))
#v(2mm)
#for body in letter.paragraphs { paragraph(body) }
#for part in letter.sections [
  #set text(lang: part.language)
  #if part.heading != "" { v(3mm); heading(level: 2, text(size: 12pt, part.heading)) }
  #for body in part.paragraphs { paragraph(body) }
]
#if letter.signature.lines.len() > 0 [
  #v(6mm)
  #block(breakable: false, lines(letter.signature.lines))
]
#if letter.enclosures.lines.len() > 0 [
  #v(6mm)
  #text(letter.enclosures.label)
  #list(..letter.enclosures.lines.map(line => text(line)))
]
`;
