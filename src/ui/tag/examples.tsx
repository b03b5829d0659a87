import { Meta } from "../page/page.tsx";
import type { Example } from "../styleguide/example.ts";
import { words } from "../styleguide/words.ts";
import { Tag } from "./tag.tsx";

export const examples: readonly Example[] = [
  {
    title: words.allKinds,
    show: (say) => (
      <Meta>
        <Tag tone="ok">{say(words.answered5)}</Tag>
        <Tag tone="due">{say(words.dueTomorrow)}</Tag>
        <Tag tone="late">{say(words.late4)}</Tag>
        <Tag tone="idle">{say(words.atAgency)}</Tag>
        <Tag tone="info">{say(words.registered)}</Tag>
      </Meta>
    ),
  },
];
