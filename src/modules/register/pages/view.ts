import type { Translated } from "../../../kernel/translated.ts";
import type { Say, Text } from "../../../say/index.ts";
import { texts } from "../texts.ts";

/** What every page of the register is given beside its data. */
export interface View {
  readonly say: Say;
  readonly csrf: string;
  /** Whether the reader may edit the register. */
  readonly mayEdit: boolean;
  href(path: string, query?: Record<string, string | undefined>): string;
}

/** What was typed and what is wrong with it, for a form that comes back. */
export interface FormState {
  readonly values?: Readonly<Record<string, string | readonly string[]>>;
  readonly errors?: Readonly<Record<string, string>>;
}

type Key = keyof typeof texts;

/** A word of a closed list: `word("kind", "donor")` is the text `kind_donor`. */
export function word(list: string, name: string): Text {
  const key = `${list}_${name.replace(/[-. ]/g, "_")}` as Key;
  return texts[key] ?? { sq: name, sr: name, en: name };
}

/** The words for a section of ICNP/TSO. */
export const themeText = (theme: string): Text => texts[`theme${theme}` as Key];

/** A name with its short name behind, as one says it first: "Agjencia për Informim dhe Privatësi (AIP)". */
export function withShort(say: Say, names: Translated, shortNames: Translated): string {
  const short = shortNames[say.language];
  const name = say.translated(names);
  return short && !name.includes(short) ? `${name} (${short})` : name;
}
