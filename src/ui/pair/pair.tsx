import type { ComponentChildren } from "preact";

/** What one says beside what the other found: two columns of one weight. */
export const Pair = ({ sides }: { sides: readonly { title: ComponentChildren; children: ComponentChildren }[] }) => (
  <div class="pair">
    {sides.map(({ title, children }, index) => (
      <section key={index} class="pair__side">
        <h2>{title}</h2>
        {children}
      </section>
    ))}
  </div>
);
