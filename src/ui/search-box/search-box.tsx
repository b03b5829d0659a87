import type { Say } from "../../say/index.ts";
import { safeHref } from "../href/safe-href.ts";
import { Icon } from "../icon/icon.tsx";
import { texts } from "../texts.ts";

export type SearchBoxProps = {
  say: Say;
  action: string;
  /** "q" when not given. */
  name?: string;
  value?: string;
  /** What is searched: "Search institutions". */
  label: string;
  /** An example of what can be written. */
  placeholder?: string;
  /** Shows the label above the box. */
  labelled?: boolean;
  hidden?: Readonly<Record<string, string>>;
};

/** One line and a button; answers with a page of its own address. */
export const SearchBox = (props: SearchBoxProps) => {
  const name = props.name ?? "q";
  return (
    <search>
      <form class="search-box" action={safeHref(props.action)} method="get">
        <label class={props.labelled ? "field__label" : "visually-hidden"} for={`search-${name}`}>
          {props.label}
        </label>
        <div class="search-box__line">
          <input
            class="input"
            type="search"
            id={`search-${name}`}
            name={name}
            value={props.value ?? ""}
            placeholder={props.placeholder}
            enterkeyhint="search"
          />
          <button class="button" type="submit">
            <Icon name="search" />
            <span class="search-box__word">{props.say(texts.search)}</span>
          </button>
        </div>
        {Object.entries(props.hidden ?? {}).map(([key, value]) => (
          <input key={key} type="hidden" name={key} value={value} />
        ))}
      </form>
    </search>
  );
};
