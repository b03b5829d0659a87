/** What people may agree to, each with the version of its words (`texts.ts`): a changed sentence asks again. */
export const CONSENTS = {
  "public-name": "2026-11-23",
  contact: "2026-11-23",
} as const;
export type ConsentKind = keyof typeof CONSENTS;
export const CONSENT_KINDS = Object.keys(CONSENTS) as ConsentKind[];

export interface ConsentEntry {
  readonly kind: ConsentKind;
  readonly given: boolean;
  readonly textVersion: string;
  readonly at: Date;
}

/** A yes holds only for the words it was said to. */
export const isConsented = (latest: ConsentEntry | undefined): boolean =>
  latest?.given === true && latest.textVersion === CONSENTS[latest.kind];
