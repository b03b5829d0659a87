import { describe, expect, test } from "vitest";
import { errorFields } from "./index.ts";

const told = (error: unknown) => JSON.stringify(errorFields(error));

describe("an error in the log", () => {
  test("keeps its kind, code and place", () => {
    const fields = errorFields(Object.assign(new TypeError("no such page"), { code: "E1" }));
    expect(fields).toMatchObject({ kind: "TypeError", code: "E1", message: "no such page" });
    expect((fields.where as string[])[0]).toContain("log.test.ts");
  });

  test.each([
    ["an address", new Error("cannot send to ana.k@example.test"), "ana"],
    ["a token", new Error(`bad ${"t0k".repeat(20)}`), "t0k"],
    ["a value of a statement", new Error('invalid input syntax for type uuid: "Ana Krasniqi"'), "Ana"],
    [
      "the row of a database error",
      Object.assign(new Error("duplicate key"), { detail: "Key (email)=(ana)", where: "ana" }),
      "ana",
    ],
    ["a cause", new Error("x", { cause: new Error("ana") }), "ana"],
    ["what is no error", { email: "ana" }, "ana"],
  ])("never holds %s", (_, error, secret) => {
    expect(told(error)).not.toContain(secret);
  });
});
