import { generateKeyPairSync } from "node:crypto";
import PostalMime from "postal-mime";
import { describe, expect, test } from "vitest";
import { testDatabase } from "../../../../tests/support/database.ts";
import { mailServer, testStore, testWork } from "../../../../tests/support/mail.ts";
import { keepFile } from "../../files/index.ts";
import type { OutgoingEvent } from "../../module/answers.ts";
import { authenticity } from "../reading/index.ts";
import { claim } from "./claim.ts";
import { deliver, type Letter, type OutgoingParts, openSmtp, sendAgain, sendLetter, sweepOutgoing } from "./index.ts";

const database = await testDatabase();
const store = await testStore();
const { work, jobs, pass } = testWork(database);
const MINUTE = 60_000;

const letter: Letter = {
  kind: "requests.ask",
  recordKind: "request",
  recordId: "r1",
  from: { name: "Drita Gashi", address: "r-1@bashke.example" },
  to: [{ name: "Komuna e Dardanës", address: "zyra@dardana.example" }],
  subject: "Kërkesë për qasje në dokumente",
  text: "Të nderuar,\n\nkërkoj buxhetin e vitit 2023.\n",
};

const send = (changes: Partial<Letter> = {}) => work().inTransaction((tx) => sendLetter(tx, { ...letter, ...changes }));
const rowOf = (id: string) =>
  database.db.selectFrom("mail_out").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const eventsOf = (id: string) =>
  database.db.selectFrom("mail_event").selectAll().where("mail_out_id", "=", id).orderBy("at").orderBy("id").execute();

function partsFor(smtpUrl: string | null, more: Partial<OutgoingParts> = {}) {
  const told: OutgoingEvent[] = [];
  const parts: OutgoingParts = {
    door: smtpUrl ? openSmtp({ smtpUrl, dkim: null }) : null,
    allowReserved: true,
    files: store,
    onEvent: async (_tx, event) => void told.push(event),
    ...more,
  };
  return { ...parts, told };
}

describe("a letter that is written", () => {
  test("waits in the outbox, with a job, only if the transaction commits", async () => {
    const id = await send();
    expect(jobs.at(-1)).toMatchObject({ queue: "mail.send", data: { id } });
    const row = await rowOf(id);
    expect(row.state).toBe("queued");
    expect(row.message_id).toMatch(/^<[\w-]{24}@bashke\.example>$/);
    expect(row.envelope_from).toBe(`return-${id.replaceAll("-", "")}@bashke.example`);

    const count = jobs.length;
    await work()
      .inTransaction(async (tx) => {
        await sendLetter(tx, { ...letter, subject: "kthehet" });
        throw new Error("no");
      })
      .catch(() => {});
    expect(jobs.length).toBe(count);
    expect(await database.db.selectFrom("mail_out").select("id").where("subject", "=", "kthehet").execute()).toEqual(
      [],
    );
  });

  test.each([
    ["a line end in an address", { to: [{ name: "x", address: "a@b.example\r\nRCPT TO:<c@d.example>" }] }],
    ["a bracket in an address", { to: [{ name: "x", address: "a@b.example>,<c@d.example" }] }],
    ["a line end in a header", { headers: { "X-A": "b\r\nBcc: c@d.example" } }],
    ["a second From", { headers: { From: "c@d.example" } }],
    ["a header's name with a colon", { headers: { "X-A: b\r\nBcc": "c@d.example" } }],
    ["a Message-ID with a line end", { inReplyTo: "<a@b>\r\nBcc: c@d.example" }],
  ])("is refused with %s", async (_title, changes) => {
    await expect(send(changes as Partial<Letter>)).rejects.toThrow();
  });

  test("keeps line ends out of subject and names", async () => {
    const server = await mailServer();
    const id = await send({
      subject: "Një\r\nBcc: dikush@tjeter.example",
      from: { name: 'Dikush"\r\nBcc: x@y.example', address: "r-1@bashke.example" },
    });
    await deliver(work(), id, partsFor(server.url));
    const mail = await PostalMime.parse(server.received[0]!.raw);
    expect(mail.bcc ?? []).toEqual([]);
    expect(mail.subject).toBe("Një Bcc: dikush@tjeter.example");
  });
});

describe("a letter that leaves", () => {
  test("arrives as written, threaded, with its attachment, and the answer is a visible fact", async () => {
    const server = await mailServer();
    const parts = partsFor(server.url);
    const pdf = await work().inTransaction((tx) => keepFile(tx, store, Buffer.from("%PDF-1.4\n1 0 obj\n")));
    const id = await send({
      html: "<p>Të nderuar</p>",
      inReplyTo: "para@dardana.example",
      references: ["<pari@bashke.example>", "<para@dardana.example>"],
      headers: { "Auto-Submitted": "auto-generated", "List-Unsubscribe": "<https://bashke.example/u>" },
      attachments: [{ name: "Përgjigje ë.pdf", type: pdf.type, sha256: pdf.sha256 }],
    });
    await deliver(work(), id, parts);
    const row = await rowOf(id);
    expect(row).toMatchObject({ state: "sent", smtp_code: 250, attempts: 1, next_try_at: null });
    const [got] = server.received;
    expect(got).toMatchObject({ from: row.envelope_from, to: ["zyra@dardana.example"] });
    const mail = await PostalMime.parse(got!.raw);
    expect(mail).toMatchObject({
      messageId: row.message_id,
      inReplyTo: "<para@dardana.example>",
      references: "<pari@bashke.example> <para@dardana.example>",
      subject: letter.subject,
      date: "2023-06-01T09:00:00.000Z",
      from: letter.from,
      to: letter.to,
    });
    expect(mail.text?.replace(/\r\n/g, "\n").trim()).toBe(letter.text.trim());
    expect(mail.attachments[0]).toMatchObject({ filename: "Përgjigje ë.pdf", mimeType: "application/pdf" });
    expect(mail.headers.find(({ key }) => key === "auto-submitted")?.value).toBe("auto-generated");
    expect(parts.told).toMatchObject([{ outgoingId: id, recordKind: "request", recordId: "r1", kind: "accepted" }]);
    expect(await eventsOf(id)).toMatchObject([{ kind: "accepted", recipient: "zyra@dardana.example" }]);

    await deliver(work(), id, parts);
    expect(server.received.length).toBe(1);
  });

  test("leaves once though two workers reach for it at the same time", async () => {
    const server = await mailServer();
    const id = await send();
    await Promise.all([1, 2, 3, 4].map(() => deliver(work(), id, partsFor(server.url))));
    expect(server.received.length).toBe(1);
  });

  test("is signed with DKIM where a key is given", async () => {
    const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const key = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
    const server = await mailServer();
    const door = openSmtp({ smtpUrl: server.url, dkim: { domain: "bashke.example", selector: "s1", key } });
    await deliver(work(), await send(), partsFor(null, { door }));
    const { raw } = server.received[0]!;
    expect(raw.toString()).toMatch(/^DKIM-Signature: .*d=bashke\.example/s);

    const inDns = publicKey.export({ type: "spki", format: "der" }).toString("base64");
    const resolver = async (name: string) =>
      name === "s1._domainkey.bashke.example" ? [[`v=DKIM1; k=rsa; p=${inDns}`]] : [];
    expect((await authenticity(raw, { resolver })).dkim).toBe("pass");
    const altered = Buffer.from(raw.toString("latin1").replace(/(\r\n\r\n)/, "$1Shtuar nga dikush. "), "latin1");
    expect((await authenticity(altered, { resolver })).dkim).toBe("fail");
  });

  test("loses a confidential text once it is gone, not before", async () => {
    const server = await mailServer();
    const id = await send({ confidential: true, text: "celesi: 123", html: "<p>celesi: 123</p>" });
    expect(JSON.stringify((await rowOf(id)).mail)).toContain("celesi");
    await deliver(work(), id, partsFor(server.url));
    expect(server.received[0]!.raw.toString()).toContain("celesi");
    expect(JSON.stringify((await rowOf(id)).mail)).not.toContain("celesi");
  });
});

describe("a letter the server does not take", () => {
  const answering = (code: number, text: string) =>
    mailServer({ onRcptTo: (_to, _session, done) => done(Object.assign(new Error(text), { responseCode: code })) });

  test("4xx: is put off with growing pauses and leaves when the server is ready", async () => {
    let ready = false;
    const server = await mailServer({
      onRcptTo: (_to, _session, done) =>
        done(ready ? null : Object.assign(new Error("4.7.1 greylisted"), { responseCode: 451 })),
    });
    const parts = partsFor(server.url);
    const id = await send();
    await deliver(work(), id, parts);
    expect(await rowOf(id)).toMatchObject({ state: "deferred", smtp_code: 451 });
    expect(jobs.at(-1)).toMatchObject({ data: { id }, startAfter: new Date(work().now.getTime() + MINUTE) });
    await deliver(work(), id, parts);
    expect((await rowOf(id)).attempts).toBe(1);
    pass(MINUTE);
    await deliver(work(), id, parts);
    expect(jobs.at(-1)?.startAfter).toEqual(new Date(work().now.getTime() + 5 * MINUTE));
    ready = true;
    pass(5 * MINUTE);
    await deliver(work(), id, parts);
    expect((await rowOf(id)).state).toBe("sent");
    expect(parts.told.map((event) => [event.kind, event.status])).toEqual([
      ["deferred", "4.7.1"],
      ["deferred", "4.7.1"],
      ["accepted", null],
    ]);
  });

  test("5xx: fails at once, with the server's words, and can be sent again", async () => {
    const server = await answering(550, "5.1.1 no such mailbox");
    const parts = partsFor(server.url);
    const id = await send();
    await deliver(work(), id, parts);
    expect(await rowOf(id)).toMatchObject({ state: "failed", smtp_code: 550, next_try_at: null });
    expect(parts.told).toMatchObject([{ kind: "refused", status: "5.1.1" }]);

    const other = await mailServer();
    expect(await work().inTransaction((tx) => sendAgain(tx, id, work().now))).toMatchObject({ ok: true });
    await deliver(work(), id, partsFor(other.url));
    expect((await rowOf(id)).state).toBe("sent");
    expect(await work().inTransaction((tx) => sendAgain(tx, id, work().now))).toMatchObject({
      reason: "not-repeatable",
    });
  });

  test("nobody there, or a wrong password: is put off, for it is not the letter's fault", async () => {
    const gone = await mailServer();
    await gone.close();
    const id = await send();
    await deliver(work(), id, partsFor(gone.url));
    expect(await rowOf(id)).toMatchObject({ state: "deferred", smtp_code: null });

    const locked = await mailServer({
      disabledCommands: ["STARTTLS"],
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(new Error("no")),
    });
    const other = await send();
    await deliver(work(), other, partsFor(locked.url.replace("smtp://", "smtp://u:p@")));
    expect(await rowOf(other)).toMatchObject({ state: "deferred", smtp_code: 535 });
  });

  test("gives up after three days and says so", async () => {
    const server = await answering(451, "4.2.2 full");
    const parts = partsFor(server.url);
    const id = await send();
    const begun = work().now.getTime();
    for (let tries = 0; tries < 40 && (await rowOf(id)).state !== "failed"; tries++) {
      await deliver(work(), id, parts);
      pass(((await rowOf(id)).next_try_at?.getTime() ?? work().now.getTime()) - work().now.getTime());
    }
    const days = (work().now.getTime() - begun) / 86_400_000;
    expect(days).toBeGreaterThan(2.9);
    expect(days).toBeLessThan(4);
    expect(parts.told.at(-1)).toMatchObject({ kind: "refused", status: "4.2.2" });
  });

  test("one of two recipients refuses: the other has it, and only the refused one is tried again", async () => {
    let refuse = true;
    const server = await mailServer({
      onRcptTo: ({ address }, _session, done) =>
        done(refuse && address.startsWith("b@") ? Object.assign(new Error("5.1.1 no"), { responseCode: 550 }) : null),
    });
    const to = [
      { name: "", address: "a@dardana.example" },
      { name: "", address: "b@dardana.example" },
    ];
    const id = await send({ to });
    await deliver(work(), id, partsFor(server.url));
    expect((await rowOf(id)).state).toBe("failed");
    refuse = false;
    await work().inTransaction((tx) => sendAgain(tx, id, work().now));
    await deliver(work(), id, partsFor(server.url));
    expect((await rowOf(id)).state).toBe("sent");
    expect(server.received.map(({ to: recipients }) => recipients)).toEqual([
      ["a@dardana.example"],
      ["b@dardana.example"],
    ]);
  });
});

describe("a letter that must not leave", () => {
  test("stays readable where no server is configured", async () => {
    const parts = partsFor(null, { allowReserved: false });
    const id = await send();
    await deliver(work(), id, parts);
    expect(await rowOf(id)).toMatchObject({ state: "kept", sent_at: null });
    expect(parts.told).toMatchObject([{ kind: "kept" }]);
  });

  test("is never handed to a server for an address of an example, though its other recipient gets it", async () => {
    const server = await mailServer();
    const to = ["a@b.example", "a@x.test", "a@invalid", "a@sub.example.org", "zyra@rks-gov.net"].map((address) => ({
      name: "",
      address,
    }));
    const id = await send({ to });
    await deliver(work(), id, partsFor(server.url, { allowReserved: false }));
    expect(server.received.map((one) => one.to)).toEqual([["zyra@rks-gov.net"]]);
    expect((await rowOf(id)).state).toBe("sent");
  });
});

describe("a worker that dies", () => {
  test("between claim and answer: nobody takes the letter until its lease ends, then the sweep does", async () => {
    const server = await mailServer();
    const id = await send();
    expect(await claim(work(), id)).not.toBeNull();
    await deliver(work(), id, partsFor(server.url));
    expect(server.received.length).toBe(0);
    pass(13 * MINUTE);
    await sweepOutgoing(work());
    expect(jobs.at(-1)).toMatchObject({ queue: "mail.send", data: { id } });
    await deliver(work(), id, partsFor(server.url));
    expect((await rowOf(id)).state).toBe("sent");
    expect(server.received[0]!.raw.toString()).toContain((await rowOf(id)).message_id);
  });
});
