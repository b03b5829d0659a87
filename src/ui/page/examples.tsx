import { Button, ButtonLink, Buttons } from "../button/button.tsx";
import { Card } from "../card/card.tsx";
import type { Example } from "../styleguide/example.ts";
import { words } from "../styleguide/words.ts";
import { Columns, PlainText, Prose, Section } from "./page.tsx";

const texts = {
  title: { sq: "Si të kërkoni një dokument", sr: "Kako zatražiti dokument", en: "How to ask for a document" },
  text: {
    sq: "Çdo institucion publik duhet të përgjigjet brenda shtatë ditësh. Nuk keni nevojë të tregoni pse e doni dokumentin.",
    sr: "Svaka javna institucija mora da odgovori u roku od sedam dana. Ne morate da kažete zašto želite dokument.",
    en: "Every public institution must answer within seven days. You need not say why you want the document.",
  },
  beside: { sq: "Anash", sr: "Sa strane", en: "Beside" },
  all: { sq: "Shih të gjitha", sr: "Vidi sve", en: "See all" },
};

export const examples: readonly Example[] = [
  {
    title: { sq: "Shtylla dhe pjesë", sr: "Stupci i delovi", en: "Columns and sections" },
    show: (say) => (
      <Columns
        aside={
          <Card level={4} title={say(texts.beside)}>
            <p class="quiet-text">{say(words.howItWorks)}</p>
          </Card>
        }
      >
        <Section level={3} title={say(texts.title)} aside={<a href="#page">{say(texts.all)}</a>}>
          <Prose>
            <p>{say(texts.text)}</p>
            <p>{say(texts.text)}</p>
          </Prose>
        </Section>
      </Columns>
    ),
  },
  {
    title: { sq: "Tekst i një personi", sr: "Tekst jedne osobe", en: "Text of a person" },
    show: (say) => <PlainText text={`${say(texts.text)}\n\n<b>${say(texts.title)}</b>\n${say(texts.all)}`} />,
  },
  {
    title: { sq: "Hapi i radhës", sr: "Sledeći korak", en: "The next step" },
    show: (say) => (
      <Buttons>
        <Button type="button">{say(words.askDocument)}</Button>
        <ButtonLink href="#page" kind="quiet">
          {say(words.howItWorks)}
        </ButtonLink>
      </Buttons>
    ),
  },
];
