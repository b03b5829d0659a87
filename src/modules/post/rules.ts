import { done, type Outcome, refused } from "../../kernel/outcome.ts";

/** The lists of the outbox, and which states of a letter each shows. */
export const OUTBOX_VIEWS = {
  all: ["queued", "sending", "deferred", "sent", "failed", "kept"],
  waiting: ["queued", "sending", "deferred"],
  sent: ["sent"],
  failed: ["failed"],
  kept: ["kept"],
} as const satisfies Record<string, readonly string[]>;
export type OutboxView = keyof typeof OUTBOX_VIEWS;
export type OutState = (typeof OUTBOX_VIEWS)["all"][number];

/** The lists of letters that came in and were not placed by themselves. */
export const HELD_VIEWS = { held: ["held"], failed: ["failed"], "set-aside": ["set-aside"] } as const;
export type HeldView = keyof typeof HELD_VIEWS;
export type InState = "received" | "placed" | "held" | "set-aside" | "failed";

/** All that is true of a letter that came in, in one place. */
export const IN_STATES: Readonly<
  Record<InState, { needsStaff: boolean; mayPlace: boolean; mayReadAgain: boolean; next: readonly InState[] }>
> = {
  received: { needsStaff: false, mayPlace: false, mayReadAgain: false, next: ["placed", "held", "failed"] },
  placed: { needsStaff: false, mayPlace: false, mayReadAgain: false, next: [] },
  held: { needsStaff: true, mayPlace: true, mayReadAgain: true, next: ["placed", "set-aside", "received"] },
  failed: { needsStaff: true, mayPlace: true, mayReadAgain: true, next: ["placed", "set-aside", "received"] },
  "set-aside": { needsStaff: false, mayPlace: true, mayReadAgain: true, next: ["placed", "received"] },
};

/** The words of a reason are kept with the letter; one letter of a reason would be no reason. */
export function decideSettingAside(reason: string): Outcome<string, "no-reason" | "too-long"> {
  const said = reason.replace(/\s+/g, " ").trim();
  if (said.length < 3) return refused("no-reason");
  return said.length > 300 ? refused("too-long") : done(said);
}

/** How staff may name a record: its address in the site, its yearly number, or its id. */
export type Reference =
  | { readonly by: "path"; readonly path: string }
  | { readonly by: "number"; readonly number: string }
  | { readonly by: "id"; readonly id: string };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Departments look their records up by id, which is a UUID; the search also knows things that have none. */
export const isRecordId = (id: string): boolean => UUID.test(id);

/** Reads what was typed or pasted; null when it names no record. */
export function readReference(typed: string): Reference | null {
  const text = typed.trim();
  if (UUID.test(text)) return { by: "id", id: text.toLowerCase() };
  const number = /^(?:nr\.?|no\.?|br\.?|#)?\s*(\d{4})\s*[-/]\s*(\d{1,6})$/i.exec(text);
  if (number) return { by: "number", number: `${number[1]}-${number[2]!.padStart(6, "0")}` };
  const path = /^(?:https?:\/\/[^/\s]+)?\/(?:(?:sq|sr|sr-cyrl|en)\/)?([^\s?#]+)/i.exec(text);
  return path ? { by: "path", path: `/${path[1]!.replace(/\/+$/, "")}` } : null;
}

export type Trait = "sender" | "recipient";

/** What of a letter that staff placed by hand is worth remembering. */
export interface Traits {
  readonly sender: string | null;
  readonly recipients: readonly string[];
}

const AUTOMATIC = /^(mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?)([+.@-]|$)/i;

/**
 * Who wrote, and the wrong address it was written to. Machines write about everything, and addresses made for one of
 * our letters (return-…) never come twice, so neither teaches anything.
 */
export const traitsOf = (from: string | null, recipients: readonly string[]): Traits => ({
  sender: from && !AUTOMATIC.test(from) ? from.toLowerCase() : null,
  recipients: [...new Set(recipients.map((address) => address.toLowerCase()))]
    .filter((address) => !/^return-[0-9a-f]{32}@/.test(address))
    .slice(0, 5),
});

/** A wrong address belongs to one record more surely than a person does, who may write about many things. */
const WEIGHT: Readonly<Record<Trait, number>> = { recipient: 0.9, sender: 0.6 };

/**
 * How sure it is, 0 to 1, that a letter belongs where others like it were put.
 * @param times how often such a letter was put to this record
 * @param all how often such a letter was put anywhere
 */
export const learntScore = (trait: Trait, times: number, all: number): number =>
  all <= 0 ? 0 : WEIGHT[trait] * (times / all) * (times / (times + 1));
