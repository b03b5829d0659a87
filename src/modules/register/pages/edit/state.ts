import type { FormState } from "../view.ts";
import type { Returned } from "./edit.tsx";

/** The form's state when it is the one that came back, or else empty. */
export const stateOf = (returned: Returned | null, part: Returned["part"], id?: string): FormState =>
  returned?.part === part && returned.id === id ? returned : {};
