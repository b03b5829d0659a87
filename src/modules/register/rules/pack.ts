/** Fields of a record as plain JSON, for the comparison of what was, what is and what is given. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * What the country pack may write into a record: a field is written only where it still says what the pack gave last
 * time, so that an edit made here by hand is never overwritten. `kept` names the fields that stay as they were edited.
 */
export function mergeFromPack<F extends Fields>(
  current: F,
  last: Fields | null,
  given: F,
): { readonly changes: Partial<F>; readonly kept: readonly string[] } {
  const changes: Partial<F> = {};
  const kept: string[] = [];
  for (const field of Object.keys(given) as (keyof F & string)[]) {
    if (isSame(current[field], given[field])) continue;
    if (last !== null && isSame(current[field], last[field])) changes[field] = given[field];
    else kept.push(field);
  }
  return { changes, kept };
}

/** Whether two JSON values are the same whatever the order of their keys; absent and null are the same. */
export const isSame = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);

function canonical(value: unknown): string {
  if (value === undefined || value === null) return "null";
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value === "object") {
    const entries = Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(",")}}`;
  }
  return JSON.stringify(value);
}
