import type { Example } from "../styleguide/example.ts";
import { words } from "../styleguide/words.ts";
import { Tag } from "../tag/tag.tsx";
import { Fingerprint, Shelf } from "./shelf.tsx";

export const examples: readonly Example[] = [
  {
    title: words.usual,
    show: (say) => (
      <>
        <Shelf
          items={[
            {
              title: say(words.subsidies),
              href: "#shelf",
              tag: <Tag tone="ok">{say(words.agency)}</Tag>,
              meta: [say.number(2023)],
              text: say(words.janjeva),
            },
            { title: say(words.minutes), href: "#shelf-2" },
          ]}
        />
        <Fingerprint label="SHA-256" value={"0123456789abcdef".repeat(4)} />
      </>
    ),
  },
];
