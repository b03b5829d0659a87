import type { ComponentChildren } from "preact";

/** Fields that belong together under one heading, inside a long form. */
export const Fieldset = ({
  legend,
  hint,
  children,
}: {
  legend: string;
  hint?: ComponentChildren;
  children: ComponentChildren;
}) => (
  <fieldset class="fieldset">
    <legend class="fieldset__legend">{legend}</legend>
    {hint && <p class="field__hint">{hint}</p>}
    {children}
  </fieldset>
);

/** Short fields side by side where there is room. */
export const FieldRow = ({ children }: { children: ComponentChildren }) => <div class="field-row">{children}</div>;
