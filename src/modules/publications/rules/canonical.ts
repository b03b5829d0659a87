/**
 * The one way to write a value as JSON: keys in the order of their UTF-16 signs, no blanks, numbers as ECMAScript writes
 * them (the form of RFC 8785). Two programs that hold the same value come to the same bytes, and so to the same hash.
 * @throws TypeError for what JSON cannot say: undefined in a list, functions, numbers without end
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new TypeError("a number without end has no canonical form");
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value === "object") {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined);
    return `{${fields
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`)
      .join(",")}}`;
  }
  throw new TypeError(`${typeof value} has no canonical form`);
}
