import type { Say } from "../../say/index.ts";
import type { Fault } from "./shapes.ts";
import { writingTexts } from "./texts.ts";

export { type FilledFigure, type FilledPicture, type Fillings, fillWriting, numberOf } from "./fill.ts";
export { MOST_TEXT, readWriting } from "./read.ts";
export type { Fault, FigureForm, LiveExhibit, LiveFigure, Writing } from "./shapes.ts";

/** What is not right, in a sentence with its line. */
export const sayFault = (say: Say, { kind, line, about }: Fault): string =>
  say(writingTexts[`fault-${kind}`], { line, about });
