/** The cuts of the look's fonts that a card uses. */
export type Face = "serif" | "sans" | "bold";

/** How wide the kinds of letters are, as a part of the size: narrow, wide, capital or figure, Cyrillic, any other. */
const WIDTHS: Record<Face, readonly [number, number, number, number, number]> = {
  serif: [0.37, 0.91, 0.69, 0.67, 0.58],
  sans: [0.3, 0.84, 0.62, 0.58, 0.52],
  bold: [0.32, 0.86, 0.64, 0.6, 0.55],
};

/** Width of a text as a part of its size: an estimate on the wide side, for a drawing of text cannot measure itself. */
export function widthOf(text: string, face: Face): number {
  const [narrow, wide, tall, cyrillic, other] = WIDTHS[face];
  let width = 0;
  for (const letter of text) {
    if (/[ijltfrI.,;:'’·|! ()[\]]/.test(letter)) width += narrow;
    else if (/[mwMW@—…ЖЩШЮЏЉЊжшщюљњмМ]/.test(letter)) width += wide;
    else if (/[\p{Lu}\d%&]/u.test(letter)) width += tall;
    else width += /[\u0400-\u04ff]/.test(letter) ? cyrillic : other;
  }
  return width;
}
