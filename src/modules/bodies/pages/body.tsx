import type { ComponentChildren } from "preact";
import type { Say } from "../../../say/index.ts";
import { Facts, Figures, PageHeader, Row, Rows, Section, Table, Tag, type Tone } from "../../../ui/index.ts";
import type { Beside } from "../actions/house.ts";
import type { SeatStanding, Side } from "../rules/seats.ts";
import { pageTexts as texts } from "../texts/page.ts";
import { BodyForms, type BodyFormsView } from "./forms.tsx";

export interface SeatLine {
  readonly id: string;
  readonly name: string;
  readonly side: Side;
  readonly votes: boolean;
  readonly standing: SeatStanding;
  /** Null for an empty seat; an empty name was erased. */
  readonly holder: {
    readonly name: string;
    readonly organisation: { name: string; href: string } | null;
    readonly how: string;
    readonly until: string;
  } | null;
  readonly deputy: string | null;
  /** For staff. */
  readonly href: string | null;
}

export interface BodyView {
  readonly kind: string;
  readonly title: string;
  readonly lang: string | undefined;
  readonly purpose: string;
  readonly sides: readonly { side: Side; seats: number; filled: number }[];
  readonly seats: readonly SeatLine[];
  readonly facts: readonly { term: string; value: ComponentChildren }[];
  readonly parts: readonly { href: string; name: string }[];
  /** Its meetings. */
  readonly beside: Beside | null;
  readonly former: readonly string[];
  readonly forms: BodyFormsView | null;
}

const TONES: Readonly<Record<SeatStanding["kind"], Tone>> = {
  filled: "ok",
  ending: "due",
  empty: "late",
  "not-yet": "idle",
  abolished: "idle",
};

/** A body by its seats: an empty one is as visible as one that somebody holds. */
export const BodyPage = ({ view, say }: { view: BodyView; say: Say }) => (
  <>
    <PageHeader
      above={view.kind}
      title={<span lang={view.lang}>{view.title}</span>}
      lead={view.purpose === "" ? undefined : view.purpose}
    />
    <Figures
      say={say}
      items={view.sides.map(({ side, seats, filled }) => ({
        label: say(texts[`side-${side}`]),
        value: filled,
        note: say(texts.filled, { filled, seats }),
      }))}
    />
    {view.beside && (
      <Section title={view.beside.title} aside={<a href={view.beside.more.href}>{view.beside.more.label}</a>}>
        {view.beside.lines.length === 0 ? (
          <p class="meta">{view.beside.none}</p>
        ) : (
          <Rows label={view.beside.title}>
            {view.beside.lines.map(({ href, title, tone, tag, meta }) => (
              <Row key={href} title={title} href={href} tag={<Tag tone={tone}>{tag}</Tag>} meta={[...meta]} />
            ))}
          </Rows>
        )}
      </Section>
    )}
    <Section title={say(texts.seats)}>
      <Table
        say={say}
        caption={say(texts.seats)}
        quietCaption
        rows={view.seats}
        rowKey={(seat) => seat.id}
        columns={[
          {
            key: "seat",
            label: say(texts.seat),
            head: true,
            cell: (seat) => (seat.href ? <a href={seat.href}>{seat.name}</a> : seat.name),
          },
          {
            key: "side",
            label: say(texts.side),
            cell: (seat) => (
              <>
                {say(texts[`side-${seat.side}`])}
                {!seat.votes && ` (${say(texts.noVote)})`}
              </>
            ),
          },
          { key: "holder", label: say(texts.holder), cell: (seat) => <Holder seat={seat} say={say} /> },
          { key: "until", label: say(texts.until), cell: (seat) => seat.holder?.until ?? "–" },
        ]}
      />
    </Section>
    {view.parts.length > 0 && (
      <Section title={say(texts.parts)}>
        <Rows label={say(texts.parts)}>
          {view.parts.map((part) => (
            <Row key={part.href} title={part.name} href={part.href} />
          ))}
        </Rows>
      </Section>
    )}
    {view.facts.length > 0 && (
      <Section title={say(texts.facts)}>
        <Facts items={[...view.facts]} />
      </Section>
    )}
    {view.former.length > 0 && (
      <details>
        <summary>{say(texts.former)}</summary>
        <ul>
          {view.former.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    )}
    {view.forms && <BodyForms view={view.forms} say={say} />}
  </>
);

const Holder = ({ seat, say }: { seat: SeatLine; say: Say }) => (
  <>
    {seat.holder && (
      <>
        {seat.holder.name === "" ? <em>{say(texts.forgotten)}</em> : seat.holder.name}
        {seat.holder.organisation && (
          <>
            {", "}
            <a href={seat.holder.organisation.href}>{seat.holder.organisation.name}</a>
          </>
        )}{" "}
        ({seat.holder.how}){" "}
      </>
    )}
    {seat.standing.kind !== "filled" && (
      <Tag tone={TONES[seat.standing.kind]}>
        {seat.standing.kind === "empty" && seat.standing.day
          ? say(texts.emptySince, { day: say.day(seat.standing.day) })
          : say(texts[`standing-${seat.standing.kind}`])}
      </Tag>
    )}
    {seat.deputy && ` ${say(texts.deputy, { name: seat.deputy })}`}
  </>
);
