import fc from "fast-check";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { arrive, eml, makeInstitution, requestsDesk, sendRequest } from "../../../../tests/support/requests.ts";
import { addDays, day } from "../../../kernel/day.ts";
import { smallPdf } from "../example/pdf.ts";
import { listAttachments, listMessages } from "../queries/messages.ts";
import { findRequest } from "../queries/requests.ts";
import { runClock } from "./daily.ts";
import { heardOfLetter } from "./delivery.ts";
import { judgeLetter, withdrawRequest } from "./judge.ts";
import { placeArrived, placeByHand } from "./receive.ts";
import { sendFollowUp } from "./send.ts";

const desk = await requestsDesk();
const { db } = desk.database;
const FROM = "Zyra për qasje <qasja@komuna-lipjan.example>";

const take = async (raw: string, recipients: string[]) => {
  const arrived = await arrive(desk, raw, recipients);
  const placing = await desk.work().inTransaction((tx) => placeArrived(tx, arrived));
  return { arrived, placing };
};
const get = async (id: string) => (await findRequest(db, id))!;
const letters = async (id: string) => (await listMessages(db, id)).filter(({ direction }) => direction === "in");
/** Letters to askers that speak of a request, alone or among others. */
const noticesTo = async (kind: string, id: string) => {
  const { number } = await get(id);
  const { rows } = await sql<{ subject: string }>`select subject from mail_out
    where kind = ${`requests.notice-${kind}`} and mail ->> 'text' like ${`%/requests/${number}%`}`.execute(db);
  return rows;
};

const pdf = Buffer.from(smallPdf(["Kontrata"])).toString("base64");
const answerWithPdf = (to: string, more: Record<string, string> = {}) =>
  eml(
    { From: FROM, To: to, Subject: "Re: Kontrata", "Content-Type": 'multipart/mixed; boundary="b"', ...more },
    `--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\nE nderuar,\n\nBashkëngjitur gjeni kontratën.\n\nMë 12 tet 2026 Arta Hoxha <${to}> shkroi:\n> Kërkoj kopje të kontratës\n\n--b\nContent-Type: application/pdf; name="x.pdf"\nContent-Disposition: attachment; filename*=UTF-8''Kontrata_Janjev%C3%AB.pdf\nContent-Transfer-Encoding: base64\n\n${pdf}\n--b--`,
  );

const dsn = (to: string, status: string, action = "failed") =>
  eml(
    {
      From: "Mail Delivery Subsystem <MAILER-DAEMON@mx.example>",
      To: to,
      Subject: "Undelivered Mail Returned to Sender",
      "Content-Type": 'multipart/report; report-type=delivery-status; boundary="b"',
      "Auto-Submitted": "auto-replied",
    },
    `--b\nContent-Type: text/plain\n\nYour message could not be delivered.\n\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; qasja@komuna-lipjan.example\nAction: ${action}\nStatus: ${status}\nDiagnostic-Code: smtp; 550 ${status} user unknown\n\n--b--`,
  );

describe("an answer with a PDF", async () => {
  const request = await sendRequest(desk);
  desk.pass(4);
  const { arrived, placing } = await take(answerWithPdf(request.address), [request.address]);

  test("is placed by its address, with its file and its quoted text folded", async () => {
    expect(placing).toMatchObject({ kind: "placed", recordId: request.id, recordKind: "request" });
    const [letter] = await letters(request.id);
    expect(letter).toMatchObject({
      class: "answer",
      sender: "contact",
      placed_by: "address",
      suggestion: "full",
      day: "2026-10-16",
    });
    expect(letter!.segments.map(({ text }) => text).join("")).toBe(arrived.mail.text);
    expect(letter!.segments.some(({ kind }) => kind === "quoted")).toBe(true);
    const [file] = await listAttachments(db, [letter!.id]);
    expect(file).toMatchObject({ name: "Kontrata_Janjevë.pdf", type: "application/pdf" });
  });

  test("moves nothing: the clock runs on, and the asker is asked", async () => {
    const now = await get(request.id);
    expect(now).toMatchObject({
      progress: "waiting",
      outcome: "none",
      due_on: request.due_on,
      unjudged_since: "2026-10-16",
    });
    expect(await noticesTo("letter-arrived", request.id)).toHaveLength(1);
  });

  test("taken in again it is still one letter and one notice", async () => {
    for (let again = 0; again < 3; again++) {
      expect(await desk.work().inTransaction((tx) => placeArrived(tx, arrived))).toMatchObject({
        kind: "placed",
        recordId: request.id,
      });
    }
    expect(await letters(request.id)).toHaveLength(1);
    expect(await noticesTo("letter-arrived", request.id)).toHaveLength(1);
  });

  test("the asker's word closes it, with the day of the letter; what was suggested is kept beside", async () => {
    const [letter] = await letters(request.id);
    desk.pass(30);
    const by = { personId: desk.askerId, staff: false };
    const judged = await judgeLetter(desk.work(), request.id, letter!.id, by, {
      judgement: "full",
      grounds: [],
      registeredOn: null,
      registrationNumber: "",
    });
    desk.pass(-30);
    expect(judged).toMatchObject({
      ok: true,
      value: { progress: "closed", outcome: "full", decided_on: "2026-10-16", unjudged_since: null },
    });
    const [row] = await db.selectFrom("request_judgement").selectAll().where("request_id", "=", request.id).execute();
    expect(row).toMatchObject({ suggested: "full", judged: "full", by_id: desk.askerId });
    const facts = await db
      .selectFrom("fact")
      .select("name")
      .where("record_id", "=", request.id)
      .orderBy("id")
      .execute();
    expect(facts.map(({ name }) => name)).toEqual(["requests.sent", "requests.message-received", "requests.answered"]);
  });

  test("a closed request still takes letters in (defect 5)", async () => {
    const { placing: later } = await take(answerWithPdf(request.address), [request.address]);
    expect(later.kind).toBe("placed");
    expect(await get(request.id)).toMatchObject({ progress: "closed", outcome: "full" });
    await withdrawRequest(desk.work(), request.id, { personId: desk.askerId, staff: false });
  });
});

describe("machines", async () => {
  const automatic = (to: string) =>
    eml(
      { From: FROM, To: to, Subject: "Përgjigje automatike: Kontrata", "Auto-Submitted": "auto-replied" },
      "Faleminderit për mesazhin tuaj. Jam jashtë zyrës.",
    );
  test("an automatic reply changes neither state nor clock, is shown, and tells nobody (defects 1, 2)", async () => {
    const request = await sendRequest(desk, "Automatike");
    const before = await get(request.id);
    for (let more = 0; more < 3; more++) await take(automatic(request.address), [request.address]);
    const { last_moved_at: _moved, ...after } = await get(request.id);
    expect(before).toMatchObject(after);
    expect((await letters(request.id)).map((letter) => letter.class)).toEqual([
      "auto-reply",
      "auto-reply",
      "auto-reply",
    ]);
    expect(await noticesTo("letter-arrived", request.id)).toEqual([]);
  });

  test("a hard bounce to the request's address makes a task and stops a clock that nobody can keep", async () => {
    const request = await sendRequest(desk, "Kthim");
    await take(dsn(request.address, "5.1.1"), [request.address]);
    expect(await get(request.id)).toMatchObject({
      progress: "waiting",
      outcome: "none",
      undelivered: true,
      due_on: request.due_on,
      unjudged_since: null,
    });
    expect(await noticesTo("undelivered", request.id)).toHaveLength(1);
  });

  test("a soft bounce and a delay are facts beside the letter, no more", async () => {
    const request = await sendRequest(desk, "Vonesë");
    await take(dsn(request.address, "4.4.1", "delayed"), [request.address]);
    const [sent] = await listMessages(db, request.id);
    expect(sent!.delivery).toBe("delayed");
    expect(await get(request.id)).toMatchObject({ undelivered: false, progress: "waiting" });
  });

  test("the result of SMTP is a fact: taken, put off, refused", async () => {
    const request = await sendRequest(desk, "SMTP");
    const [message] = await listMessages(db, request.id);
    const told = (kind: "accepted" | "deferred" | "refused", status: string) =>
      desk.work().inTransaction((tx) =>
        heardOfLetter(tx, {
          outgoingId: message!.mail_out_id!,
          recordKind: "request-message",
          recordId: message!.id,
          at: desk.clock.now,
          kind,
          status,
          detail: "mx.example said so",
        }),
      );
    await told("deferred", "4.2.0");
    expect((await listMessages(db, request.id))[0]).toMatchObject({ delivery: "deferred", delivery_status: "4.2.0" });
    await told("accepted", "2.0.0");
    expect(await get(request.id)).toMatchObject({ delivered_on: request.sent_on, undelivered: false });
    await told("refused", "5.1.1");
    expect((await listMessages(db, request.id))[0]!.delivery).toBe("accepted");
  });
});

test("no sequence of automatic letters, bounces, delays and spam moves state or clock (defects 1, 2)", async () => {
  const clockOf = async (id: string) => {
    const { progress, outcome, due_on, complaint_by, decided_on, registered_on, delivered_on, unjudged_since } =
      await get(id);
    return { progress, outcome, due_on, complaint_by, decided_on, registered_on, delivered_on, unjudged_since };
  };
  const make: Record<string, (to: string) => string> = {
    automatic: (to) =>
      eml({ From: FROM, To: to, Subject: "Automatic reply", "Auto-Submitted": "auto-replied" }, "Faleminderit."),
    away: (to) =>
      eml(
        { From: FROM, To: to, Subject: "Jashtë zyrës", "X-Autoreply": "yes", Precedence: "auto_reply" },
        "Jam jashtë zyrës.",
      ),
    hard: (to) => dsn(to, "5.1.1", "failed"),
    soft: (to) => dsn(to, "4.2.2", "failed"),
    delay: (to) => dsn(to, "4.4.1", "delayed"),
    spam: (to) => eml({ From: "x@win.example", To: to, Subject: "WIN", "X-Spam-Flag": "YES" }, "Buy"),
  };
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...Object.keys(make)), { minLength: 1, maxLength: 5 }),
      async (sequence) => {
        const request = await sendRequest(desk, "Radhë");
        const before = await clockOf(request.id);
        for (const kind of sequence) await take(make[kind]!(request.address), [request.address]);
        expect(await clockOf(request.id)).toEqual(before);
        await db
          .updateTable("request")
          .set({ sent_at: new Date(0) })
          .where("id", "=", request.id)
          .execute();
      },
    ),
    { numRuns: 12 },
  );
}, 60_000);

describe("letters that miss the address", async () => {
  const request = await sendRequest(desk, "Adresa");
  const plain = (headers: Record<string, string>) =>
    eml({ From: FROM, Subject: "Re", ...headers }, "E nderuar, kërkesa juaj u regjistrua.");

  test("two slips in the secret place it all the same", async () => {
    const local = request.address.split("@")[0]!;
    const wrong = `${local.slice(0, -4)}zz${local.slice(-2)}@bashke.example`;
    expect((await take(plain({ To: wrong }), [wrong])).placing).toMatchObject({ kind: "placed", recordId: request.id });
  });

  test("the thread places it without any address of ours", async () => {
    const [sent] = await listMessages(db, request.id);
    const { placing } = await take(plain({ To: "info@bashke.example", "In-Reply-To": `<${sent!.message_id}>` }), [
      "info@bashke.example",
    ]);
    expect(placing).toMatchObject({ kind: "placed", recordId: request.id, why: "requests.by-thread" });
  });

  test("a number in the subject only suggests; the institution's own sender makes it likelier", async () => {
    const { placing } = await take(plain({ To: "info@bashke.example", Subject: `Re: [${request.number}]` }), [
      "info@bashke.example",
    ]);
    expect(placing).toMatchObject({ kind: "held", suggestions: [{ recordId: request.id, score: 0.7 }] });
  });

  test("what staff place by hand is learnt", async () => {
    const wrong = "kerkesa-2026-777-zzzzzzzzzz@bashke.example";
    const { arrived, placing } = await take(plain({ To: wrong }), [wrong]);
    expect(placing.kind).toBe("held");
    await desk.work().inTransaction((tx) => placeByHand(tx, arrived, request.id));
    expect((await take(plain({ To: wrong }), [wrong])).placing).toMatchObject({
      kind: "placed",
      recordId: request.id,
      why: "requests.by-learnt",
    });
  });

  test("a stranger who knows the address is placed, and said to be one", async () => {
    await take(eml({ From: "x@tjeter.example", To: request.address, Subject: "Përgjigje" }, "Ja dokumenti."), [
      request.address,
    ]);
    expect((await letters(request.id)).at(-1)).toMatchObject({ sender: "stranger", class: "answer" });
  });

  test("spam with the right address is held, never dropped; other people's mail is not ours", async () => {
    const spam = eml(
      {
        From: "x@win.example",
        To: request.address,
        Subject: "WIN",
        "X-Spam-Flag": "YES",
        "X-Spam-Status": "Yes, score=22.1",
      },
      "Buy now",
    );
    expect((await take(spam, [request.address])).placing).toMatchObject({
      kind: "held",
      why: "requests.spam",
      suggestions: [{ recordId: request.id }],
    });
    expect((await take(plain({ To: "info@bashke.example" }), ["info@bashke.example"])).placing.kind).toBe("not-mine");
  });

  test("hostile letters: header injection, turned lines, lone surrogates, a megabyte of text", async () => {
    const hostile = eml(
      { From: FROM, To: request.address, Subject: "=?utf-8?B?S29udHJhdGENCkJjYzogeEB5LmV4YW1wbGU=?=" },
      `<script>alert(1)</script> \u202Efdp.exe ${"a".repeat(1_100_000)}`,
    );
    expect((await take(hostile, [request.address])).placing.kind).toBe("placed");
    const letter = (await letters(request.id)).at(-1)!;
    expect(letter.subject).not.toMatch(/[\r\n]/);
    const text = letter.segments.map((segment) => segment.text).join("");
    expect(text).not.toContain("\u202E");
    expect(text.length).toBeLessThanOrEqual(300_000);
    expect(letter.class_reasons).toContain("text-cut");
  });
});

test("a question of the institution begins a pause, the asker's answer ends it", async () => {
  const request = await sendRequest(desk, "Sqarimi");
  desk.pass(2);
  await take(eml({ From: FROM, To: request.address, Subject: "Sqarim" }, "Cilin vit e keni në mendje?"), [
    request.address,
  ]);
  const [letter] = await letters(request.id);
  const by = { personId: desk.askerId, staff: false };
  const wish = { judgement: "clarification" as const, grounds: [], registeredOn: null, registrationNumber: "" };
  await judgeLetter(desk.work(), request.id, letter!.id, by, wish);
  expect((await get(request.id)).pauses).toEqual([{ from: addDays(letter!.day, 1), to: null }]);
  const due = (await get(request.id)).due_on;
  desk.pass(3);
  await sendFollowUp(desk.work(), request.id, by, "Vitin 2025.");
  const row = await get(request.id);
  expect(row).toMatchObject({
    progress: "waiting",
    pauses: [{ from: addDays(letter!.day, 1), to: desk.work().today }],
  });
  // Whether it stops the clock is for the country to say: no source says so of Kosovo, and the date stays.
  expect(row.due_on).toBe(due);
});

describe("the daily clock", async () => {
  const other = await makeInstitution(desk.work(), "Komuna e Ferizajt", "qasja@komuna-ferizaj.example");
  test("tells on the due day and after, once each, whether runs are missed or repeated (defect 16)", async () => {
    expect(other).toBeTruthy();
    const request = await sendRequest(desk, "Ora");
    const due = (await get(request.id)).due_on!;
    expect(due > request.sent_on).toBe(true);
    const daysTo = (Date.parse(due) - Date.parse(desk.work().today)) / 86_400_000;
    desk.pass(daysTo);
    for (let again = 0; again < 2; again++) await runClock(desk.work());
    expect(await noticesTo("due-today", request.id)).toHaveLength(1);
    expect(await noticesTo("silent", request.id)).toHaveLength(0);
    desk.pass(9);
    for (let again = 0; again < 3; again++) await runClock(desk.work());
    expect(await noticesTo("silent", request.id)).toHaveLength(1);
    const facts = await db
      .selectFrom("fact")
      .select("name")
      .where("record_id", "=", request.id)
      .where("name", "=", "requests.fell-silent")
      .execute();
    expect(facts).toHaveLength(1);
    expect(await get(request.id)).toMatchObject({ progress: "waiting", outcome: "none" });
  });

  test("a run missed on the due day loses the notice of silence neither", async () => {
    const request = await sendRequest(desk, "Natë e humbur");
    desk.pass(12);
    await runClock(desk.work());
    expect(await noticesTo("due-today", request.id)).toHaveLength(0);
    expect(await noticesTo("silent", request.id)).toHaveLength(1);
  });

  test("who waits for several on one day reads of all of them in one letter, once", async () => {
    const asked = await Promise.all(["Një", "Dy", "Tri"].map((title) => sendRequest(desk, title)));
    const due = (await get(asked[0]!.id)).due_on!;
    desk.pass((Date.parse(due) - Date.parse(desk.work().today)) / 86_400_000);
    for (let again = 0; again < 2; again++) await runClock(desk.work());
    const letters = await Promise.all(asked.map(({ id }) => noticesTo("due-today", id)));
    expect(letters.map((found) => found.length)).toEqual([1, 1, 1]);
    expect(letters[0]![0]!.subject).toBe("Sot skadon afati për 3 kërkesa tuaja");
  });

  test("registration moves the due day, and the new day is told anew", async () => {
    const request = await sendRequest(desk, "Regjistrimi");
    desk.pass(3);
    await take(eml({ From: FROM, To: request.address, Subject: "Konfirmim" }, "Kërkesa juaj u regjistrua sot."), [
      request.address,
    ]);
    const [letter] = await letters(request.id);
    expect(letter!.suggestion).toBe("acknowledgement");
    const registeredOn = day(desk.work().today);
    await judgeLetter(
      desk.work(),
      request.id,
      letter!.id,
      { personId: desk.askerId, staff: false },
      { judgement: "acknowledgement", grounds: [], registeredOn, registrationNumber: "04-1" },
    );
    const now = await get(request.id);
    expect(now).toMatchObject({
      progress: "waiting",
      registered_on: registeredOn,
      registration_number: "04-1",
      unjudged_since: null,
    });
    expect(now.due_on! > request.due_on!).toBe(true);
  });
});
