import type { Example } from "../styleguide/example.ts";
import { words } from "../styleguide/words.ts";
import { Pair } from "./pair.tsx";

const SAID = { sq: "Thonë", sr: "Kažu", en: "They say" };
const FOUND = { sq: "U gjet", sr: "Utvrđeno", en: "Found" };

export const examples: readonly Example[] = [
  {
    title: words.usual,
    show: (say) => (
      <Pair
        sides={[
          { title: say(SAID), children: <p>12</p> },
          { title: say(FOUND), children: <p>7</p> },
        ]}
      />
    ),
  },
];
