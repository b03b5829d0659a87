const kept = new WeakMap<object, Map<string, Promise<unknown>>>();

/**
 * Asks a question once for each reader, however many of a department's answers need it: six figures over the same records
 * cost one query. `reader` lives as long as one visit.
 */
export function oncePer<Value>(reader: object, key: string, ask: () => Promise<Value>): Promise<Value> {
  const answers = kept.get(reader) ?? new Map<string, Promise<unknown>>();
  kept.set(reader, answers);
  const found = (answers.get(key) as Promise<Value> | undefined) ?? ask();
  answers.set(key, found);
  return found;
}
