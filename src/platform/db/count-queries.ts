import { AsyncLocalStorage } from "node:async_hooks";

export interface QueryEvent {
  /** The statement with $1, $2 for its values; the values themselves are never shown to anyone. */
  readonly sql: string;
  readonly milliseconds: number;
  readonly failed: boolean;
}

const FRAME = /^(begin|start transaction|commit|rollback|savepoint|release|set transaction)\b/i;

const counting = new AsyncLocalStorage<string[]>();
const hearers = new Set<(event: QueryEvent) => void>();

/**
 * Runs `run` and tells which statements it sent (begin and commit are not counted), so a test can hold a page to its
 * number of queries: a list that asks once per row is seen the day it is written.
 */
export async function countQueries<T>(run: () => Promise<T>): Promise<{ result: T; queries: readonly string[] }> {
  const queries: string[] = [];
  return { result: await counting.run(queries, run), queries };
}

/** Hears of every statement, of whatever request. Returns what ends it. */
export function onQuery(hear: (event: QueryEvent) => void): () => void {
  hearers.add(hear);
  return () => hearers.delete(hear);
}

/** Told by the connection after each statement. */
export function noteQuery(event: QueryEvent): void {
  if (!FRAME.test(event.sql)) counting.getStore()?.push(event.sql);
  for (const hear of hearers) hear(event);
}
