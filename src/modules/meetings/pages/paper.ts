import type { Locale } from "../../../kernel/language.ts";
import { type Block, type Paper, plainRuns, type TableBlock } from "../../../kernel/paper.ts";
import type { Say } from "../../../say/index.ts";
import { isCarried, totalOf, type Votes } from "../rules/minutes.ts";
import { pageTexts as texts } from "../texts/page.ts";
import type { MeetingView } from "./meeting.tsx";

export interface MinutesPaper {
  readonly view: MeetingView;
  readonly title: string;
  readonly when: string;
  readonly place: string;
  /** Who signs: those who chaired, in their order. */
  readonly chairs: readonly { name: string; role: string }[];
}

type Facts = { label: string; runs: ReturnType<typeof plainRuns> }[];
type SideWord = "side-all" | "side-government";

/** Minutes as people print, sign and file them: who was there, the text, what it became, and a line for each chair. */
export function paperOf(say: Say, locale: Locale, given: MinutesPaper): Paper {
  const { view } = given;
  const blocks: Block[] = [
    { kind: "facts", items: factsOf(say, given) },
    heading("agenda", say(texts.agenda)),
    ...agendaOf(view),
    ...(view.presences.length > 0
      ? [heading("attendance", say(texts.attendance)), ...quorumOf(say, view), attendanceOf(say, view)]
      : []),
    heading("minutes", say(texts.minutes)),
    ...(view.minutes ? textOf(view.minutes.text) : []),
    ...resultsOf(say, view),
    ...(given.chairs.length > 0 ? [{ kind: "signatures" as const, lines: given.chairs }] : []),
  ];
  return {
    title: given.title,
    locale,
    subtitle: say(texts.minutes),
    meta: [view.minutes?.isDraft ? say(texts.minutesDraft) : say(texts[`state-${view.state}`])],
    blocks,
  };
}

const heading = (id: string, text: string, level: 1 | 2 = 1): Block => ({
  kind: "heading",
  level,
  id,
  runs: plainRuns(text),
});

const factsOf = (say: Say, { when, place, view }: MinutesPaper): Facts =>
  [
    { label: say(texts.when), text: when },
    { label: say(texts.place), text: place },
    { label: say(texts.quorumShort), text: view.quorum ? say(texts.quorumFact, quorumArgs(view)) : "" },
  ]
    .filter(({ text }) => text !== "")
    .map(({ label, text }) => ({ label, runs: plainRuns(text) }));

const quorumArgs = ({ quorum }: MeetingView) => ({
  reached: String(quorum?.reached),
  present: quorum?.present ?? 0,
  base: quorum?.base ?? 0,
});

const agendaOf = ({ agenda }: MeetingView): Block[] =>
  agenda.map(({ number, title }) => ({ kind: "paragraph", runs: plainRuns(`${number}. ${title}`) }));

const quorumOf = (say: Say, view: MeetingView): Block[] =>
  view.quorum
    ? [{ kind: "paragraph", runs: plainRuns(`${say(texts.quorum, quorumArgs(view))} ${say(texts.quorumRule)}`) }]
    : [];

const attendanceOf = (say: Say, { presences }: MeetingView): TableBlock => ({
  kind: "table",
  head: [say(texts.member), say(texts.side), say(texts.presence)].map(plainRuns),
  align: ["start", "start", "start"],
  rows: presences.map(({ name, organisation, side, presence, byWhom }) =>
    [
      organisation === "" ? name : `${name}\n${organisation}`,
      side,
      presence === null
        ? "–"
        : byWhom === ""
          ? say(texts[`presence-${presence}`])
          : say(texts.representedBy, { name: byWhom }),
    ].map(plainRuns),
  ),
});

/** Blank lines make paragraphs, single breaks stay; the marked lines stand in the text as they were written. */
const textOf = (text: string): Block[] =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => ({ kind: "paragraph", runs: plainRuns(part) }));

function resultsOf(say: Say, { results }: MeetingView): Block[] {
  if (!results) return [];
  const votes = results.votes.filter(({ struck }) => !struck);
  const decisions = results.decisions.filter(({ struck }) => !struck);
  const actions = results.actions.filter(({ struck }) => !struck);
  return [
    ...(votes.length > 0 ? [heading("votes", say(texts.votes), 2)] : []),
    ...votes.map(({ number, words, votes: sides }): TableBlock => {
      const line = (label: string, votes: Votes) =>
        [label, ...[votes.for, votes.against, votes.abstained].map((count) => say.number(count))].map(plainRuns);
      const total = totalOf(sides);
      const all = Object.entries(sides).map(([side, votes]) => line(say(texts[`side-${side}` as SideWord]), votes));
      return {
        kind: "table",
        caption: { label: `V${number}`, runs: plainRuns(words) },
        head: [say(texts.side), say(texts.for), say(texts.against), say(texts.abstained)].map(plainRuns),
        align: ["start", "end", "end", "end"],
        rows: all.length > 1 ? [...all, line(say(texts["side-all"]), total)] : all,
        note: plainRuns(say(isCarried(total) ? texts.carried : texts.notCarried)),
      };
    }),
    ...(decisions.length > 0 ? [heading("decisions", say(texts.decisions), 2)] : []),
    ...decisions.map(({ number, words }): Block => ({ kind: "paragraph", runs: plainRuns(`D${number}. ${words}`) })),
    ...(actions.length > 0
      ? [
          heading("actions", say(texts.actions), 2),
          {
            kind: "table" as const,
            head: ["", say(texts.subject), say(texts.who), say(texts.dueHead)].map(plainRuns),
            align: ["start", "start", "start", "start"] as const,
            rows: actions.map(({ number, words, who, due }) => [`A${number}`, words, who, due].map(plainRuns)),
          },
        ]
      : []),
  ];
}
