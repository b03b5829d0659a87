import { day } from "../../kernel/day.ts";
import { Stack } from "../page/page.tsx";
import type { Example } from "../styleguide/example.ts";
import { words } from "../styleguide/words.ts";
import { Letter } from "./letter.tsx";

const requester = { sq: "Kërkuesi", sr: "Podnosilac", en: "The requester" };
const officer = { sq: "zyrtari për qasje", sr: "službenik za pristup", en: "officer for access" };
const delivered = { sq: "dorëzuar", sr: "uručeno", en: "delivered" };
const asked = {
  sq: "Të nderuar,\n\nNë bazë të Ligjit për Qasje në Dokumente Publike, kërkoj kopje të kontratës dhe të anekseve të saj për projektin „Ndërtimi i rezervuarit të ujit dhe rehabilitimi i rrjetit të ujësjellësit në Janjevë”.\n\nMe respekt",
  sr: "Poštovani,\n\nNa osnovu Zakona o pristupu javnim dokumentima, tražim kopiju ugovora i njegovih aneksa za projekat „Izgradnja rezervoara i obnova vodovodne mreže u Janjevu”.\n\nS poštovanjem",
  en: "Dear Sir or Madam,\n\nUnder the Law on Access to Public Documents I ask for a copy of the contract and its annexes for the project “Building of the water reservoir and repair of the water network in Janjeva”.\n\nYours sincerely",
};
const answer = {
  sq: "Kërkesa juaj u regjistrua sot. Bashkëngjitur gjeni kontratën; aneksi do t’ju dërgohet veçmas.",
  sr: "Vaš zahtev je danas registrovan. U prilogu je ugovor; aneks će vam biti poslat posebno.",
  en: "Your request was registered today. The contract is attached; the annex will be sent to you separately.",
};
const recognised = { sq: "teksti u njoh", sr: "tekst je prepoznat", en: "text recognised" };
const staff = {
  sq: "Aneksi pritet të enjten; e konfirmoi zyrtarja me telefon.",
  sr: "Aneks se očekuje u četvrtak; službenica je potvrdila telefonom.",
  en: "The annex is expected on Thursday; the officer confirmed by telephone.",
};

export const examples: readonly Example[] = [
  {
    title: { sq: "Një këmbim letrash", sr: "Prepiska", en: "An exchange of letters" },
    show: (say) => (
      <Stack gap="small">
        <Letter
          say={say}
          kind="sent"
          id="letter-1"
          from={say(requester)}
          to={say(words.lipjan)}
          day={day("2026-10-12")}
          delivery={{ tone: "ok", text: say(delivered) }}
          parts={[{ text: say(asked) }]}
        />
        <Letter say={say} kind="automatic" from={say(words.lipjan)} day={day("2026-10-12")} />
        <Letter
          say={say}
          id="letter-3"
          from={say(words.lipjan)}
          role={say(officer)}
          day={day("2026-10-16")}
          parts={[{ text: say(answer) }, { text: say(asked), folded: true }]}
          attachments={[
            {
              name: "Kontrata_Janjevë_e_nënshkruar.pdf",
              href: "#letter-3",
              type: "PDF",
              bytes: 2_400_000,
              pages: 14,
              note: say(recognised),
            },
          ]}
        />
        <Letter say={say} kind="note" from={say(words.arta)} day={day("2026-10-17")} parts={[{ text: say(staff) }]} />
      </Stack>
    ),
  },
];
