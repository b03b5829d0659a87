import { expect, test } from "vitest";
import {
  arrive,
  eml,
  LETTER,
  makeInstitution,
  requestsDesk,
  sendRequest,
  viewerOf,
  visitOf,
} from "../../../../tests/support/requests.ts";
import { addDays } from "../../../kernel/day.ts";
import { files } from "../../../platform/files/index.ts";
import { keepUpload, listUploads } from "../../../platform/uploads/index.ts";
import { renderFragment } from "../../../ui/index.ts";
import { listAttachments, listJudgements, listMessages } from "../queries/messages.ts";
import { listForwardings, listOfficerAnswers } from "../queries/officer.ts";
import { findRequest, type RequestRow } from "../queries/requests.ts";
import { showRequest } from "../routes/request.tsx";
import { ANSWER_FILES } from "../rules/officer.ts";
import { standingOf } from "./clock.ts";
import { judgeLetter, withdrawRequest } from "./judge.ts";
import { answerByLink, type OfficerAnswer, uploadHolder } from "./officer.ts";
import { openLink, revokeAnswerLinks } from "./officer-link.ts";
import { splitRequest } from "./officer-passing.ts";
import { placeArrived } from "./receive.ts";
import { sendFollowUp } from "./send.ts";

const desk = await requestsDesk();
const { db } = desk.database;
const arta = { personId: desk.askerId, staff: false };
const staff = { personId: null, staff: true };
const peja = await makeInstitution(desk.work(), "Komuna e Pejës", "qasja@komuna-peja.example");
const silent = await makeInstitution(desk.work(), "Zyra pa adresë", null);

/** The link in the latest letter that left, as its reader sees it. */
async function latestLink(to: string): Promise<{ token: string; text: string; html: string; inReplyTo?: string }> {
  const rows = await db.selectFrom("mail_out").select(["mail", "envelope_to"]).orderBy("id", "desc").execute();
  const row = rows.find(({ envelope_to }) => envelope_to.includes(to));
  const mail = row?.mail as unknown as { text: string; html: string };
  const token = /requests\/answer\/([0-9a-f]{40})/.exec(mail.text)?.[1] ?? "";
  expect(mail.html).toContain(token);
  return { token, ...mail };
}
const LIPJAN = "qasja@komuna-lipjan.example";
let forms = 0;
const answer = (change: Partial<OfficerAnswer> = {}): OfficerAnswer => ({
  once: `018f0000-0000-7000-8000-${String(forms++).padStart(12, "0")}`,
  kind: "full",
  text: "Bashkëngjitur gjeni kontratën.",
  grounds: [],
  name: "Besa Krasniqi",
  office: "Zyra për qasje",
  email: "",
  passedTo: null,
  extendedUntil: null,
  registeredOn: null,
  registrationNumber: "",
  uploads: [],
  ...change,
});
const judge = (row: RequestRow, messageId: string, judgement: "forwarded" | "full" | "extension") =>
  judgeLetter(desk.work(), row.id, messageId, arta, {
    judgement,
    grounds: [],
    registeredOn: null,
    registrationNumber: "",
  });
const pageFor = async (row: RequestRow, viewer: ReturnType<typeof viewerOf> | null) => {
  const reply = await showRequest(visitOf(desk, { params: { slug: row.slug }, viewer }));
  return reply.kind === "page" ? renderFragment(reply.page.body) : "";
};

test("an answer by link is a letter with its files and a suggestion; only the asker's word moves the request", async () => {
  const row = await sendRequest(desk);
  const { token } = await latestLink(LIPJAN);
  const opened = (await openLink(db, token))!;
  expect(opened).toMatchObject({ standing: "open", row: { id: row.id } });
  const holder = uploadHolder(opened.link.id);
  const bytes = Buffer.from("%PDF-1.7\nkontrata");
  const kept = await keepUpload(desk.work(), holder, { name: "..\\Kontrata – ë.pdf", bytes }, ANSWER_FILES);
  if (!kept.ok) throw new Error(kept.reason);

  const wrong = answer({ kind: "refused", uploads: [kept.value.id] });
  expect(await answerByLink(desk.work(), token, wrong, "sq")).toEqual({ ok: false, reason: "grounds-needed" });
  expect(await listUploads(db, holder)).toHaveLength(1);

  const right = answer({
    kind: "refused",
    text: "Çmimet janë sekret afarist.",
    grounds: ["commercial"],
    email: "besa@komuna-lipjan.example",
    registrationNumber: "04-123/2026",
    registeredOn: desk.work().today,
    uploads: [kept.value.id],
  });
  const said = await answerByLink(desk.work(), token, right, "sq");
  if (!said.ok) throw new Error(said.reason);
  const [, message] = await listMessages(db, row.id);
  expect(message).toMatchObject({
    channel: "upload",
    class: "answer",
    direction: "in",
    suggestion: "refused",
    from_name: "Besa Krasniqi",
    from_address: "",
  });
  const text = message!.segments[0]!.text;
  expect(text).toContain("Qasja refuzohet.");
  expect(text).toContain("Numri i protokollit: 04-123/2026.");
  expect(text).toMatch(/Çmimet janë sekret afarist\.\n\nBesa Krasniqi\nZyra për qasje$/);
  const [file] = await listAttachments(db, [message!.id]);
  expect(file).toMatchObject({ name: "Kontrata – ë.pdf", type: "application/pdf", size: bytes.length });
  expect(Buffer.from(await files().read(file!.sha256)).equals(bytes)).toBe(true);
  expect(await listUploads(db, holder)).toEqual([]);
  expect(await findRequest(db, row.id)).toMatchObject({ progress: "waiting", outcome: "none", registered_on: null });

  // The officer's form sent twice is one answer; her receipt and the asker's notice leave once.
  expect(await answerByLink(desk.work(), token, right, "sq")).toMatchObject({ ok: true, value: { ordinal: 1 } });
  expect(await listMessages(db, row.id)).toHaveLength(2);
  const letters = await db.selectFrom("mail_out").select(["kind", "envelope_to", "mail"]).execute();
  const receipts = letters.filter(({ kind }) => kind === "requests.officer-receipt");
  expect(receipts.map(({ envelope_to }) => envelope_to)).toEqual([["besa@komuna-lipjan.example"]]);
  expect(JSON.stringify(receipts[0]!.mail)).toContain(file!.sha256);
  expect(JSON.stringify(receipts[0]!.mail)).not.toContain(token);
  expect(letters.filter(({ kind }) => kind === "requests.notice-letter-arrived")).toHaveLength(1);
  const history = await db
    .selectFrom("history")
    .select("actor")
    .where("table_name", "=", "request_officer_answer")
    .execute();
  expect(history).toEqual([{ actor: `link:${opened.link.id}` }]);

  const own = await pageFor(row, viewerOf(desk.askerId));
  expect(own).toMatch(/value="commercial"[^>]*checked|checked[^>]*value="commercial"/);
  expect(own).toContain("04-123/2026");
  expect(own).not.toContain("besa@komuna-lipjan.example");
  const open = await pageFor(row, null);
  expect(open).toContain("u ngarkua nga institucioni");
  expect(open + own).not.toContain(token);
});

test("a link that an answer quotes is in no page, no data and no search, not even for the asker", async () => {
  const row = await sendRequest(desk, "Pagesat e vitit 2025", LETTER);
  const { token, text } = await latestLink(LIPJAN);
  const quoted = text
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\n");
  const raw = eml(
    { From: `Zyra <${LIPJAN}>`, To: row.address, Subject: `Re: Pagesat requests/answer/${token}` },
    `Shih https://bashke.test/sq/requests/answer/${token}\n\n${quoted}`,
  );
  await desk.work().inTransaction(async (tx) => placeArrived(tx, await arrive(desk, raw, [row.address])));
  const seen = [
    await pageFor(row, null),
    await pageFor(row, viewerOf(desk.askerId)),
    JSON.stringify(await listMessages(db, row.id).then((all) => all.map(({ segments }) => segments))),
    JSON.stringify(await db.selectFrom("search_document").selectAll().execute()),
  ];
  for (const place of seen) expect(place).not.toContain(token);
});

test("the term is extended once, and no further than the law allows", async () => {
  const row = await sendRequest(desk, "Plani i investimeve");
  const { token } = await latestLink(LIPJAN);
  const far = answer({ kind: "extension", text: "Kërkohet jashtë.", extendedUntil: addDays(desk.work().today, 90) });
  expect(await answerByLink(desk.work(), token, far, "sq")).toEqual({ ok: false, reason: "extension-too-long" });
  const fair = answer({ kind: "extension", text: "Dokumenti kërkohet në arkiv." });
  const said = await answerByLink(desk.work(), token, fair, "sq");
  if (!said.ok) throw new Error(said.reason);
  await judge(row, said.value.message_id, "extension");
  const extended = (await findRequest(db, row.id))!;
  expect(extended).toMatchObject({ progress: "extended", due_on: said.value.extended_until });
  const again = answer({ kind: "extension", text: "Edhe pak." });
  expect(await answerByLink(desk.work(), token, again, "sq")).toEqual({ ok: false, reason: "extended-before" });
});

test("passed on: the asker confirms, the other institution gets the letter and a clock of its own", async () => {
  const row = await sendRequest(desk, "Leja e ndërtimit në Pejë");
  const { token } = await latestLink(LIPJAN);
  desk.pass(10);
  const nobody = answer({ kind: "forwarded", passedTo: silent });
  expect(await answerByLink(desk.work(), token, nobody, "sq")).toEqual({ ok: false, reason: "passed-no-address" });
  const wish = answer({ kind: "forwarded", text: "", passedTo: peja, uploads: [] });
  const said = await answerByLink(desk.work(), token, wish, "sq");
  if (!said.ok) throw new Error(said.reason);
  expect((await findRequest(db, row.id))!.institution_id).toBe(desk.lipjan);
  expect(await pageFor(row, viewerOf(desk.askerId))).toContain("Komuna e Pejës");
  desk.pass(1);
  await judge(row, said.value.message_id, "forwarded");

  const moved = (await findRequest(db, row.id))!;
  const { today } = desk.work();
  expect(moved).toMatchObject({ progress: "forwarded", outcome: "none", institution_id: peja, delivered_on: today });
  expect(moved.due_on! > today).toBe(true);
  expect(standingOf(moved, today).start).toEqual({ day: today, basis: "delivered" });
  const [forwarding] = await listForwardings(db, row.id);
  expect(forwarding).toMatchObject({ from_id: desk.lipjan, to_id: peja, by_staff: false });
  expect(forwarding!.due_on! < forwarding!.day).toBe(true);
  expect((await listJudgements(db, row.id)).at(-1)).toMatchObject({ judged: "forwarded", suggested: "forwarded" });

  const next = await latestLink("qasja@komuna-peja.example");
  expect(next.text).toContain("Komuna e Lipjanit");
  expect(next.text).toContain("Kërkoj kopje të kontratës për rrugën në Janjevë");
  expect((await openLink(db, token))!.standing).toBe("passed-on");
  expect(await answerByLink(desk.work(), token, answer(), "sq")).toEqual({ ok: false, reason: "passed-on" });
  desk.pass(1);
  expect(await answerByLink(desk.work(), next.token, answer(), "sq")).toMatchObject({
    ok: true,
    value: { ordinal: 2 },
  });

  // Said twice it is done once; each letter bears the name of who had the request then.
  await judge(row, said.value.message_id, "forwarded");
  expect(await listForwardings(db, row.id)).toHaveLength(1);
  const open = await pageFor(row, null);
  expect(open).toContain("me vonesë: afati ishte");
  const from = [...open.matchAll(/letter__from">([^<]*)</g)].map(([, name]) => name);
  expect(from).toEqual(["A. H.", "Komuna e Lipjanit", "A. H.", "Komuna e Pejës"]);

  // Whom to write to from now on: not the officer of before.
  await sendFollowUp(desk.work(), row.id, arta, "Faleminderit.");
  expect((await listMessages(db, row.id)).at(-1)!.to_address).toBe("qasja@komuna-peja.example");
});

test("a part that another institution holds becomes a request of its own, once, when the asker says so", async () => {
  const row = await sendRequest(desk, "Kontratat e ujësjellësit");
  const { token } = await latestLink(LIPJAN);
  const said = await answerByLink(desk.work(), token, answer({ kind: "split", passedTo: peja }), "sq");
  if (!said.ok) throw new Error(said.reason);
  const messageId = said.value.message_id;
  expect((await listMessages(db, row.id)).at(-1)).toMatchObject({ suggestion: "full" });
  const stranger = { personId: "018f0000-0000-7000-8000-0000000000ff", staff: false };
  expect(await splitRequest(desk.work(), row.id, messageId, stranger)).toMatchObject({ reason: "not-yours" });
  expect(await pageFor(row, viewerOf(desk.askerId))).toContain(`/requests/${row.slug}/parts`);
  const part = await splitRequest(desk.work(), row.id, messageId, arta);
  if (!part.ok) throw new Error(part.reason);
  expect(part.value).toMatchObject({
    split_from: row.id,
    institution_id: peja,
    title: row.title,
    asker_id: desk.askerId,
  });
  expect((await latestLink("qasja@komuna-peja.example")).text).toContain(row.number);
  expect(await splitRequest(desk.work(), row.id, messageId, arta)).toMatchObject({ reason: "split-before" });
  const [first, second] = [await pageFor(row, viewerOf(desk.askerId)), await pageFor(part.value, null)];
  expect(first).not.toContain(`/requests/${row.slug}/parts`);
  expect(first).toContain(part.value.slug);
  expect(second).toContain(row.slug);
});

test("a link ends with the request, and when staff take it back; the next letter carries a new one", async () => {
  const row = await sendRequest(desk, "Lista e subvencioneve");
  const { token } = await latestLink(LIPJAN);
  expect(await revokeAnswerLinks(desk.work(), row.id, arta)).toMatchObject({ reason: "not-yours" });
  expect(await revokeAnswerLinks(desk.work(), row.id, staff)).toEqual({ ok: true, value: 1 });
  expect(await answerByLink(desk.work(), token, answer(), "sq")).toEqual({ ok: false, reason: "revoked" });
  await sendFollowUp(desk.work(), row.id, arta, "Ju lutem përgjigjuni.");
  const next = await latestLink(LIPJAN);
  expect(next.token).not.toBe(token);
  expect((await openLink(db, next.token))!.standing).toBe("open");
  await withdrawRequest(desk.work(), row.id, arta);
  expect(await answerByLink(desk.work(), next.token, answer(), "sq")).toEqual({ ok: false, reason: "withdrawn" });
  expect(await answerByLink(desk.work(), "0".repeat(40), answer(), "sq")).toEqual({ ok: false, reason: "not-found" });
  expect(await listOfficerAnswers(db, row.id)).toEqual([]);
});

test("an answer that names a file which is not there, or of another link, changes nothing", async () => {
  const row = await sendRequest(desk, "Buxheti i shkollave");
  const { token } = await latestLink(LIPJAN);
  const other = await keepUpload(
    desk.work(),
    uploadHolder("other"),
    { name: "a.pdf", bytes: Buffer.from("%PDF-1.7") },
    ANSWER_FILES,
  );
  if (!other.ok) throw new Error(other.reason);
  for (const id of [other.value.id, "018f0000-0000-7000-8000-00000000dead", "'; drop table upload; --"]) {
    const said = await answerByLink(desk.work(), token, answer({ uploads: [id] }), "sq");
    expect(said).toEqual({ ok: false, reason: "file-missing" });
  }
  expect(await listMessages(db, row.id)).toHaveLength(1);
});
