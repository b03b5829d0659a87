export { type PicturePage, picturesPdf } from "./images.ts";
export { type LetterPart, letterPdf, type PdfLetter } from "./letter.ts";
export { houseFonts, lendFonts, typeset } from "./typeset.ts";
