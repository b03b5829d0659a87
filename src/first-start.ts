import type { House } from "./app.ts";
import { loadPackIfChanged } from "./modules/register/index.ts";
import { alone } from "./platform/db/index.ts";
import { sweepFacts } from "./platform/jobs/facts.ts";
import { sweepIncoming } from "./platform/mail/in/index.ts";
import { sweepOutgoing } from "./platform/mail/out/index.ts";

/**
 * What is done before the doors open, at every start: the country pack is loaded where it changed, and what was waiting
 * when the process ended, or came back from a backup without its job, is put on the queue again.
 */
export async function prepareHouse(house: Pick<House, "work" | "config" | "database">): Promise<void> {
  const isAlone = house.config.database.url === null;
  await alone(house.database.db, "load country", () => loadPackIfChanged(house.work()));
  await sweepFacts(house.work());
  await sweepOutgoing(house.work());
  await sweepIncoming(house.work(), isAlone ? 0 : undefined);
}
