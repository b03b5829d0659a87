import type { Say } from "../../../say/index.ts";
import { Row, Rows, Section, Table, Tag, type Tone } from "../../../ui/index.ts";
import { isCarried, totalOf, type Votes, type VotesBySide } from "../rules/minutes.ts";
import { pageTexts as texts } from "../texts/page.ts";

export interface VoteLine {
  readonly number: number;
  readonly words: string;
  readonly votes: VotesBySide;
  readonly struck: boolean;
}
export interface DecisionLine {
  readonly number: number;
  readonly words: string;
  readonly struck: boolean;
}
export interface ActionLine {
  readonly number: number;
  readonly words: string;
  readonly who: string;
  readonly due: string;
  /** Its promise in the ledger. */
  readonly href: string | null;
  readonly tone: Tone;
  readonly standing: string;
  readonly struck: boolean;
}
export interface ResultsView {
  readonly votes: readonly VoteLine[];
  readonly decisions: readonly DecisionLine[];
  readonly actions: readonly ActionLine[];
}

type SideWord = "side-all" | "side-government";
const sideName = (say: Say, side: string) => say(texts[`side-${side}` as SideWord]);

/** What minutes became: votes side by side, decisions, and what is to be done by whom. */
export const Results = ({ view, say }: { view: ResultsView; say: Say }) => (
  <>
    {view.votes.length > 0 && (
      <Section title={say(texts.votes)} level={3}>
        {view.votes.map((vote) => (
          <Vote key={vote.number} vote={vote} say={say} />
        ))}
      </Section>
    )}
    {view.decisions.length > 0 && (
      <Section title={say(texts.decisions)} level={3}>
        <Rows label={say(texts.decisions)}>
          {view.decisions.map(({ number, words, struck }) => (
            <Row key={number} title={`D${number}. ${words}`} meta={struck ? [say(texts.struck)] : []} />
          ))}
        </Rows>
      </Section>
    )}
    {view.actions.length > 0 && (
      <Section title={say(texts.actions)} level={3}>
        <Actions actions={view.actions} say={say} />
      </Section>
    )}
  </>
);

export const Actions = ({ actions, say }: { actions: readonly ActionLine[]; say: Say }) => (
  <Rows label={say(texts.actions)}>
    {actions.map((action) => (
      <Row
        key={`${action.number} ${action.href}`}
        title={action.number > 0 ? `A${action.number}. ${action.words}` : action.words}
        href={action.href ?? undefined}
        tag={action.standing === "" ? undefined : <Tag tone={action.tone}>{action.standing}</Tag>}
        meta={[action.who, say(texts.dueBy, { day: action.due }), action.struck ? say(texts.struck) : ""]}
      />
    ))}
  </Rows>
);

function Vote({ vote, say }: { vote: VoteLine; say: Say }) {
  const total = totalOf(vote.votes);
  const sides = Object.entries(vote.votes);
  const title = `V${vote.number}. ${vote.words}`;
  return (
    <div>
      <p>
        {title} {vote.struck && <span class="meta">({say(texts.struck)})</span>}{" "}
        <Tag tone={isCarried(total) ? "ok" : "idle"}>{say(isCarried(total) ? texts.carried : texts.notCarried)}</Tag>
      </p>
      <Table
        say={say}
        caption={title}
        quietCaption
        phone="scroll"
        rows={sides}
        rowKey={([side]) => side}
        columns={[
          { key: "side", label: say(texts.side), head: true, cell: ([side]) => sideName(say, side) },
          ...(["for", "against", "abstained"] as const).map((way) => ({
            key: way,
            label: say(texts[way]),
            align: "end" as const,
            cell: ([, votes]: [string, Votes]) => say.number(votes[way]),
          })),
        ]}
        foot={
          sides.length > 1
            ? [say(texts["side-all"]), ...[total.for, total.against, total.abstained].map((count) => say.number(count))]
            : undefined
        }
      />
    </div>
  );
}
