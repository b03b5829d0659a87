import type { Example } from "../styleguide/example.ts";
import { words } from "../styleguide/words.ts";
import { Figures, Rate } from "./figures.tsx";

const texts = {
  answered: {
    sq: "u përgjigjën në afat këtë vit",
    sr: "odgovoreno na vreme ove godine",
    en: "answered in time this year",
  },
  median: {
    sq: "ditë deri te përgjigjja (mediana)",
    sr: "dana do odgovora (medijana)",
    en: "days to an answer (median)",
  },
  meetings: { sq: "takime të Këshillit", sr: "sastanka Saveta", en: "meetings of the Council" },
  unknown: { sq: "zbatimi i vendimeve", sr: "sprovođenje odluka", en: "decisions carried out" },
  sentence: { sq: "Në afat:", sr: "Na vreme:", en: "In time:" },
};

export const examples: readonly Example[] = [
  {
    title: words.usual,
    show: (say) => (
      <Figures
        say={say}
        items={[
          { label: say(texts.answered), value: 783, of: 1284, href: "#figures" },
          { label: say(texts.median), value: 6, unit: "days" },
          { label: say(texts.meetings), value: 3, href: "#figures" },
          { label: say(texts.unknown), value: null },
        ]}
      />
    ),
  },
  {
    title: { sq: "Përqindja në tekst", sr: "Procenat u tekstu", en: "A rate in a sentence" },
    show: (say) => (
      <p>
        {say(texts.sentence)} <Rate say={say} part={31} whole={48} />
      </p>
    ),
  },
];
