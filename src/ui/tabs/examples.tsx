import type { Example } from "../styleguide/example.ts";
import { words } from "../styleguide/words.ts";
import { Tabs } from "./tabs.tsx";

const texts = {
  label: { sq: "Pamjet e institucionit", sr: "Prikazi institucije", en: "Views of the institution" },
  letters: { sq: "Letrat", sr: "Pisma", en: "Letters" },
  history: { sq: "Historia", sr: "Istorija", en: "History" },
  documents: { sq: "Dokumentet", sr: "Dokumenti", en: "Documents" },
};

export const examples: readonly Example[] = [
  {
    title: words.usual,
    show: (say) => (
      <Tabs
        say={say}
        label={say(texts.label)}
        items={[
          { href: "#tabs", label: say(texts.letters), count: 4, current: true },
          { href: "#tabs-documents", label: say(texts.documents), count: 1 },
          { href: "#tabs-history", label: say(texts.history) },
        ]}
      />
    ),
  },
];
