import type { Day } from "../../../kernel/day.ts";
import type { Say } from "../../../say/index.ts";
import {
  Bar,
  type BarSegment,
  type Boundaries,
  ButtonLink,
  Buttons,
  FilterBar,
  type MapTile,
  Notice,
  OutlineMap,
  PageHeader,
  Row,
  Rows,
  Section,
  Stack,
  Table,
  Tag,
  TileMap,
  type Tone,
} from "../../../ui/index.ts";
import { batchTexts as texts } from "../texts/page.ts";

export interface CompareRow {
  readonly institution: string;
  /** Of the request; of the institution while there is none. */
  readonly href: string;
  readonly tag: { readonly tone: Tone; readonly text: string };
  readonly days: string;
  readonly due: Day | null;
  readonly last: string;
  readonly documents: readonly { name: string; href: string }[];
  readonly grounds: readonly string[];
}

export interface CompareView {
  readonly title: string;
  readonly lang: string;
  readonly by: string | null;
  readonly startedOn: Day;
  readonly total: number;
  readonly answered: number;
  readonly silent: number;
  readonly leaving: number;
  readonly segments: readonly BarSegment[];
  readonly rows: readonly CompareRow[];
  readonly path: string;
  readonly states: readonly { value: string; label: string; count: number; selected: boolean }[];
  readonly sorts: readonly { value: string; label: string; selected: boolean }[];
  readonly map: { tiles: readonly MapTile[]; boundaries: Boundaries | null; answered: number } | null;
  readonly csvHref: string;
  readonly zipHref: string;
  /** Only for the writer. */
  readonly own: { writeHref: string; judgeHref: string } | null;
  readonly written: readonly { title: string; day: Day; note: string }[];
}

const DEPTHS = [0, 1, 2, 3, 4, 5] as const;

/** How all of them answered, side by side. */
export const ComparePage = ({ view, say }: { view: CompareView; say: Say }) => (
  <Stack>
    <PageHeader
      above={say(texts.department)}
      title={<span lang={view.lang}>{view.title}</span>}
      lead={say(texts.sentence, { total: view.total, answered: view.answered, silent: view.silent })}
      meta={[
        ...(view.by ? [<span key="by">{view.by}</span>] : []),
        <span key="day">{say(texts.startedOn, { day: say.day(view.startedOn) })}</span>,
      ]}
    />
    {view.leaving > 0 && (
      <Notice say={say} tone="info">
        <p>{say(texts.leaving, { count: view.leaving })}</p>
      </Notice>
    )}
    <Bar say={say} label={say(texts.barLabel)} segments={[...view.segments]} legend />
    {view.own && (
      <Section title={say(texts.yours)}>
        <Buttons>
          <ButtonLink href={view.own.judgeHref}>{say(texts.judgeAll)}</ButtonLink>
          <ButtonLink href={view.own.writeHref}>{say(texts.writeAll)}</ButtonLink>
        </Buttons>
      </Section>
    )}
    <Section title={say(texts.compare)}>
      <FilterBar
        say={say}
        action={view.path}
        facets={[
          {
            name: "state",
            label: say(texts.state),
            options: [{ value: "", label: say(texts.allStates) }, ...view.states],
          },
          { name: "sort", label: say(texts.sort), options: view.sorts },
        ]}
      />
      <Table
        say={say}
        caption={say(texts.compare)}
        quietCaption
        rows={view.rows}
        rowKey={(row) => row.href}
        empty={<p>{say(texts.emptyFilter)}</p>}
        columns={[
          {
            key: "institution",
            label: say(texts.institution),
            head: true,
            cell: (row) => <a href={row.href}>{row.institution}</a>,
          },
          { key: "state", label: say(texts.state), cell: (row) => <Tag tone={row.tag.tone}>{row.tag.text}</Tag> },
          { key: "days", label: say(texts.days), align: "end", cell: (row) => row.days },
          { key: "due", label: say(texts.due), cell: (row) => (row.due ? say.day(row.due, "short") : "–") },
          { key: "last", label: say(texts.last), cell: (row) => row.last },
          { key: "documents", label: say(texts.documents), cell: (row) => <Documents files={row.documents} /> },
          {
            key: "grounds",
            label: say(texts.grounds),
            cell: (row) => (row.grounds.length > 0 ? say.list([...row.grounds]) : "–"),
          },
        ]}
      />
    </Section>
    {view.map && <MunicipalMap map={view.map} say={say} />}
    {view.written.length > 0 && (
      <Section title={say(texts.writtenTitle)}>
        <Rows>
          {view.written.map((letter) => (
            <Row
              key={`${letter.day} ${letter.title}`}
              title={letter.title}
              meta={[say.day(letter.day, "short"), letter.note].filter(Boolean)}
            />
          ))}
        </Rows>
      </Section>
    )}
    <Section title={say(texts.take)}>
      <Buttons>
        <ButtonLink kind="quiet" href={view.csvHref} download>
          {say(texts.table)}
        </ButtonLink>
        <ButtonLink kind="quiet" href={view.zipHref} download>
          {say(texts.archive)}
        </ButtonLink>
      </Buttons>
    </Section>
  </Stack>
);

const Documents = ({ files }: { files: CompareRow["documents"] }) =>
  files.length === 0 ? (
    <>0</>
  ) : (
    <>
      {files.length}
      {": "}
      {files.map((file, at) => (
        <span key={file.href}>
          {at > 0 && ", "}
          <a href={file.href}>{file.name}</a>
        </span>
      ))}
    </>
  );

function MunicipalMap({ map, say }: { map: NonNullable<CompareView["map"]>; say: Say }) {
  const props = {
    say,
    id: "map",
    title: say(texts.mapTitle),
    description: say(texts.mapDescription, { answered: map.answered, total: map.tiles.length }),
    valueLabel: say(texts.state),
    placeLabel: say(texts.municipality),
    tiles: [...map.tiles],
    legend: DEPTHS.map((depth) => ({ depth, label: say(texts[`depth-${depth}`]) })),
  };
  return map.boundaries ? <OutlineMap {...props} boundaries={map.boundaries} /> : <TileMap {...props} />;
}
