import { describe, expect, test } from "vitest";
import { makeInstitution, requestsDesk, sendRequest, viewerOf, visitOf } from "../../../../tests/support/requests.ts";
import { LOCALES } from "../../../kernel/language.ts";
import { files } from "../../../platform/files/index.ts";
import type { Reply } from "../../../platform/http/reply.ts";
import type { Upload, Visit } from "../../../platform/http/visit.ts";
import { search } from "../../../platform/search/index.ts";
import { renderFragment } from "../../../ui/index.ts";
import { createPerson } from "../../accounts/index.ts";
import { lookAtEmbargoes } from "../actions/embargo.ts";
import { exportPerson, forgetPerson } from "../actions/people.ts";
import { sendDraft, sendFollowUp } from "../actions/send.ts";
import { listRequests } from "../queries/list.ts";
import { listAttachments, listMessages } from "../queries/messages.ts";
import { findRequest, type RequestRow } from "../queries/requests.ts";
import { evidence, tally } from "../queries/statistics.ts";
import { isPublicRow } from "../queries/visible.ts";
import { isPublic } from "../rules/visible.ts";
import { happened, link, profile, upcoming } from "./answers.ts";
import { postDraft, postDraftChange, showDraftEdit, showNew } from "./ask.tsx";
import { requestData, requestTable } from "./data.ts";
import { postStandingPerson, postStandingRemoval, showStandingPeople } from "./embargo.tsx";
import { downloadFile } from "./files.ts";
import { listData, showList } from "./list.tsx";
import { postEmbargoChange, showRequest } from "./request.tsx";
import { postSending, showDraft } from "./sending.tsx";
import { showSimilar } from "./similar.tsx";

const desk = await requestsDesk("2026-11-23T09:00:00Z");
const { db } = desk.database;
const arta = viewerOf(desk.askerId);
const peja = await makeInstitution(desk.work(), "Komuna e Pejës", "qasja@komuna-peje.example");
const secretary = await createPerson(desk.work(), { email: "s@bashke.example", name: "Sekretaria", locale: "sq" });
const staff = viewerOf(secretary.ok ? secretary.value.id : "", true);

const html = (reply: Reply): string => {
  if (reply.kind === "bytes") return String(reply.body);
  if (reply.kind !== "page") throw new Error(`no page but ${reply.kind}`);
  return renderFragment(reply.page.body);
};
const missing = async (reply: Promise<Reply>) => expect(reply).rejects.toMatchObject({ reason: "not-found" });

const FORM = {
  institution: desk.lipjan,
  language: "sq",
  title: "Kontrata për ujësjellësin e Janjevës",
  body: "Të nderuar,\n\nKërkoj nga Komuna e Lipjanit kontratën për ujësjellësin.\n\nMe respekt,",
  name: "Arta Hoxha",
  shown: "full",
};

function withFiles(visit: ReturnType<typeof visitOf>, uploads: Upload[]): Visit {
  const form = visit.form;
  return { ...visit, form: async () => ({ ...(await form()), uploads: () => uploads }) };
}

const file = (name: string, text: string): Upload => ({
  name,
  type: "text/html",
  bytes: new TextEncoder().encode(text),
});

const keyOf = (reply: Reply): string => {
  const key = reply.kind === "redirect" ? /drafts\/([\w-]+)$/.exec(reply.to)?.[1] : undefined;
  if (!key) throw new Error(JSON.stringify(reply).slice(0, 500));
  return key;
};

/** Through the form and the check page to the request, as the asker. */
async function ask(
  form: Partial<Record<keyof typeof FORM | string, string>> = {},
  uploads: Upload[] = [],
): Promise<RequestRow> {
  const typed = { ...FORM, ...form } as Record<string, string>;
  const key = keyOf(await postDraft(withFiles(visitOf(desk, { viewer: arta, form: typed }), uploads)));
  const params = { key };
  const draft = await db.selectFrom("request_draft").selectAll().where("key", "=", key).executeTakeFirstOrThrow();
  html(await showDraft(visitOf(desk, { viewer: arta, params })));
  const sent = await postSending(visitOf(desk, { viewer: arta, params, form: { draft: draft.id } }));
  if (sent.kind !== "redirect") throw new Error(html(sent));
  return (await findRequest(db, draft.id))!;
}

const letterOut = async (row: RequestRow) =>
  db
    .selectFrom("request_message as m")
    .innerJoin("mail_out as o", "o.id", "m.mail_out_id")
    .selectAll("o")
    .where("m.request_id", "=", row.id)
    .executeTakeFirstOrThrow() as Promise<Record<string, unknown>>;

const show = async (row: RequestRow, options: Parameters<typeof visitOf>[1] = {}) =>
  html(await showRequest(visitOf(desk, { ...options, params: { slug: row.slug } })));

describe("an urgent request", () => {
  test("is not taken without a reason, and what was typed is still there", async () => {
    const reply = await postDraft(visitOf(desk, { form: { ...FORM, urgent: "life" } }));
    expect(reply).toMatchObject({ kind: "page", status: 422 });
    expect(html(reply)).toContain("pse kërkesa është urgjente");
    expect(html(reply)).toMatch(/value="life"[^>]*checked|checked[^>]*value="life"/);
  });

  test("names its ground and reason in the letter and runs on the clock of 48 hours", async () => {
    const row = await ask({ urgent: "health", urgent_reason: "Uji i pijshëm në fshat është i ndotur." });
    expect(row).toMatchObject({ urgent: true, urgent_ground: "health", due_on: "2026-11-25" });
    const letter = await letterOut(row);
    expect(JSON.stringify(letter)).toContain("URGJENT: Kërkesë për qasje");
    expect(JSON.stringify(letter)).toContain("Uji i pijshëm në fshat është i ndotur.");
    const page = await show(row);
    expect(page).toContain("48 orë");
    expect(page).toContain("burimi dytësor");
  });
});

describe("asking the same", () => {
  test("takes the words over without the first asker's data, and links the two both ways", async () => {
    const first = await sendRequest(desk);
    const step = html(await showNew(visitOf(desk, { query: `same=${first.number}&q=peja` })));
    expect(step).toContain(first.title);
    expect(step).toContain(`same=${first.number}`);
    const form = html(await showNew(visitOf(desk, { query: `same=${first.number}&institution=${peja}` })));
    expect(form).toContain("Kontrata për rrugën në Janjevë");
    for (const secret of ["arta@posta.example", "044 123 456", "Hoxha"]) expect(form).not.toContain(secret);
    const second = await ask({ institution: peja, same: first.number, title: first.title });
    expect(second.same_as).toBe(first.id);
    expect(await show(first)).toContain(second.slug);
    expect(await show(second)).toContain(first.slug);
    const third = await ask({ same: second.number });
    expect(third.same_as).toBe(first.id);
  });

  test("exchanges the institution's name", async () => {
    const row = await ask({ title: "Raporti i Komunës" });
    const form = html(await showNew(visitOf(desk, { query: `same=${row.number}&institution=${peja}` })));
    expect(form).toContain("Kërkoj nga Komuna e Pejës kontratën");
    expect(form).not.toMatch(/Kërkoj nga Komuna e Lipjanit/);
  });
});

describe("similar requests", () => {
  test("are offered while writing and on the check page, with what came of them", async () => {
    const row = await ask({ title: "Regjistri i shpenzimeve për ndriçimin publik" });
    const near = html(await showSimilar(visitOf(desk, { query: "title=shpenzimet e ndricimit publik" })));
    expect(near).toContain(row.slug);
    expect(near).toContain("Në pritje");
    expect(html(await showSimilar(visitOf(desk, { query: "title=Pranvera ne Prizren" })))).toBe("");
    expect(html(await showSimilar(visitOf(desk, { query: "title='|!%26:*\\" })))).toBe("");
    const key = keyOf(await postDraft(visitOf(desk, { form: { ...FORM, title: "Shpenzimet për ndriçimin publik" } })));
    expect(html(await showDraft(visitOf(desk, { params: { key } })))).toContain(row.slug);
  });
});

describe("files with a letter", () => {
  test("are kept with the draft, can be taken off, go with the mail and stand on the page", async () => {
    const two = [file("C:\\Zyra\\harta e rrugës.txt", "harta"), file("b.txt", "dy")];
    const key = keyOf(await postDraft(withFiles(visitOf(desk, { viewer: arta, form: FORM }), two)));
    const edit = html(await showDraftEdit(visitOf(desk, { viewer: arta, params: { key } })));
    expect(edit).toContain("harta e rrugës.txt");
    expect(edit).not.toContain("Zyra");
    await postDraftChange(
      withFiles(visitOf(desk, { viewer: arta, params: { key }, form: { ...FORM, remove_file: "1" } }), [
        file("c.html", "<script>alert(1)</script>"),
      ]),
    );
    const draft = await db.selectFrom("request_draft").selectAll().where("key", "=", key).executeTakeFirstOrThrow();
    expect(html(await showDraft(visitOf(desk, { viewer: arta, params: { key } })))).toContain("harta e rrugës.txt");
    await postSending(visitOf(desk, { viewer: arta, params: { key }, form: { draft: draft.id } }));
    const row = (await findRequest(db, draft.id))!;
    const [message] = await listMessages(db, row.id);
    const kept = await listAttachments(db, [message!.id]);
    expect(kept.map(({ name, type }) => [name, type])).toEqual([
      ["harta e rrugës.txt", "text/plain"],
      ["c.html", "text/html"],
    ]);
    expect(JSON.stringify(await letterOut(row))).toContain(kept[0]!.sha256);
    expect(await show(row)).toContain("harta e rrugës.txt");
    const got = await downloadFile(visitOf(desk, { params: { slug: row.slug, message: message!.id, position: "1" } }));
    expect(got).toMatchObject({ kind: "bytes", type: "application/octet-stream" });
  });

  test("of which there are too many come back with a sentence, and the letter is kept", async () => {
    const six = Array.from({ length: 6 }, (_, index) => file(`${index}.txt`, "x"));
    const reply = await postDraft(withFiles(visitOf(desk, { form: FORM }), six));
    expect(reply).toMatchObject({ kind: "page", status: 422 });
    expect(html(reply)).toContain("deri në pesë dokumente");
    expect(html(reply)).toContain("ujësjellësin");
  });

  test("hold no trace of where a picture was taken", async () => {
    const { default: sharp } = await import("sharp");
    const plain = sharp({ create: { width: 8, height: 8, channels: 3, background: "#888" } }).jpeg();
    const bytes = await plain.withExif({ IFD3: { GPSLatitude: "42/1 31/1 0/1" } }).toBuffer();
    const row = await ask({}, [{ name: "rruga.jpg", type: "image/jpeg", bytes }]);
    const [message] = await listMessages(db, row.id);
    const [kept] = await listAttachments(db, [message!.id]);
    const read = await sharp(Buffer.from(await files().read(kept!.sha256))).metadata();
    expect((await sharp(bytes).metadata()).exif).toBeDefined();
    expect(read).toMatchObject({ format: "jpeg" });
    expect(read.exif).toBeUndefined();
  });

  test("go with a further letter too", async () => {
    const row = await ask();
    const by = { personId: desk.askerId, staff: false };
    const sent = await sendFollowUp(desk.work(), row.id, by, "Edhe kjo hartë.", [file("harta.txt", "x")]);
    expect(sent.ok).toBe(true);
    const messages = await listMessages(db, row.id);
    const kept = await listAttachments(
      db,
      messages.map(({ id }) => id),
    );
    expect(kept.map(({ name }) => name)).toEqual(["harta.txt"]);
  });
});

test("without a name in public, the name is in no text, title or data of the request", async () => {
  const row = await ask({ shown: "hidden", body: `${FORM.body}\nArta Hoxha`, title: "Dosja e Artës" });
  const page = await show(row);
  expect(page).not.toMatch(/Hoxha|Art[aë]s?\b/);
  const data = html(await requestData(visitOf(desk, { params: { slug: row.slug } })));
  expect(data).not.toMatch(/Hoxha|A\. H\./);
  expect(JSON.parse(data).asker).toBeNull();
  expect(JSON.stringify(await letterOut(row))).toContain("Arta Hoxha");
});

describe("a request under embargo", () => {
  const until = { embargo: "2027-02-01" };

  test("is only for those whom staff confirmed", async () => {
    const reply = await postDraft(visitOf(desk, { viewer: arta, form: { ...FORM, ...until } }));
    expect(reply).toMatchObject({ kind: "page", status: 422 });
    expect(html(reply)).toContain("konfirmuar");
    const wrong = await postStandingPerson(visitOf(desk, { viewer: staff, form: { email: "x@y.example" } }));
    expect(wrong).toMatchObject({ kind: "page", status: 422 });
    await postStandingPerson(
      visitOf(desk, { viewer: staff, form: { email: "arta@posta.example", standing: "journalist" } }),
    );
    for (const locale of LOCALES)
      expect(html(await showStandingPeople(visitOf(desk, { viewer: staff, locale })))).toContain("Arta Hoxha");
    expect(html(await showNew(visitOf(desk, { viewer: arta, query: `institution=${peja}` })))).toContain(
      'name="embargo"',
    );
  });

  test("leaves at once and is nowhere else until its day", async () => {
    const before = await tally(db, { examples: true }, desk.work().today);
    const row = await ask({ ...until, title: "Pagesat e fshehta të Lipjanit" });
    expect(row.embargo_until).toBe("2027-02-01");
    expect(JSON.stringify(await letterOut(row))).toContain("1 shkurt 2027");
    const visit = () => visitOf(desk, { params: { slug: row.slug } });
    await missing(showRequest(visit()));
    await missing(requestData(visit()));
    const stranger = viewerOf(secretary.ok ? secretary.value.id : "");
    await missing(showRequest(visitOf(desk, { viewer: stranger, params: { slug: row.slug } })));
    const reading = {
      db,
      say: visit().say,
      country: desk.country,
      today: desk.work().today,
      viewer: null,
      href: String,
    };
    const range = { from: desk.work().today, to: "2027-12-31" as never };
    const seen = [
      html(await showList(visitOf(desk))),
      html(await listData(visitOf(desk, { query: "q=fshehta" }))),
      html(await requestTable(visitOf(desk))),
      html(await showSimilar(visitOf(desk, { query: "title=pagesat e fshehta" }))),
      JSON.stringify(await upcoming(range, reading)),
      JSON.stringify(await happened(range, reading)),
      JSON.stringify(await profile(desk.lipjan, reading)),
      JSON.stringify(
        await search(db, { text: "fshehta", audiences: ["public"], language: "sq", limit: 10, offset: 0 }),
      ),
      JSON.stringify(await evidence(db, { examples: true }, "sent", desk.work().today)),
      html(await showNew(visitOf(desk, { query: `same=${row.number}&institution=${peja}` }))),
    ].join("\n");
    expect(seen).not.toMatch(/fshehta t/);
    expect(seen).not.toContain(row.id);
    expect(seen).not.toContain(row.number);
    expect(await link("request", row.id, reading)).toMatchObject({ visible: false });
    expect((await tally(db, { examples: true }, desk.work().today)).sent).toBe(before.sent);
    expect((await tally(db, { examples: true, from: "2026-01-01" as never }, desk.work().today)).sent).toBe(
      before.sent,
    );
    expect(await show(row, { viewer: arta })).toContain("1 shkurt 2027");
    expect(await show(row, { viewer: staff })).toContain("1 shkurt 2027");
  });

  test("is moved within twelve months, and ended, by its asker alone", async () => {
    const row = await ask({ ...until, title: "Lista e donacioneve" });
    const change = (form: Record<string, string>, viewer = arta) =>
      postEmbargoChange(visitOf(desk, { viewer, params: { slug: row.slug }, form }));
    expect(await change({ embargo: "2028-01-01" })).toMatchObject({ kind: "page", status: 422 });
    expect(html(await change({ embargo: "nesër" }))).toContain("ditë, muaj dhe vit");
    expect(await change({ embargo: "01.11.2027" })).toMatchObject({ kind: "redirect" });
    await missing(change({ deed: "end" }, staff));
    expect(await change({ deed: "end" })).toMatchObject({ kind: "redirect" });
    expect(await show(row)).toContain("Lista e donacioneve");
  });

  test("tells its asker three days before, once, and opens on the day, everywhere", async () => {
    const row = await ask({ embargo: "2026-12-01", title: "Auditimi i tregut" });
    const notices = () =>
      db.selectFrom("mail_out").selectAll().where("kind", "=", "requests.notice-embargo-ends").execute();
    expect(await lookAtEmbargoes(desk.work())).toEqual({ told: 0, lifted: 0 });
    desk.pass(5);
    expect(await lookAtEmbargoes(desk.work())).toEqual({ told: 1, lifted: 0 });
    expect(await lookAtEmbargoes(desk.work())).toEqual({ told: 0, lifted: 0 });
    expect(await notices()).toHaveLength(1);
    desk.pass(3);
    expect(await lookAtEmbargoes(desk.work())).toEqual({ told: 0, lifted: 1 });
    expect(desk.touched).toContain(`request:${row.id}`);
    expect(await show(row)).toContain("Auditimi i tregut");
    const listed = await listRequests(
      db,
      { text: "auditimi", state: null, institutionId: null, place: null, year: null, today: desk.work().today },
      { limit: 50, offset: 0 },
    );
    expect(listed.rows.map(({ id }) => id)).toEqual([row.id]);
  });

  test("the rule and SQL agree on what is public", async () => {
    const all = await db.selectFrom("request").selectAll().execute();
    const inSql = await db.selectFrom("request").select("id").where(isPublicRow()).execute();
    expect(inSql.map(({ id }) => id).sort()).toEqual(
      all
        .filter(isPublic)
        .map(({ id }) => id)
        .sort(),
    );
    expect(all.some((row) => !isPublic(row))).toBe(true);
  });
});

test("the address of a draft that was sent leads its asker to the request, and nobody else", async () => {
  const key = keyOf(await postDraft(visitOf(desk, { viewer: arta, form: FORM })));
  const sent = await sendDraft(desk.work(), key, desk.askerId);
  if (!sent.ok) throw new Error(sent.reason);
  for (const open of [showDraft, showDraftEdit])
    expect(await open(visitOf(desk, { viewer: arta, params: { key } }))).toMatchObject({
      kind: "redirect",
      to: `/sq/requests/${sent.value.slug}`,
    });
  await missing(showDraft(visitOf(desk, { params: { key } })));
  await missing(showDraft(visitOf(desk, { viewer: staff, params: { key } })));
});

describe("finding the institution", () => {
  test.each(["Lipjan", "lipjn", "Komuna e Lipjanit", "Липјан"])("by “%s”, with how it answers", async (typed) => {
    const page = html(await showNew(visitOf(desk, { query: new URLSearchParams({ q: typed }).toString() })));
    expect(page).toContain("Komuna e Lipjanit");
    expect(page).toMatch(/kërkesa iu dërguan/);
  });
});

test("numbers in sentences follow the language", async () => {
  const long = { ...FORM, body: "x".repeat(8_001) };
  const said = async (locale: (typeof LOCALES)[number]) => html(await postDraft(visitOf(desk, { locale, form: long })));
  expect(await said("sr")).toContain("8.000 znakova");
  expect(await said("en")).toContain("8,000 characters");
});

test("a person's standing leaves with the person", async () => {
  expect((await exportPerson(db, desk.askerId)).records).toHaveProperty("standing");
  await desk.work().inTransaction((tx) => forgetPerson(tx, desk.askerId));
  expect(await db.selectFrom("request_standing_person").selectAll().execute()).toEqual([]);
  await postStandingRemoval(visitOf(desk, { viewer: staff, form: { person: desk.askerId } }));
});
