import type { Day } from "../../../kernel/day.ts";
import { letterPdf } from "../../../platform/pdf/index.ts";
import { type DataLetter, dataComplaintPdf, dataComplaintText } from "../messages/data-complaint.ts";

export type { DataLetter } from "../messages/data-complaint.ts";

/** The complaint about personal data to read on the page. */
export const readableComplaint = (letter: DataLetter): string => dataComplaintText(letter);

/** The same to print and sign. Nothing of it is kept. */
export const printableComplaint = (letter: DataLetter, today: Day): Promise<Uint8Array> =>
  letterPdf(dataComplaintPdf(letter, today));
