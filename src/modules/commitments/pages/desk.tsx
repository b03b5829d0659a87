import type { Say } from "../../../say/index.ts";
import { ButtonLink, PageHeader, Rows, Section } from "../../../ui/index.ts";
import { formTexts as texts } from "../texts/forms.ts";
import { type PromiseLine, PromiseRow } from "./list.tsx";

export interface DeskView {
  readonly newHref: string;
  readonly groups: readonly { title: string; lines: readonly PromiseLine[] }[];
}

/** What waits for a person of the staff. */
export const DeskPage = ({ view, say }: { view: DeskView; say: Say }) => (
  <>
    <PageHeader
      title={say(texts.deskTitle)}
      lead={say(texts.deskLead)}
      actions={<ButtonLink href={view.newHref}>{say(texts.new)}</ButtonLink>}
    />
    {view.groups.map(({ title, lines }) => (
      <Section key={title} title={title}>
        {lines.length === 0 ? (
          <p class="meta">{say(texts.nothing)}</p>
        ) : (
          <Rows label={title} keys>
            {lines.map((line) => (
              <PromiseRow key={line.href} line={line} />
            ))}
          </Rows>
        )}
      </Section>
    ))}
  </>
);
