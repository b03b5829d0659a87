/** A run of words that both texts share, that only the old has, or that only the new has. */
export type Run = { kind: "same" | "removed" | "added"; text: string };

/** Above this many steps the whole middle counts as changed: a diff of two books must not stop the server. */
const MOST_STEPS = 4_000_000;

/** Word by word, by the longest common sequence; blanks and punctuation are words of their own. */
export function compareWords(before: string, after: string): Run[] {
  const old = before.match(WORDS) ?? [];
  const now = after.match(WORDS) ?? [];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  return joined([
    ...old.slice(0, start).map(run("same")),
    ...middle(old.slice(start, old.length - end), now.slice(start, now.length - end)),
    ...old.slice(old.length - end).map(run("same")),
  ]);
}

const WORDS = /\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;
const run =
  (kind: Run["kind"]) =>
  (text: string): Run => ({ kind, text });

function middle(old: string[], now: string[]): Run[] {
  if (old.length * now.length > MOST_STEPS) return [...old.map(run("removed")), ...now.map(run("added"))];
  const width = now.length + 1;
  const longest = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      longest[i * width + j] =
        old[i] === now[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
  const runs: Run[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      runs.push({ kind: "same", text: old[i]! });
      i += 1;
      j += 1;
    } else if (j >= now.length || (i < old.length && longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!)) {
      runs.push({ kind: "removed", text: old[i]! });
      i += 1;
    } else {
      runs.push({ kind: "added", text: now[j]! });
      j += 1;
    }
  }
  return runs;
}

function joined(runs: Run[]): Run[] {
  const whole: Run[] = [];
  for (const next of runs) {
    const last = whole.at(-1);
    if (last?.kind === next.kind) last.text += next.text;
    else whole.push({ ...next });
  }
  return whole;
}
