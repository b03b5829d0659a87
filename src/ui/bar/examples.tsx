import type { Example } from "../styleguide/example.ts";
import { words } from "../styleguide/words.ts";
import { Bar } from "./bar.tsx";

export const examples: readonly Example[] = [
  {
    title: words.usual,
    show: (say) => (
      <Bar
        say={say}
        label={say(words.requests)}
        segments={[
          { label: say(words.inTime), value: 31, tone: "ok" },
          { label: say(words.lateWord), value: 9, tone: "due" },
          { label: say(words.silent), value: 8, tone: "late" },
          { label: say(words.atAgency), value: 2, tone: "idle" },
        ]}
      />
    ),
  },
  {
    title: words.emptyCase,
    show: (say) => (
      <Bar say={say} label={say(words.requests)} segments={[{ label: say(words.inTime), value: 0, tone: "ok" }]} />
    ),
  },
];
