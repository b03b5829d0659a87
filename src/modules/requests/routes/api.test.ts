import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { requestsDesk, visitOf } from "../../../../tests/support/requests.ts";
import type { Reply } from "../../../platform/http/reply.ts";
import { renderFragment } from "../../../ui/index.ts";
import { loadPack } from "../../register/index.ts";
import { loadExample } from "../example/load.ts";
import { describeApi } from "./api.ts";
import { LIST_PARAMETERS, listShape, wholeRequestShape } from "./api-shapes.ts";
import { requestData } from "./data.ts";
import { listData } from "./list.tsx";
import { showStatistics, statisticsTable } from "./statistics.tsx";

const desk = await requestsDesk("2026-11-23T09:00:00Z");
await loadPack(desk.work());
await loadExample(desk.work());
const read = (reply: Reply) => {
  if (reply.kind !== "bytes") throw new Error(`no data but ${reply.kind}`);
  return String(reply.body);
};
const list = listShape.parse(JSON.parse(read(await listData(visitOf(desk, {})))));

test("what the list and every request answer is what the description promises", async () => {
  expect(list.requests.length).toBeGreaterThan(10);
  for (const { number } of list.requests) {
    const whole = wholeRequestShape.parse(
      JSON.parse(read(await requestData(visitOf(desk, { params: { slug: number } })))),
    );
    expect(whole.letters.length).toBeGreaterThan(0);
  }
});

test("the description stands on its own: every reference leads somewhere, every field is described once", async () => {
  const text = read(await describeApi(visitOf(desk, {})));
  const api = JSON.parse(text) as { paths: object; components: { schemas: Record<string, { properties: object }> } };
  const named = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name!);
  expect(new Set(named)).toEqual(new Set(["RequestList", "Request", "WholeRequest", "Problem"]));
  for (const name of named) expect(api.components.schemas[name], name).toBeDefined();
  expect(Object.keys(api.components.schemas.Request!.properties)).toEqual(Object.keys(list.requests[0]!));
  expect(LIST_PARAMETERS.map(({ name }) => name)).toContain("state");
});

test("statistics never show a rate without its whole, and the table holds the same numbers", async () => {
  const reply = await showStatistics(visitOf(desk, {}));
  if (reply.kind !== "page") throw new Error("no page");
  const html = renderFragment(reply.page.body);
  expect(html).toContain("1 nga 1");
  expect(html).toContain("pak raste");
  expect(html).not.toContain("100 %");
  const csv = read(await statisticsTable(visitOf(desk, {})));
  const lines = parse(csv, { bom: true, columns: true }) as Record<string, string>[];
  expect(Object.keys(lines[0]!)).toContain("in_time_or_late_or_overdue");
  const sum = lines.reduce((total, line) => total + Number(line.sent), 0);
  expect(sum).toBe(list.total);
});
