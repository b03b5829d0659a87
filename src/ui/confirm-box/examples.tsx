import type { Example } from "../styleguide/example.ts";
import { words } from "../styleguide/words.ts";
import { Textarea } from "../textarea/textarea.tsx";
import { ConfirmBox } from "./confirm-box.tsx";

const texts = {
  title: { sq: "Ta tërheqim kërkesën?", sr: "Povući zahtev?", en: "Withdraw the request?" },
  text: {
    sq: "Institucioni lajmërohet se nuk e prisni më përgjigjen. Letrat mbeten të publikuara; kjo nuk kthehet prapa.",
    sr: "Institucija se obaveštava da više ne čekate odgovor. Pisma ostaju objavljena; ovo se ne može poništiti.",
    en: "The institution is told that you no longer wait for the answer. The letters stay published; this cannot be taken back.",
  },
  reason: { sq: "Arsyeja", sr: "Razlog", en: "Reason" },
  yes: { sq: "Po, tërhiqe kërkesën", sr: "Da, povuci zahtev", en: "Yes, withdraw the request" },
};

export const examples: readonly Example[] = [
  {
    title: words.usual,
    show: (say) => (
      <ConfirmBox
        say={say}
        action="#confirm"
        csrf="example"
        prefix="c"
        title={say(texts.title)}
        yes={say(texts.yes)}
        danger
        backHref="#confirm"
      >
        <p>{say(texts.text)}</p>
        <Textarea name="reason" label={say(texts.reason)} rows={3} />
      </ConfirmBox>
    ),
  },
];
