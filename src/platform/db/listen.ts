import pg from "pg";
import type { DbLog } from "./connect.ts";

export interface Listening {
  close(): Promise<void>;
}

const PING_EVERY_MS = 30_000;
const LONGEST_PAUSE_MS = 10_000;

/**
 * Hears NOTIFY on one channel. What was sent while the connection was down is lost for good, so `onReconnect` must act
 * as if anything had been said (drop the whole cache, look at the whole queue).
 * @returns once it hears; throws where the first connection fails.
 */
export async function listen(options: {
  url: string;
  channel: string;
  onPayload: (payload: string) => void;
  onReconnect?: (() => void) | undefined;
  /** The connection is gone: from now until `onReconnect` nothing is heard. */
  onLost?: (() => void) | undefined;
  log?: DbLog | undefined;
}): Promise<Listening> {
  let closed = false;
  let client = await open();
  let retry: NodeJS.Timeout | undefined;

  async function open(): Promise<pg.Client> {
    const fresh = new pg.Client({ connectionString: options.url, application_name: "bashke listen", keepAlive: true });
    fresh.on("error", () => {}); // "end" follows and is what counts
    await fresh.connect();
    fresh.on("notification", ({ payload }) => options.onPayload(payload ?? ""));
    await fresh.query(`listen ${fresh.escapeIdentifier(options.channel)}`);
    const ping = setInterval(
      () => fresh.query("select 1").catch(() => fresh.end().catch(() => {})),
      PING_EVERY_MS,
    ).unref();
    fresh.on("end", () => {
      clearInterval(ping);
      if (closed) return;
      options.onLost?.();
      again(200);
    });
    return fresh;
  }

  function again(wait: number): void {
    retry = setTimeout(async () => {
      try {
        client = await open();
        if (closed) await client.end();
        else options.onReconnect?.();
      } catch (error) {
        options.log?.warn({ channel: options.channel, reason: (error as Error).message }, "cannot listen yet");
        if (!closed) again(Math.min(wait * 2, LONGEST_PAUSE_MS));
      }
    }, wait).unref();
  }

  return {
    close: async () => {
      closed = true;
      clearTimeout(retry);
      await client.end().catch(() => {});
    },
  };
}
