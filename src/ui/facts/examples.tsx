import { day } from "../../kernel/day.ts";
import { money } from "../../kernel/money.ts";
import type { Example } from "../styleguide/example.ts";
import { words } from "../styleguide/words.ts";
import { Facts, KeyValues } from "./facts.tsx";

const texts = {
  institution: { sq: "Institucioni", sr: "Institucija", en: "Institution" },
  sent: { sq: "Dërguar", sr: "Poslato", en: "Sent" },
  number: { sq: "Numri", sr: "Broj", en: "Number" },
  amount: { sq: "Vlera e kontratës", sr: "Vrednost ugovora", en: "Value of the contract" },
};

export const examples: readonly Example[] = [
  {
    title: words.usual,
    show: (say) => (
      <Facts
        items={[
          { term: say(texts.institution), value: <a href="#facts">{say(words.lipjan)}</a> },
          { term: say(texts.sent), value: say.day(day("2026-10-12")) },
          { term: say(texts.amount), value: say.money(money(18_450_000, "EUR")) },
          { term: say(texts.number), value: "2026-000123" },
        ]}
      />
    ),
  },
  {
    title: { sq: "Në një rresht", sr: "U jednom redu", en: "In one line" },
    show: (say) => (
      <KeyValues
        items={[
          { term: say(texts.number), value: "2026-000123" },
          { term: say(texts.sent), value: say.day(day("2026-10-12"), "short") },
        ]}
      />
    ),
  },
];
