import { describe, expect, test } from "vitest";
import { accountsHouse, browserAt } from "../../../../tests/support/accounts.ts";
import { testDatabase } from "../../../../tests/support/database.ts";
import { countQueries } from "../../../platform/db/index.ts";
import {
  closeAccount,
  createAdministratorLink,
  createPerson,
  findPersonByEmail,
  grantRole,
  hasAdministrator,
  openSession,
  startSignIn,
  viewerOfSession,
} from "../index.ts";
import { startEmailChange } from "./email-change.ts";
import { endOtherSessions } from "./sessions.ts";
import { lookAtLink, signInByLink } from "./sign-in.ts";

const database = await testDatabase();
const house = accountsHouse(database);
const { db } = database;
const minutes = (count: number) => {
  house.clock.now = new Date(house.clock.now.getTime() + count * 60_000);
};
let counter = 0;
const fresh = () => `person${++counter}@sign-in.example`;
const nobody = { userAgent: undefined, oldToken: undefined };
const ask = (email: string, then = "/", name?: string) =>
  house.work().inTransaction((tx) => startSignIn(tx, { email, then, locale: "sq", name }));
const tokenFor = async (email: string) => (await house.letterTo(email, "accounts.sign-in"))!.token;

describe("the letter with the link", () => {
  test("makes the account on first use, and opens once", async () => {
    const email = fresh();
    expect((await ask(email.toUpperCase(), "/requests/drafts/7", "Arta Krasniqi")).ok).toBe(true);
    expect(await findPersonByEmail(db, email)).toBeUndefined();
    const token = await tokenFor(email);

    const first = await signInByLink(house.work(), token, nobody);
    if (!first.ok) throw new Error(first.reason);
    expect(first.value).toMatchObject({ goOn: "/requests/drafts/7", isNew: true });
    expect(await findPersonByEmail(db, email)).toMatchObject({ name: "Arta Krasniqi", locale: "sq", state: "active" });
    expect((await viewerOfSession(db, first.value.token, house.clock.now))?.viewer).toMatchObject({
      email,
      secondFactor: false,
      grants: [],
    });
    expect(await signInByLink(house.work(), token, nobody)).toEqual({ ok: false, reason: "used-link" });
  });

  test("two readers at the same instant: one gets in", async () => {
    const email = fresh();
    await ask(email);
    const token = await tokenFor(email);
    const both = await Promise.all([1, 2, 3].map(() => signInByLink(house.work(), token, nobody)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("is dead after an hour, and when a later one was used", async () => {
    const email = fresh();
    await ask(email);
    const early = await tokenFor(email);
    await ask(email);
    const late = await tokenFor(email);
    expect((await signInByLink(house.work(), late, nobody)).ok).toBe(true);
    expect(await signInByLink(house.work(), early, nobody)).toEqual({ ok: false, reason: "used-link" });

    await ask(email);
    const old = await tokenFor(email);
    minutes(60);
    expect(await signInByLink(house.work(), old, nobody)).toEqual({ ok: false, reason: "expired-link" });
  });

  test("five go to one address in an hour, also when asked for at once and in different spelling", async () => {
    const email = fresh();
    const outcomes = await Promise.all(Array.from({ length: 9 }, (_, at) => ask(at % 2 ? email : email.toUpperCase())));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(5);
    minutes(61);
    expect((await ask(email)).ok).toBe(true);
  });

  test("its token stands nowhere in the tables but in the letter, which is confidential", async () => {
    const email = fresh();
    await ask(email);
    const token = await tokenFor(email);
    const link = await db.selectFrom("sign_in_link").selectAll().where("email", "=", email).executeTakeFirstOrThrow();
    expect(JSON.stringify(link)).not.toContain(token);
    const letter = await db
      .selectFrom("mail_out")
      .select("mail")
      .where("record_id", "=", link.id)
      .executeTakeFirstOrThrow();
    expect(letter.mail).toMatchObject({ confidential: true });
  });

  test("header injection and look-alikes never reach the outbox", async () => {
    for (const email of ["a@b.example\r\nBcc: all@c.example", "a@b.example,c@d.example", "аrta@shembull.example"]) {
      expect(await ask(email)).toEqual({ ok: false, reason: "not-an-address" });
    }
    const email = fresh();
    await ask(email, "/", "Arta\r\nBcc: all@c.example");
    const { mail } = await db.selectFrom("mail_out").select("mail").orderBy("id", "desc").executeTakeFirstOrThrow();
    expect(JSON.stringify((mail as { to: unknown }).to)).not.toMatch(/\\r|\\n/);
  });

  test("a hostile way on becomes the front page", async () => {
    const email = fresh();
    await ask(email, "//evil.example/x");
    const signedIn = await signInByLink(house.work(), await tokenFor(email), nobody);
    expect(signedIn).toMatchObject({ ok: true, value: { goOn: "/" } });
  });

  test("a closed account is told so only behind its own mailbox", async () => {
    const email = fresh();
    const person = await createPerson(house.work(), { email, name: "Closed", locale: "sr" });
    if (!person.ok) throw new Error();
    const open = await openSession(house.work(), person.value.id);
    await closeAccount(house.work(), person.value.id);
    expect(await viewerOfSession(db, open.token, house.clock.now)).toBeNull();
    expect((await ask(email)).ok).toBe(true);
    expect(await signInByLink(house.work(), await tokenFor(email), nobody)).toEqual({
      ok: false,
      reason: "account-closed",
    });
  });
});

describe("through the browser", () => {
  test("looking at the link uses nothing up; the button signs in and a fresh cookie replaces the old", async () => {
    const email = fresh();
    const browser = browserAt(house);
    const known = await createPerson(house.work(), { email: fresh(), name: "Other", locale: "sq" });
    if (!known.ok) throw new Error();
    const before = await openSession(house.work(), known.value.id);
    browser.cookies.set("bashke_session", before.token);

    browser.cookies.clear();
    const page = await browser.post("/sq/sign-in", [
      ["email", email],
      ["then", "/account"],
    ]);
    expect(page.status).toBe(200);
    const path = `/sq/sign-in/${await tokenFor(email)}`;
    for (let scan = 0; scan < 3; scan++) expect((await browser.get(path)).status).toBe(200);
    browser.cookies.set("bashke_session", before.token);
    expect((await browser.get(path)).text).toContain(email);
    const entered = await browser.post(path);
    expect(entered.status).toBe(303);
    expect(entered.location).toBe("/sq/account");
    expect(browser.cookies.get("bashke_session")).not.toBe(before.token);
    expect(await viewerOfSession(db, before.token, house.clock.now)).toBeNull();
    const cookie = entered.response.headers.getSetCookie().find((line) => line.startsWith("bashke_session="));
    expect(cookie).toMatch(/HttpOnly/);
    expect((await browser.get("/sq/account")).text).toContain("Firefox, Linux");
    const dead = await browser.get(path);
    expect(dead.status).toBe(410);
  });

  test("the answer is the same for an address with and without account, and after the limit", async () => {
    const known = fresh();
    await createPerson(house.work(), { email: known, name: "Known", locale: "sq" });
    const strip = (text: string, email: string) => text.replaceAll(email, "…");
    const browser = browserAt(house);
    const unknown = fresh();
    const one = await browser.post("/en/sign-in", { email: known });
    const two = await browser.post("/en/sign-in", { email: unknown });
    expect(strip(one.text, known)).toBe(strip(two.text, unknown));
    for (let again = 0; again < 5; again++) await ask(unknown);
    const limited = await browser.post("/en/sign-in", { email: unknown });
    expect(strip(limited.text, unknown)).toBe(strip(one.text, known));
  });

  test("a wrong address comes back with its sentence and what was typed; huge input is refused", async () => {
    const browser = browserAt(accountsHouse(database));
    const wrong = await browser.post("/en/sign-in", { email: "arta at home" });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain("not a complete e-mail address");
    expect(wrong.text).toContain("arta at home");
    expect((await browser.post("/en/sign-in", { email: "a".repeat(100_000) })).status).toBe(413);
  });

  test("one visitor asks for ten letters in ten minutes, then waits", async () => {
    const browser = browserAt(accountsHouse(database));
    const statuses: number[] = [];
    for (let at = 0; at < 11; at++) statuses.push((await browser.post("/sq/sign-in", { email: fresh() })).status);
    expect(statuses).toEqual([...Array(10).fill(200), 429]);
  });

  test("forms from other sites and without the token are refused; another's session cannot be ended", async () => {
    const [mine, theirs] = await Promise.all(
      [fresh(), fresh()].map((email) => createPerson(house.work(), { email, name: "x", locale: "sq" })),
    );
    if (!mine?.ok || !theirs?.ok) throw new Error();
    const own = await openSession(house.work(), mine.value.id);
    const other = await openSession(house.work(), theirs.value.id);
    const browser = browserAt(house);
    browser.cookies.set("bashke_session", own.token);
    const forged = await house.site.fetch(
      new Request("http://localhost:3917/sq/account/profile", {
        method: "POST",
        headers: {
          cookie: `bashke_session=${own.token}`,
          origin: "https://evil.example",
          "content-type": "application/x-www-form-urlencoded",
        },
        body: "name=Evil&locale=sq",
      }),
    );
    expect(forged.status).toBe(403);
    expect((await browser.post("/sq/account/profile", { name: "Evil", locale: "sq" })).status).toBe(403);
    await browser.get("/sq/account");
    expect((await browser.post(`/sq/account/sessions/${other.sessionId}/end`)).status).toBe(404);
    expect((await browser.post(`/sq/account/sessions/not-an-id/end`)).status).toBe(404);
    expect(await viewerOfSession(db, other.token, house.clock.now)).not.toBeNull();
    expect((await browser.post("/sq/sign-out")).status).toBe(303);
    expect(await viewerOfSession(db, own.token, house.clock.now)).toBeNull();
  });
});

describe("sessions", () => {
  test("the token of one session makes no form of another", async () => {
    const person = await createPerson(house.work(), { email: fresh(), name: "x", locale: "sq" });
    if (!person.ok) throw new Error();
    const [a, b] = [await openSession(house.work(), person.value.id), await openSession(house.work(), person.value.id)];
    const [seenA, seenB] = [
      await viewerOfSession(db, a.token, house.clock.now),
      await viewerOfSession(db, b.token, house.clock.now),
    ];
    expect(seenA?.csrf).toHaveLength(43);
    expect(seenA?.csrf).not.toBe(seenB?.csrf);
    expect(await viewerOfSession(db, a.sessionId, house.clock.now)).toBeNull();
    expect(await viewerOfSession(db, "x".repeat(100_000), house.clock.now)).toBeNull();
  });

  test("end by themselves, and are noted as seen only every five minutes, in one query otherwise", async () => {
    const person = await createPerson(house.work(), { email: fresh(), name: "x", locale: "sq" });
    if (!person.ok) throw new Error();
    const { token, sessionId } = await openSession(house.work(), person.value.id);
    const seen = async () =>
      (await db.selectFrom("session").select("last_seen_at").where("id", "=", sessionId).executeTakeFirstOrThrow())
        .last_seen_at;
    const first = await seen();
    await viewerOfSession(db, token, new Date(house.clock.now.getTime() + 4 * 60_000));
    expect(await seen()).toEqual(first);
    await viewerOfSession(db, token, new Date(house.clock.now.getTime() + 6 * 60_000));
    expect((await seen()).getTime() - first.getTime()).toBe(6 * 60_000);
    expect(await viewerOfSession(db, token, new Date(house.clock.now.getTime() + 61 * 86_400_000))).toBeNull();
  });

  test("are read in one query, whatever the number of roles", async () => {
    const person = await createPerson(house.work(), { email: fresh(), name: "x", locale: "sq" });
    if (!person.ok) throw new Error();
    const { token } = await openSession(house.work(), person.value.id);
    for (const role of ["observer", "donor", "journalist"] as const)
      await grantRole(house.work(), { personId: person.value.id, role });
    const { result, queries } = await countQueries(() => viewerOfSession(db, token, house.clock.now));
    expect(result?.viewer.grants).toHaveLength(3);
    expect(queries).toHaveLength(1);
  });

  test("signing out everywhere else also stops a change of address", async () => {
    const person = await createPerson(house.work(), { email: fresh(), name: "x", locale: "sq" });
    if (!person.ok) throw new Error();
    const keep = await openSession(house.work(), person.value.id);
    const other = await openSession(house.work(), person.value.id);
    await startEmailChange(house.work(), { id: person.value.id, secondFactor: false }, fresh());
    await endOtherSessions(house.work(), person.value.id, keep.sessionId);
    expect(await viewerOfSession(db, keep.token, house.clock.now)).not.toBeNull();
    expect(await viewerOfSession(db, other.token, house.clock.now)).toBeNull();
    expect(await db.selectFrom("sign_in_link").select("id").where("person_id", "=", person.value.id).execute()).toEqual(
      [],
    );
  });
});

describe("the console's link", () => {
  test("makes one administrator, who is led to the second factor; the link before it is dead", async () => {
    expect(await hasAdministrator(db, house.work().today)).toBe(false);
    const first = (await createAdministratorLink(house.work())).split("/").at(-1)!;
    const link = await createAdministratorLink(house.work(), undefined, "en");
    expect(link).toMatch(/^http:\/\/localhost:3917\/en\/sign-in\/[\w-]{43}$/);
    expect(await lookAtLink(db, first, house.clock.now)).toEqual({ ok: false, reason: "unknown-link" });

    const browser = browserAt(accountsHouse(database));
    const path = new URL(link).pathname;
    expect((await browser.get(path)).text).toContain("Become the administrator");
    expect((await browser.post(path, { email: "no", name: "Teuta" })).status).toBe(422);
    const entered = await browser.post(path, { email: "teuta@secretariat.example", name: "Teuta" });
    expect(entered.location).toBe("/en/account/second-factor");
    expect(await hasAdministrator(db, house.work().today)).toBe(true);
    await browser.get("/en/account");
    expect((await browser.post(path, { email: "second@secretariat.example", name: "x" })).status).toBe(410);

    expect((await browser.get("/en/people")).location).toBe("/en/account/second-factor?then=%2Fpeople");
    expect((await browser.get("/en/account/second-factor?then=/people")).text).toContain("Begin with the app");
  });
});
