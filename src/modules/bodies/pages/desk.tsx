import type { Say } from "../../../say/index.ts";
import { ButtonLink, PageHeader, Row, Rows, Section } from "../../../ui/index.ts";
import { formTexts as texts } from "../texts/forms.ts";

export interface DeskLine {
  readonly href: string;
  readonly title: string;
  readonly meta: readonly string[];
}

/** Where a call or a letter is needed. */
export const DeskPage = ({
  ending,
  empty,
  newHref,
  say,
}: {
  ending: readonly DeskLine[];
  empty: readonly DeskLine[];
  newHref: string;
  say: Say;
}) => (
  <>
    <PageHeader
      title={say(texts.deskTitle)}
      lead={say(texts.deskLead)}
      actions={<ButtonLink href={newHref}>{say(texts.new)}</ButtonLink>}
    />
    <Group title={say(texts.ending)} lines={ending} say={say} />
    <Group title={say(texts.empty)} lines={empty} say={say} />
  </>
);

const Group = ({ title, lines, say }: { title: string; lines: readonly DeskLine[]; say: Say }) => (
  <Section title={title}>
    {lines.length === 0 ? (
      <p class="meta">{say(texts.nothing)}</p>
    ) : (
      <Rows label={title} keys>
        {lines.map((line) => (
          <Row key={line.href} title={line.title} href={line.href} meta={[...line.meta]} />
        ))}
      </Rows>
    )}
  </Section>
);
