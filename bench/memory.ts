import { setTimeout as pause } from "node:timers/promises";
import { print, withBenchHouse } from "./house.ts";

await withBenchHouse(async (house) => {
  for (const path of ["/sq", "/sq/requests", "/sq/institutions", "/sq/organisations"]) {
    await house.site.fetch(new Request(`http://localhost${path}`));
  }
  await pause(5_000);
  const { rss, heapUsed } = process.memoryUsage();
  print(
    `memory at rest: ${(rss / 1e6).toFixed(0)} MB resident, ${(heapUsed / 1e6).toFixed(0)} MB heap (aim ≤ 250 MB resident)`,
  );
});
