import { LANGUAGES } from "../../../kernel/language.ts";
import type { Say } from "../../../say/index.ts";
import { Fieldset, Textarea } from "../../../ui/index.ts";
import { MOST_WORDING } from "../rules/decisions.ts";
import { formTexts as texts } from "../texts/forms.ts";

/** A wording in each language; one is enough. */
export const WordingFields = ({ legend, hint, say }: { legend: string; hint?: string; say: Say }) => (
  <Fieldset legend={legend} hint={hint}>
    {LANGUAGES.map((language) => (
      <Textarea
        key={language}
        name={`wording_${language}`}
        label={say(texts[`wording-${language}`])}
        rows={3}
        most={MOST_WORDING}
        lang={language}
      />
    ))}
  </Fieldset>
);
