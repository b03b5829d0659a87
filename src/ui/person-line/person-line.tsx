import type { ComponentChildren } from "preact";
import type { Day } from "../../kernel/day.ts";
import type { Say } from "../../say/index.ts";
import { safeHref } from "../href/safe-href.ts";
import { texts } from "../texts.ts";

export type PersonLineProps = {
  say: Say;
  name: string;
  href?: string;
  role?: string;
  organisation?: string;
  organisationHref?: string;
  /** A mandate's first and last day. */
  since?: Day;
  until?: Day;
  tag?: ComponentChildren;
};

/** A person in one line, by what they do and for whom; no picture, no initials. */
export const PersonLine = (props: PersonLineProps) => {
  const { say } = props;
  return (
    <p class="person-line">
      <span class="person-line__name">{props.href ? <a href={safeHref(props.href)}>{props.name}</a> : props.name}</span>
      {props.role && <span>{props.role}</span>}
      {props.organisation && (
        <span>
          {props.organisationHref ? (
            <a href={safeHref(props.organisationHref)}>{props.organisation}</a>
          ) : (
            props.organisation
          )}
        </span>
      )}
      {props.since && <span class="person-line__days">{say(texts.since, { day: say.day(props.since) })}</span>}
      {props.until && <span class="person-line__days">{say(texts.until, { day: say.day(props.until) })}</span>}
      {props.tag}
    </p>
  );
};
