import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Day, day } from "../src/kernel/day.ts";
import { minutesOf, scheduleOf } from "../src/modules/batches/rules/pace.ts";
import { standingOf } from "../src/modules/requests/actions/clock.ts";
import { runClock } from "../src/modules/requests/actions/daily.ts";
import { judgeLetter } from "../src/modules/requests/actions/judge.ts";
import { placeArrived } from "../src/modules/requests/actions/receive.ts";
import { listRequests } from "../src/modules/requests/queries/list.ts";
import { listAttachments, listMessages } from "../src/modules/requests/queries/messages.ts";
import { findRequest } from "../src/modules/requests/queries/requests.ts";
import { explainClock } from "../src/platform/country/index.ts";
import { findWords, proveRedaction, readDocument, redactPdf } from "../src/platform/documents/index.ts";
import { download } from "../src/platform/http/reply.ts";
import { classify, readMail } from "../src/platform/mail/reading/index.ts";
import { letterPdf } from "../src/platform/pdf/index.ts";
import { buildMsg, buildTnef, mailWith } from "./mail/outlook-formats.ts";
import { arrive, type Desk, eml, makeInstitution, requestsDesk, sendRequest } from "./support/requests.ts";

/** Each test bears the number and the name of a defect of the field's systems, and shows that it is not ours. */

const FROM = "Zyra për qasje <qasja@komuna-lipjan.example>";
const ACKNOWLEDGEMENT = {
  From: FROM,
  Subject: "Përgjigje automatike: Kërkesa u pranua",
  "Auto-Submitted": "auto-replied",
};

const take = async (desk: Desk, raw: string, to: string) => {
  const arrived = await arrive(desk, raw, [to]);
  return desk.work().inTransaction((tx) => placeArrived(tx, arrived));
};
const get = async (desk: Desk, id: string) => (await findRequest(desk.database.db, id))!;
const incoming = async (desk: Desk, id: string) =>
  (await listMessages(desk.database.db, id)).filter(({ direction }) => direction === "in");
const notices = async (desk: Desk, id: string, kind: string) =>
  (await desk.database.db.selectFrom("mail_out").select("kind").where("record_id", "=", id).execute()).filter(
    (row) => row.kind === `requests.notice-${kind}`,
  ).length;
const letter = async (name: string) => readMail(readFileSync(join("tests/mail", `${name}.eml`)));
const shown = (mail: Awaited<ReturnType<typeof readMail>>) =>
  mail.segments
    .filter(({ kind }) => kind === "own")
    .map(({ text }) => text)
    .join("");

describe("1, 2: an automatic acknowledgement stops the clock until a person classifies it", async () => {
  const desk = await requestsDesk();
  const request = await sendRequest(desk);
  await take(desk, eml({ ...ACKNOWLEDGEMENT, To: request.address }, "Kërkesa juaj u pranua."), request.address);

  test("nothing waits for a judgement, and the date stays", async () => {
    expect(await get(desk, request.id)).toMatchObject({
      progress: "waiting",
      unjudged_since: null,
      due_on: request.due_on,
    });
  });

  test("the asker hears of the silence all the same", async () => {
    desk.pass(12);
    await runClock(desk.work());
    expect(await notices(desk, request.id, "silent")).toBe(1);
  });
});

test("3: on the due day itself a request is in no list", async () => {
  const desk = await requestsDesk();
  const request = await sendRequest(desk);
  const seen: Record<string, string[]> = {};
  for (let passed = 0; passed < 30; passed++) {
    const { today } = desk.work();
    await runClock(desk.work());
    const filter = { text: "", institutionId: null, place: null, year: null, today };
    const { counts } = await listRequests(desk.database.db, { ...filter, state: null }, { limit: 10, offset: 0 });
    seen[today] = [...counts].flatMap(([state, count]) => Array<string>(count).fill(state));
    desk.pass(1);
  }
  expect(Object.values(seen).every((states) => states.length === 1)).toBe(true);
  expect(seen[request.due_on!]).toEqual(["due-today"]);
});

test("4: the day of the event is counted twice, and an answer falls due a day late", async () => {
  const { country } = await requestsDesk();
  const due = (from: string): Day => explainClock(country, "answer", day(from)).due;
  expect(due("2026-11-23")).toBe("2026-11-30");
  // The seventh day is a Saturday: the next working day, and not one more.
  expect(due("2026-11-21")).toBe("2026-11-30");
  expect(due("2026-11-14")).toBe("2026-11-23");
});

describe("5: mail to a closed request, or from a sender once called spam, never reaches the application", async () => {
  const desk = await requestsDesk();
  const request = await sendRequest(desk);
  await take(desk, eml({ From: FROM, To: request.address, Subject: "Re" }, "E refuzojmë."), request.address);
  const [first] = await incoming(desk, request.id);
  const wish = { judgement: "full" as const, grounds: [], registeredOn: null, registrationNumber: "" };
  await judgeLetter(desk.work(), request.id, first!.id, { personId: desk.askerId, staff: false }, wish);

  test("what comes after the end is read, shown and told", async () => {
    expect((await get(desk, request.id)).progress).toBe("closed");
    await take(
      desk,
      eml({ From: FROM, To: request.address, Subject: "Edhe një dokument" }, "Ja edhe aneksi."),
      request.address,
    );
    expect(await incoming(desk, request.id)).toHaveLength(2);
    expect(await notices(desk, request.id, "letter-arrived")).toBe(2);
  });

  test("suspected spam is held with its reason, where staff see it", async () => {
    const spam = eml(
      { From: FROM, To: request.address, Subject: "Fitore", "X-Spam-Flag": "YES", "X-Spam-Status": "Yes, score=12.0" },
      "Klikoni.",
    );
    expect(await take(desk, spam, request.address)).toMatchObject({ kind: "held", why: "requests.spam" });
  });
});

test("6: any sender under the same public suffix passes for the institution", async () => {
  const desk = await requestsDesk();
  const body = await makeInstitution(desk.work(), "Council", "foi@leeds.gov.uk");
  const request = await sendRequest({ ...desk, lipjan: body });
  const from = async (address: string) => {
    await take(desk, eml({ From: address, To: request.address, Subject: "Re" }, "Përgjigje."), request.address);
    return (await incoming(desk, request.id)).at(-1)!.sender;
  };
  expect(await from("anyone@york.gov.uk")).toBe("stranger");
  expect(await from("archive@leeds.gov.uk")).toBe("same-domain");
  expect(await from("foi@leeds.gov.uk")).toBe("contact");
});

test("7: an ordinary answer that quotes “550 5.1.1” counts as a bounce", async () => {
  const mail = await letter("answer-that-quotes-a-bounce");
  expect(shown(mail) + mail.text).toMatch(/5\.1\.1/);
  expect(classify(mail)).toMatchObject({ class: "answer" });
});

test("8: an unknown charset ends the reading, and eight bits without a charset lose every accent", async () => {
  expect((await letter("unknown-charset")).text).not.toContain("\ufffd");
  expect((await letter("windows-1251-without-charset")).text).toMatch(/[а-я]{4}/);
  const bare = (charset: string, bytes: Buffer) =>
    readMail(Buffer.concat([Buffer.from(`From: a@b.example\r\nContent-Type: text/plain${charset}\r\n\r\n`), bytes]));
  expect((await bare("", Buffer.from("Dokumenti është bashkëngjitur këtu.", "latin1"))).text).toContain(
    "është bashkëngjitur",
  );
  expect((await bare("; charset=x-unknown", Buffer.from("Dokumenti është këtu."))).text).toContain("është këtu");
});

describe("9: TNEF, uuencode, .msg and enclosed messages stay shut", () => {
  const pdf = Buffer.from("%PDF-1.4 vendimi");
  test("winmail.dat opens", async () => {
    const content = buildTnef("", [{ name: "Vendimi.pdf", content: pdf }]);
    const mail = await readMail(mailWith({ name: "winmail.dat", type: "application/ms-tnef", content }));
    expect(mail.attachments.map(({ name }) => name)).toEqual(["Vendimi.pdf"]);
  });
  test(".msg opens", async () => {
    const content = buildMsg("Vendimi", "Kërkesa aprovohet.", [{ name: "Vendimi.pdf", content: pdf }]);
    const mail = await readMail(mailWith({ name: "letra.msg", type: "application/vnd.ms-outlook", content }));
    expect(mail.attachments.map(({ name }) => name)).toContain("Vendimi.pdf");
  });
  test("uuencoded files and enclosed messages open", async () => {
    expect((await letter("uuencode-inline")).attachments.length).toBeGreaterThan(0);
    expect((await letter("messages-in-messages")).attachments.length).toBeGreaterThan(0);
  });
});

test("10: file names lose every letter that is not ASCII", async () => {
  const desk = await requestsDesk();
  const request = await sendRequest(desk);
  const part = (name: string) =>
    `--b\nContent-Type: application/pdf\nContent-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(name)}\n\n%PDF-1.4\n`;
  const names = ["Vërtetim për pranimin.pdf", "Одлука о приступу.pdf", "决定.pdf"];
  await take(
    desk,
    eml(
      { From: FROM, To: request.address, Subject: "Re", "Content-Type": 'multipart/mixed; boundary="b"' },
      `--b\nContent-Type: text/plain\n\nJa.\n${names.map(part).join("")}--b--`,
    ),
    request.address,
  );
  const files = await listAttachments(desk.database.db, [(await incoming(desk, request.id))[0]!.id]);
  expect(files.map(({ name }) => name)).toEqual(names);
  const reply = download(files[1]!.name, "application/pdf", "");
  if (reply.kind !== "bytes") throw new Error("no file");
  expect(decodeURIComponent(/filename\*=UTF-8''(.*)$/.exec(reply.headers!["content-disposition"]!)![1]!)).toBe(
    names[1],
  );
});

describe("11: automatic mail and bounces go unrecognised", () => {
  test.each([
    "auto-submitted",
    "precedence-auto-reply",
    "suppressed-acknowledgement",
    "vacation-en",
    "vacation-sq",
    "vacation-sr-latin",
    "vacation-sr-cyrillic",
    "x-post-messageclass",
  ])("%s is an automatic reply", async (name) => {
    expect(classify(await letter(name))).toMatchObject({ class: "auto-reply" });
  });
  test.each(["bounce-exim", "bounce-gateway-text", "bounce-without-null-path", "bounce-qmail", "bounce-exchange-text"])(
    "%s is a bounce",
    async (name) => expect(classify(await letter(name))).toMatchObject({ class: "bounce" }),
  );
});

test("12: the whole request is repeated below every answer", async () => {
  const quoted = readdirSync("tests/mail").filter((name) => name.startsWith("quote-"));
  expect(quoted.length).toBeGreaterThan(8);
  for (const name of quoted) {
    const mail = await letter(name.replace(".eml", ""));
    expect(
      mail.segments.some(({ kind }) => kind === "quoted"),
      name,
    ).toBe(true);
    // Folding is reversible: the parts are the text, to the character.
    expect(mail.segments.map(({ text }) => text).join(""), name).toBe(mail.text);
    expect(shown(mail).length, name).toBeLessThan(mail.text.length);
  }
});

describe("13: a redacted PDF still holds its text: bytes are replaced only where they stand uncompressed", async () => {
  const name = "Agim Rrustemi*";
  const original = await letterPdf({
    language: "sq",
    title: "Vendim për banesat",
    sender: { lines: ["Komuna e Lipjanit"] },
    addressee: { lines: ["Agim Rrustemi"] },
    day: day("2026-03-03"),
    paragraphs: ["Banesa i jepet z. Agim Rrustemit sipas konkursit."],
  });

  test("the name stands in compressed text, where replacing bytes finds nothing", async () => {
    expect(Buffer.from(original).includes("Rrustemi")).toBe(false);
    expect((await readDocument(original, "application/pdf", "v.pdf")).text).toContain("Agim Rrustemit");
  });

  test("what the public gets has pictures of pages, no text under them, and the name is proved to be gone", async () => {
    const covered = (await findWords({ bytes: original, type: "application/pdf" }, [name])).flatMap(
      ({ pages }) => pages,
    );
    expect(covered).not.toEqual([]);
    const made = await redactPdf(original, covered, { title: "Vendim", language: "sq", alt: () => "Faqja 1" });
    expect(await proveRedaction({ bytes: made, type: "application/pdf" }, [name])).toMatchObject({ gone: true });
    const read = await readDocument(made, "application/pdf", "v.pdf");
    expect(read.pages).toBe(1);
    expect(read.text).not.toMatch(/Rrustemi/);
  });
});

test("14: sixty seconds pass between two letters of a batch: 500 institutions take more than eight hours", () => {
  const bodies = Array.from({ length: 500 }, (_, n) => `komuna-${n}.example`);
  expect(minutesOf(scheduleOf(bodies, 60))).toBe(1);
  // All of them behind one mail server, each minute filled and none overfilled.
  const together = scheduleOf(
    bodies.map(() => "gov.example"),
    60,
  );
  expect(minutesOf(together)).toBe(9);
  expect(together.filter((after) => after < 60_000)).toHaveLength(60);
});

describe("15: the regulator's answer has no date of its own", async () => {
  const { country } = await requestsDesk();
  test.each([
    ["complaint", "2026-11-02", "2026-11-17"],
    ["agency-reply", "2026-11-02", "2026-11-09"],
    ["agency-decision", "2026-11-02", "2026-12-02"],
    ["execution", "2026-11-02", "2026-11-09"],
    ["lawsuit", "2026-11-02", "2026-12-02"],
  ])("%s from %s ends on %s", (rule, from, due) => {
    expect(explainClock(country, rule, day(from)).due).toBe(due);
  });
});

test("16: a notice is lost when one run of the job is missed", async () => {
  const desk = await requestsDesk();
  const request = await sendRequest(desk);
  desk.pass(19);
  expect(standingOf(await get(desk, request.id), desk.work().today).kind).toMatch(/late|silent/);
  await runClock(desk.work());
  await runClock(desk.work());
  expect(await notices(desk, request.id, "silent")).toBe(1);
});
