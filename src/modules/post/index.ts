export type { OutboxEvent, OutboxLetter } from "./queries/outbox.ts";
export { listLettersOf, type RecordLetter } from "./queries/record-letters.ts";
