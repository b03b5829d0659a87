import type { ComponentChildren } from "preact";

export type PickableWord = {
  value: string;
  text: string;
  /** Blanks and line ends before it, kept as they are. */
  before?: string;
  picked?: boolean;
  /** Picked by something else; shown, not to be changed here. */
  fixed?: boolean;
};

export type WordPickerProps = {
  name: string;
  legend: ComponentChildren;
  hint?: ComponentChildren;
  words: readonly PickableWord[];
  lang?: string;
};

/** A text of which words are marked one by one: each word is a box to tick, and a ticked one turns black. */
export const WordPicker = ({ name, legend, hint, words, lang }: WordPickerProps) => (
  <fieldset class="word-picker">
    <legend class="field__label">{legend}</legend>
    {hint && <div class="field__hint">{hint}</div>}
    <div class="word-picker__text" lang={lang}>
      {words.map((word) => (
        <>
          {word.before}
          <label class={word.fixed ? "word-picker__word word-picker__word--fixed" : "word-picker__word"}>
            <input
              type="checkbox"
              name={name}
              value={word.value}
              checked={word.picked || word.fixed}
              disabled={word.fixed}
            />
            <span>{word.text}</span>
          </label>
        </>
      ))}
    </div>
  </fieldset>
);
