import type { Language } from "../../../kernel/language.ts";
import { oneLine } from "../../../kernel/text/index.ts";
import { sayIn } from "../../../say/index.ts";
import type { UrgentGround } from "../rules/urgency.ts";
import { urgencyTexts } from "../texts/asking.ts";

/** A request as it leaves: the asker's words, and before them, where it is urgent, why. The check page shows the same. */
export const bodyOfRequest = (draft: {
  language: Language;
  body: string;
  urgent_ground: UrgentGround | null;
  urgent_reason: string;
}): string =>
  draft.urgent_ground === null
    ? draft.body
    : `${sayIn(draft.language)(urgencyTexts[`letter-${draft.urgent_ground}`], {
        reason: oneLine(draft.urgent_reason),
      })}\n\n${draft.body}`;
