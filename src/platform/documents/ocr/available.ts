import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Albanian, Serbian in Cyrillic, and English, whose letters serve Serbian in Latin as far as they go. */
export const OCR_LANGUAGES = ["sqi", "srp", "eng"] as const;

/** Where the trained data of a language lies; null where its package is not installed. */
export function trainedData(language: (typeof OCR_LANGUAGES)[number]): string | null {
  try {
    const folder = dirname(require.resolve(`@tesseract.js-data/${language}/package.json`));
    const path = join(folder, "4.0.0_best_int", `${language}.traineddata.gz`);
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

/** Whether text in pictures can be recognised here: the program and all languages are installed. It never asks the net. */
export function ocrAvailable(): boolean {
  try {
    require.resolve("tesseract.js");
    return OCR_LANGUAGES.every((language) => trainedData(language) !== null);
  } catch {
    return false;
  }
}

const require = createRequire(import.meta.url);
