import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "../../../kernel/day.ts";
import { answerPath, isToken, standingOfLink, withoutAnswerKeys } from "./answer-link.ts";
import { maskPersonal } from "./masking.ts";
import { ANSWER_KINDS, decideAnswer, MOST_ANSWER_TEXT, MOST_ANSWERS, type OfficerWish } from "./officer.ts";

const TOKEN = "0123456789abcdef0123456789abcdef01234567";
const URL_OF = `https://bashke.example/sq${answerPath(TOKEN)}`;

describe("the key of an answering link", () => {
  test.each([
    ["as it is", `Shih ${URL_OF} dhe`],
    ["quoted", `> Për dokumente të mëdha: ${URL_OF}\r\n> tjetër`],
    [
      "broken over quoted lines",
      `> https://bashke.example/sq/requests/answer/0123456789\r\n> abcdef0123456789abcdef01234567\r\n> x`,
    ],
    [
      "broken as quoted-printable leaves it",
      `https://bashke.example/sq/requests/answer/0123456789abcdef=\r\n0123456789abcdef01234567`,
    ],
    ["wrapped by a mail filter", `https://eur03.safelinks.example/?url=${encodeURIComponent(URL_OF)}&data=05`],
    ["shouted", `HTTPS://BASHKE.EXAMPLE/SQ/REQUESTS/ANSWER/${TOKEN.toUpperCase()}`],
    ["with a receipt behind it", `${URL_OF}/receipts/018f0000-0000-7000-8000-000000000001`],
    ["twice", `${URL_OF} ${URL_OF}`],
  ])("is not in a public text: %s", (_, text) => {
    for (const masked of [withoutAnswerKeys(text), maskPersonal(text, { email: "[e]", phone: "[t]" })]) {
      expect(masked.toLowerCase().replace(/[^0-9a-f]/g, "")).not.toContain(TOKEN.slice(10, 30));
      expect(masked).not.toMatch(/answer(\/|%2F)[0-9a-f]{8}/i);
    }
  });

  test("nothing else is taken out", () => {
    const text = "Shih https://bashke.example/sq/requests/2026-000123-kontrata dhe requests/answer/ si fjalë.";
    expect(withoutAnswerKeys(text)).toBe(text);
  });

  test("a long hostile text costs no more than its length", () => {
    const text = "requests/answer/\r\n>".repeat(20_000) + "a".repeat(200_000);
    const start = performance.now();
    withoutAnswerKeys(text);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  test("only forty hexadecimal digits are one", () => {
    expect([TOKEN, TOKEN.toUpperCase(), TOKEN.slice(1), `${TOKEN}0`, "", "../x"].map(isToken)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});

const open = { progress: "waiting", outcome: "none", institutionId: "a" } as const;
test.each([
  ["open", {}, {}],
  ["open", {}, { progress: "closed", outcome: "refused" }],
  ["open", {}, { progress: "agency", outcome: "silent" }],
  ["withdrawn", {}, { progress: "closed", outcome: "withdrawn" }],
  ["passed-on", {}, { institutionId: "b" }],
  ["revoked", { revoked: true }, {}],
] as const)("a link is %s where the link is %j and the request %j", (standing, link, request) => {
  expect(standingOfLink({ revoked: false, institutionId: "a", ...link }, { ...open, ...request })).toBe(standing);
});

const wish: OfficerWish = {
  kind: "full",
  text: "Bashkëngjitur.",
  grounds: [],
  files: 1,
  name: "Besa Krasniqi",
  passedTo: null,
  extendedUntil: null,
  registeredOn: null,
  registrationNumber: "",
};
const given = {
  today: day("2026-10-14"),
  sentOn: day("2026-10-12"),
  institutionId: "a",
  knownGrounds: ["commercial"],
  extendedBefore: false,
  extensionUntil: day("2026-11-03"),
  answersBefore: 0,
};

test.each([
  [null, {}, {}],
  [null, { text: "", files: 1 }, {}],
  [null, { kind: "not-held", text: "", files: 0 }, {}],
  [null, { kind: "acknowledgement", text: "", files: 0, registeredOn: day("2026-10-13") }, {}],
  ["nothing-said", { text: " ", files: 0 }, {}],
  ["text-needed", { kind: "refused", text: "", grounds: ["commercial"] }, {}],
  ["text-needed", { kind: "clarification", text: "" }, {}],
  ["text-needed", { kind: "extension", text: "" }, {}],
  ["text-too-long", { text: "a".repeat(MOST_ANSWER_TEXT + 1) }, {}],
  ["grounds-needed", { kind: "refused" }, {}],
  ["grounds-needed", { kind: "partial" }, {}],
  ["unknown-ground", { kind: "refused", grounds: ["commercial", "whim"] }, {}],
  ["name-needed", { name: " " }, {}],
  ["passed-to-nobody", { kind: "forwarded" }, {}],
  ["passed-to-nobody", { kind: "split" }, {}],
  ["passed-to-itself", { kind: "forwarded", passedTo: "a" }, {}],
  [null, { kind: "forwarded", passedTo: "b" }, {}],
  ["extended-before", { kind: "extension" }, { extendedBefore: true }],
  ["no-extension", { kind: "extension" }, { extensionUntil: null }],
  ["extension-too-long", { kind: "extension", extendedUntil: day("2026-11-04") }, {}],
  ["extension-in-the-past", { kind: "extension", extendedUntil: day("2026-10-13") }, {}],
  ["registered-ahead", { registeredOn: day("2026-10-15") }, {}],
  ["registered-before", { registeredOn: day("2026-10-11") }, {}],
  ["too-many-answers", {}, { answersBefore: MOST_ANSWERS }],
] as const)("an answer is refused as %s: %j", (reason, change, known) => {
  const decision = decideAnswer({ ...wish, ...change } as OfficerWish, { ...given, ...known });
  expect(decision.ok ? null : decision.reason).toBe(reason);
});

test("an extension never goes beyond what the law allows, and holds to its last day where none was named", () => {
  expect(decideAnswer({ ...wish, kind: "extension" }, given)).toEqual({
    ok: true,
    value: { extendedUntil: given.extensionUntil },
  });
  fc.assert(
    fc.property(fc.constantFrom(...ANSWER_KINDS), fc.integer({ min: 1, max: 28 }), (kind, date) => {
      const extendedUntil = day(`2026-11-${String(date).padStart(2, "0")}`);
      const decision = decideAnswer({ ...wish, kind, grounds: ["commercial"], passedTo: "b", extendedUntil }, given);
      const until = decision.ok ? decision.value.extendedUntil : null;
      expect(until === null || until <= given.extensionUntil).toBe(true);
    }),
  );
});
