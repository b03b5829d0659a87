import type { Example } from "../styleguide/example.ts";
import { words } from "../styleguide/words.ts";
import { Button, ButtonLink, Buttons } from "./button.tsx";

const withdraw = { sq: "Tërhiqe kërkesën", sr: "Povuci zahtev", en: "Withdraw the request" };
const remind = { sq: "Dërgo kujtesë", sr: "Pošalji podsetnik", en: "Send a reminder" };

export const examples: readonly Example[] = [
  {
    title: words.allKinds,
    show: (say) => (
      <Buttons>
        <Button type="button">{say(words.askDocument)}</Button>
        <Button type="button" kind="quiet">
          {say(remind)}
        </Button>
        <Button type="button" kind="danger">
          {say(withdraw)}
        </Button>
        <Button type="button" kind="plain">
          {say(words.howItWorks)}
        </Button>
      </Buttons>
    ),
  },
  {
    title: {
      sq: "Si lidhje, të vogla, të pamundura",
      sr: "Kao veze, mali, nedostupni",
      en: "As links, small, not available",
    },
    show: (say) => (
      <Buttons>
        <ButtonLink href="#buttons">{say(words.askDocument)}</ButtonLink>
        <ButtonLink href="#buttons" kind="quiet" small>
          {say(remind)}
        </ButtonLink>
        <Button type="button" disabled>
          {say(remind)}
        </Button>
      </Buttons>
    ),
  },
];
