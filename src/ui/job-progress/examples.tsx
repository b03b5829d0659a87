import { Stack } from "../page/page.tsx";
import type { Example } from "../styleguide/example.ts";
import { words } from "../styleguide/words.ts";
import { JobProgress } from "./job-progress.tsx";

const texts = {
  importing: { sq: "Importimi i organizatave", sr: "Uvoz organizacija", en: "Import of organisations" },
  mailing: { sq: "Dërgimi i buletinit 47", sr: "Slanje biltena 47", en: "Sending of bulletin 47" },
  failed: {
    sq: "Rreshti 18 nuk u lexua: data „32.10.2026” nuk ekziston. Ndreqeni skedarin dhe provoni përsëri.",
    sr: "Red 18 nije pročitan: datum „32.10.2026.” ne postoji. Ispravite datoteku i pokušajte ponovo.",
    en: "Row 18 was not read: the date “32.10.2026” does not exist. Correct the file and try again.",
  },
};

export const examples: readonly Example[] = [
  {
    title: words.allKinds,
    show: (say) => (
      <Stack>
        <JobProgress say={say} label={say(texts.mailing)} state="running" done={312} total={500} />
        <JobProgress say={say} label={say(texts.importing)} state="waiting" />
        <JobProgress say={say} label={say(texts.mailing)} state="done" done={500} total={500} />
        <JobProgress say={say} label={say(texts.importing)} state="failed">
          <p>{say(texts.failed)}</p>
        </JobProgress>
      </Stack>
    ),
  },
];
