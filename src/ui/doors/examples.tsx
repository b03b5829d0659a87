import type { Example } from "../styleguide/example.ts";
import { words } from "../styleguide/words.ts";
import { Doors } from "./doors.tsx";

const DOORS = [
  {
    title: { sq: "Gjej fonde", sr: "Nađi sredstva", en: "Find funding" },
    text: {
      sq: "42 thirrje të hapura. Shih ku i plotëson kushtet organizata jote, dhe pse.",
      sr: "42 otvorena poziva. Vidi gde tvoja organizacija ispunjava uslove, i zašto.",
      en: "42 open calls. See where your organisation qualifies, and why.",
    },
  },
  {
    title: { sq: "Nomino dhe voto", sr: "Predloži i glasaj", en: "Nominate and vote" },
    text: {
      sq: "Një përzgjedhje e hapur: Këshilli për Demokraci dhe të Drejta të Njeriut.",
      sr: "Jedan otvoren izbor: Savet za demokratiju i ljudska prava.",
      en: "One selection is open: the Council for Democracy and Human Rights.",
    },
  },
  {
    title: { sq: "Komento një akt", sr: "Prokomentariši akt", en: "Comment on a draft" },
    text: {
      sq: "Gjashtë konsultime publike; dy mbyllen këtë javë.",
      sr: "Šest javnih rasprava; dve se zatvaraju ove nedelje.",
      en: "Six public consultations; two close this week.",
    },
  },
  {
    title: { sq: "Ndiq një premtim", sr: "Prati obećanje", en: "Follow a promise" },
    text: {
      sq: "Strategjia qeveritare: çfarë thonë ministritë, çfarë gjen shoqëria civile.",
      sr: "Vladina strategija: šta kažu ministarstva, šta nalazi civilno društvo.",
      en: "The Government Strategy: what ministries say, what civil society finds.",
    },
  },
];

export const examples: readonly Example[] = [
  {
    title: words.usual,
    show: (say) => (
      <Doors
        level={3}
        items={DOORS.map((door, index) => ({ href: `#door-${index}`, title: say(door.title), text: say(door.text) }))}
      />
    ),
  },
];
