import { day } from "../../kernel/day.ts";
import type { Example } from "../styleguide/example.ts";
import { words } from "../styleguide/words.ts";
import { Tag } from "../tag/tag.tsx";
import { Row, Rows } from "./rows.tsx";

const sentOn = { sq: "dërguar më {day}", sr: "poslato {day}", en: "sent on {day}" };
const find = { sq: "Gjej në këtë listë", sr: "Nađi na ovoj listi", en: "Find in this list" };

export const examples: readonly Example[] = [
  {
    title: words.usual,
    show: (say) => (
      <Rows filterLabel={say(find)} keys>
        <Row
          href="#rows"
          title={say(words.janjeva)}
          tag={<Tag tone="late">{say(words.late4)}</Tag>}
          meta={[say(words.lipjan), say(sentOn, { day: say.day(day("2026-10-12")) })]}
        />
        <Row
          href="#rows"
          title={say(words.subsidies)}
          tag={<Tag tone="ok">{say(words.answered5)}</Tag>}
          meta={[say(words.prishtina)]}
        />
        <Row
          href="#rows"
          title={say(words.minutes)}
          tag={<Tag tone="due">{say(words.dueTomorrow)}</Tag>}
          meta={[say(words.fushe)]}
        />
        <Row
          href="#rows"
          title={say(words.longWord)}
          tag={<Tag tone="idle">{say(words.atAgency)}</Tag>}
          meta={[say(words.finance)]}
        />
      </Rows>
    ),
  },
];
