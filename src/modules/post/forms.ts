import { HELD_VIEWS, type HeldView, OUTBOX_VIEWS, type OutboxView } from "./rules.ts";

/** Which part of a list is asked for; anything that is no part of it means the first. */
export function readOutboxList(query: URLSearchParams): { view: OutboxView; text: string; page: number } {
  const view = query.get("state") ?? "all";
  return {
    view: view in OUTBOX_VIEWS ? (view as OutboxView) : "all",
    text: (query.get("q") ?? "").trim(),
    page: pageIn(query),
  };
}

export function readHeldList(query: URLSearchParams): { view: HeldView; page: number } {
  const view = query.get("state") ?? "held";
  return { view: view in HELD_VIEWS ? (view as HeldView) : "held", page: pageIn(query) };
}

const pageIn = (query: URLSearchParams): number => Math.min(Math.max(1, Number(query.get("page")) || 1), 10_000);
