import { day } from "../../kernel/day.ts";
import type { Example } from "../styleguide/example.ts";
import { words } from "../styleguide/words.ts";
import { Timeline } from "./timeline.tsx";

const sent = { sq: "Kërkesa u dërgua", sr: "Zahtev je poslat", en: "The request was sent" };
const automatic = {
  sq: "Erdhi përgjigje automatike",
  sr: "Stigao je automatski odgovor",
  en: "An automatic reply came",
};
const automaticNote = { sq: "Nuk e ndal afatin.", sr: "Ne zaustavlja rok.", en: "It does not stop the deadline." };
const part = { sq: "Erdhi një pjesë e dokumentit", sr: "Stigao je deo dokumenta", en: "A part of the document came" };
const passed = { sq: "Afati kaloi", sr: "Rok je istekao", en: "The deadline passed" };

export const examples: readonly Example[] = [
  {
    title: words.usual,
    show: (say) => (
      <Timeline
        say={say}
        items={[
          { day: day("2026-10-12"), title: say(sent), tone: "info", text: say(words.lipjan) },
          { day: day("2026-10-12"), title: say(automatic), tone: "idle", text: say(automaticNote) },
          { day: day("2026-10-16"), title: say(part), tone: "ok", href: "#letter-3" },
          { day: day("2026-10-23"), title: say(passed), tone: "late" },
        ]}
      />
    ),
  },
];
