import { sql } from "kysely";
import type { Role } from "../../src/platform/module/people.ts";
import type { TestHouse } from "./house.ts";

export interface SamplePage {
  /** Path without locale. */
  readonly path: string;
  /** As whom it is looked at; null is a visitor. */
  readonly as: Role | null;
  /** A file name for its picture. */
  readonly name: string;
}

type Find = (house: TestHouse) => Promise<string>;

const first =
  (query: string): Find =>
  async (house) => {
    const { rows } = await sql<{ value: string }>`${sql.raw(query)}`.execute(house.database.db);
    if (!rows[0]) throw new Error(`the example has nothing for a page: ${query}`);
    return String(rows[0].value);
  };

/** What stands in an address: a record of the example for each parameter of each page. */
const PARAMETERS: Record<string, Find> = {};

/** Lets a department say where a sample of its records is found. */
export function sample(parameter: string, query: string): void {
  PARAMETERS[parameter] = first(query);
}

/** Every page a person can open, with a record of the example behind it: pages without a sample make a test fail. */
export async function samplePages(house: TestHouse): Promise<{ pages: SamplePage[]; without: string[] }> {
  const pages: SamplePage[] = [];
  const without: string[] = [];
  for (const module of house.modules) {
    for (const route of module.routes) {
      if (route.method !== "GET" || route.bare || /\.\w+$/.test(route.path)) continue;
      const { audience } = house.permissions.all.get(route.who)!;
      const as = audience === "anyone" ? null : audience === "signed-in" ? "citizen" : "administrator";
      try {
        const path = await fill(house, route.path);
        if (path !== null)
          pages.push({ path, as, name: `${module.name}${route.path.replace(/[/:]+/g, "-").replace(/[{}*]/g, "")}` });
      } catch (error) {
        without.push(`${route.path}: ${(error as Error).message}`);
      }
    }
  }
  return { pages, without };
}

async function fill(house: TestHouse, path: string): Promise<string | null> {
  let filled = path;
  for (const [whole, name = ""] of path.matchAll(/:(\w+)(?:\{[^}]*\})?/g)) {
    const find = PARAMETERS[`${path} ${name}`] ?? PARAMETERS[name];
    if (!find) throw new Error(`no sample for :${name}`);
    filled = filled.replace(whole, encodeURIComponent(await find(house)));
  }
  return filled;
}
