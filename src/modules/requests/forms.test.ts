import { expect, test } from "vitest";
import { sayIn } from "../../say/index.ts";
import { draftErrors, readDraft, readJudgement, stepErrors } from "./forms.ts";
import { faultsOf } from "./rules/drafts.ts";

const fields = (values: Record<string, string | string[]>) => ({
  get: (name: string) => [values[name] ?? []].flat()[0] ?? "",
  all: (name: string) => [values[name] ?? []].flat(),
});

test("a draft keeps what is wrong with it; only the language and the name shown are made sure", () => {
  expect(readDraft(fields({ language: "xx", title: "T", shown: "nobody" }), ["sq", "sr"])).toEqual({
    institutionId: "",
    language: "sq",
    title: "T",
    body: "",
    askerName: "",
    shownAs: "full",
    urgentGround: null,
    urgentReason: "",
    embargo: "",
    embargoUntil: null,
    same: "",
  });
  expect(readDraft(fields({ language: "sr", shown: "initials" }), ["sq", "sr"])).toMatchObject({
    language: "sr",
    shownAs: "initials",
  });
});

test.each(["sq", "sr", "en"] as const)("every fault has its sentence under its field (%s)", (locale) => {
  const faults = faultsOf({ institutionId: "i", title: "", body: "", askerName: "" });
  const errors = draftErrors(faults, sayIn(locale));
  expect(Object.keys(errors).sort()).toEqual(["body", "name", "title"]);
  for (const sentence of Object.values(errors)) expect(sentence.length).toBeGreaterThan(8);
});

test("a judgement is read, with dates as people write them", () => {
  expect(
    readJudgement(
      fields({ judgement: "acknowledgement", message: "m", registered_on: "16.10.2026.", registration_number: "04-1" }),
    ),
  ).toEqual({
    ok: true,
    value: {
      messageId: "m",
      judgement: "acknowledgement",
      grounds: [],
      registeredOn: "2026-10-16",
      registrationNumber: "04-1",
    },
  });
  expect(readJudgement(fields({ judgement: "acknowledgement", registered_on: "2026-10-16" }))).toMatchObject({
    value: { registeredOn: "2026-10-16" },
  });
  expect(readJudgement(fields({ judgement: "acknowledgement", registered_on: "31.2.2026" }))).toMatchObject({
    ok: false,
    field: "registered_on",
  });
  expect(readJudgement(fields({ judgement: "constructor" }))).toMatchObject({ ok: false, field: "judgement" });
  expect(readJudgement(fields({ judgement: "refused", grounds: ["a", "", "b"] }))).toMatchObject({
    value: { grounds: ["a", "b"] },
  });
});

test("refusals of steps have words, under the right field", () => {
  const say = sayIn("en");
  expect(Object.keys(stepErrors("grounds-needed", say))).toEqual(["grounds"]);
  expect(Object.keys(stepErrors("registration-in-the-future", say))).toEqual(["registered_on"]);
  expect(stepErrors("not-from-this-state", say).judgement).toContain("cannot");
});
