import type { Example } from "../styleguide/example.ts";
import { words } from "../styleguide/words.ts";
import { WordPicker } from "./word-picker.tsx";

const legend = {
  sq: "Shënoni fjalët që publiku nuk duhet t’i lexojë",
  sr: "Označite reči koje javnost ne treba da vidi",
  en: "Mark the words that the public shall not read",
};
const letter = {
  sq: "Kërkesën e shqyrtoi Agim Gashi, telefoni 044 123 456.",
  sr: "Zahtev je razmotrio Agim Gaši, telefon 044 123 456.",
  en: "The request was dealt with by Agim Gashi, telephone 044 123 456.",
};

export const examples: readonly Example[] = [
  {
    title: words.usual,
    show: (say) => (
      <WordPicker
        name="w"
        legend={say(legend)}
        words={say(letter)
          .split(" ")
          .map((text, at) => ({
            value: String(at),
            text,
            before: at === 0 ? "" : " ",
            picked: /Agim|Ga[sš]/.test(text),
            fixed: /\d/.test(text),
          }))}
      />
    ),
  },
];
