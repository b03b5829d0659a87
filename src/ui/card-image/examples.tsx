import type { Example } from "../styleguide/example.ts";
import { words } from "../styleguide/words.ts";
import { cardImage } from "./card-image.tsx";

/** The picture itself is drawn apart from any page; here it stands as its own markup. */
export const examples: readonly Example[] = [
  {
    title: words.usual,
    show: (say) => (
      <div
        class="card-image"
        role="img"
        aria-label={say(words.janjeva)}
        dangerouslySetInnerHTML={{
          __html: cardImage({
            say,
            title: say(words.janjeva),
            subtitle: say(words.lipjan),
            tag: { tone: "late", text: say(words.late4) },
          }),
        }}
      />
    ),
  },
];
