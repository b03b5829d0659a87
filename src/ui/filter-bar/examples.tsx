import type { Example } from "../styleguide/example.ts";
import { words } from "../styleguide/words.ts";
import { FilterBar } from "./filter-bar.tsx";

const texts = {
  search: { sq: "Kërko në kërkesa", sr: "Pretraži zahteve", en: "Search requests" },
  placeholder: { sq: "p.sh. ujësjellës", sr: "npr. vodovod", en: "e.g. water supply" },
  state: { sq: "Gjendja", sr: "Stanje", en: "State" },
  open: { sq: "në pritje të përgjigjes", sr: "čeka se odgovor", en: "waiting for an answer" },
  institution: { sq: "Institucioni", sr: "Institucija", en: "Institution" },
  year: { sq: "Viti", sr: "Godina", en: "Year" },
  result: {
    sq: "{count, plural, one {# kërkesë} other {# kërkesa}}",
    sr: "{count, plural, one {# zahtev} few {# zahteva} other {# zahteva}}",
    en: "{count, plural, one {# request} other {# requests}}",
  },
};

export const examples: readonly Example[] = [
  {
    title: words.usual,
    show: (say) => (
      <FilterBar
        say={say}
        action="#filters"
        search={{ label: say(texts.search), placeholder: say(texts.placeholder), value: "" }}
        facets={[
          {
            name: "state",
            label: say(texts.state),
            options: [
              { value: "open", label: say(texts.open), count: 412 },
              { value: "late", label: say(words.lateWord), count: 97, selected: true },
            ],
          },
          {
            name: "institution",
            label: say(texts.institution),
            options: [
              { value: "lipjan", label: say(words.lipjan), count: 48 },
              { value: "finance", label: say(words.finance), count: 74 },
            ],
          },
          {
            name: "year",
            label: say(texts.year),
            kind: "ticks",
            options: [
              { value: "2026", label: "2026", count: 1284 },
              { value: "2025", label: "2025", count: 903 },
            ],
          },
        ]}
        chips={[{ label: say(words.lateWord), href: "#filters" }]}
        clearHref="#filters"
        result={say(texts.result, { count: 97 })}
      />
    ),
  },
];
