import type { House } from "./app.ts";
import { alone } from "./platform/db/index.ts";
import { answered } from "./platform/module/answers.ts";

const SETTING = "example.loaded";

type Opened = Pick<House, "modules" | "database" | "work">;

/** Loads every department's example, lower rungs first. Loading twice, or from two processes at once, changes nothing. */
export const loadExample = (house: Opened): Promise<void> =>
  alone(house.database.db, "load example", async () => {
    if (!(await isExampleLoaded(house))) await loadAll(house);
  });

async function loadAll(house: Opened): Promise<void> {
  for (const { example } of house.modules) if (answered(example)) await example.load(house.work());
  await house.work().inTransaction(async (tx) => {
    await tx
      .insertInto("setting")
      .values({ key: SETTING, value: JSON.stringify(true) })
      .onConflict((conflict) => conflict.column("key").doUpdateSet({ value: JSON.stringify(true) }))
      .execute();
  });
}

/** Takes every example record away, higher rungs first, and nothing else. */
export async function removeExample(house: Opened): Promise<void> {
  for (const { example } of [...house.modules].reverse()) if (answered(example)) await example.remove(house.work());
  await house.work().inTransaction(async (tx) => {
    await tx.deleteFrom("setting").where("key", "=", SETTING).execute();
  });
}

export async function isExampleLoaded({ database }: Pick<House, "database">): Promise<boolean> {
  const row = await database.db.selectFrom("setting").select("value").where("key", "=", SETTING).executeTakeFirst();
  return row?.value === true;
}
