import { once } from "node:events";
import type { Server } from "node:http";
import { type AddressInfo, createServer } from "node:net";
import { performance } from "node:perf_hooks";
import { stop } from "esbuild";
import { type House, openHouse } from "../app.ts";
import { isExampleLoaded, loadExample } from "../example.ts";
import { prepareHouse } from "../first-start.ts";
import { createAdministratorLink, hasAdministrator } from "../modules/accounts/index.ts";
import { type Config, readConfig } from "../platform/config/index.ts";
import { startEmbedded } from "../platform/db/embedded.ts";
import { serve } from "../platform/http/serve.ts";
import { openLog } from "../platform/log/index.ts";
import { enqueue } from "../platform/work/index.ts";
import { openDoors } from "../post-doors.ts";
import { type Command, CommandError, print } from "./command.ts";

export const startCommand: Command = {
  name: "start",
  usage: ["start [--empty] [--port N] [--state-dir DIR] [any other setting as a flag]"],
  summary: "Starts the site, and its database when none is given.",
  async run(args) {
    const config = await withFreePort(readConfig(process.env, args.all));
    const told = teller();
    const log = openLog(config.logLevel);
    // One forgotten promise is a fault to mend, and no reason to take the site from everyone.
    const forgotten = (error: unknown) => log.error({ error }, "a promise failed and nobody was waiting for it");
    process.on("unhandledRejection", forgotten);

    told(config.database.url ? "connecting to the database" : "starting the database");
    let lost: (error: Error) => void = () => {};
    const ended = new Promise<Error | null>((resolve) => {
      lost = resolve;
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve(null));
    });
    const embedded = config.database.url
      ? null
      : await startEmbedded({ stateDir: config.stateDir, log, onLost: (error) => lost(error) });
    if (embedded?.fresh) told("the database is new: laying the tables");

    const house = await openHouse(config, { databaseUrl: config.database.url ?? embedded!.url, log });
    await stop(); // the bundler has done its work for this start; its process need not wait for more
    try {
      await prepareHouse(house);
      if (!args.has("empty") && (await isFirstStart(house))) {
        told("loading the example data (leave them out with --empty)");
        await loadExample(house);
      }
      await markStarted(house);
      const server = config.mode === "worker" ? null : await listen(house);
      const doors = config.mode === "web" ? null : await openDoors(house);
      if (config.mode !== "web") {
        await house.queue.work(house.jobs, () => house.work());
        await catchUp(house);
      }

      told("ready");
      if (server) await welcome(house);

      const why = await ended;
      told(why ? `stopping: ${why.message}` : "stopping");
      await doors?.close();
      await close(server);
      return why ? 1 : 0;
    } finally {
      await house.close();
      await embedded?.stop();
      process.off("unhandledRejection", forgotten);
    }
  },
};

/** The address to open, and what a new operator needs to know. A worker has no pages to open. */
async function welcome(house: House): Promise<void> {
  print(`\n  Bashkë is open at ${house.config.baseUrl}\n`);
  if (!(await hasAdministrator(house.database.db, house.today()))) {
    const href = await createAdministratorLink(house.work());
    print(
      `  First administrator, sign in once with this link (valid for a day; a new one: bashke user link):\n  ${href}\n`,
    );
  }
  if (await isExampleLoaded(house))
    print("  Example data are loaded; `bashke example remove` takes all of them away.\n");
}

/** Says on the console what happens, and how long it has taken since the start. */
function teller(): (what: string) => void {
  const began = performance.now();
  return (what) => print(`${((performance.now() - began) / 1000).toFixed(1).padStart(5)} s  ${what}`);
}

const STARTED = "house.started";

async function isFirstStart({ database }: House): Promise<boolean> {
  const row = await database.db.selectFrom("setting").select("key").where("key", "=", STARTED).executeTakeFirst();
  return !row;
}

const markStarted = (house: House): Promise<void> =>
  house.work().inTransaction(async (tx) => {
    await tx
      .insertInto("setting")
      .values({ key: STARTED, value: JSON.stringify(true) })
      .onConflict((conflict) => conflict.column("key").doNothing())
      .execute();
  });

/** Jobs that a stop may have made miss their hour are put on their queues, one of each. */
const catchUp = (house: House): Promise<void> =>
  house.work().inTransaction(async (tx) => {
    for (const { name, atStart } of house.jobs) if (atStart) await enqueue(tx, name, {}, { singletonKey: name });
  });

/** Port 0 means any free one; it is chosen before anything is opened, for the address stands in every letter. */
async function withFreePort(config: Config): Promise<Config> {
  if (config.port !== 0 || config.mode === "worker") return config;
  const probe = createServer().listen(0, config.host);
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  const isDefault = config.baseUrl === "http://localhost:0";
  return { ...config, port, baseUrl: isDefault ? `http://localhost:${port}` : config.baseUrl };
}

async function listen(house: House): Promise<Server> {
  const { config, assets, cache, metrics, site, today } = house;
  const server = serve({ site, assets, cache, metrics, today, trustProxy: config.trustProxy });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(inWords(error, config.port)));
    server.listen(config.port, config.host, resolve);
  });
  return server;
}

function inWords(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === "EADDRINUSE")
    return new CommandError(`Port ${port} is taken by another program. Choose another: PORT=${port + 1}.`);
  if (error.code === "EACCES")
    return new CommandError(`Port ${port} is for the administrator of the machine only. Choose one above 1024.`);
  return error;
}

async function close(server: Server | null): Promise<void> {
  if (!server) return;
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), 2_000).unref();
  await closed;
}
