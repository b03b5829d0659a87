import { makeFrame, refusalPage } from "./frame.tsx";
import type { Locale } from "./kernel/language.ts";
import { viewerOfSession } from "./modules/accounts/index.ts";
import { listModules } from "./modules.ts";
import { openPageCache } from "./platform/cache/pages.ts";
import { type Clock, clockFrom, dayTeller, systemClock } from "./platform/clock/index.ts";
import { type Config, keptSecret, projectRoot } from "./platform/config/index.ts";
import { type Country, loadCountry } from "./platform/country/index.ts";
import { connect, type Database, migrate } from "./platform/db/index.ts";
import { useRecognition } from "./platform/documents/index.ts";
import { type FileStore, openFileStore, useFiles } from "./platform/files/index.ts";
import { mount } from "./platform/http/mount.ts";
import type { HttpParts } from "./platform/http/parts.ts";
import { gatherPermissions, type Permissions } from "./platform/http/permissions.ts";
import type { Asset } from "./platform/http/serve.ts";
import { openQueue, type Queue } from "./platform/jobs/boss.ts";
import { factJobs } from "./platform/jobs/facts.ts";
import { type Log, openLog } from "./platform/log/index.ts";
import { useTakers } from "./platform/mail/in/index.ts";
import { type Metrics, openMetrics } from "./platform/metrics/index.ts";
import type { Job, Module } from "./platform/module/define.ts";
import type { Viewer } from "./platform/module/people.ts";
import { readersOf, readingOf } from "./platform/module/readers.ts";
import { type Actor, SYSTEM, tagsOf, touchedChannel, transact, type Work } from "./platform/work/index.ts";
import { sayIn } from "./say/index.ts";
import { buildAssets } from "./ui/assets.ts";

/** The whole platform, put together and ready: to be served, worked by commands, or asked by tests. */
export interface House {
  readonly config: Config;
  readonly country: Country;
  readonly database: Database;
  readonly files: FileStore;
  readonly modules: readonly Module[];
  readonly jobs: readonly Job[];
  readonly queue: Queue;
  readonly permissions: Permissions;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly cache: ReturnType<typeof openPageCache>;
  readonly assets: readonly Asset[];
  readonly site: ReturnType<typeof mount>;
  readonly today: () => Work["today"];
  work(actor?: Actor): Work;
  close(): Promise<void>;
}

export interface HouseOptions {
  /** Address of the database; the embedded one's when config names none. */
  readonly databaseUrl: string;
  readonly log?: Log;
  readonly poolSize?: number;
  /** Where "now" comes from; the settings say so where none is given. */
  readonly clock?: Clock;
}

/** Scripts of departments that run in the browser; pages work without them. */
const CLIENT_SCRIPTS = ["src/modules/accounts/passkey.client.ts", "src/platform/uploads/upload.client.ts"];

const CACHE_BYTES = 48 * 1024 * 1024;

/** Opens everything the configuration names and wires the modules to it. Migrates the database to this version. */
export async function openHouse(config: Config, options: HouseOptions): Promise<House> {
  const log = options.log ?? openLog(config.logLevel);
  const { readUrl, schema } = config.database;
  const database = await connect({ url: options.databaseUrl, readUrl, schema, log, poolSize: options.poolSize });
  try {
    return await furnish(config, database, log, options.clock);
  } catch (error) {
    // Open connections would keep a command from ending, long after it said what is wrong.
    await database.close();
    throw error;
  }
}

async function furnish(config: Config, database: Database, log: Log, given?: Clock): Promise<House> {
  const metrics = openMetrics();
  const clock = given ?? (config.now ? clockFrom(config.now, false) : systemClock);
  const [country, files, ui] = await Promise.all([
    loadCountry(config.countryDir),
    openFileStore(config),
    buildAssets(projectRoot(), CLIENT_SCRIPTS),
  ]);
  await migrate(database.pool);
  useFiles(files);
  useRecognition(config.ocrPages);

  const today = dayTeller(clock, country.timeZone);
  const cache = openPageCache(CACHE_BYTES);
  const listed = listModules({
    config,
    country,
    files,
    metrics,
    secret: keptSecret(config),
    sender: senderOf(config.mail.from),
    cachedPages: () => cache.size,
    permissions: () => permissions,
  });
  const { modules } = listed;
  useTakers(listed.takers);
  const permissions = gatherPermissions(modules);
  const jobs = [...factJobs(modules), ...listed.jobs, ...modules.flatMap((module) => module.jobs)];

  const queue = await openQueue(
    {
      database: {
        executeSql: async (text, values) => database.pool.query(text, values as unknown[]),
        listen: (channel, hear, again) => database.listen(channel, hear, again),
      },
      schema: `${config.database.schema}_jobs`,
      timeZone: country.timeZone,
      concurrency: 2,
      log,
      metrics,
    },
    jobs,
  );

  const work = (actor: Actor = SYSTEM): Work => {
    const now = clock.now();
    return {
      actor,
      now,
      today: today(),
      country,
      db: database.db,
      inTransaction: (run) =>
        transact(
          database.db,
          { actor, now, send: queue.send, sendAll: queue.sendAll },
          (tags) => cache.drop(tags),
          run,
        ),
    };
  };
  const hearing = await database.listen(
    touchedChannel(config.database.schema),
    (payload) => {
      const tags = tagsOf(payload);
      if (tags) cache.drop(tags);
      else cache.trust(true);
    },
    () => cache.trust(true),
    () => cache.trust(false),
  );

  const visitParts: HttpParts["visitParts"] = (viewer: Viewer | null, locale: Locale) => {
    const seen = {
      say: sayIn(locale),
      country,
      viewer,
      locale,
      work: work({ kind: "person", id: viewer?.id ?? null }),
    };
    return {
      ...seen,
      readers: readersOf(modules, readingOf(seen)),
      can: (permission) => permissions.holds(viewer, permission),
    };
  };

  const site = mount({
    modules,
    permissions,
    baseUrl: config.baseUrl,
    trustProxy: config.trustProxy,
    cache,
    log,
    today,
    sessionOf: (token) => viewerOfSession(database.db, token, clock.now()),
    visitParts,
    frame: makeFrame({ modules, assetUrl: ui.asset, cardUrl: listed.cardUrl }),
    refusalPage,
    doorFor: (reason, wanted) => {
      if (reason === "sign-in-first") return `/sign-in?then=${encodeURIComponent(wanted)}`;
      if (reason === "second-factor-first") return `/account/second-factor?then=${encodeURIComponent(wanted)}`;
      return null;
    },
  });

  return {
    config,
    country,
    database,
    files,
    modules,
    jobs,
    queue,
    permissions,
    log,
    metrics,
    cache,
    assets: ui.files,
    site,
    today,
    work,
    async close() {
      await hearing.close();
      await queue.stop();
      await listed.close();
      await database.close();
    },
  };
}

/** "Bashkë <njoftime@bashke.example>" → name and address. */
function senderOf(from: string): { name: string; address: string } {
  const match = /^\s*"?(.*?)"?\s*<([^<>\s]+)>\s*$/.exec(from);
  return match ? { name: match[1] ?? "", address: match[2] ?? from } : { name: "Bashkë", address: from.trim() };
}
