import type { Day } from "../../../kernel/day.ts";
import type { Say } from "../../../say/index.ts";
import { ButtonLink, Buttons, Facts, Section } from "../../../ui/index.ts";
import { complaintTexts as texts } from "../texts/complaint.ts";
import { Terms, type TermView } from "./complaint.tsx";

/** Of the complaint, on the page of the request. */
export interface ComplaintView {
  readonly facts: readonly { term: string; value: string }[];
  readonly terms: readonly TermView[];
  /** For who may complain now: the way there, and the last day. */
  readonly open: { readonly href: string; readonly until: Day | null } | null;
  /** For the asker and staff while it runs: where its course is written down. */
  readonly href: string | null;
}

/** Under the clock: the way to the Agency while it is open, and what has come of it. */
export const Complaint = ({ view, say }: { view: ComplaintView; say: Say }) => (
  <Section title={say(view.facts.length > 0 ? texts.stage : texts.title)} id="complaint">
    {view.facts.length > 0 && <Facts items={view.facts} />}
    <Terms terms={view.terms} say={say} />
    {view.open && (
      <>
        <p>
          {say(texts.linkLead)} {view.open.until && say(texts.until, { day: say.day(view.open.until) })}
        </p>
        <Buttons>
          <ButtonLink href={view.open.href}>{say(texts.link)}</ButtonLink>
        </Buttons>
      </>
    )}
    {view.href && (
      <Buttons>
        <ButtonLink kind="quiet" href={view.href}>
          {say(texts.open)}
        </ButtonLink>
      </Buttons>
    )}
  </Section>
);
