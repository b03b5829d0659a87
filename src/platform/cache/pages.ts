import type { Day } from "../../kernel/day.ts";

/** A page kept ready for visitors without a session, in the encodings browsers ask for. */
export interface KeptPage {
  readonly etag: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly plain: Buffer;
  readonly gzip: Buffer;
  readonly brotli: Buffer;
  /** Standing of deadlines changes at midnight: a page is kept for the day it was drawn. */
  readonly day: Day;
  readonly tags: readonly string[];
}

export interface PageCache {
  find(key: string, today: Day): KeptPage | undefined;
  /** Begins drawing: what is touched between this and `keep` makes the drawing stale. */
  begin(): Drawing;
  /** Drops every page that shows one of these records. */
  drop(tags: readonly string[]): void;
  /** Drops everything and keeps nothing until `trust(true)`: used while other processes cannot be heard. */
  trust(heard: boolean): void;
  readonly size: number;
}

export interface Drawing {
  /** Keeps the page unless one of its tags was dropped since `begin`; says whether it did. */
  keep(key: string, page: KeptPage): boolean;
}

/**
 * Pages whose address has a query get this part of the room: anyone can think up queries without end, and must not
 * drive out the pages that everyone reads.
 */
const QUERY_SHARE = 4;
const isQuery = (key: string): boolean => key.includes("?");

/**
 * Page cache with exact invalidation. A page names the records it shows (tags); an action names the records
 * it changed. A drop that comes while a page is being drawn also counts: the drawing is then thrown away,
 * since it may have read the old rows.
 */
export function openPageCache(maxBytes: number): PageCache {
  const pages = new Map<string, KeptPage>();
  const keysOf = new Map<string, Set<string>>();
  const droppedAt = new Map<string, number>();
  let clockTick = 0;
  let clearedAt = 0;
  let bytes = 0;
  let queryBytes = 0;
  let trusted = true;

  const weight = (page: KeptPage) => page.plain.length + page.gzip.length + page.brotli.length;

  function remove(key: string): void {
    const page = pages.get(key);
    if (!page) return;
    pages.delete(key);
    bytes -= weight(page);
    if (isQuery(key)) queryBytes -= weight(page);
    for (const tag of page.tags) {
      const keys = keysOf.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) keysOf.delete(tag);
    }
  }

  function clear(): void {
    pages.clear();
    keysOf.clear();
    droppedAt.clear();
    bytes = 0;
    queryBytes = 0;
    clearedAt = ++clockTick;
  }

  function makeRoom(): void {
    for (const oldest of queryBytes > maxBytes / QUERY_SHARE ? [...pages.keys()].filter(isQuery) : []) {
      if (queryBytes <= maxBytes / QUERY_SHARE) break;
      remove(oldest);
    }
    for (const oldest of pages.keys()) {
      if (bytes <= maxBytes) break;
      remove(oldest);
    }
  }

  return {
    find(key, today) {
      const page = pages.get(key);
      if (!page) return undefined;
      if (page.day !== today) {
        remove(key);
        return undefined;
      }
      pages.delete(key);
      pages.set(key, page);
      return page;
    },
    begin() {
      const begun = clockTick;
      return {
        keep(key, page) {
          const stale = clearedAt > begun || page.tags.some((tag) => (droppedAt.get(tag) ?? 0) > begun);
          if (!trusted || stale || weight(page) > maxBytes / 8) return false;
          remove(key);
          pages.set(key, page);
          bytes += weight(page);
          if (isQuery(key)) queryBytes += weight(page);
          for (const tag of page.tags) keysOf.set(tag, (keysOf.get(tag) ?? new Set()).add(key));
          makeRoom();
          return true;
        },
      };
    },
    drop(tags) {
      clockTick += 1;
      for (const tag of tags) {
        droppedAt.set(tag, clockTick);
        for (const key of [...(keysOf.get(tag) ?? [])]) remove(key);
      }
      if (droppedAt.size > 50_000) clear();
    },
    trust(heard) {
      if (heard !== trusted || heard) clear();
      trusted = heard;
    },
    get size() {
      return pages.size;
    },
  };
}
