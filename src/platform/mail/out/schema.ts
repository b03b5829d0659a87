declare module "../../db/tables.ts" {
  interface MailOutTable {
    /** Recipients that still must be tried; null means all of the envelope. */
    waiting_for: string[] | null;
  }
  interface MailEventTable {
    /** Whom it is about; null where a returned letter does not say. */
    recipient: string | null;
  }
}

export type MailEventKind = "accepted" | "deferred" | "refused" | "bounce" | "delay" | "kept";
