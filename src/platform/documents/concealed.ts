/** Kinds of content that whoever opens a file does not see at once. */
export type ConcealedKind =
  | "hidden-sheet"
  | "hidden-rows"
  | "hidden-columns"
  | "pivot-cache"
  | "external-data"
  | "named-range"
  | "comments"
  | "tracked-changes"
  | "hidden-text"
  | "hidden-slide"
  | "speaker-notes"
  | "invisible-text"
  | "attachment"
  | "action"
  | "embedded"
  | "macro"
  | "properties";

/** One find. JSON. */
export interface Concealed {
  readonly kind: ConcealedKind;
  /** Name of the sheet, "page 3", name of the part; "" where it is the whole file. */
  readonly where: string;
  /** Rows, columns, comments, … of that kind at that place. */
  readonly count: number;
  /** Whether this find alone keeps the file from being published until somebody has looked. */
  readonly holds: boolean;
}

export const concealed = (kind: ConcealedKind, where: string, count: number): Concealed => ({
  kind,
  where: where.slice(0, 200),
  count,
  holds: HOLDS[kind],
});

/** Whether a file must be looked at by staff before anybody else may see it: one find that holds is enough. */
export const mustBeHeld = (finds: readonly Concealed[]): boolean => finds.some(({ holds }) => holds);

/**
 * What holds and why. An institution that answers with names behind a hidden column has leaked them the moment we
 * publish; a wrong hold costs a member of staff one look.
 */
const HOLDS: Readonly<Record<ConcealedKind, boolean>> = {
  // The classic: the list from which the sheet shown was made, with every name in it.
  "hidden-sheet": true,
  "hidden-rows": true,
  "hidden-columns": true,
  // Keeps every record behind a sum, although no sheet shows them.
  "pivot-cache": true,
  // Cells of another workbook, copied along unseen.
  "external-data": true,
  // Points at a place nobody sees; shown where a hidden sheet alone might be overlooked.
  "named-range": true,
  // Written among colleagues, with names, not for whoever asked.
  comments: true,
  "tracked-changes": true,
  "hidden-text": true,
  "hidden-slide": true,
  "speaker-notes": true,
  // Letters without ink on a page that is no scan: what somebody believed to have blacked out is often this.
  "invisible-text": true,
  // A whole file inside the file, seen by no reader of ours.
  attachment: true,
  embedded: true,
  // Runs on the machine of whoever opens it.
  action: true,
  macro: true,
  // The author's name in the properties: nearly every file has it, and an official's name is no secret.
  properties: false,
};
