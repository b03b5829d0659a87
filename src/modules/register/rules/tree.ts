/**
 * Whether hanging `child` under `parent` would close a circle. `parentOf` answers the parent of each organisation on
 * the way up; a tree already closed into a circle counts as one too.
 */
export function wouldCircle(child: string, parent: string, parentOf: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set([child]);
  let at: string | null = parent;
  while (at !== null) {
    if (seen.has(at)) return true;
    seen.add(at);
    at = parentOf.get(at) ?? null;
  }
  return false;
}
