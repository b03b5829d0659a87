import type { ComponentChildren } from "preact";
import type { Say } from "../../say/index.ts";
import { Table } from "../table/table.tsx";
import { texts } from "../texts.ts";

/** The numbers behind a drawing: a head cell and one cell per column in each row. */
export type ChartTable = {
  columns: readonly string[];
  rows: readonly { label: ComponentChildren; cells: readonly string[] }[];
};

export type ChartFrameProps = {
  say: Say;
  title: string;
  /** What the drawing shows, in the sentence one would say on the telephone. */
  description: string;
  /** Source and date of the numbers. */
  source?: ComponentChildren;
  table: ChartTable;
  /** "figure" id for links to it. */
  id?: string;
  children: ComponentChildren;
};

/** Title above, drawing, one sentence, and the same numbers as a table one click away. */
export const ChartFrame = ({ say, title, description, source, table, id, children }: ChartFrameProps) => (
  <figure class="chart" id={id}>
    <figcaption class="chart__title">{title}</figcaption>
    <p class="chart__description">{description}</p>
    {children}
    {source && (
      <p class="chart__source">
        {say(texts.source)}: {source}
      </p>
    )}
    <details class="chart__table">
      <summary>{say(texts.tableBehind)}</summary>
      <Table
        say={say}
        caption={title}
        quietCaption
        phone="scroll"
        rows={table.rows}
        columns={table.columns.map((label, at) => ({
          key: String(at),
          label,
          align: at === 0 ? ("start" as const) : ("end" as const),
          cell: (row: ChartTable["rows"][number]) => (at === 0 ? row.label : row.cells[at - 1]),
        }))}
      />
    </details>
  </figure>
);
