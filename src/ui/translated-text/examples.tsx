import type { Example } from "../styleguide/example.ts";
import { T } from "./translated-text.tsx";

export const examples: readonly Example[] = [
  {
    title: { sq: "Në gjuhën e lexuesit", sr: "Na jeziku čitaoca", en: "In the reader's language" },
    show: (say) => (
      <p>
        <T say={say} value={{ sq: "Fshati Janjevë", sr: "Selo Janjevo", en: "The village of Janjeva" }} />
      </p>
    ),
  },
  {
    title: { sq: "Vetëm në gjuhë tjetër", sr: "Samo na drugom jeziku", en: "Only in another language" },
    show: (say) => (
      <ul>
        <li>
          <T say={say} value={{ sq: "Njoftim për dëgjim publik" }} />
        </li>
        <li>
          <T say={say} value={{ sr: "Obaveštenje o javnoj raspravi" }} />
        </li>
        <li>
          <T say={say} value={{ en: "Notice of a public hearing" }} />
        </li>
      </ul>
    ),
  },
];
