import { call, type Engine, type Pointer, withRoom } from "./engine.ts";

/** The text layer of a page, one entry a character, with where it stands; index of `chars` is index of the text. */
export interface PageText {
  readonly text: string;
  /** The engine's character index of every UTF-16 unit of `text`. */
  readonly at: readonly number[];
}

/** Opens the text layer for the time of one use. */
export function withText<T>(engine: Engine, page: Pointer, use: (layer: Pointer) => T): T | null {
  const layer = call(engine, "_FPDFText_LoadPage", page);
  if (!layer) return null;
  try {
    return use(layer);
  } finally {
    call(engine, "_FPDFText_ClosePage", layer);
  }
}

/** All letters of a layer, at most `most`. */
export function textOf(engine: Engine, layer: Pointer, most: number): PageText {
  const count = Math.min(call(engine, "_FPDFText_CountChars", layer), most);
  const at: number[] = [];
  let text = "";
  for (let index = 0; index < count; index++) {
    const code = call(engine, "_FPDFText_GetUnicode", layer, index);
    if (code === 0 || code > 0x10ffff) continue;
    // The engine's own sign for a hyphen that parts a word at a line's end.
    const letter = code === 0x02 || code === 0xfffe ? "-" : String.fromCodePoint(code);
    for (let unit = 0; unit < letter.length; unit++) at.push(index);
    text += letter;
  }
  return { text, at };
}

/** Edges of a character in points of the page; null where it has none. */
export function edgesOf(engine: Engine, layer: Pointer, index: number): [number, number, number, number] | null {
  return withRoom(engine, 16, (at) => {
    if (!call(engine, "_FPDFText_GetLooseCharBox", layer, index, at)) return null;
    const [left, top, right, bottom] = new Float32Array(engine.HEAPU8.buffer.slice(at, at + 16));
    return [left!, top!, right!, bottom!];
  });
}
