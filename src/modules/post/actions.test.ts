import { beforeEach, describe, expect, test } from "vitest";
import { testDatabase } from "../../../tests/support/database.ts";
import { testStore, testWork } from "../../../tests/support/mail.ts";
import { useFiles } from "../../platform/files/index.ts";
import { acceptMail, readArrived, useTakers } from "../../platform/mail/in/index.ts";
import { type Letter, sendLetter } from "../../platform/mail/out/index.ts";
import type { MailTaker } from "../../platform/module/answers.ts";
import { placeLetter, readLetterAgain, sendLetterAgain, setLetterAside, suggestLearnt, tidy } from "./actions.ts";
import { findNextHeld, listHeld } from "./queries/held.ts";
import { findOutboxLetter, listOutbox } from "./queries/outbox.ts";
import { exportLettersTo, forgetLettersTo } from "./queries/person.ts";
import { listLettersOf } from "./queries/record-letters.ts";

const database = await testDatabase();
useFiles(await testStore());
const { work, pass } = testWork(database);
const { db } = database;

const REQUEST = "01890a5d-ac96-774b-bcce-b302099a8057";
const requests: MailTaker = {
  place: async () => ({ kind: "not-mine" }),
  placeByHand: async (_tx, _arrived, recordId) =>
    recordId === REQUEST ? { kind: "placed", recordKind: "request", recordId, why: "by-hand" } : { kind: "not-mine" },
  told: async () => {},
};
const post: MailTaker = {
  place: suggestLearnt,
  placeByHand: async () => ({ kind: "not-mine" }),
  told: async () => {},
};

beforeEach(async () => {
  useTakers([
    { module: "post", taker: post },
    { module: "requests", taker: requests },
  ]);
  for (const table of ["mail_in", "mail_out", "post_learnt", "search_document"] as const)
    await db.deleteFrom(table).execute();
  await db
    .insertInto("search_document")
    .values({
      kind: "request",
      record_id: REQUEST,
      language: "sq",
      title: "Buxheti i Dardanës",
      body: "",
      address: "/requests/2026-000123-buxheti",
      terms: "",
      title_words: "",
    })
    .execute();
});

let number = 0;
async function arrive(from = "zyra@dardana.example", to = "kerkesat@bashke.example") {
  const raw = Buffer.from(`From: ${from}\r\nTo: ${to}\r\nSubject: Letra ${number++}\r\n\r\nJa.\r\n`);
  const { id } = await acceptMail(work(), raw, { source: "smtp", envelopeFrom: from, envelopeTo: [to] });
  return { id, went: await readArrived(work(), id) };
}

describe("a letter that waits", () => {
  test.each([
    ["its number", "2026-000123"],
    ["its address", "https://bashke.example/sq/requests/2026-000123-buxheti"],
    ["its id", REQUEST],
  ])("is placed by %s, and teaches where letters like it belong", async (_title, typed) => {
    const { id, went } = await arrive();
    expect(went).toMatchObject({ state: "held", reason: "nobodys", suggestions: [] });
    expect(await placeLetter(work(), id, typed)).toEqual({
      ok: true,
      value: { kind: "request", id: REQUEST, title: "Buxheti i Dardanës" },
    });
    const like = await arrive();
    expect(like.went).toMatchObject({
      state: "held",
      reason: "nobodys",
      suggestions: [{ module: "post", recordKind: "request", recordId: REQUEST, title: "Buxheti i Dardanës" }],
    });
    const once = like.went.suggestions[0]!.score;
    await placeLetter(work(), like.id, typed);
    expect((await arrive()).went.suggestions[0]!.score).toBeGreaterThan(once);
    expect((await arrive("tjeter@x.example", "tjeter@bashke.example")).went.suggestions).toEqual([]);
  });

  test("is not placed where nothing is", async () => {
    const { id } = await arrive();
    expect(await placeLetter(work(), id, "buxheti")).toMatchObject({ reason: "no-reference" });
    expect(await placeLetter(work(), id, "2026-000999")).toMatchObject({ reason: "no-such-record" });
    expect(await placeLetter(work(), id, REQUEST.replace("0", "1"))).toMatchObject({ reason: "no-such-record" });
    expect(await db.selectFrom("post_learnt").select("address").execute()).toEqual([]);
  });

  test("is set aside with a reason, read again, and listed where it is, oldest first", async () => {
    const first = await arrive();
    const second = await arrive();
    expect(await findNextHeld(db)).toBe(first.id);
    expect(await setLetterAside(work(), first.id, " ")).toMatchObject({ reason: "no-reason" });
    expect(await setLetterAside(work(), first.id, "reklamë")).toMatchObject({ ok: true });
    expect(await setLetterAside(work(), first.id, "reklamë")).toMatchObject({ reason: "not-waiting" });
    expect(await findNextHeld(db)).toBe(second.id);
    expect(await listHeld(db, { view: "set-aside", page: 1 })).toMatchObject({
      rows: [{ id: first.id, reason: "reklamë" }],
      counts: { held: 1, failed: 0, "set-aside": 1 },
      pages: 1,
    });
    expect(await readLetterAgain(work(), first.id)).toMatchObject({ ok: true });
    expect(await readArrived(work(), first.id)).toMatchObject({ state: "held" });
  });
});

const letter: Letter = {
  kind: "accounts.notice",
  recordKind: "person",
  recordId: "p1",
  from: { name: "Bashkë", address: "njoftime@bashke.example" },
  to: [{ name: "Drita", address: "drita@x.example" }],
  subject: "Hyrja juaj",
  text: "Tekst",
  html: "<p>Tekst</p>",
};
const write = (changes: Partial<Letter> = {}) =>
  work().inTransaction((tx) => sendLetter(tx, { ...letter, ...changes }));
const setState = (id: string, state: "failed" | "kept") =>
  db.updateTable("mail_out").set({ state }).where("id", "=", id).execute();

describe("the outbox", () => {
  test("lists by state and by words of the subject, with counts, in two queries", async () => {
    await write();
    const failed = await write({ subject: "50% e_gabuar" });
    await setState(failed, "failed");
    expect(await listOutbox(db, { view: "failed", text: "", page: 1 })).toMatchObject({
      rows: [{ id: failed, to: ["drita@x.example"] }],
      counts: { all: 2, waiting: 1, sent: 0, failed: 1, kept: 0 },
    });
    expect((await listOutbox(db, { view: "all", text: "50% E_", page: 1 })).rows.length).toBe(1);
    expect((await listOutbox(db, { view: "all", text: "5_%", page: 1 })).rows.length).toBe(0);
    expect((await listLettersOf(db, "person", "p1")).map(({ state }) => state)).toEqual(["queued", "failed"]);
  });

  test("sends a failed letter again, but not one on its way", async () => {
    const id = await write();
    expect(await sendLetterAgain(work(), id)).toMatchObject({ reason: "not-repeatable" });
    await setState(id, "failed");
    expect(await sendLetterAgain(work(), id)).toMatchObject({ ok: true });
    expect(await findOutboxLetter(db, id)).toMatchObject({ state: "queued", attempts: 0 });
    expect(await findOutboxLetter(db, "../x")).toBeNull();
  });
});

describe("a person's letters", () => {
  test("go out with the export, without the keys in them", async () => {
    await write();
    await write({ confidential: true, text: "celesi" });
    const { records } = await exportLettersTo(db, "p1");
    expect(records.letters).toMatchObject([{ text: "Tekst" }, { text: null }]);
    expect(JSON.stringify(records)).not.toContain("celesi");
  });

  test("are forgotten with the person, except one still on its way", async () => {
    const waiting = await write();
    await setState(await write(), "failed");
    await placeLetter(work(), (await arrive("drita@x.example")).id, REQUEST);
    await work().inTransaction((tx) => forgetLettersTo(tx, "p1"));
    expect((await db.selectFrom("mail_out").select("id").execute()).map((row) => row.id)).toEqual([waiting]);
    expect(await db.selectFrom("post_learnt").select("address").where("trait", "=", "sender").execute()).toEqual([]);
  });

  test("lose their text in time: keys that never left after a day, others after half a year", async () => {
    const key = await write({ confidential: true, text: "celesi" });
    const notice = await write();
    const foreign = await write({ recordKind: "request", recordId: REQUEST });
    for (const id of [key, notice, foreign]) await setState(id, "kept");
    const texts = async () =>
      Promise.all([key, notice, foreign].map(async (id) => (await findOutboxLetter(db, id))?.mail.text));
    await tidy(work());
    expect(await texts()).toEqual(["celesi", "Tekst", "Tekst"]);
    pass(2 * 86_400_000);
    await tidy(work());
    expect(await texts()).toEqual(["", "Tekst", "Tekst"]);
    pass(180 * 86_400_000);
    await tidy(work());
    expect(await texts()).toEqual(["", "", "Tekst"]);
    expect(await sendLetterAgain(work(), notice)).toMatchObject({ reason: "emptied" });
  });
});
