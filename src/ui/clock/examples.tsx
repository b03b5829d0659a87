import { day } from "../../kernel/day.ts";
import { Button, Buttons } from "../button/button.tsx";
import type { Example } from "../styleguide/example.ts";
import { words } from "../styleguide/words.ts";
import { Clock } from "./clock.tsx";

const due = day("2026-10-23");
const complainBy = day("2026-11-07");
const sentence = {
  sq: "Komuna duhej të përgjigjej deri më {day}.",
  sr: "Opština je trebalo da odgovori do {day}.",
  en: "The municipality had to answer by {day}.",
};
const silence = {
  sq: "Heshtja konsiderohet përgjigje negative; ankesa në Agjenci mund të bëhet deri më {day}.",
  sr: "Ćutanje se smatra negativnim odgovorom; žalba Agenciji može se podneti do {day}.",
  en: "Silence counts as a refusal; a complaint to the Agency can be made until {day}.",
};
const steps = [
  {
    sq: "Kërkesa u regjistrua më {day}; ajo ditë nuk llogaritet.",
    sr: "Zahtev je registrovan {day}; taj dan se ne računa.",
    en: "The request was registered on {day}; that day does not count.",
  },
  { sq: "Shtatë ditë pas saj.", sr: "Sedam dana posle toga.", en: "Seven days after it." },
];
const law = {
  sq: "Ligji nr. 06/L-081 për Qasje në Dokumente Publike, neni 12",
  sr: "Zakon br. 06/L-081 o pristupu javnim dokumentima, član 12",
  en: "Law No. 06/L-081 on Access to Public Documents, Article 12",
};
const complain = { sq: "Përgatit ankesën", sr: "Pripremi žalbu", en: "Prepare the complaint" };
const remind = { sq: "Dërgo kujtesë", sr: "Pošalji podsetnik", en: "Send a reminder" };
const running = {
  sq: "Komuna ka kohë të përgjigjet deri më {day}.",
  sr: "Opština ima rok za odgovor do {day}.",
  en: "The municipality has until {day} to answer.",
};

export const examples: readonly Example[] = [
  {
    title: { sq: "Afati kaloi", sr: "Rok je istekao", en: "The date has passed" },
    show: (say) => (
      <Clock
        say={say}
        tone="late"
        tag={say(words.late4)}
        sentence={say(sentence, { day: say.day(due) })}
        steps={steps.map((step) => say(step, { day: say.day(day("2026-10-16")) }))}
        source={say(law)}
        actions={
          <Buttons>
            <Button type="button">{say(complain)}</Button>
            <Button type="button" kind="quiet">
              {say(remind)}
            </Button>
          </Buttons>
        }
      >
        <p>{say(silence, { day: say.day(complainBy) })}</p>
      </Clock>
    ),
  },
  {
    title: { sq: "Afati po rrjedh", sr: "Rok teče", en: "The clock is running" },
    show: (say) => (
      <Clock
        say={say}
        tone="due"
        tag={say(words.dueTomorrow)}
        sentence={say(running, { day: say.day(due) })}
        source={say(law)}
      />
    ),
  },
];
