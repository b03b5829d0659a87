import type { Example } from "../styleguide/example.ts";
import { words } from "../styleguide/words.ts";
import { Icon, type IconName } from "./icon.tsx";

const NAMES: readonly IconName[] = [
  "check",
  "cross",
  "right",
  "left",
  "down",
  "up",
  "search",
  "menu",
  "out",
  "letter",
  "clock",
  "link",
  "warning",
  "info",
];

export const examples: readonly Example[] = [
  {
    title: words.allKinds,
    show: () => (
      <p class="meta">
        {NAMES.map((name) => (
          <span key={name}>
            <Icon name={name} /> {name}
          </span>
        ))}
      </p>
    ),
  },
];
