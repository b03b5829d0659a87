import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type House, openHouse } from "../src/app.ts";
import { loadExample } from "../src/example.ts";
import { prepareHouse } from "../src/first-start.ts";
import { readConfig } from "../src/platform/config/index.ts";
import { startEmbedded } from "../src/platform/db/embedded.ts";

/** The platform with its example on a database that is thrown away; flushes to disk as in earnest. */
export async function withBenchHouse(run: (house: House) => Promise<void>): Promise<void> {
  const stateDir = mkdtempSync(join(tmpdir(), "bashke-bench-"));
  const embedded = await startEmbedded({ stateDir });
  try {
    const config = readConfig({ STATE_DIR: stateDir, LOG_LEVEL: "error", PORT: "0" });
    const house = await openHouse(config, { databaseUrl: embedded.url });
    try {
      await prepareHouse(house);
      await loadExample(house);
      await run(house);
    } finally {
      await house.close();
    }
  } finally {
    await embedded.stop();
    rmSync(stateDir, { recursive: true, force: true });
  }
}

export const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
