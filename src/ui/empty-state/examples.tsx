import { ButtonLink } from "../button/button.tsx";
import type { Example } from "../styleguide/example.ts";
import { words } from "../styleguide/words.ts";
import { EmptyState } from "./empty-state.tsx";

const title = { sq: "Asnjë kërkesë nuk përputhet", sr: "Nijedan zahtev ne odgovara", en: "No request matches" };
const text = {
  sq: "Provoni me më pak fjalë, ose hiqni një kusht. Nëse dokumentin nuk e ka kërkuar askush ende, jini ju i pari.",
  sr: "Pokušajte sa manje reči ili uklonite neki uslov. Ako dokument još niko nije tražio, budite prvi.",
  en: "Try fewer words, or remove a condition. If nobody has asked for the document yet, be the first.",
};

export const examples: readonly Example[] = [
  {
    title: words.usual,
    show: (say) => (
      <EmptyState title={say(title)} action={<ButtonLink href="#empty">{say(words.askDocument)}</ButtonLink>}>
        {say(text)}
      </EmptyState>
    ),
  },
];
