/** What an unreachable database looks like: no socket, refused, cut off, starting, stopping, full of connections. */
const AWAY = new Set([
  "ECONNREFUSED",
  "ENOENT",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
  "57P01",
  "57P02",
  "57P03",
  "53300",
]);

/** Whether an error says that the database is away for the moment, so that trying again later helps. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  if (code === "ENOENT") return "syscall" in error && error.syscall === "connect";
  if (AWAY.has(code) || code.startsWith("08")) return true;
  if (error instanceof AggregateError) return error.errors.some(isDatabaseAway);
  if (code === "55000" && error.message.includes("not currently accepting connections")) return true;
  return /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/.test(
    error.message,
  );
}
