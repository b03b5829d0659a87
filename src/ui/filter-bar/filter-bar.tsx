import type { Say } from "../../say/index.ts";
import { Button } from "../button/button.tsx";
import { safeHref } from "../href/safe-href.ts";
import { Icon } from "../icon/icon.tsx";
import { texts } from "../texts.ts";

export type FacetOption = { value: string; label: string; count?: number; selected?: boolean };

export type Facet = {
  name: string;
  label: string;
  /** `select`: one of many. `ticks`: any of a few. */
  kind?: "select" | "ticks";
  options: readonly FacetOption[];
};

export type FilterBarProps = {
  say: Say;
  action: string;
  search?: { name?: string; label: string; value?: string; placeholder?: string };
  facets?: readonly Facet[];
  /** What narrows the list now, each with the address of the list without it. */
  chips?: readonly { label: string; href: string }[];
  clearHref?: string;
  /** Kept in the address: sort order, view. */
  hidden?: Readonly<Record<string, string | undefined>>;
  /** What was found, in words; read out when the page comes. */
  result?: string;
};

/** Search and facets of a list as one GET form: every view has an address that can be sent to a colleague. */
export function FilterBar(props: FilterBarProps) {
  const { say, search, facets = [], chips = [] } = props;
  return (
    <div class="filter-bar">
      <search>
        <form class="filter-bar__form" action={safeHref(props.action)} method="get" aria-label={say(texts.filter)}>
          {search && (
            <div class="field filter-bar__search">
              <label class="field__label" for="filter-search">
                {search.label}
              </label>
              <input
                class="input"
                type="search"
                id="filter-search"
                name={search.name ?? "q"}
                value={search.value ?? ""}
                placeholder={search.placeholder}
              />
            </div>
          )}
          {facets.map((facet) =>
            facet.kind === "ticks" ? (
              <Ticks key={facet.name} facet={facet} say={say} />
            ) : (
              <Choice key={facet.name} facet={facet} say={say} />
            ),
          )}
          {Object.entries(props.hidden ?? {}).map(
            ([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
          )}
          <Button kind="quiet">{say(texts.applyFilter)}</Button>
        </form>
      </search>
      {(chips.length > 0 || props.result) && (
        <div class="filter-bar__now">
          {props.result && <p class="filter-bar__result">{props.result}</p>}
          {chips.length > 0 && (
            <ul aria-label={say(texts.chosen)}>
              {chips.map((chip) => (
                <li key={chip.label}>
                  <a class="chip" href={safeHref(chip.href)} aria-label={say(texts.removeFilter, { name: chip.label })}>
                    {chip.label} <Icon name="cross" />
                  </a>
                </li>
              ))}
              {props.clearHref && (
                <li>
                  <a class="filter-bar__clear" href={safeHref(props.clearHref)}>
                    {say(texts.clearFilter)}
                  </a>
                </li>
              )}
            </ul>
          )}
        </div>
      )}
    </div>
  );
}

const counted = (option: FacetOption, say: Say) =>
  option.count === undefined ? option.label : `${option.label} (${say.number(option.count)})`;

const Choice = ({ facet, say }: { facet: Facet; say: Say }) => (
  <div class="field">
    <label class="field__label" for={`filter-${facet.name}`}>
      {facet.label}
    </label>
    <span class="select">
      <select class="input" id={`filter-${facet.name}`} name={facet.name}>
        <option value="">{say(texts.everything)}</option>
        {facet.options.map((option) => (
          <option key={option.value} value={option.value} selected={option.selected}>
            {counted(option, say)}
          </option>
        ))}
      </select>
    </span>
  </div>
);

const Ticks = ({ facet, say }: { facet: Facet; say: Say }) => (
  <details class="filter-bar__ticks" open={facet.options.some((option) => option.selected)}>
    <summary>
      {facet.label} <Icon name="down" />
    </summary>
    <fieldset class="field">
      <legend class="visually-hidden">{facet.label}</legend>
      {facet.options.map((option, index) => (
        <div class="choice" key={option.value}>
          <input
            type="checkbox"
            id={`filter-${facet.name}-${index}`}
            name={facet.name}
            value={option.value}
            checked={option.selected}
          />
          <label for={`filter-${facet.name}-${index}`}>{counted(option, say)}</label>
        </div>
      ))}
    </fieldset>
  </details>
);
