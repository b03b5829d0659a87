/** The cookies a browser sent, decoded; unreadable ones are left out. */
export function cookiesOf(request: Request): Record<string, string> {
  const found: Record<string, string> = {};
  for (const part of (request.headers.get("cookie") ?? "").split(";")) {
    const at = part.indexOf("=");
    if (at < 1) continue;
    try {
      found[part.slice(0, at).trim()] ??= decodeURIComponent(part.slice(at + 1).trim());
    } catch {
      // A cookie we did not write: not ours to repair.
    }
  }
  return found;
}

/** A Set-Cookie line: never readable by script, never sent along from another site's form. */
export function setCookieLine(
  name: string,
  value: string | null,
  options: { secure?: boolean; maxAgeSeconds?: number | undefined },
): string {
  const age = value === null ? 0 : options.maxAgeSeconds;
  return [
    `${name}=${encodeURIComponent(value ?? "")}`,
    "Path=/",
    "HttpOnly",
    "SameSite=Lax",
    ...(age === undefined ? [] : [`Max-Age=${age}`]),
    ...(options.secure ? ["Secure"] : []),
  ].join("; ");
}
