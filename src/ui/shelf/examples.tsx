import type { Example } from "../styleguide/example.ts";
import { words } from "../styleguide/words.ts";
import { Tag } from "../tag/tag.tsx";
import { Cover, Fingerprint, Shelf } from "./shelf.tsx";

/** As in the house: an address that gives the picture; here the logo stands for it. */
const COVER = "/favicon.svg";

export const examples: readonly Example[] = [
  {
    title: words.usual,
    show: (say) => (
      <Shelf
        items={[
          {
            title: say(words.subsidies),
            href: "#shelf",
            cover: COVER,
            tag: <Tag tone="ok">{say(words.agency)}</Tag>,
            meta: [say.number(2023)],
            text: say(words.janjeva),
          },
          { title: say(words.minutes), href: "#shelf-2", cover: COVER },
        ]}
      />
    ),
  },
  {
    title: words.agency,
    show: (say) => (
      <>
        <Cover href={COVER} alt={say(words.minutes)} />
        <Fingerprint label="SHA-256" value={"0123456789abcdef".repeat(4)} />
      </>
    ),
  },
];
