import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { isAlive, isOurs, readPostmaster } from "../../src/platform/db/embedded/postmaster.ts";
import { startEmbedded } from "../../src/platform/db/embedded.ts";
import { connect, migrate } from "../../src/platform/db/index.ts";
import { tellWhatWasNotProved } from "./needs.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The cluster of this run; `testDatabase()` makes databases in it. */
    clusterUrl: string;
  }
}

/** Migrated once; every test file gets a copy of it. */
const TEMPLATE = "bashke_template";

/** One PostgreSQL for the whole run, on a folder that is thrown away. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  process.env.BASHKE_TEST_RUN = String(process.pid);
  sweep();
  const stateDir = mkdtempSync(join(tmpdir(), `bashke-test-${process.pid}-`));
  const embedded = await startEmbedded({ stateDir, durable: false });
  const admin = new pg.Client({ connectionString: embedded.url });
  await admin.connect();
  await admin.query(`create database ${TEMPLATE}`);
  await admin.end();
  const template = await connect({ url: otherDatabase(embedded.url, TEMPLATE), schema: "bashke" });
  await migrate(template.pool);
  await template.close();
  project.provide("clusterUrl", embedded.url);
  return async () => {
    await embedded.stop();
    rmSync(stateDir, { recursive: true, force: true });
    tellWhatWasNotProved();
  };
}

/** The same cluster, another database. */
const otherDatabase = (url: string, database: string): string => url.replace(/\/bashke\?/, `/${database}?`);

/** Clusters of runs that were killed: their servers are ended and their folders removed. */
function sweep(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = Number(/^bashke-test-(\d+)-/.exec(name)?.[1]);
    if (!owner || isAlive(owner)) continue;
    const folder = join(tmpdir(), name);
    const data = join(folder, "postgres/data");
    const server = readPostmaster(data);
    if (server && isOurs(server.pid, data)) process.kill(server.pid, "SIGQUIT");
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
