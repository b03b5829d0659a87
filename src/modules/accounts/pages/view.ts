import type { Say } from "../../../say/index.ts";

/** What every page of a signed-in person is given beside its data. */
export interface View {
  readonly say: Say;
  readonly csrf: string;
  readonly timeZone: string;
  href(path: string, query?: Record<string, string | undefined>): string;
}

/** What was typed and what is wrong with it, for a form that comes back. */
export interface FormState {
  readonly values?: Readonly<Record<string, string>>;
  readonly errors?: Readonly<Record<string, string>>;
}
