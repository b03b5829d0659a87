import type { Example } from "../styleguide/example.ts";
import { words } from "../styleguide/words.ts";
import { CopyLink } from "./copy-link.tsx";

export const examples: readonly Example[] = [
  { title: words.usual, show: (say) => <CopyLink say={say} url="https://bashke.example/sq/requests/2026-000123" /> },
];
