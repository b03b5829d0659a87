import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { type House, openHouse } from "../../src/app.ts";
import { loadExample } from "../../src/example.ts";
import { prepareHouse } from "../../src/first-start.ts";
import { createPerson, grantRole, openSession } from "../../src/modules/accounts/index.ts";
import type { Clock } from "../../src/platform/clock/index.ts";
import { readConfig } from "../../src/platform/config/index.ts";
import { SESSION_COOKIE } from "../../src/platform/http/mount.ts";
import { type Role, STAFF } from "../../src/platform/module/people.ts";
import { testDatabase } from "./database.ts";

/** Roles that are held in an organisation, an institution or a body. */
const HELD_SOMEWHERE: readonly Role[] = ["organisation-representative", "institution-officer", "body-member"];

const anOrganisation = async ({ database }: House): Promise<string> =>
  (await database.db.selectFrom("organisation").select("id").limit(1).executeTakeFirstOrThrow()).id;

export interface TestHouse extends House {
  /** Asks the site as a browser would; redirects are not followed. */
  visit(
    path: string,
    options?: { cookie?: string; form?: Record<string, string>; headers?: Record<string, string> },
  ): Promise<Response>;
  /** A cookie of a person who holds the role (staff with the second factor given). */
  cookieOf(role: Role, department?: string): Promise<string>;
  /** Runs all waiting jobs of these queues until none is left; as the worker would. */
  settle(): Promise<void>;
}

/** The whole platform on a database of the test file's own, without a port; closed at the end of the file. */
export async function testHouse(
  options: { example?: boolean; now?: string; settings?: Record<string, string>; clock?: Clock } = {},
): Promise<TestHouse> {
  const database = await testDatabase();
  const stateDir = mkdtempSync(join(tmpdir(), "bashke-house-"));
  const config = readConfig({
    STATE_DIR: stateDir,
    BASE_URL: "http://bashke.test",
    LOG_LEVEL: "error",
    ...(options.now ? { BASHKE_NOW: options.now } : {}),
    ...options.settings,
  });
  const house = await openHouse(config, { databaseUrl: database.url, poolSize: 6, clock: options.clock });
  afterAll(async () => {
    await house.close();
    rmSync(stateDir, { recursive: true, force: true });
  });
  await prepareHouse(house);
  if (options.example) await loadExample(house);

  const cookies = new Map<string, string>();
  return {
    ...house,
    visit: (path, { cookie, form, headers } = {}) =>
      Promise.resolve(
        house.site.fetch(
          new Request(new URL(path, config.baseUrl), {
            method: form ? "POST" : "GET",
            redirect: "manual",
            headers: {
              ...(cookie ? { cookie } : {}),
              ...(form ? { "content-type": "application/x-www-form-urlencoded", origin: config.baseUrl } : {}),
              ...headers,
            },
            ...(form ? { body: new URLSearchParams(form) } : {}),
          }),
          { remote: "127.0.0.1" },
        ),
      ),
    async cookieOf(role, department) {
      const key = `${role} ${department ?? ""}`;
      const known = cookies.get(key);
      if (known) return known;
      const person = await createPerson(house.work(), {
        email: `${role}.${department ?? "x"}@example.test`,
        name: role,
        locale: "sq",
      });
      if (!person.ok) throw new Error(person.reason);
      const granted = await grantRole(house.work(), {
        personId: person.value.id,
        role,
        department: department ?? null,
        scope: HELD_SOMEWHERE.includes(role) ? await anOrganisation(house) : null,
      });
      if (!granted.ok) throw new Error(`${role}: ${granted.reason}`);
      const session = await openSession(house.work(), person.value.id, { secondFactor: STAFF.includes(role) });
      const cookie = `${SESSION_COOKIE}=${session.token}`;
      cookies.set(key, cookie);
      return cookie;
    },
    async settle() {
      await house.queue.drain(house.jobs, () => house.work());
    },
  };
}
