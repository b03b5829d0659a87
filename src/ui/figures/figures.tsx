import type { Say } from "../../say/index.ts";
import { safeHref } from "../href/safe-href.ts";
import { texts } from "../texts.ts";

/**
 * A number with what it counts. With `of` it is a rate, and the whole it is a part of always stands beside it.
 * `value` null is unknown and says so. `unit` "share" shows percent; "days" and "count" show the number as it is.
 */
export type Figure = {
  label: string;
  value: number | null;
  of?: number;
  unit?: "count" | "days" | "share";
  /** Where the records counted can be seen. */
  href?: string;
  note?: string;
  /** Digits after the decimal sign. */
  digits?: number;
};

/** A few numbers worth a large size; each opens its evidence. */
export const Figures = ({ items, say }: { items: readonly Figure[]; say: Say }) => (
  <dl class="figures">
    {items.map((figure) => (
      <div key={figure.label} class="figure">
        <dt class="figure__label">{figure.href ? <a href={safeHref(figure.href)}>{figure.label}</a> : figure.label}</dt>
        <dd class={figure.value === null ? "figure__value figure__value--none" : "figure__value"}>
          {main(figure, say)}
        </dd>
        {figure.value !== null && figure.of !== undefined && (
          <dd class="figure__of">
            {say(texts.rateOf, { part: say.number(figure.value), whole: say.number(figure.of) })}
          </dd>
        )}
        {figure.note && <dd class="figure__of">{figure.note}</dd>}
      </div>
    ))}
  </dl>
);

function main(figure: Figure, say: Say): string {
  if (figure.value === null || figure.of === 0) return say(texts.noData);
  if (figure.of !== undefined && figure.unit !== "count") return say.percent(figure.value, figure.of);
  return say.number(figure.value, figure.digits);
}

/** A rate in running text: "61 % (784 nga 1 284)". Never a percent alone. */
export const Rate = ({ part, whole, say }: { part: number; whole: number; say: Say }) =>
  whole === 0 ? (
    <span class="rate">{say(texts.noData)}</span>
  ) : (
    <span class="rate">
      <strong>{say.percent(part, whole)}</strong>{" "}
      <span class="rate__of">({say(texts.rateOf, { part: say.number(part), whole: say.number(whole) })})</span>
    </span>
  );
