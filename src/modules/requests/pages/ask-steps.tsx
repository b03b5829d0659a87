import type { Say } from "../../../say/index.ts";
import { Steps } from "../../../ui/index.ts";
import { askTexts as texts } from "../texts/ask.ts";

/** Where one stands on the way from a wish to a letter. */
export const AskSteps = ({
  say,
  current,
  findHref,
  writeHref,
}: {
  say: Say;
  current: number;
  findHref?: string;
  writeHref?: string;
}) => (
  <Steps
    say={say}
    current={current}
    items={[
      { label: say(texts.stepFind), href: findHref },
      { label: say(texts.stepWrite), href: writeHref },
      { label: say(texts.stepSend) },
    ]}
  />
);
