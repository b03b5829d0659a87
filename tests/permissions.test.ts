import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { permissionTable } from "../src/platform/http/permission-table.ts";
import { type Audience, ROLES, type Role } from "../src/platform/module/people.ts";
import { testHouse } from "./support/house.ts";

const house = await testHouse();
const routes = house.modules.flatMap((module) => module.routes.map((route) => ({ module: module.name, route })));

/** An address of the route; parameters lead to nothing, which is past the guard and good enough here. */
const addressOf = (path: string, bare: boolean | undefined) =>
  `${bare ? "" : "/sq"}${path === "/" ? (bare ? "/" : "") : path.replace(/:(\w+)(\{[^}]*\})?/g, "0")}`;

/** What the declaration says, told without the code that the guard uses. */
function mayInWords(audience: Audience, role: Role | null): boolean {
  if (audience === "anyone") return true;
  if (role === null) return false;
  if (audience === "signed-in") return true;
  return role === "administrator" || audience.includes(role);
}

async function isLetIn(
  path: string,
  method: string,
  bare: boolean | undefined,
  cookie: string | undefined,
): Promise<boolean> {
  const response = await house.visit(addressOf(path, bare), {
    ...(cookie ? { cookie } : {}),
    ...(method === "POST" ? { form: {} } : {}),
    headers: { accept: "application/json" },
  });
  if (response.status === 401) return false;
  if (response.status !== 403) return true;
  const reason = ((await response.json()) as { type: string }).type;
  return !/forbidden|second-factor-first/.test(reason) || method === "POST";
}

describe("every route, every role", () => {
  test("the table in the docs is the one the code declares", () => {
    const table = permissionTable(house.modules);
    if (process.env.UPDATE_DOCS) writeFileSync("docs/permissions.md", table);
    expect(readFileSync("docs/permissions.md", "utf8")).toBe(table);
  });

  test.each([null, ...ROLES])("walks all pages as %s", { timeout: 120_000 }, async (role) => {
    const cookie = role ? await house.cookieOf(role) : undefined;
    const wrong: string[] = [];
    for (const { route } of routes) {
      if (route.machine || route.method === "POST" || route.path === "/metrics") continue;
      const audience = house.permissions.all.get(route.who)!.audience;
      const may = await isLetIn(route.path, route.method, route.bare, cookie);
      if (may !== mayInWords(audience, role)) wrong.push(`${route.method} ${route.path} (${route.who}): let in ${may}`);
    }
    expect(wrong).toEqual([]);
  });

  test("a form without permission changes nothing: refused before it is read", async () => {
    const wrong: string[] = [];
    for (const { route } of routes) {
      if (route.machine || route.method !== "POST") continue;
      const { audience } = house.permissions.all.get(route.who)!;
      if (audience === "anyone") continue;
      const response = await house.visit(addressOf(route.path, route.bare), { form: { anything: "x" } });
      if (response.status !== 401) wrong.push(`POST ${route.path} answered ${response.status} to a stranger`);
      if (audience === "signed-in") continue;
      const asCitizen = await house.visit(addressOf(route.path, route.bare), {
        form: {},
        cookie: await house.cookieOf("citizen"),
      });
      if (asCitizen.status !== 403 && !audience.includes("citizen"))
        wrong.push(`POST ${route.path} answered ${asCitizen.status} to a citizen`);
    }
    expect(wrong).toEqual([]);
  });

  test("staff without the second factor open nothing of the staff's", async () => {
    const { createPerson, grantRole, openSession } = await import("../src/modules/accounts/index.ts");
    const person = await createPerson(house.work(), { email: "pa.faktor@example.test", name: "", locale: "sq" });
    if (!person.ok) throw new Error(person.reason);
    await grantRole(house.work(), { personId: person.value.id, role: "administrator" });
    const { token } = await openSession(house.work(), person.value.id);
    for (const { route } of routes.filter(({ route }) => route.method === "GET" && !route.machine)) {
      const { audience } = house.permissions.all.get(route.who)!;
      if (typeof audience === "string") continue;
      const response = await house.visit(addressOf(route.path, route.bare), { cookie: `bashke_session=${token}` });
      expect(`${route.path} ${response.status} ${response.headers.get("location") ?? ""}`).toMatch(
        / 302 \/sq\/account\/second-factor| 403 /,
      );
    }
  });

  test("a form from elsewhere is refused", async () => {
    const cookie = await house.cookieOf("citizen");
    const foreign = await house.visit("/sq/sign-in", {
      form: { email: "a@example.test" },
      headers: { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" },
    });
    expect(foreign.status).toBe(403);
    const withoutToken = await house.visit("/sq/account/profile", { cookie, form: { name: "X" } });
    expect(withoutToken.status).toBe(403);
  });
});
