import type { Example } from "../styleguide/example.ts";
import { words } from "../styleguide/words.ts";
import { SearchBox } from "./search-box.tsx";

const label = { sq: "Gjej një institucion", sr: "Nađi instituciju", en: "Find an institution" };
const placeholder = { sq: "p.sh. Komuna e Lipjanit", sr: "npr. Opština Lipljan", en: "e.g. Municipality of Lipjan" };

export const examples: readonly Example[] = [
  {
    title: words.usual,
    show: (say) => (
      <SearchBox say={say} action="#search" name="find" label={say(label)} placeholder={say(placeholder)} labelled />
    ),
  },
];
