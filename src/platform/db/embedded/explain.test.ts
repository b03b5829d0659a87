import { expect, test } from "vitest";
import { explain, lastWords } from "./explain.ts";

test.each([
  [
    '2026-11-23 UTC [7] FATAL:  could not write lock file "postmaster.pid": No space left on device',
    /^The disk that holds \/data is full\. Make room/,
  ],
  ['PANIC:  could not write to file "pg_wal/xlogtemp.9": No space left on device', /is full/],
  [
    "FATAL:  database files are incompatible with server",
    /another version of PostgreSQL.*bashke backup.*bashke restore/,
  ],
  ['FATAL:  data directory "/data" has wrong ownership', /may not use \/data: data directory .* wrong ownership/],
  ["PANIC:  could not locate a valid checkpoint record at 0/1", /damaged: could not locate.*bashke restore FILE/],
  ['initdb: error: could not create directory "/data": Read-only file system', /read-only\. Set STATE_DIR/],
  ["FATAL:  could not map anonymous shared memory: Cannot allocate memory", /not enough memory/],
])("%s", (words, sentence) => {
  expect(explain(words, "/data")).toMatch(sentence);
});

test("what is not known is quoted without date and level", () => {
  const words = "LOG:  starting\n2026-11-23 06:00:00 UTC [7] FATAL:  something rare\nLOG:  shut down";
  expect(explain(words, "/data")).toBeNull();
  expect(lastWords(words)).toBe("something rare");
});
