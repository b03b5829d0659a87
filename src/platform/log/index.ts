import { pino } from "pino";

/** Structured log. Only ids, names of things, counts and durations: never addresses, names of people, texts or tokens. */
export interface Log {
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}

/** Fields that are cut out wherever they stand, should a caller forget the rule above. */
const REDACTED = ["email", "address", "name", "subject", "text", "html", "token", "password", "cookie", "to", "from"];

/** JSON lines on standard error, so that standard output stays for what commands print. */
export function openLog(level: string): Log {
  const paths = REDACTED.flatMap((field) => [field, `*.${field}`]);
  return pino(
    { level, base: undefined, redact: { paths, censor: "…" }, serializers: { error: errorFields } },
    pino.destination({ dest: 2, sync: true }),
  );
}

/** An error without its values: database errors quote the row, and the row may be a person's. */
export function errorFields(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = "code" in error && typeof error.code === "string" ? { code: error.code } : {};
  const where = error.stack
    ?.split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim());
  return { kind: error.name, ...code, message: withoutPersons(error.message), where };
}

const withoutPersons = (message: string): string =>
  message
    .slice(0, 300)
    .replace(/[^\s@<>"']+@[^\s@<>"']+/g, "…@…")
    .replace(/: ".*"$/s, ': "…"')
    .replace(/[\w-]{32,}/g, "…");
