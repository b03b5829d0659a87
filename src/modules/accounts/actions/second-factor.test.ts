import { Secret, TOTP } from "otpauth";
import { describe, expect, test } from "vitest";
import { accountsHouse, browserAt } from "../../../../tests/support/accounts.ts";
import { testDatabase } from "../../../../tests/support/database.ts";
import { createPerson, grantRole, openSession, resetSecondFactor, viewerOfSession } from "../index.ts";
import { showRecoveryCode } from "../rules/second-factor.ts";
import { startEmailChange } from "./email-change.ts";
import { eraseOneself } from "./leaving.ts";
import {
  beginTotp,
  confirmTotp,
  giveSecondFactor,
  pendingTotp,
  removeTotp,
  renewRecoveryCodes,
} from "./second-factor.ts";

const database = await testDatabase();
const house = accountsHouse(database);
const { db } = database;
let counter = 0;

async function staff() {
  const email = `staff${++counter}@secretariat.example`;
  const person = await createPerson(house.work(), { email, name: "Arben Gashi", locale: "sq" });
  if (!person.ok) throw new Error();
  await grantRole(house.work(), { personId: person.value.id, role: "secretariat" });
  return { id: person.value.id, email };
}
const sessionOf = async (id: string) => (await openSession(house.work(), id)).token;
const codeAt = (secret: string, seconds = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret.replaceAll(" ", "")) }).generate({
    timestamp: house.clock.now.getTime() + seconds * 1000,
  });
const later = (seconds: number) => {
  house.clock.now = new Date(house.clock.now.getTime() + seconds * 1000);
};

async function enrolled() {
  const person = await staff();
  const session = await sessionOf(person.id);
  const holder = { id: person.id, secondFactor: false };
  expect(await beginTotp(house.work(), holder)).toMatchObject({ ok: true });
  const pending = await pendingTotp(db, person);
  const confirmed = await confirmTotp(house.work(), holder, session, codeAt(pending!.secret));
  if (!confirmed.ok) throw new Error(confirmed.reason);
  return {
    ...person,
    secret: pending!.secret,
    token: confirmed.value.token,
    oldToken: session,
    codes: confirmed.value.codes,
  };
}

describe("setting up", () => {
  test("a first code confirms, the session is raised under a new token, codes are given once", async () => {
    const { id, email, token, oldToken, codes, secret } = await enrolled();
    expect((await viewerOfSession(db, token, house.clock.now))?.viewer.secondFactor).toBe(true);
    expect(await viewerOfSession(db, oldToken, house.clock.now)).toBeNull();
    expect(new Set(codes).size).toBe(10);
    expect(await pendingTotp(db, { id, email })).toBeNull();
    const row = await db.selectFrom("totp").selectAll().where("person_id", "=", id).executeTakeFirstOrThrow();
    expect(JSON.stringify(row)).not.toContain(secret.replaceAll(" ", ""));
    expect(await house.letterTo(email, "accounts.notice")).toBeDefined();
    later(12 * 3600);
    expect((await viewerOfSession(db, token, house.clock.now))?.viewer.secondFactor ?? false).toBe(false);
  });

  test("a wrong code confirms nothing; the secret of one person opens nothing for another", async () => {
    const person = await staff();
    const holder = { id: person.id, secondFactor: false };
    const session = await sessionOf(person.id);
    await beginTotp(house.work(), holder);
    expect(await confirmTotp(house.work(), holder, session, "000000")).toMatchObject({ ok: false });
    const other = await enrolled();
    const sealed = await db
      .selectFrom("totp")
      .select("sealed_secret")
      .where("person_id", "=", other.id)
      .executeTakeFirstOrThrow();
    await db.updateTable("totp").set(sealed).where("person_id", "=", person.id).execute();
    await expect(pendingTotp(db, person)).rejects.toThrow();
  });
});

describe("giving it", () => {
  test("a code counts once; so the code over the shoulder opens nothing", async () => {
    const { id, secret } = await enrolled();
    later(30);
    const code = codeAt(secret);
    expect((await giveSecondFactor(house.work(), id, await sessionOf(id), code)).ok).toBe(true);
    expect(await giveSecondFactor(house.work(), id, await sessionOf(id), code)).toEqual({
      ok: false,
      reason: "used-code",
    });
    later(30);
    const both = await Promise.all(
      [1, 2, 3].map(async () => giveSecondFactor(house.work(), id, await sessionOf(id), codeAt(secret))),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("guessing stops after five, also when tried all at once, and the right code waits too", async () => {
    const { id, secret } = await enrolled();
    later(60);
    const right = codeAt(secret);
    const wrong = Array.from({ length: 40 }, (_, at) => String(at).padStart(6, "9")).filter((code) => code !== right);
    const sessions = await Promise.all(wrong.map(() => sessionOf(id)));
    const outcomes = await Promise.all(
      wrong.map((code, at) => giveSecondFactor(house.work(), id, sessions[at]!, code)),
    );
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.reason === "wrong-code").length).toBeLessThanOrEqual(5);
    expect(await giveSecondFactor(house.work(), id, await sessionOf(id), right)).toEqual({
      ok: false,
      reason: "too-many-misses",
    });
    later(15 * 60);
    expect((await giveSecondFactor(house.work(), id, await sessionOf(id), codeAt(secret))).ok).toBe(true);
  });

  test("a recovery code opens once, however it is typed", async () => {
    const { id, codes } = await enrolled();
    const typed = showRecoveryCode(codes[0]!).toLowerCase();
    expect((await giveSecondFactor(house.work(), id, await sessionOf(id), typed)).ok).toBe(true);
    expect(await giveSecondFactor(house.work(), id, await sessionOf(id), typed)).toEqual({
      ok: false,
      reason: "wrong-code",
    });
    const other = await enrolled();
    expect(await giveSecondFactor(house.work(), other.id, await sessionOf(other.id), codes[1]!)).toEqual({
      ok: false,
      reason: "wrong-code",
    });
    const renewed = await renewRecoveryCodes(house.work(), { id, secondFactor: true });
    expect(renewed.ok && renewed.value).toHaveLength(10);
    expect((await giveSecondFactor(house.work(), id, await sessionOf(id), codes[2]!)).ok).toBe(false);
  });
});

describe("a stolen mailbox alone", () => {
  test("changes nothing of a staff account that has a second factor", async () => {
    const { id, email } = await enrolled();
    const thief = { id, secondFactor: false };
    const refused = { ok: false, reason: "second-factor-first" };
    expect(await beginTotp(house.work(), thief)).toEqual(refused);
    expect(await removeTotp(house.work(), thief)).toEqual(refused);
    expect(await renewRecoveryCodes(house.work(), thief)).toEqual(refused);
    expect(await startEmailChange(house.work(), thief, "thief@else.example")).toEqual(refused);
    expect(await eraseOneself(house.work(), thief, email)).toEqual(refused);
  });
});

describe("an administrator helps", () => {
  test("taking the second factor away ends every session", async () => {
    const { id, token } = await enrolled();
    expect((await resetSecondFactor(house.work(), id)).ok).toBe(true);
    expect(await viewerOfSession(db, token, house.clock.now)).toBeNull();
    expect((await beginTotp(house.work(), { id, secondFactor: false })).ok).toBe(true);
  });
});

describe("through the browser", () => {
  test("staff are led to enrol, see the picture and the codes, and come to where they were going", async () => {
    const { id, email } = await staff();
    await grantRole(house.work(), { personId: id, role: "administrator" });
    const browser = browserAt(house);
    browser.cookies.set("bashke_session", await sessionOf(id));
    const led = await browser.get("/en/people?q=arben");
    expect(led.location).toBe("/en/account/second-factor?then=%2Fpeople%3Fq%3Darben");
    expect((await browser.get(led.location!)).text).toContain("set up");
    const begun = await browser.post("/en/account/second-factor/enrolment", [["then", "/people?q=arben"]]);
    const shown = await browser.get(begun.location!);
    expect(shown.text).toContain("data:image/svg+xml;base64,");
    expect(shown.text).toContain("otpauth://totp/");
    const { secret } = (await pendingTotp(db, { id, email }))!;
    const wrong = await browser.post("/en/account/second-factor/confirmation", { code: "12 34" });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain("does not match");
    const codes = await browser.post("/en/account/second-factor/confirmation", [
      ["code", codeAt(secret)],
      ["then", "/people?q=arben"],
    ]);
    expect(codes.status).toBe(200);
    expect(codes.text.match(/<code>[0-9A-Z]{5}-[0-9A-Z]{5}<\/code>/g)).toHaveLength(10);
    expect(codes.text).toContain("/en/people?q=arben");
    expect(codes.response.headers.get("cache-control")).toContain("no-store");
    const people = await browser.get("/en/people?q=arben");
    expect(people.status).toBe(200);
    expect(people.text).toContain("Arben Gashi");

    const elsewhere = browserAt(house);
    elsewhere.cookies.set("bashke_session", await sessionOf(id));
    await elsewhere.get("/en/account/second-factor?then=/people");
    later(30);
    const given = await elsewhere.post("/en/account/second-factor/code", [
      ["code", codeAt(secret)],
      ["then", "//evil.example"],
    ]);
    expect(given.location).toBe("/en/account/second-factor");
    expect((await elsewhere.get("/en/people")).status).toBe(200);
  });

  test("a citizen is told that none is needed, and reaches nothing of the staff's", async () => {
    const person = await createPerson(house.work(), { email: "citizen@qytetar.example", name: "Blerim", locale: "sq" });
    if (!person.ok) throw new Error();
    const browser = browserAt(house);
    browser.cookies.set("bashke_session", await sessionOf(person.value.id));
    expect((await browser.get("/en/account/second-factor")).text).toContain("needs no second step");
    expect((await browser.get("/en/people")).status).toBe(403);
    expect((await browser.post("/en/people", { email: "x@y.example" })).status).toBe(403);
    expect((await browserAt(house).get("/en/people")).location).toBe("/en/sign-in?then=%2Fpeople");
  });
});
