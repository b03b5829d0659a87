export interface Step {
  readonly from: number;
  readonly to: number;
}
export type Depth = 0 | 1 | 2 | 3 | 4 | 5;

/**
 * Up to six shades for counts from 0 to `most`: nothing is a shade of its own; the rest grows by doubling, because one
 * place (the capital) has many times what the others have and would else make them all look empty.
 */
export function stepsFor(most: number): Step[] {
  const steps: Step[] = [{ from: 0, to: 0 }];
  let from = 1;
  const growth = Math.max(2, Math.ceil(most ** (1 / 5)));
  while (from <= most && steps.length < 6) {
    const to = steps.length === 5 ? most : Math.min(most, from * growth - 1);
    steps.push({ from, to: Math.max(from, to) });
    from = Math.max(from, to) + 1;
  }
  return steps;
}

export const depthOf = (count: number, steps: readonly Step[]): Depth =>
  Math.max(
    0,
    steps.findIndex((step) => count >= step.from && count <= step.to),
  ) as Depth;
