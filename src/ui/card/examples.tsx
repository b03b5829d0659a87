import { Bar } from "../bar/bar.tsx";
import type { Example } from "../styleguide/example.ts";
import { words } from "../styleguide/words.ts";
import { Card, Cards } from "./card.tsx";

const sum = {
  sq: "48 kërkesa, 31 prej tyre në afat",
  sr: "48 zahteva, od toga 31 na vreme",
  en: "48 requests, 31 of them in time",
};
const follow = { sq: "Ndiq këtë kërkesë", sr: "Prati ovaj zahtev", en: "Follow this request" };
const followText = {
  sq: "Merr një mesazh kur ka lëvizje, pa llogari.",
  sr: "Dobićete poruku kad se nešto dogodi, bez naloga.",
  en: "Get a message when something happens, without an account.",
};
const related = { sq: "Lidhur me", sr: "Povezano sa", en: "Related to" };
const audit = {
  sq: "Auditimi social: rezervuari në Janjevë",
  sr: "Društvena revizija: rezervoar u Janjevu",
  en: "Social audit: the reservoir in Janjeva",
};
const evidence = {
  sq: "kjo kërkesë është dëshmi për gjetjen 3",
  sr: "ovaj zahtev je dokaz za nalaz 3",
  en: "this request is evidence for finding 3",
};

export const examples: readonly Example[] = [
  {
    title: words.usual,
    show: (say) => (
      <Cards>
        <Card level={3} title={say(words.lipjan)} href="#cards">
          <p class="quiet-text">{say(sum)}</p>
          <Bar
            say={say}
            label={say(words.requests)}
            segments={[
              { label: say(words.inTime), value: 31, tone: "ok" },
              { label: say(words.lateWord), value: 9, tone: "due" },
              { label: say(words.silent), value: 8, tone: "late" },
            ]}
          />
        </Card>
        <Card level={3} title={say(related)} foot={say(evidence)}>
          <p>
            <a href="#cards">{say(audit)}</a>
          </p>
        </Card>
        <Card level={3} title={say(follow)}>
          <p class="quiet-text">{say(followText)}</p>
        </Card>
      </Cards>
    ),
  },
];
