import { beforeEach, describe, expect, test } from "vitest";
import { testDatabase } from "../../../../tests/support/database.ts";
import { mailServer, testStore, testWork } from "../../../../tests/support/mail.ts";
import { files, useFiles } from "../../files/index.ts";
import type { ArrivedMail, MailTaker, OutgoingEvent, Placing } from "../../module/answers.ts";
import { deliver, openSmtp, sendLetter } from "../out/index.ts";
import {
  acceptMail,
  placeByHand,
  readAgain,
  readArrived,
  setAside,
  sweepIncoming,
  tellTakers,
  useTakers,
} from "./index.ts";

const database = await testDatabase();
useFiles(await testStore());
const { work, jobs, pass } = testWork(database);

const seen: ArrivedMail[] = [];
const told: OutgoingEvent[] = [];
let answer: (arrived: ArrivedMail) => Placing | Promise<Placing>;
const taker: MailTaker = {
  async place(tx, arrived) {
    seen.push(arrived);
    const placing = await answer(arrived);
    if (placing.kind === "placed") await noteIn(tx, arrived.id);
    return placing;
  },
  placeByHand: async (_tx, _arrived, recordId) =>
    recordId === "r1" ? { kind: "placed", recordKind: "request", recordId, why: "by-hand" } : { kind: "not-mine" },
  told: async (_tx, event) => void told.push(event),
};
const other: MailTaker = {
  place: async () => ({
    kind: "held",
    why: "nobodys",
    suggestions: [{ recordKind: "request", recordId: "r1", title: "R1", score: 0.5, why: "learnt" }],
  }),
  placeByHand: async () => ({ kind: "not-mine" }),
  told: async () => {},
};
/** What a department writes beside the letter's state, in the same transaction. */
const noteIn = (tx: typeof database.db, id: string) =>
  tx
    .insertInto("setting")
    .values({ key: `took ${id}`, value: "1" })
    .execute();
const took = async (id: string) =>
  (await database.db.selectFrom("setting").select("key").where("key", "=", `took ${id}`).execute()).length;

beforeEach(() => {
  seen.length = 0;
  told.length = 0;
  answer = ({ recipients }) =>
    recipients.includes("r-1@bashke.example")
      ? { kind: "placed", recordKind: "request", recordId: "r1", why: "address" }
      : { kind: "not-mine" };
  useTakers([{ module: "requests", taker }]);
});

let number = 0;
const mail = (more = "", to = "r-1@bashke.example", text = "Ja përgjigjja.") =>
  Buffer.from(
    `From: Zyra <zyra@dardana.example>\r\nTo: ${to}\r\nSubject: Re: Kërkesë\r\nMessage-ID: <m${number++}@dardana.example>\r\n${more}\r\n${text}\r\n`,
  );
const accept = async (raw: Uint8Array, to: string[] = ["r-1@bashke.example"]) =>
  (await acceptMail(work(), raw, { source: "smtp", envelopeFrom: "zyra@dardana.example", envelopeTo: to })).id;
const rowOf = (id: string) =>
  database.db.selectFrom("mail_in").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

describe("a letter that arrived", () => {
  test("is placed by the department that knows it, both in one transaction, once", async () => {
    const id = await accept(mail());
    expect(await readArrived(work(), id)).toEqual({
      state: "placed",
      kind: "request",
      id: "r1",
      reason: "address",
      suggestions: [],
    });
    expect(await rowOf(id)).toMatchObject({
      class: "answer",
      subject: "Re: Kërkesë",
      from_address: "zyra@dardana.example",
    });
    await Promise.all([readArrived(work(), id), readArrived(work(), id)]);
    expect([seen.length, await took(id)]).toEqual([1, 1]);
  });

  test("read by two workers at once is taken once", async () => {
    const id = await accept(mail());
    await Promise.all([readArrived(work(), id), readArrived(work(), id)]);
    expect(seen.length).toBe(1);
  });

  test("that nobody knows is held, with the reason and what each suggests put together", async () => {
    answer = () => ({
      kind: "held",
      why: "unknown-address",
      suggestions: [
        { recordKind: "request", recordId: "r2", title: "R2", score: 0.6, why: "near-address" },
        { recordKind: "request", recordId: "r1", title: "R1", score: 0.4, why: "number-in-subject" },
      ],
    });
    useTakers([
      { module: "post", taker: other },
      { module: "requests", taker },
    ]);
    const went = await readArrived(work(), await accept(mail()));
    expect(went).toMatchObject({ state: "held", kind: null, reason: "unknown-address" });
    expect(went.suggestions.map(({ recordId, score, why }) => [recordId, Math.round(score * 100), why])).toEqual([
      ["r1", 70, "learnt"],
      ["r2", 60, "near-address"],
    ]);
    answer = () => ({ kind: "not-mine" });
    expect(await readArrived(work(), await accept(mail()))).toMatchObject({ state: "held", reason: "nobodys" });
  });

  test("without an envelope goes by what is written on it", async () => {
    expect(await readArrived(work(), await accept(mail(), []))).toMatchObject({ state: "placed" });
  });

  test("fails five times, then waits for somebody as failed; read again, it is placed", async () => {
    answer = () => Promise.reject(new Error("a fault of ours"));
    const id = await accept(mail());
    for (let tries = 0; tries < 4; tries++) await expect(readArrived(work(), id)).rejects.toThrow("a fault of ours");
    expect(await rowOf(id)).toMatchObject({ state: "received", attempts: 4 });
    expect(await readArrived(work(), id)).toMatchObject({ state: "failed", reason: "could-not-be-read" });
    expect(await took(id)).toBe(0);
    answer = () => ({ kind: "placed", recordKind: "request", recordId: "r1", why: "address" });
    await work().inTransaction((tx) => readAgain(tx, id));
    expect(jobs.at(-1)).toMatchObject({ queue: "mail.read", data: { id } });
    expect(await readArrived(work(), id)).toMatchObject({ state: "placed" });
  });

  test("that kills the process each time is counted as well", async () => {
    const id = await accept(mail());
    await database.db.updateTable("mail_in").set({ attempts: 5 }).where("id", "=", id).execute();
    expect(await readArrived(work(), id)).toMatchObject({ state: "failed" });
    expect(seen).toEqual([]);
  });

  test("whose job was lost is taken up again", async () => {
    const id = await accept(mail());
    pass(6 * 60_000);
    jobs.length = 0;
    await sweepIncoming(work());
    expect(jobs.map(({ data }) => data.id)).toContain(id);
  });
});

describe("a held letter in the hands of staff", () => {
  const held = async () => {
    const id = await accept(mail("", "x@bashke.example"), ["x@bashke.example"]);
    await readArrived(work(), id);
    return id;
  };

  test("is placed to the record they name, once", async () => {
    const id = await held();
    expect(await placeByHand(work(), id, "r9")).toMatchObject({ ok: false, reason: "no-such-record" });
    expect(await placeByHand(work(), id, "r1")).toMatchObject({
      ok: true,
      value: { recordKind: "request", recordId: "r1" },
    });
    expect(await rowOf(id)).toMatchObject({ state: "placed", placed_id: "r1", reason: "by-hand" });
    expect(await placeByHand(work(), id, "r1")).toMatchObject({ ok: false, reason: "not-waiting" });
  });

  test("is set aside with a reason, and can be brought back", async () => {
    const id = await held();
    expect(await work().inTransaction((tx) => setAside(tx, id, "reklamë"))).toBe(true);
    expect(await rowOf(id)).toMatchObject({ state: "set-aside", reason: "reklamë" });
    expect(await work().inTransaction((tx) => readAgain(tx, id))).toBe(true);
    expect(await readArrived(work(), id)).toMatchObject({ state: "held" });
  });
});

describe("a letter of ours that comes back", () => {
  const sent = async (envelopeFrom?: string) => {
    const server = await mailServer();
    const id = await work().inTransaction((tx) =>
      sendLetter(tx, {
        kind: "x.notice",
        recordKind: "person",
        recordId: "p1",
        from: { name: "", address: "njoftime@bashke.example" },
        to: [{ name: "", address: "zyra@dardana.example" }],
        envelopeFrom,
        subject: "Njoftim",
        text: "x",
      }),
    );
    const door = openSmtp({ smtpUrl: server.url, dkim: null });
    await deliver(work(), id, { door, allowReserved: true, files: files(), onEvent: tellTakers });
    door.close();
    told.length = 0;
    return database.db.selectFrom("mail_out").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  };
  const report = (action: "failed" | "delayed", status: string, enclosed: string, recipient = "zyra@dardana.example") =>
    Buffer.from(
      [
        "From: MAILER-DAEMON@dardana.example",
        "Subject: Undelivered Mail Returned to Sender",
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
        "Auto-Submitted: auto-replied",
        `X-Number: ${number++}`,
        "",
        "--b",
        "Content-Type: text/plain",
        "",
        "This is the mail system.",
        "--b",
        "Content-Type: message/delivery-status",
        "",
        "Reporting-MTA: dns; mx.dardana.example",
        "",
        `Final-Recipient: rfc822; ${recipient}`,
        `Action: ${action}`,
        `Status: ${status}`,
        "",
        "--b",
        "Content-Type: message/rfc822",
        "",
        enclosed,
        "--b--",
        "",
      ].join("\r\n"),
    );

  test("by the address made for it: an event, told, the letter counts as failed, the report lies with the record", async () => {
    const out = await sent();
    const id = await accept(report("failed", "5.1.1", "Subject: x\r\n\r\nx"), [out.envelope_from]);
    expect(await readArrived(work(), id)).toMatchObject({
      state: "placed",
      kind: "person",
      id: "p1",
      reason: "about-our-letter",
    });
    expect(told).toMatchObject([{ kind: "bounce", status: "5.1.1", outgoingId: out.id, recordKind: "person" }]);
    const after = await database.db
      .selectFrom("mail_out")
      .selectAll()
      .where("id", "=", out.id)
      .executeTakeFirstOrThrow();
    expect(after.state).toBe("failed");
    const event = await database.db
      .selectFrom("mail_event")
      .selectAll()
      .where("mail_out_id", "=", out.id)
      .orderBy("id", "desc")
      .executeTakeFirstOrThrow();
    expect(event).toMatchObject({ kind: "bounce", status: "5.1.1", recipient: "zyra@dardana.example" });
  });

  test("by the Message-ID of the letter enclosed, though it came to another address", async () => {
    const out = await sent("r-7@bashke.example");
    const id = await accept(report("delayed", "4.4.1", `Message-ID: ${out.message_id}\r\n\r\nx`), [
      "posta@bashke.example",
    ]);
    await readArrived(work(), id);
    expect(told).toMatchObject([{ kind: "delay", outgoingId: out.id }]);
    expect(
      (await database.db.selectFrom("mail_out").select("state").where("id", "=", out.id).executeTakeFirstOrThrow())
        .state,
    ).toBe("sent");
  });

  test("by sender and failed recipient where the report encloses nothing", async () => {
    const out = await sent("r-8@bashke.example");
    await readArrived(
      work(),
      await accept(report("failed", "5.2.2", "Subject: x\r\n\r\nx", "Zyra@Dardana.example"), ["r-8@bashke.example"]),
    );
    expect(told).toMatchObject([{ kind: "bounce", outgoingId: out.id }]);
  });

  test("but a person who answers, or quotes a report, moves nothing", async () => {
    const out = await sent();
    const quoting = mail(
      `In-Reply-To: ${out.message_id}\r\n`,
      out.envelope_from,
      "Serveri tha: 550 5.1.1 user unknown. Çka të bëj?",
    );
    expect(await readArrived(work(), await accept(quoting, [out.envelope_from]))).toMatchObject({ state: "held" });
    expect(told).toEqual([]);
  });
});
