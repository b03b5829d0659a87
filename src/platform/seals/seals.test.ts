import { expect, test } from "vitest";
import { idUnder, sealed } from "./index.ts";

const ID = "018f0000-0000-7000-8000-000000000001";

test("what was sealed opens for its purpose and nothing else", () => {
  const mark = sealed("secret", "a", ID);
  expect(idUnder("secret", "a", mark)).toBe(ID);
  for (const wrong of [
    idUnder("secret", "b", mark),
    idUnder("other", "a", mark),
    idUnder("secret", "a", mark.slice(0, -1)),
    idUnder("secret", "a", `${mark}0`),
    idUnder("secret", "a", ID),
    idUnder("secret", "a", ""),
    idUnder("secret", "a", sealed("secret", "a", ID, { short: true })),
  ])
    expect(wrong).toBeNull();
});

test("the short seal fits into an address", () => {
  const mark = sealed("secret", "a", ID, { short: true });
  expect(`takimi-${mark}`.length).toBeLessThanOrEqual(64);
  expect(idUnder("secret", "a", mark, { short: true })).toBe(ID);
});
