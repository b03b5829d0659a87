import type { ComponentChildren } from "preact";
import { compile } from "./compile.ts";
import type { Say } from "./say.ts";
import type { Text } from "./text.ts";

/**
 * A sentence with elements inside it: `rich(say, texts.seeLaw, { law: <a href="…">06/L-081</a> })`.
 * The order of words stays with the language; everything is still escaped by the renderer.
 */
export function rich(say: Say, text: Text, args: Readonly<Record<string, unknown>>): ComponentChildren {
  return compile(text, say.locale).format(args as never) as ComponentChildren;
}
