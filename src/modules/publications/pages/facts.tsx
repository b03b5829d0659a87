import { LANGUAGES, TAGS } from "../../../kernel/language.ts";
import { DateField, FieldRow, Fieldset, RadioGroup, type Say, Select, Textarea, TextField } from "../../../ui/index.ts";
import { KINDS, MOST_SUMMARY, MOST_TITLE } from "../rules/kinds.ts";
import { formTexts as texts } from "../texts/forms.ts";
import { kindWord, languageWord } from "./words.ts";

/** What is typed about a publication, when it begins and later. */
export const FactsFields = ({ say }: { say: Say }) => (
  <>
    <Select
      name="kind"
      label={say(texts.kind)}
      required
      options={KINDS.map((kind) => ({ value: kind, label: kindWord(say, kind) }))}
    />
    <RadioGroup
      name="language"
      label={say(texts.language)}
      required
      inline
      choices={LANGUAGES.map((language) => ({ value: language, label: languageWord(say, language) }))}
    />
    <Fieldset legend={say(texts.titles)}>
      {LANGUAGES.map((language) => (
        <TextField
          key={language}
          name={`title_${language}`}
          label={languageWord(say, language)}
          lang={TAGS[language].lang}
          maxLength={MOST_TITLE}
        />
      ))}
    </Fieldset>
    <Fieldset legend={say(texts.summaries)} hint={say(texts.summariesHint)}>
      {LANGUAGES.map((language) => (
        <Textarea
          key={language}
          name={`summary_${language}`}
          label={languageWord(say, language)}
          lang={TAGS[language].lang}
          rows={3}
          most={MOST_SUMMARY}
        />
      ))}
    </Fieldset>
    <TextField name="authors" label={say(texts.authors)} maxLength={500} />
    <FieldRow>
      <DateField name="period_from" label={say(texts.periodFrom)} />
      <DateField name="period_to" label={say(texts.periodTo)} />
    </FieldRow>
    <TextField name="series" label={say(texts.series)} hint={say(texts.seriesHint)} maxLength={60} />
    <TextField name="words" label={say(texts.words)} hint={say(texts.wordsHint)} maxLength={600} />
  </>
);

/** The same in two or three languages: what a picture shows, what stands under it. */
export const PictureWords = ({ say }: { say: Say }) => (
  <>
    <Fieldset legend={say(texts.alt)}>
      {LANGUAGES.map((language) => (
        <TextField
          key={language}
          name={`alt_${language}`}
          label={languageWord(say, language)}
          lang={TAGS[language].lang}
          maxLength={500}
        />
      ))}
    </Fieldset>
    <Fieldset legend={say(texts.caption)}>
      {LANGUAGES.map((language) => (
        <TextField
          key={language}
          name={`caption_${language}`}
          label={languageWord(say, language)}
          lang={TAGS[language].lang}
          maxLength={300}
        />
      ))}
    </Fieldset>
  </>
);
