import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import { OPARL, OPARL_LIST } from "./standards/oparl.ts";
import { POPOLO_EVENTS } from "./standards/popolo.ts";
import { calendarFaults } from "./support/calendar.ts";
import { testHouse } from "./support/house.ts";

const house = await testHouse({ example: true, now: "2026-11-23T09:00:00Z" });
const ajv = new Ajv({ allErrors: true, strict: true });
(addFormats as unknown as (ajv: Ajv) => void)(ajv);

const ask = async (path: string) => {
  const reply = await house.visit(path.replace("http://bashke.test", ""));
  expect(reply.status, path).toBe(200);
  return (await reply.json()) as Record<string, unknown>;
};
const faultsOf = (schema: object, value: unknown): string[] =>
  ajv.validate(schema, value) ? [] : ajv.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);
const kindOf = ({ type }: { type?: unknown }) => String(type).split("/").at(-1)!;

test("every object of OParl is one of the standard, and every address in it leads to what it names", async () => {
  const system = await ask("/sq/oparl");
  expect(faultsOf(OPARL.System!, system)).toEqual([]);
  const bodies = await ask(String(system.body));
  expect(faultsOf(OPARL_LIST, bodies)).toEqual([]);
  const [body] = bodies.data as Record<string, unknown>[];
  expect(faultsOf(OPARL.Body!, body)).toEqual([]);
  const ids = new Set<string>();
  const named = new Set<string>();
  for (const list of [
    "organization",
    "person",
    "membership",
    "meeting",
    "agendaItem",
    "paper",
    "legislativeTermList",
  ]) {
    const found = await ask(String(body![list]));
    expect(faultsOf(OPARL_LIST, found), list).toEqual([]);
    for (const one of found.data as Record<string, unknown>[]) {
      expect(faultsOf(OPARL[kindOf(one)]!, one), String(one.id)).toEqual([]);
      ids.add(String(one.id));
      for (const key of ["person", "organization", "meeting", "subOrganizationOf", "membership"])
        for (const address of [one[key]].flat())
          if (typeof address === "string" && !address.endsWith("/meeting")) named.add(address);
    }
  }
  expect([...named].filter((address) => !ids.has(address))).toEqual([]);
  for (const id of [...ids].filter((_, at) => at % 60 === 0)) expect((await ask(id)).id).toBe(id);
  expect((await house.visit("/sq/oparl/meeting/0")).status).toBe(404);
});

test("OParl says nothing of who was present, nor what internal items are about", async () => {
  const text = JSON.stringify(await ask("/sq/oparl/meeting"));
  expect(text).not.toContain("participant");
  expect(text).not.toContain("Çështje të brendshme");
  expect(text).toContain("Plani i punës i Këshillit");
});

test("meetings and votes are Popolo, and their counts add up", async () => {
  const data = await ask("/sq/meetings/data.json");
  expect(faultsOf(POPOLO_EVENTS, data)).toEqual([]);
  const votes = data.vote_events as { counts: { value: number }[]; group_results: { counts: { value: number }[] }[] }[];
  expect(votes.length).toBeGreaterThan(1);
  for (const { counts, group_results } of votes.filter(({ group_results: groups }) => groups.length > 0))
    for (const [at, { value }] of counts.entries())
      expect(group_results.reduce((sum, group) => sum + group.counts[at]!.value, 0)).toBe(value);
});

test("calendars are as the standard wants them, of a body and of one meeting", async () => {
  const slug = "keshilli-per-bashkepunim-te-qeverise-me-shoqerine-civile";
  for (const locale of ["sq", "sr-cyrl", "en"]) {
    const text = await (await house.visit(`/${locale}/bodies/${slug}/calendar.ics`)).text();
    expect(calendarFaults(text)).toEqual([]);
    expect(text).toContain("METHOD:PUBLISH");
  }
});
