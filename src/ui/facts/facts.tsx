import type { ComponentChildren } from "preact";

export type Fact = { term: string; value: ComponentChildren };

/** What is known of a thing, term by term. A value of null or "" leaves its line out. */
export const Facts = ({ items }: { items: readonly Fact[] }) => (
  <dl class="facts">
    {items
      .filter(({ value }) => value !== null && value !== undefined && value !== "" && value !== false)
      .map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
);

/** The same in one line, for the head of a card or a printed sheet. */
export const KeyValues = ({ items }: { items: readonly Fact[] }) => (
  <dl class="key-values">
    {items.map(({ term, value }) => (
      <div key={term}>
        <dt>{term}:</dt> <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
