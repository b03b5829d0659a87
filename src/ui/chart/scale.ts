/** Round steps from zero to at least `most`: 0, 20, 40, 60. At least two, at most six. */
export function ticks(most: number): number[] {
  if (!(most > 0)) return [0, 1];
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10);
  const whole = Number.isInteger(most) ? Math.max(1, Math.ceil(step)) : step;
  const count = Math.ceil(most / whole);
  return Array.from({ length: count + 1 }, (_, index) => Math.round(index * whole * 1e6) / 1e6);
}

/** To a hundredth: enough for a screen, short in the page. */
export const round = (value: number): number => Math.round(value * 100) / 100;
