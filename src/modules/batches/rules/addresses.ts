import { slug } from "../../../kernel/text/index.ts";

/** The address of a batch: words of its title, and an end of its own by which it is found under any earlier title. */
export const slugOf = (id: string, title: string): string =>
  `${slug(title).slice(0, 90).replace(/-+$/, "") || "batch"}-${id.slice(-6)}`;

/** The path by which requests and followers know it: without words, the same for ever; it leads on to the other. */
export const lastingPath = ({ id }: { readonly id: string }): string => `/batches/${id.slice(-6)}`;
