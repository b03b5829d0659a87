import type { ComponentChildren } from "preact";

/** The quiet line at the head of a page: how to hear when something happens here. */
export const FollowLine = ({ children }: { children: ComponentChildren }) => <p class="follow-line">{children}</p>;
