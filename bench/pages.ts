import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import autocannon from "autocannon";
import { serve } from "../src/platform/http/serve.ts";
import { print, withBenchHouse } from "./house.ts";

const SECONDS = 5;

await withBenchHouse(async (house) => {
  const request = await house.database.db
    .selectFrom("search_document")
    .select("address")
    .where("kind", "=", "request")
    .where("audience", "=", "public")
    .limit(1)
    .executeTakeFirstOrThrow();
  const path = `/sq${request.address}`;
  const { site, assets, cache, metrics, today } = house;
  const ours = await open(serve({ site, assets, cache, metrics, today, trustProxy: false }));
  const sample = await fetch(`${ours.address}${path}`);
  const bytes = Buffer.from(await sample.arrayBuffer());
  const bare = await open(
    createServer((_, outgoing) => {
      outgoing.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-length": bytes.length });
      outgoing.end(bytes);
    }),
  );

  const bareRate = await rate(`${bare.address}${path}`);
  const keptRate = await rate(`${ours.address}${path}`);
  cache.trust(false);
  const drawnRate = await rate(`${ours.address}${path}`);
  print(`page of ${bytes.length} bytes: ${path}`);
  print(`bare Node     ${bareRate.toFixed(0)} requests/s`);
  print(`kept          ${keptRate.toFixed(0)} requests/s   ratio ${(keptRate / bareRate).toFixed(2)} (aim ≥ 0.5)`);
  print(`drawn anew    ${drawnRate.toFixed(0)} requests/s   ratio ${(drawnRate / bareRate).toFixed(3)}`);
  ours.server.close();
  bare.server.close();
});

async function open(server: Server): Promise<{ server: Server; address: string }> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

async function rate(url: string): Promise<number> {
  await autocannon({ url, connections: 10, duration: 1 });
  const { requests } = await autocannon({ url, connections: 10, duration: SECONDS });
  return requests.average;
}
