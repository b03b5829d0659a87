export { exhibitDrawing } from "./exhibit-drawing.ts";
export { paperDocx } from "./paper-docx.ts";
export { paperPdf } from "./paper-pdf.ts";
export type { PaperPicture, PaperPictures } from "./pictures.ts";
