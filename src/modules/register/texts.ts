import { directoryTexts } from "./texts/directory.ts";
import { editingTexts } from "./texts/editing.ts";
import { importTexts } from "./texts/import.ts";
import { suggestionTexts } from "./texts/suggestions.ts";
import { wordTexts } from "./texts/words.ts";

export const texts = { ...wordTexts, ...directoryTexts, ...suggestionTexts, ...editingTexts, ...importTexts };
