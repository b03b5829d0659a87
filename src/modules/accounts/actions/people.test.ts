import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { accountsHouse, browserAt, ORGANISATIONS } from "../../../../tests/support/accounts.ts";
import { testDatabase } from "../../../../tests/support/database.ts";
import { addDays } from "../../../kernel/day.ts";
import { countQueries } from "../../../platform/db/index.ts";
import type { FileStore } from "../../../platform/files/index.ts";
import { useFiles } from "../../../platform/files/index.ts";
import { answered } from "../../../platform/module/answers.ts";
import {
  closeAccount,
  createPerson,
  endRole,
  findPersonByEmail,
  getPersonForLetter,
  getPersonNames,
  grantRole,
  hasConsent,
  listPeople,
  listPeopleWithRole,
  openSession,
  viewerOfSession,
} from "../index.ts";
import { confirmEmailChange, startEmailChange } from "./email-change.ts";
import { eraseOneself } from "./leaving.ts";
import { retireUnused, sweep } from "./retention.ts";

const database = await testDatabase();
const { db } = database;
const house = accountsHouse(database);
const FILES = [
  { name: "../../etc/përgjigja.pdf", sha256: "a".repeat(64) },
  { name: "skanimi.pdf", sha256: "b".repeat(64) },
  { name: "skanimi.pdf", sha256: "c".repeat(64) },
];
useFiles({ read: async (sha256: string) => new TextEncoder().encode(`file ${sha256[0]}`) } as unknown as FileStore);

let counter = 0;
async function person(name = "Arta Krasniqi", email = `person${++counter}@people.example`) {
  const created = await createPerson(house.work(), { email, name, locale: "sq" });
  if (!created.ok) throw new Error();
  return { id: created.value.id, email, secondFactor: false };
}
const days = (count: number) => {
  house.clock.now = new Date(house.clock.now.getTime() + count * 86_400_000);
};
const grants = async (id: string) => {
  const { token } = await openSession(house.work(), id);
  return (await viewerOfSession(db, token, house.clock.now))?.viewer.grants;
};

describe("roles", () => {
  test("are granted once, dated, by somebody, and end with yesterday as their last day", async () => {
    const [giver, holder] = [await person("Teuta"), await person()];
    const work = house.work({ kind: "person", id: giver.id });
    const wish = { personId: holder.id, role: "organisation-representative", scope: ORGANISATIONS[0]!.id } as const;
    const granted = await grantRole(work, wish);
    if (!granted.ok) throw new Error(granted.reason);
    expect(await grantRole(work, wish)).toEqual({ ok: false, reason: "held-already" });
    expect((await grantRole(work, { ...wish, scope: ORGANISATIONS[1]!.id })).ok).toBe(true);
    expect(await grantRole(work, { ...wish, scope: null })).toEqual({ ok: false, reason: "scope-needed" });
    expect(await grants(holder.id)).toHaveLength(2);

    expect((await endRole(work, granted.value.grantId)).ok).toBe(true);
    expect(await grants(holder.id)).toEqual([
      { role: "organisation-representative", department: null, scope: ORGANISATIONS[1]!.id },
    ]);
    expect(await endRole(work, granted.value.grantId)).toEqual({ ok: false, reason: "no-such-grant" });
    const row = await db
      .selectFrom("role_grant")
      .selectAll()
      .where("id", "=", granted.value.grantId)
      .executeTakeFirstOrThrow();
    const history = await db.selectFrom("history").selectAll().where("record_id", "=", row.id).orderBy("id").execute();
    expect(history.map(({ action, actor }) => [action, actor])).toEqual([
      ["insert", `person:${giver.id}`],
      ["update", `person:${giver.id}`],
    ]);
    expect(row).toMatchObject({ granted_by: giver.id, valid_from: work.today, valid_to: addDays(work.today, -1) });
  });

  test("two grants of the same at one instant leave one", async () => {
    const holder = await person();
    const both = await Promise.all(
      [1, 2, 3, 4].map(() => grantRole(house.work(), { personId: holder.id, role: "observer" })),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("one that begins next week is held next week", async () => {
    const holder = await person();
    await grantRole(house.work(), {
      personId: holder.id,
      role: "donor",
      from: addDays(house.work().today, 7),
      to: addDays(house.work().today, 9),
    });
    const held: number[] = [];
    for (let at = 0; at < 11; at++, days(1)) held.push((await grants(holder.id))!.length);
    expect(held).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0]);
  });

  test("the last administrator neither ends the role, closes nor erases; two at once do not slip through", async () => {
    const [a, b] = [await person("Teuta"), await person("Besa")];
    const ga = await grantRole(house.work(), { personId: a.id, role: "administrator" });
    const gb = await grantRole(house.work(), { personId: b.id, role: "administrator" });
    if (!ga.ok || !gb.ok) throw new Error();
    const both = await Promise.all([endRole(house.work(), ga.value.grantId), closeAccount(house.work(), b.id)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const left = both[0].ok ? b : a;
    expect(await closeAccount(house.work(), left.id)).toEqual({ ok: false, reason: "last-administrator" });
    expect(await eraseOneself(house.work(), left, left.email)).toEqual({ ok: false, reason: "last-administrator" });
  });

  test("are found for letters", async () => {
    const [all, one, other] = [await person(), await person(), await person()];
    await grantRole(house.work(), { personId: all.id, role: "secretariat" });
    await grantRole(house.work(), { personId: one.id, role: "secretariat", department: "requests" });
    await grantRole(house.work(), { personId: other.id, role: "secretariat", department: "funding" });
    const found = await listPeopleWithRole(db, house.work().today, "secretariat", { department: "requests" });
    expect(found.map(({ id }) => id).sort()).toEqual([all.id, one.id].sort());
  });
});

describe("the list", () => {
  test("asks two questions whatever the number of people", async () => {
    const one = await countQueries(() => listPeople(db, house.work().today, { size: 1 }));
    const many = await countQueries(() => listPeople(db, house.work().today, { size: 50 }));
    expect(many.result.people.length).toBeGreaterThan(5);
    expect([one.queries.length, many.queries.length]).toEqual([2, 2]);
  });

  test("finds by part of a name without its marks, by address, by role, in two queries", async () => {
    await person("Çlirim Ndërtuesi", "clirim@list.example");
    const by = async (search: Parameters<typeof listPeople>[2]) =>
      (await listPeople(db, house.work().today, search)).people.map(({ name }) => name);
    expect(await by({ text: "clirim" })).toEqual(["Çlirim Ndërtuesi"]);
    expect(await by({ text: "NDËRT" })).toEqual(["Çlirim Ndërtuesi"]);
    expect(await by({ text: "clirim@LIST" })).toEqual(["Çlirim Ndërtuesi"]);
    expect(await by({ text: "100%_\\" })).toEqual([]);
    expect((await listPeople(db, house.work().today, { role: "secretariat" })).total).toBe(3);
    expect((await listPeople(db, house.work().today, { size: 2, page: 2 })).people).toHaveLength(2);
  });
});

describe("one's own account", () => {
  async function signedIn(role?: "administrator") {
    const holder = await person("Jelena Stojković");
    if (role) await grantRole(house.work(), { personId: holder.id, role });
    const browser = browserAt(accountsHouse(database, { exportPerson: lentExport }));
    browser.cookies.set(
      "bashke_session",
      (await openSession(house.work(), holder.id, { secondFactor: role !== undefined })).token,
    );
    return { holder, browser };
  }
  const lentExport: NonNullable<Parameters<typeof accountsHouse>[1]>["exportPerson"] = async (db, id) => {
    const own = answered(house.module.exportPerson)
      ? await house.module.exportPerson(db, id)
      : { records: {}, files: [] };
    return {
      accounts: own,
      requests: { records: { requests: [{ subject: "Buxheti 2026" }] }, files: FILES },
      empty: { records: { a: [] }, files: [] },
    };
  };

  test("name, language and consents are settled on one page, each with its date", async () => {
    const { holder, browser } = await signedIn();
    await browser.get("/sq/account");
    const moved = await browser.post("/sq/account/profile", { name: "Jelena <b>S</b>", locale: "sr-cyrl" });
    expect(moved.location).toBe("/sr-cyrl/account");
    const page = await browser.get("/sr-cyrl/account");
    expect(page.text).toContain("Мој налог");
    expect(page.text).not.toContain("<b>S</b>");
    expect((await browser.post("/sq/account/profile", { name: "x", locale: "xx" })).status).toBe(422);

    await browser.post("/en/account/consents", [
      ["consent", "public-name"],
      ["consent", "<script>"],
    ]);
    expect(await hasConsent(db, holder.id, "public-name")).toBe(true);
    expect(await hasConsent(db, holder.id, "contact")).toBe(false);
    expect((await browser.get("/en/account")).text).toMatch(/Agreed on .*2026.*words of 23 November 2026/);
    await browser.post("/en/account/consents", []);
    expect(await hasConsent(db, holder.id, "public-name")).toBe(false);
    expect(await db.selectFrom("consent").selectAll().where("person_id", "=", holder.id).execute()).toHaveLength(2);
  });

  test("the export is a ZIP of every department's records and files, with tame names and no secret", async () => {
    const { holder, browser } = await signedIn();
    await browser.get("/en/account");
    const { response } = await browser.post("/en/account/export");
    expect(response.headers.get("content-disposition")).toMatch(/attachment; filename="bashke-2026-\d\d-\d\d\.zip"/);
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    expect(Object.keys(files).sort()).toEqual([
      "accounts.json",
      "files/requests/__.._etc_përgjigja.pdf",
      "files/requests/skanimi (2).pdf",
      "files/requests/skanimi.pdf",
      "requests.json",
    ]);
    expect(strFromU8(files["files/requests/skanimi (2).pdf"]!)).toBe("file c");
    const own = JSON.parse(strFromU8(files["accounts.json"]!));
    expect(own.person[0]).toMatchObject({ email: holder.email, name: "Jelena Stojković" });
    expect(own.sessions).toHaveLength(1);
    expect(JSON.stringify(own)).not.toMatch(/hash|secret|public_key/);
  });

  test("erasure says what stays, asks twice, and leaves an empty row", async () => {
    const { holder, browser } = await signedIn();
    const page = await browser.get("/en/account/erasure");
    expect(page.text).toContain("What stays, and why");
    const wrong = await browser.post("/en/account/erasure", { email: "somebody@else.example" });
    expect(wrong.status).toBe(422);
    await startEmailChange(house.work(), holder, "new@people.example");
    const gone = await browser.post("/en/account/erasure", { email: holder.email.toUpperCase() });
    expect(gone.location).toBe("/en");
    expect(browser.cookies.has("bashke_session")).toBe(false);

    const row = await db.selectFrom("person").selectAll().where("id", "=", holder.id).executeTakeFirstOrThrow();
    expect(row).toMatchObject({ email: null, name: "", state: "forgotten" });
    expect(await findPersonByEmail(db, holder.email)).toBeUndefined();
    expect((await getPersonNames(db, [holder.id])).size).toBe(0);
    expect(await getPersonForLetter(db, holder.id)).toBeUndefined();
    for (const table of ["session", "sign_in_link", "consent", "passkey", "totp"] as const) {
      expect(
        await db
          .selectFrom(table)
          .selectAll()
          .where("person_id" as never, "=", holder.id as never)
          .execute(),
      ).toEqual([]);
    }
    const everything = await Promise.all(
      (["history", "mail_out", "fact"] as const).map((table) => db.selectFrom(table).selectAll().execute()),
    );
    expect(JSON.stringify(everything)).not.toContain(holder.email);
    const again = await createPerson(house.work(), { email: holder.email, name: "Again", locale: "sq" });
    expect(again.ok && again.value.id).not.toBe(holder.id);
  });
});

describe("a change of address", () => {
  test("is confirmed from the new one; the old one is told; the link works once", async () => {
    const holder = await person();
    expect((await startEmailChange(house.work(), holder, "NEW1@people.example")).ok).toBe(true);
    expect((await house.letterTo(holder.email, "accounts.notice"))?.text).toBeDefined();
    const { token } = (await house.letterTo("new1@people.example", "accounts.email-change"))!;
    expect(await findPersonByEmail(db, "new1@people.example")).toBeUndefined();
    expect(await confirmEmailChange(house.work(), token)).toEqual({
      ok: true,
      value: { email: "new1@people.example" },
    });
    expect((await findPersonByEmail(db, "new1@people.example"))?.id).toBe(holder.id);
    expect(await confirmEmailChange(house.work(), token)).toEqual({ ok: false, reason: "used-link" });
  });

  test("to an address that has an account looks the same, and its owner is told", async () => {
    const [holder, other] = [await person(), await person()];
    expect((await startEmailChange(house.work(), holder, other.email)).ok).toBe(true);
    const letter = (await house.letterTo(other.email, "accounts.email-change"))!;
    expect(letter.token).toBe("");
    expect(letter.subject).toBe("Kjo adresë ka tashmë llogari");
  });

  test("to one that gets an account meanwhile is refused", async () => {
    const holder = await person();
    await startEmailChange(house.work(), holder, "late@people.example");
    const { token } = (await house.letterTo("late@people.example", "accounts.email-change"))!;
    await person("First", "late@people.example");
    expect(await confirmEmailChange(house.work(), token)).toEqual({ ok: false, reason: "address-taken" });
  });
});

describe("retention", () => {
  test("removes dead links, ended sessions and the letters with links", async () => {
    const holder = await person();
    await startEmailChange(house.work(), holder, "swept@people.example");
    await db.updateTable("mail_out").set({ state: "kept" }).execute();
    const { sessionId } = await openSession(house.work(), holder.id);
    await db.updateTable("session").set({ ended_at: house.clock.now }).where("id", "=", sessionId).execute();
    await sweep(house.work());
    expect(await house.letterTo("swept@people.example", "accounts.email-change")).toBeDefined();
    days(31);
    await sweep(house.work());
    expect(await house.letterTo("swept@people.example", "accounts.email-change")).toBeUndefined();
    expect(await db.selectFrom("session").select("id").where("id", "=", sessionId).execute()).toEqual([]);
    expect(await db.selectFrom("sign_in_link").select("id").where("person_id", "=", holder.id).execute()).toEqual([]);
  });

  test("tells the owner of an unused account, erases it after sixty days, and spares those who come back or hold a role", async () => {
    const [unused, back, busy] = [await person("Unused"), await person("Back"), await person("Busy")];
    await grantRole(house.work(), { personId: busy.id, role: "observer" });
    days(3 * 365 + 1);
    await retireUnused(house.work());
    expect((await house.letterTo(unused.email, "accounts.unused"))?.subject).toMatch(/do të fshihet më/);
    expect(await house.letterTo(busy.email, "accounts.unused")).toBeUndefined();
    await retireUnused(house.work());
    await db
      .updateTable("person")
      .set({ last_signed_in_at: house.clock.now, erase_on: null })
      .where("id", "=", back.id)
      .execute();
    days(59);
    await retireUnused(house.work());
    expect(await findPersonByEmail(db, unused.email)).toBeDefined();
    days(1);
    await retireUnused(house.work());
    expect(await findPersonByEmail(db, unused.email)).toBeUndefined();
    expect(await findPersonByEmail(db, back.email)).toBeDefined();
    expect(await findPersonByEmail(db, busy.email)).toBeDefined();
  });
});

describe("for administrators", () => {
  test("a role in a scope is found by name, chosen where several match, and ended; huge and odd input is refused with a sentence", async () => {
    const admin = await person("Teuta");
    await grantRole(house.work(), { personId: admin.id, role: "administrator" });
    const browser = browserAt(house);
    browser.cookies.set("bashke_session", (await openSession(house.work(), admin.id, { secondFactor: true })).token);
    await browser.get("/en/people");
    const added = await browser.post("/en/people", { email: "vlora@gazeta.example", name: "Vlora Hoxha" });
    expect(added.location).toMatch(/^\/en\/people\/[0-9a-f-]{36}$/);
    const roles = `${added.location}/roles`;
    expect((await browser.post(roles, { role: "organisation-representative" })).text).toContain("Say which");
    expect((await browser.post(roles, { role: "organisation-representative", scope: "Asgjë" })).text).toContain(
      "None was found",
    );
    const several = await browser.post(roles, { role: "organisation-representative", scope: "Dardana" });
    expect(several.text).toContain("Which one do you mean?");
    expect(several.text).toContain("Qendra Dardana për Rini");
    const chosen = await browser.post(roles, { role: "organisation-representative", scopeId: ORGANISATIONS[1]!.id });
    expect(chosen.status).toBe(303);
    const shown = await browser.get(added.location!);
    expect(shown.text).toContain("Representative of an organisation: Qendra Dardana për Rini");
    expect(shown.text).toContain("Granted by: Teuta");
    expect((await browser.post(roles, { role: "emperor", from: "31.5.2026" })).text).toContain(
      "Write it like 2026-05-31",
    );
    expect((await browser.post(roles, { role: "donor", to: "2020-01-01" })).text).toContain("before the first");
    expect((await browser.post(`${added.location}/closing`)).text).toContain("Tick the box");
    expect((await browser.post(`${added.location}/closing`, { sure: "yes" })).status).toBe(303);
    expect((await browser.get("/en/people?state=closed&q=vlora")).text).toContain("Vlora Hoxha");
    expect((await browser.post(`${added.location}/reopening`)).status).toBe(303);
    expect((await browser.get("/en/people/not-an-id")).status).toBe(404);
    expect((await browser.get("/en/people?page=-1&q=%00%25&role=x")).status).toBe(200);
  });
});

describe("the example", () => {
  test("loads twice without doubling, counts as nobody's administrator, and leaves no trace", async () => {
    if (!answered(house.module.example)) throw new Error();
    const before = await db.selectFrom("person").select("id").execute();
    await house.module.example.load(house.work());
    await house.module.example.load(house.work());
    const loaded = await db.selectFrom("person").select("email").where("example", "=", true).execute();
    expect(loaded).toHaveLength(7);
    expect(loaded.every(({ email }) => email?.endsWith(".example"))).toBe(true);
    await house.module.example.remove(house.work());
    expect(await db.selectFrom("person").select("id").execute()).toHaveLength(before.length);
  });
});
