import type { Example } from "../styleguide/example.ts";
import { words } from "../styleguide/words.ts";
import { Pagination } from "./pagination.tsx";

export const examples: readonly Example[] = [
  { title: words.usual, show: (say) => <Pagination say={say} page={7} pages={20} href={(page) => `?page=${page}`} /> },
];
