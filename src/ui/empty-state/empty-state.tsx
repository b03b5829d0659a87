import type { ComponentChildren } from "preact";

/** Nothing here yet: why, and what one can do. Never a bare "no results". */
export const EmptyState = ({
  title,
  children,
  action,
}: {
  title: string;
  children?: ComponentChildren;
  action?: ComponentChildren;
}) => (
  <div class="empty-state">
    <p class="empty-state__title">{title}</p>
    {children && <div class="empty-state__text">{children}</div>}
    {action}
  </div>
);
