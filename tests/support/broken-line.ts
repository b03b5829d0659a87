import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export interface BrokenLine {
  readonly origin: string;
  /** How often the line broke so far. */
  cuts(): number;
  close(): Promise<void>;
}

/**
 * A line to `origin` that breaks: each connection carries so many bytes towards the server and is then cut off, in the
 * middle of whatever it carried. `lengths` is gone through from the beginning again and again; null lets one live.
 */
export async function openBrokenLine(origin: string, lengths: readonly (number | null)[]): Promise<BrokenLine> {
  const { hostname, port } = new URL(origin);
  const open = new Set<Socket>();
  let count = 0;
  let cuts = 0;
  const server = createServer((near) => {
    const length = lengths[count++ % lengths.length] ?? null;
    const far = connect(Number(port), hostname);
    let carried = 0;
    const end = () => {
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on("error", end);
      socket.on("close", () => {
        open.delete(socket);
        end();
      });
    }
    near.on("data", (bytes) => {
      const room = length === null ? bytes.length : Math.max(0, length - carried);
      carried += bytes.length;
      far.write(bytes.subarray(0, room));
      if (length === null || carried <= length) return;
      cuts += 1;
      // What was let through still arrives: half a piece lies at the server when the line is gone.
      far.end(() => end());
    });
    far.pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cuts: () => cuts,
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
