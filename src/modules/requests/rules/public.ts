import { type Masks, maskPersonal } from "./masking.ts";
import { initialsOf, type ShownAs, withoutName } from "./names.ts";

/** Whose name a text may hold, and how its bearer wants it shown. */
export interface NamedAsker {
  readonly asker_name: string | null;
  readonly shown_as: ShownAs;
}

/** A text of a request as everyone may read it: no addresses, no telephone numbers, the asker by initials or not at all where chosen. */
export function publicText(text: string, asker: NamedAsker, masks: Masks): string {
  const masked = maskPersonal(text, masks);
  if (asker.shown_as === "full" || !asker.asker_name) return masked;
  return withoutName(masked, asker.asker_name, asker.shown_as === "hidden" ? "█" : initialsOf(asker.asker_name));
}
