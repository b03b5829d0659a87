import type { ComponentChildren } from "preact";
import type { Say } from "../../say/index.ts";
import { safeHref } from "../href/safe-href.ts";
import { Icon } from "../icon/icon.tsx";
import { texts } from "../texts.ts";

export type Column<Row> = {
  key: string;
  label: string;
  cell: (row: Row) => ComponentChildren;
  /** Figures stand to the right, so that digits meet. */
  align?: "start" | "end";
  /** The head of the row: what the row is about. The first column when none says so. */
  head?: boolean;
  /** Makes the label a link that sorts; `direction` when the list is sorted by it now. */
  sort?: { href: string; direction?: "ascending" | "descending" };
};

export type TableProps<Row> = {
  say: Say;
  /** What the table shows; read before it, and seen unless `quietCaption`. */
  caption: string;
  quietCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey?: (row: Row) => string;
  /** On a phone: `cards` stacks each row under its labels; `scroll` keeps the grid and scrolls it. */
  phone?: "cards" | "scroll";
  /** The row of sums. One cell per column. */
  foot?: readonly ComponentChildren[];
  /** What to show instead when there is no row. */
  empty?: ComponentChildren;
};

/** Browsers drop a table's roles with `display: block`, which a phone's stacked cards need; so each is said. */
const as = {
  table: { role: "table" },
  rowgroup: { role: "rowgroup" },
  row: { role: "row" },
  columnheader: { role: "columnheader" },
  cell: { role: "cell" },
} as const;

/** Rows and columns: things one compares. */
export function Table<Row>(props: TableProps<Row>) {
  const { columns, rows, phone = "cards" } = props;
  if (rows.length === 0 && props.empty !== undefined) return <>{props.empty}</>;
  const head = Math.max(
    0,
    columns.findIndex((column) => column.head),
  );
  return (
    <div
      class={`table-frame table-frame--${phone}`}
      {...(phone === "scroll" ? { role: "region", "aria-label": props.caption, tabIndex: 0 } : {})}
    >
      <table class={`table table--${phone}`} {...as.table}>
        <caption class={props.quietCaption ? "visually-hidden" : undefined}>{props.caption}</caption>
        <thead {...as.rowgroup}>
          <tr {...as.row}>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                {...as.columnheader}
                class={column.align === "end" ? "table__end" : undefined}
                aria-sort={column.sort?.direction}
              >
                {column.sort ? <SortLink column={column} sort={column.sort} say={props.say} /> : column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...as.rowgroup}>
          {rows.map((row, index) => (
            <tr key={props.rowKey?.(row) ?? index} {...as.row}>
              {columns.map((column, at) => {
                const Cell = at === head ? "th" : "td";
                return (
                  <Cell
                    key={column.key}
                    role={at === head ? "rowheader" : "cell"}
                    scope={at === head ? "row" : undefined}
                    class={column.align === "end" ? "table__end" : undefined}
                    data-label={column.label}
                  >
                    {column.cell(row)}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
        {props.foot && (
          <tfoot {...as.rowgroup}>
            <tr {...as.row}>
              {props.foot.map((cell, at) => (
                <td
                  key={at}
                  {...as.cell}
                  class={columns[at]?.align === "end" ? "table__end" : undefined}
                  data-label={columns[at]?.label}
                >
                  {cell}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function SortLink<Row>({
  column,
  sort,
  say,
}: {
  column: Column<Row>;
  sort: { href: string; direction?: string };
  say: Say;
}) {
  return (
    <a class="table__sort" href={safeHref(sort.href)}>
      {column.label}
      {sort.direction && (
        <>
          <Icon name={sort.direction === "ascending" ? "up" : "down"} />
          <span class="visually-hidden">
            ({say(sort.direction === "ascending" ? texts.sortedUp : texts.sortedDown)})
          </span>
        </>
      )}
    </a>
  );
}
