import type { Example } from "../styleguide/example.ts";
import { words } from "../styleguide/words.ts";
import { Notice } from "./notice.tsx";

const sent = {
  sq: "Kërkesa u dërgua te Komuna e Lipjanit. Ju lajmërojmë sapo të ketë përgjigje.",
  sr: "Zahtev je poslat Opštini Lipljan. Javićemo vam čim stigne odgovor.",
  en: "The request was sent to the Municipality of Lipjan. We will tell you as soon as there is an answer.",
};
const read = {
  sq: "Ky dokument u lexua nga fotografia; mund të ketë gabime shkrimi.",
  sr: "Ovaj dokument je pročitan sa slike; moguće su greške u tekstu.",
  en: "This document was read from a picture; there may be errors in the text.",
};
const attention = {
  title: { sq: "Afati mbyllet nesër", sr: "Rok ističe sutra", en: "The deadline is tomorrow" },
  text: {
    sq: "Pas kësaj date ankesa në Agjenci nuk pranohet më.",
    sr: "Posle tog dana žalba Agenciji više se ne prima.",
    en: "After that day a complaint to the Agency is no longer accepted.",
  },
};
const failed = {
  sq: "Letra nuk u dorëzua: adresa e institucionit nuk ekziston më. Po kërkojmë adresën e re.",
  sr: "Pismo nije uručeno: adresa institucije više ne postoji. Tražimo novu adresu.",
  en: "The letter was not delivered: the institution's address no longer exists. We are looking for the new one.",
};

export const examples: readonly Example[] = [
  {
    title: words.allKinds,
    show: (say) => (
      <div class="stack stack--small">
        <Notice say={say} tone="ok">
          <p>{say(sent)}</p>
        </Notice>
        <Notice say={say} tone="info">
          <p>{say(read)}</p>
        </Notice>
        <Notice say={say} tone="due" title={say(attention.title)}>
          <p>{say(attention.text)}</p>
        </Notice>
        <Notice say={say} tone="late">
          <p>{say(failed)}</p>
        </Notice>
      </div>
    ),
  },
];
