import type { Example } from "../styleguide/example.ts";
import { words } from "../styleguide/words.ts";
import { Diff } from "./diff.tsx";

const address = { sq: "Adresa", sr: "Adresa", en: "Address" };
const article = { sq: "Neni 7, paragrafi 2", sr: "Član 7, stav 2", en: "Article 7, paragraph 2" };
const before = {
  sq: "Institucioni publikon raportin brenda 30 ditësh.",
  sr: "Institucija objavljuje izveštaj u roku od 30 dana.",
  en: "The institution publishes the report within 30 days.",
};
const after = {
  sq: "Institucioni publikon raportin vjetor brenda 15 ditësh, në dy gjuhët zyrtare.",
  sr: "Institucija objavljuje godišnji izveštaj u roku od 15 dana, na dva službena jezika.",
  en: "The institution publishes the annual report within 15 days, in both official languages.",
};

export const examples: readonly Example[] = [
  {
    title: words.usual,
    show: (say) => (
      <Diff
        say={say}
        changes={[
          { label: say(article), before: say(before), after: say(after) },
          { label: say(address), before: "Rr. “Nëna Terezë” 14", after: "Rr. “Nëna Terezë” 16" },
        ]}
      />
    ),
  },
];
