import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { describeWith } from "../../../../tests/support/needs.ts";
import { arrive, eml, requestsDesk, sendRequest } from "../../../../tests/support/requests.ts";
import { addDays, type Day } from "../../../kernel/day.ts";
import { files } from "../../../platform/files/index.ts";
import { loadPack } from "../../register/index.ts";
import { findComplaint } from "../queries/complaint.ts";
import { listMessages } from "../queries/messages.ts";
import { findRequest } from "../queries/requests.ts";
import { noteDecision, noteLawsuit, noteProtocol } from "./agency.ts";
import { makeComplaint, mayComplain } from "./complaint.ts";
import { runClock } from "./daily.ts";
import { judgeLetter } from "./judge.ts";
import { tellOfPath } from "./path-notices.ts";
import { forgetPerson } from "./people.ts";
import { placeArrived } from "./receive.ts";

const desk = await requestsDesk();
await loadPack(desk.work());
const { db } = desk.database;
const arta = { personId: desk.askerId, staff: false };
const WISH = {
  name: "Arta Hoxha",
  postal: "Rr. “Nëna Terezë” 5\n20000 Prizren",
  phone: "044 123 456",
  words: "Kontrata paguhet me para publike.",
};
const get = async (id: string) => (await findRequest(db, id))!;
const letterOf = async (requestId: string) => {
  const message = (await listMessages(db, requestId)).find(({ purpose }) => purpose === "complaint")!;
  const row = await db
    .selectFrom("mail_out")
    .selectAll()
    .where("id", "=", message.mail_out_id!)
    .executeTakeFirstOrThrow();
  return { message, row, text: JSON.stringify(row) };
};
const take = async (raw: string, to: string) => {
  const arrived = await arrive(desk, raw, [to]);
  await desk.work().inTransaction((tx) => placeArrived(tx, arrived));
};

describe("a complaint against silence", async () => {
  const request = await sendRequest(desk);

  test("is not open before the last day has passed", async () => {
    expect(mayComplain(await get(request.id), arta, desk.work().today)).toBeNull();
    expect(await makeComplaint(desk.work(), request.id, arta, WISH)).toMatchObject({
      reason: "nothing-to-complain-of",
    });
  });

  test("goes to the Agency with the signed letter and the whole file; the private address stands in the letter alone", async () => {
    desk.pass(10);
    await runClock(desk.work());
    expect(await makeComplaint(desk.work(), request.id, { personId: null, staff: false }, WISH)).toMatchObject({
      reason: "not-yours",
    });
    expect(await makeComplaint(desk.work(), request.id, arta, { ...WISH, name: " " })).toMatchObject({
      reason: "no-name",
    });
    expect(await makeComplaint(desk.work(), request.id, arta, WISH)).toMatchObject({ ok: true });
    expect(await get(request.id)).toMatchObject({ progress: "agency", outcome: "silent" });
    const { message, row, text } = await letterOf(request.id);
    expect(text).toContain("ankesa@aip.example");
    expect(text).toContain(`Ankese-${request.number}.pdf`);
    expect(text).toContain(`Dosja-${request.number}.pdf`);
    expect(row.kind).toBe("requests.complaint");
    const words = message.segments.map((segment) => segment.text).join("");
    expect(words).toContain("heshtja vlen si përgjigje negative");
    expect(words).toContain("ćutanje smatra negativnim odgovorom");
    expect(words).toContain(WISH.words);
    expect(words + text).not.toMatch(/Nëna Terezë|044 123/);
  });

  test("a second press finds nothing more to complain of", async () => {
    expect(await makeComplaint(desk.work(), request.id, arta, WISH)).toMatchObject({
      reason: "nothing-to-complain-of",
    });
  });

  test("what the Agency writes is known as from it", async () => {
    await take(
      eml({ From: "AIP <protokolli@aip.example>", To: request.address, Subject: "A-151/2026" }, "Ankesa u regjistrua."),
      request.address,
    );
    expect((await listMessages(db, request.id)).at(-1)).toMatchObject({ sender: "same-domain", class: "answer" });
  });

  test("its number, its decision, and the document that comes at last", async () => {
    expect(await noteProtocol(desk.work(), request.id, arta, " A-151/2026 ")).toMatchObject({ ok: true });
    desk.pass(20);
    const { today } = desk.work();
    const early = { decision: "upheld" as const, decidedOn: addDays(request.sent_on, 1) };
    expect(await noteDecision(desk.work(), request.id, arta, early)).toMatchObject({ reason: "day-before-complaint" });
    expect(await noteDecision(desk.work(), request.id, arta, { decision: "upheld", decidedOn: today })).toMatchObject({
      ok: true,
    });
    expect(await findComplaint(db, request.id)).toMatchObject({
      protocol_number: "A-151/2026",
      decision: "upheld",
      decided_on: today,
    });
    expect(await noteLawsuit(desk.work(), request.id, arta, { filedOn: today, caseNumber: "" })).toMatchObject({
      reason: "no-lawsuit",
    });
    await take(
      eml(
        { From: "Zyra <qasja@komuna-lipjan.example>", To: request.address, Subject: "Re" },
        "Bashkëngjitur kontrata.",
      ),
      request.address,
    );
    const last = (await listMessages(db, request.id)).at(-1)!;
    const wish = { judgement: "full" as const, grounds: [], registeredOn: null, registrationNumber: "" };
    expect(await judgeLetter(desk.work(), request.id, last.id, arta, wish)).toMatchObject({ ok: true });
    expect(await get(request.id)).toMatchObject({ progress: "closed", outcome: "full" });
    expect(await findComplaint(db, request.id)).toMatchObject({ decision: "upheld" });
  });
});

describe("a complaint against a refusal", () => {
  let request: Awaited<ReturnType<typeof sendRequest>>;
  let refusedOn: Day;

  beforeAll(async () => {
    request = await sendRequest(desk, "Kontrata e dytë");
    await take(
      eml({ From: "Zyra <qasja@komuna-lipjan.example>", To: request.address, Subject: "Re" }, "Kërkesa refuzohet."),
      request.address,
    );
    const first = (await listMessages(db, request.id)).find(({ direction }) => direction === "in")!;
    const wish = { judgement: "refused" as const, grounds: ["commercial"], registeredOn: null, registrationNumber: "" };
    await judgeLetter(desk.work(), request.id, first.id, arta, wish);
    refusedOn = first.day;
  });

  test("is open for fifteen days from the letter, and names the ground", async () => {
    const until = mayComplain(await get(request.id), arta, desk.work().today)!.by!;
    expect(until >= addDays(refusedOn, 15)).toBe(true);
    expect(mayComplain(await get(request.id), arta, addDays(until, 1))).toBeNull();
    expect(await makeComplaint(desk.work(), request.id, arta, WISH)).toMatchObject({ ok: true });
    const words = (await letterOf(request.id)).message.segments.map(({ text }) => text).join("");
    expect(words).toContain("e refuzoi qasjen. Si arsye përmendi: ");
    expect(words).toContain("testin e dëmit");
  });

  test("rejected by the Agency it goes to court", async () => {
    const { today } = desk.work();
    await noteDecision(desk.work(), request.id, arta, { decision: "rejected", decidedOn: today });
    expect(
      await noteLawsuit(desk.work(), request.id, arta, { filedOn: today, caseNumber: "A.nr. 12/2026" }),
    ).toMatchObject({ ok: true });
    expect(await get(request.id)).toMatchObject({ progress: "court", outcome: "refused" });
  });
});

describe("what the asker is told of the path", () => {
  const toldOf = async (id: string) =>
    (await db.selectFrom("request_notice").select("kind").where("request_id", "=", id).execute()).map(
      ({ kind }) => kind,
    );

  test("three days before a complaint ends, once, however often the job runs or fails to", async () => {
    const request = await sendRequest(desk, "Kontrata e tretë");
    const until = (await get(request.id)).complaint_by!;
    while (desk.work().today < addDays(until, -2)) desk.pass(1);
    await tellOfPath(desk.work());
    await tellOfPath(desk.work());
    expect((await toldOf(request.id)).filter((kind) => kind === "complaint-ends")).toHaveLength(1);
    const letter = await db
      .selectFrom("mail_out")
      .selectAll()
      .where("kind", "=", "requests.notice-complaint-ends")
      .where("record_id", "=", request.id)
      .executeTakeFirstOrThrow();
    expect(JSON.stringify(letter)).toContain(`${request.slug}/complaint`);
  });

  test("when the Agency lets its day pass, and when the institution does not act", async () => {
    const request = await sendRequest(desk, "Kontrata e katërt");
    desk.pass(12);
    await makeComplaint(desk.work(), request.id, arta, WISH);
    await tellOfPath(desk.work());
    expect(await toldOf(request.id)).not.toContain("agency-late");
    desk.pass(40);
    await tellOfPath(desk.work());
    expect(await toldOf(request.id)).toContain("agency-late");
    await noteDecision(desk.work(), request.id, arta, { decision: "partly", decidedOn: desk.work().today });
    desk.pass(12);
    await tellOfPath(desk.work());
    expect(await toldOf(request.id)).toContain("execution-late");
    desk.pass(14);
    await tellOfPath(desk.work());
    expect(await toldOf(request.id)).toContain("lawsuit-ends");
  });
});

describeWith("poppler", "the signed letter", (pdftotext) => {
  test("holds both languages and the private address, and goes when the person is forgotten", async () => {
    const { request_id, letter_sha256 } = await db
      .selectFrom("request_complaint")
      .selectAll()
      .orderBy("made_on", "desc")
      .executeTakeFirstOrThrow();
    const path = join(mkdtempSync(join(tmpdir(), "bashke-complaint-")), "ankesa.pdf");
    writeFileSync(path, await files().read(letter_sha256!));
    const text = execFileSync(pdftotext, [path, "-"], { encoding: "utf8" });
    for (const words of [
      "20000 Prizren",
      "044 123 456",
      "Ankesë kundër",
      "Žalba",
      "Agjencia për Informim dhe Privatësi",
    ]) {
      expect(text).toContain(words);
    }
    await desk.work().inTransaction((tx) => forgetPerson(tx, desk.askerId));
    expect((await findComplaint(db, request_id))?.letter_sha256).toBeNull();
  });
});
