import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";

/** While the database is being restarted: refused, no socket, starting up, shutting down, connection cut off. */
const PASSING = new Set(["ECONNREFUSED", "ENOENT", "ECONNRESET", "EPIPE", "57P03", "57P01", "57P02"]);
const PATIENCE_MS = 5_000;

/**
 * A pool that waits a few seconds for a database that is just being restarted, so that its recovery is a slow page and
 * not an error page. Only connecting is repeated; a statement that was under way fails, for it may have been done.
 */
export class PatientPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Callback): void;
  override connect(callback?: Callback): Promise<pg.PoolClient> | undefined {
    const client = this.whenUp();
    if (!callback) return client;
    client.then(
      (each) => callback(undefined, each, each.release.bind(each)),
      (error) => callback(error, undefined, () => {}),
    );
    return undefined;
  }

  private async whenUp(): Promise<pg.PoolClient> {
    for (const giveUp = Date.now() + PATIENCE_MS; ; await pause(100)) {
      try {
        return await super.connect();
      } catch (error) {
        const { code = "", message } = error as { code?: string; message: string };
        const passing = PASSING.has(code) || message.includes("Connection terminated");
        if (!passing || this.ending || Date.now() > giveUp) throw error;
      }
    }
  }
}

type Callback = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  done: (release?: Error | boolean) => void,
) => void;
