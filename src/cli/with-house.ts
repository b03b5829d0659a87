import { type House, openHouse } from "../app.ts";
import { type Config, readConfig } from "../platform/config/index.ts";
import { startEmbedded } from "../platform/db/embedded.ts";
import type { Arguments } from "./command.ts";

/**
 * Opens the house beside a running one, or alone: a command uses the database that runs, or starts the embedded one
 * for as long as it needs it. Everything is closed again, also when `use` throws.
 */
export async function withHouse<T>(args: Arguments, use: (house: House) => Promise<T>): Promise<T> {
  const config = quiet(readConfig(process.env, args.all));
  const embedded = config.database.url ? null : await startEmbedded({ stateDir: config.stateDir, mode: "join" });
  try {
    const house = await openHouse(config, { databaseUrl: config.database.url ?? embedded!.url, poolSize: 4 });
    try {
      return await use(house);
    } finally {
      await house.close();
    }
  } finally {
    await embedded?.stop();
  }
}

/** A command prints its answer, not its log; what goes wrong is still said. */
const quiet = (config: Config): Config => (config.logLevel === "info" ? { ...config, logLevel: "error" } : config);
