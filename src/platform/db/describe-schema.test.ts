import { join } from "node:path";
import { expect, test } from "vitest";
import { testDatabase } from "../../../tests/support/database.ts";
import { projectRoot } from "../config/root.ts";
import { describeSchema } from "./describe-schema.ts";

const { pool } = await testDatabase();

// To write it anew: node_modules/.bin/vitest run src/platform/db/describe-schema.test.ts -u
test("db/schema.txt is the live schema in words", async () => {
  await expect(await describeSchema(pool)).toMatchFileSnapshot(join(projectRoot(), "db/schema.txt"));
});
