import type { Language } from "../kernel/language.ts";

/** One sentence or word of ours, as an ICU message in each language. Serbian is written in Latin script. */
export type Text = Readonly<Record<Language, string>>;

/** The words of one room, side by side, so that a change in one language is seen beside the others. */
export type Texts = Readonly<Record<string, Text>>;

/** Values for the arguments of a message; a string is put in as it is, never transliterated or read as a pattern. */
export type TextArguments = Readonly<Record<string, unknown>>;
