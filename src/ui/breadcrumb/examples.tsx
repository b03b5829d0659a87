import type { Example } from "../styleguide/example.ts";
import { words } from "../styleguide/words.ts";
import { Breadcrumb } from "./breadcrumb.tsx";

const section = { sq: "Kërko dokument", sr: "Zatraži dokument", en: "Ask for a document" };

export const examples: readonly Example[] = [
  {
    title: words.usual,
    show: (say) => (
      <Breadcrumb
        say={say}
        items={[
          { label: say(section), href: "#breadcrumb" },
          { label: say(words.lipjan), href: "#breadcrumb" },
          { label: "2026" },
        ]}
      />
    ),
  },
];
