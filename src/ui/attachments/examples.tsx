import type { Example } from "../styleguide/example.ts";
import { words } from "../styleguide/words.ts";
import { Attachments } from "./attachments.tsx";

const held = {
  sq: "mbahet derisa të shqyrtohet",
  sr: "zadržano do provere",
  en: "held until it is checked",
};

export const examples: readonly Example[] = [
  {
    title: words.usual,
    show: (say) => (
      <Attachments
        say={say}
        files={[
          { name: "Vendimi_nr_14_2026.pdf", href: "#attachments", type: "PDF", bytes: 184_000, pages: 3 },
          {
            name: "subvencionet-2023-përfundimtare-e-korrigjuar-e-nënshkruar.xlsx",
            href: "#attachments",
            type: "XLSX",
            bytes: 48_200,
          },
          { name: "skanimi.zip", type: "ZIP", bytes: 9_800_000, note: say(held) },
        ]}
      />
    ),
  },
];
