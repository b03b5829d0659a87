import { connect } from "node:net";
import { createTransport } from "nodemailer";
import { describe, expect, test } from "vitest";
import { testDatabase } from "../../../../tests/support/database.ts";
import { testStore, testWork } from "../../../../tests/support/mail.ts";
import { useFiles } from "../../files/index.ts";
import type { Log } from "../../log/index.ts";
import { acceptMail, READ_QUEUE } from "./accept.ts";
import { envelopeOfHeaders } from "./envelope.ts";
import { openSmtpDoor, type SmtpDoorSettings } from "./smtp.ts";

const database = await testDatabase();
const store = await testStore();
useFiles(store);
const { work, jobs } = testWork(database);
const quiet: Log = { info() {}, warn() {}, error() {} };

const RAW = Buffer.from(
  "From: zyra@dardana.example\r\nTo: r-1@bashke.example\r\nSubject: P\xebrgjigje\r\n\r\nJa.\r\n",
  "latin1",
);
const rowOf = (id: string) =>
  database.db.selectFrom("mail_in").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const latest = () =>
  database.db.selectFrom("mail_in").selectAll().orderBy("id", "desc").limit(1).executeTakeFirstOrThrow();
const count = async () => (await database.db.selectFrom("mail_in").select("id").execute()).length;

describe("accepting", () => {
  const envelope = {
    source: "smtp",
    envelopeFrom: "zyra@dardana.example",
    envelopeTo: ["r-1@bashke.example"],
  } as const;

  test("keeps the very bytes, a row and a job", async () => {
    const { id, duplicate } = await acceptMail(work(), RAW, envelope);
    expect(duplicate).toBe(false);
    const row = await rowOf(id);
    expect(row).toMatchObject({ state: "received", size: RAW.length, envelope_to: ["r-1@bashke.example"] });
    expect(Buffer.compare(await store.read(row.file_sha256), RAW)).toBe(0);
    expect(jobs.at(-1)).toMatchObject({ queue: READ_QUEUE, data: { id } });
  });

  test("the same delivery twice, even at once and with its recipients in another order, is one letter", async () => {
    const raw = Buffer.concat([RAW, Buffer.from("dy\r\n")]);
    const two = { ...envelope, envelopeTo: ["R-2@bashke.example", "r-3@bashke.example"] };
    const turned = { ...envelope, envelopeTo: ["r-3@bashke.example", "r-2@bashke.example"] };
    const before = jobs.length;
    const all = await Promise.all([two, turned, two].map((one) => acceptMail(work(), raw, one)));
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    expect(all.filter(({ duplicate }) => !duplicate).length).toBe(1);
    expect(jobs.length).toBe(before + 1);
    expect((await acceptMail(work(), raw, envelope)).duplicate).toBe(false);
  });

  test("an envelope with what a database cannot keep is accepted all the same", async () => {
    const raw = Buffer.from("\0\r\n\r\n\0");
    const { id } = await acceptMail(work(), raw, {
      source: "smtp",
      envelopeFrom: "a\0@b",
      envelopeTo: ["x\r\n@bashke.example"],
      client: { address: "not an address", name: "\0" },
    });
    expect(await rowOf(id)).toMatchObject({ envelope_from: "a@b", client_address: null });
  });
});

describe.each(["smtp", "lmtp"] as const)("our %s listener", (protocol) => {
  const opened = async (more: Partial<SmtpDoorSettings> = {}) => {
    const door = await openSmtpDoor({
      protocol,
      host: "127.0.0.1",
      port: 0,
      domains: ["bashke.example"],
      accept: (raw, envelope) => acceptMail(work(), raw, envelope),
      log: quiet,
      ...more,
    });
    const transport = createTransport({
      host: "127.0.0.1",
      port: door.port,
      lmtp: protocol === "lmtp",
      ignoreTLS: true,
    } as never);
    return { door, transport };
  };

  test("takes a letter to our domain, and says so once it is stored", async () => {
    const { door, transport } = await opened();
    await transport.sendMail({
      from: "zyra@dardana.example",
      to: ["a@bashke.example", "B@Bashke.Example"],
      subject: `Përgjigje ${protocol}`,
      text: "Ja.\n.\n..\n",
    });
    const row = await latest();
    expect(row).toMatchObject({
      source: protocol,
      envelope_from: "zyra@dardana.example",
      envelope_to: ["a@bashke.example", "B@bashke.example"],
      client_address: "127.0.0.1",
    });
    expect(Buffer.from(await store.read(row.file_sha256)).toString()).toMatch(/\r\n\.\r\n\.\.\r\n/);
    await door.close();
  });

  test("relays nothing: other domains are refused one by one, ours is taken", async () => {
    const { door, transport } = await opened();
    const before = await count();
    const sent = await transport.sendMail({
      from: "a@b.example",
      to: ["x@elsewhere.example", "y@bashke.example.evil.example", "z@sub.bashke.example", "ok@bashke.example"],
      text: `x ${protocol}`,
    });
    expect(sent).toMatchObject({ accepted: ["ok@bashke.example"] });
    expect((sent as { rejected: string[] }).rejected.length).toBe(3);
    expect(await count()).toBe(before + 1);
    await expect(
      transport.sendMail({ from: "a@b.example", to: "x@elsewhere.example", text: "x" }),
    ).rejects.toMatchObject({
      responseCode: 550,
    });
    await door.close();
  });

  test("asks the sender to come again while the letter cannot be stored", async () => {
    const { door, transport } = await opened({ accept: () => Promise.reject(new Error("the database is down")) });
    const letter = { from: "a@b.example", to: "ok@bashke.example", text: "x" };
    expect(await refusalOf(transport.sendMail(letter))).toBe(451);
    await door.close();
    const slow = await opened({ accept: () => new Promise(() => {}), patienceMs: 50 });
    expect(await refusalOf(slow.transport.sendMail(letter))).toBe(451);
    await slow.door.close();
  });

  test("refuses what is too large, announced or not, and works on", async () => {
    const { door, transport } = await opened({ maxBytes: 20_000 });
    const letter = { from: "a@b.example", to: "ok@bashke.example", text: "x".repeat(40_000) };
    expect(await refusalOf(transport.sendMail(letter))).toBe(552);
    expect(await unannounced(door.port, protocol, "x".repeat(40_000))).toMatch(/^552/);
    await transport.sendMail({ ...letter, text: `small ${protocol}` });
    await door.close();
  });

  test("takes automatic mail with its null path", async () => {
    const { door, transport } = await opened();
    await transport.sendMail({ envelope: { from: "", to: "return-1@bashke.example" }, text: `kthyer ${protocol}` });
    expect(await latest()).toMatchObject({ envelope_from: "", envelope_to: ["return-1@bashke.example"] });
    await door.close();
  });
});

/** The code a server refused the only recipient with; LMTP answers for each, so there it is no error of the whole. */
const refusalOf = (sending: Promise<unknown>): Promise<number | undefined> =>
  sending.then(
    (sent) => (sent as { rejectedErrors?: { responseCode: number }[] }).rejectedErrors?.[0]?.responseCode,
    (error: { responseCode: number }) => error.responseCode,
  );

/** The last reply to a letter whose size was not announced. */
async function unannounced(port: number, protocol: "smtp" | "lmtp", body: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  let heard = "";
  socket.on("data", (chunk) => (heard += chunk));
  const hear = async (code: string) => {
    while (!new RegExp(`(^|\n)${code}[^\n]*\n$`).test(heard)) await new Promise((go) => setTimeout(go, 5));
    const last = heard.trim().split("\n").at(-1)!;
    heard = "";
    return last;
  };
  await hear("220 ");
  for (const [line, code] of [
    [`${protocol === "lmtp" ? "LHLO" : "EHLO"} x.example`, "250 "],
    ["MAIL FROM:<a@b.example>", "250 "],
    ["RCPT TO:<ok@bashke.example>", "250 "],
    ["DATA", "354 "],
  ] as const) {
    socket.write(`${line}\r\n`);
    await hear(code);
  }
  socket.write(`Subject: x\r\n\r\n${body.replace(/.{70}/g, "$&\r\n")}\r\n.\r\n`);
  const last = await hear("\\d{3} ");
  socket.destroy();
  return last;
}

describe("the envelope of a letter that lay in a mailbox", () => {
  test("is read from its headers, folded or not; strangers' addresses are left out", () => {
    const raw = Buffer.from(
      [
        "Return-Path: <zyra@dardana.example>",
        "Delivered-To: bashke@provider.example",
        "X-Original-To: r-7.abc@bashke.example",
        'To: "Një, emër" <r-7.abc@BASHKE.example>,',
        "\tdikush@tjeter.example",
        "Subject: to: jo@bashke.example",
        "",
        "To: as@bashke.example",
      ].join("\r\n"),
    );
    expect(envelopeOfHeaders(raw, ["bashke.example"])).toEqual({
      envelopeFrom: "zyra@dardana.example",
      envelopeTo: ["r-7.abc@bashke.example"],
    });
    expect(envelopeOfHeaders(Buffer.from("Return-Path: <>\n\nx"), ["bashke.example"])).toEqual({
      envelopeFrom: "",
      envelopeTo: [],
    });
    expect(envelopeOfHeaders(Buffer.from("x"), ["bashke.example"])).toEqual({ envelopeFrom: null, envelopeTo: [] });
  });
});
