import type { DocumentReading, Limits } from "../reading.ts";
import type { Box, PageBoxes, PageImage, RedactionProof, WordPlaces } from "../shapes.ts";

/** What the worker can be asked, and what it answers: everything here crosses a thread. */
export interface Tasks {
  read: { asks: { bytes: Uint8Array; type: string; name: string; limits: Limits }; answers: DocumentReading };
  look: {
    asks: { bytes: Uint8Array; type: string; name: string; limits: Limits; pages: number; width: number };
    answers: { reading: DocumentReading; pictures: PageImage[] };
  };
  find: {
    asks: { bytes: Uint8Array; type: string; words: readonly string[]; ocrPages: number };
    answers: WordPlaces[];
  };
  redact: { asks: { bytes: Uint8Array; boxes: readonly PageBoxes[]; dpi: number }; answers: PageImage[] };
  redactPicture: { asks: { bytes: Uint8Array; boxes: readonly Box[] }; answers: PageImage };
  prove: {
    asks: { bytes: Uint8Array; type: string; words: readonly string[]; ocrPages: number };
    answers: RedactionProof;
  };
}
export type Task = keyof Tasks;
