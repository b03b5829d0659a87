import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { sayIn } from "../../say/index.ts";
import { Table } from "./table.tsx";

const say = sayIn("en");
const columns = [
  { key: "name", label: "Name", head: true, cell: (row: { name: string; n: number }) => row.name },
  {
    key: "n",
    label: "Number",
    align: "end" as const,
    cell: (row: { n: number }) => say.number(row.n),
    sort: { href: "?sort=n", direction: "descending" as const },
  },
];

test("a table says what it shows, what each row is about and how it is sorted", () => {
  const html = renderToString(
    <Table say={say} caption="Requests" columns={columns} rows={[{ name: "<b>Lipjan</b>", n: 48 }]} />,
  );
  expect(html).toContain("<caption>Requests</caption>");
  expect(html).toContain('<th role="rowheader" scope="row" data-label="Name">&lt;b>Lipjan&lt;/b></th>');
  expect(html).toContain('aria-sort="descending"');
  expect(html).toContain("sorted descending");
  expect(html).not.toContain("tabindex");
});

test("a table that scrolls can be reached by the keyboard", () => {
  const html = renderToString(<Table say={say} caption="Requests" columns={columns} rows={[]} phone="scroll" />);
  expect(html).toMatch(/role="region" aria-label="Requests" tabindex="0"/);
});

test("a table without rows shows what was given for that", () => {
  expect(
    renderToString(<Table say={say} caption="Requests" columns={columns} rows={[]} empty={<p>None yet.</p>} />),
  ).toBe("<p>None yet.</p>");
});
