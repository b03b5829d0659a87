import { describe, expect, test } from "vitest";
import {
  arrive,
  eml,
  LETTER,
  requestsDesk,
  sendRequest,
  viewerOf,
  visitOf,
} from "../../../../tests/support/requests.ts";
import { LOCALES } from "../../../kernel/language.ts";
import { countQueries } from "../../../platform/db/count-queries.ts";
import { uuidv7 } from "../../../platform/db/uuid.ts";
import type { Reply } from "../../../platform/http/reply.ts";
import { renderFragment } from "../../../ui/index.ts";
import { createPerson } from "../../accounts/index.ts";
import { loadPack } from "../../register/index.ts";
import { placeArrived } from "../actions/receive.ts";
import { loadExample, removeExample } from "../example/load.ts";
import { listRequests } from "../queries/list.ts";
import { listMessages } from "../queries/messages.ts";
import { LIST_STATES } from "../rules/listing.ts";
import { figures, happened, link, profile, upcoming } from "./answers.ts";
import { postDraft, postDraftChange, showDraftEdit, showNew } from "./ask.tsx";
import { requestData, requestTable } from "./data.ts";
import { showDesk, showHelp, showMine } from "./desk.tsx";
import { downloadFile } from "./files.ts";
import { listData, showList } from "./list.tsx";
import { postFollowUp, postHiding, postJudgement, postWithdrawal, showRequest } from "./request.tsx";
import { postDraftSignIn, postSending, showDraft } from "./sending.tsx";

const desk = await requestsDesk("2026-11-23T09:00:00Z");
const { db } = desk.database;
await loadPack(desk.work());
await loadExample(desk.work());
const arta = viewerOf(desk.askerId);
const secretary = await createPerson(desk.work(), {
  email: "sekretaria@bashke.example",
  name: "Sekretaria",
  locale: "sq",
});
const staff = viewerOf(secretary.ok ? secretary.value.id : "", true);

const html = (reply: Reply): string => {
  if (reply.kind !== "page") throw new Error(`no page but ${reply.kind} ${reply.kind === "redirect" ? reply.to : ""}`);
  return renderFragment(reply.page.body);
};
const examples = await db.selectFrom("request").selectAll().where("example", "=", true).orderBy("sent_at").execute();
const request = await sendRequest(desk);
const show = async (slug: string, options: Parameters<typeof visitOf>[1] = {}) =>
  showRequest(visitOf(desk, { ...options, params: { slug } }));
const text = async (reply: Reply) => (reply.kind === "bytes" && typeof reply.body === "string" ? reply.body : "");

describe("the example", () => {
  test("covers every standing that there is so far", async () => {
    expect(examples).toHaveLength(51);
    const all = await listRequests(
      db,
      { text: "", state: null, institutionId: null, place: null, year: null, today: desk.work().today },
      { limit: 50, offset: 0 },
    );
    expect(LIST_STATES.filter((state) => !all.counts.get(state))).toEqual([]);
  });

  test("every page of it reads in every language", async () => {
    for (const locale of LOCALES) {
      expect(html(await showList(visitOf(desk, { locale })))).toContain("row__title");
      for (const example of examples) {
        const page = html(await show(example.slug, { locale }));
        expect(page).not.toMatch(/\{[a-z]+[,}]/i);
        expect(page).not.toContain("undefined");
        expect(page.match(/[^.]{12}\.\.[^.]/)?.[0]).toBeUndefined();
      }
      expect(html(await showHelp(visitOf(desk, { locale })))).toContain("06/L-081");
      expect(html(await showNew(visitOf(desk, { locale, query: "q=lipjan" })))).toContain("row__title");
    }
  });
});

describe("the list", () => {
  test("SQL and rules agree on where each request stands", async () => {
    for (const state of LIST_STATES) {
      const found = await listRequests(
        db,
        { text: "", state, institutionId: null, place: null, year: null, today: desk.work().today },
        { limit: 50, offset: 0 },
      );
      for (const row of found.rows) {
        const record = JSON.parse(await text(await requestData(visitOf(desk, { params: { slug: row.slug } }))));
        const said =
          record.standing === "answered"
            ? record.outcome
            : record.unjudgedLetterSince && !["withdrawn", "undelivered"].includes(record.standing)
              ? "unjudged"
              : ({ "due-soon": "waiting", court: "agency" }[record.standing as string] ?? record.standing);
        expect(said).toBe(state);
      }
    }
  });

  test("is searched with a slip of accents, in the words of the letters, and by number", async () => {
    const find = async (q: string) =>
      JSON.parse(
        await text(await listData(visitOf(desk, { query: new URLSearchParams({ q }).toString() }))),
      ).requests.map((each: { number: string }) => each.number);
    expect(await find("ujesjellesit")).toHaveLength(1);
    expect(await find("rasveta")).toHaveLength(1);
    expect(await find(request.number)).toEqual([request.number]);
    expect(await find("arta@posta.example")).toEqual([]);
  });

  test("costs the same number of queries for one as for fifteen requests; so does the page of a request", async () => {
    const one = await countQueries(() => showList(visitOf(desk, { query: `institution=${request.institution_id}` })));
    const all = await countQueries(() => showList(visitOf(desk)));
    expect(all.queries).toHaveLength(one.queries.length);
    expect(all.queries.length).toBeLessThanOrEqual(5);
    const short = await countQueries(() => show(request.slug));
    const long = await countQueries(() => show(examples.find((each) => each.title.includes("subvencioneve"))!.slug));
    expect(long.queries).toHaveLength(short.queries.length);
    expect(long.queries.length).toBeLessThanOrEqual(9);
  });
});

describe("the page of a request", () => {
  test("shows the public neither address, nor telephone, nor name, nor the secret address", async () => {
    const page = html(await show(request.slug));
    for (const secret of ["arta@posta.example", "044 123 456", "Hoxha</strong>", request.secret])
      expect(page).not.toContain(secret);
    expect(page).toContain("A. H.");
    const own = html(await show(request.slug, { viewer: arta }));
    for (const known of ["arta@posta.example", request.address]) expect(own).toContain(known);
  });

  test("depends on its record and its institution, and leads the slip of an address to the right one", async () => {
    const visit = visitOf(desk, { params: { slug: request.slug } });
    await showRequest(visit);
    expect([...visit.tags]).toEqual([`request:${request.id}`, `institution:${request.institution_id}`]);
    expect(await show(request.number)).toMatchObject({
      kind: "redirect",
      status: 301,
      to: `/sq/requests/${request.slug}`,
    });
  });

  test("hostile content is only ever text, and a file only ever a download", async () => {
    const evil = Buffer.from("<script>alert(1)</script>").toString("base64");
    const raw = eml(
      {
        From: "x@tjeter.example",
        To: request.address,
        Subject: "<img src=x onerror=alert(1)>",
        "Content-Type": 'multipart/mixed; boundary="b"',
      },
      `--b\nContent-Type: text/plain; charset=utf-8\n\n<script>alert(1)</script> javascript:alert(2)\nhttps://evil.example\n\n--b\nContent-Type: text/html; name="a\u202Efdp.html"\nContent-Disposition: attachment; filename*=UTF-8''a%E2%80%AEfdp.html\nContent-Transfer-Encoding: base64\n\n${evil}\n--b--`,
    );
    const arrived = await arrive(desk, raw, [request.address]);
    await desk.work().inTransaction((tx) => placeArrived(tx, arrived));
    const page = html(await show(request.slug));
    expect(page).not.toMatch(/<script|<img|\u202E/);
    expect(page).toContain("&lt;script");
    const letter = (await listMessages(db, request.id)).find(({ direction }) => direction === "in")!;
    const file = await downloadFile(
      visitOf(desk, { params: { slug: request.slug, message: letter.id, position: "0" } }),
    );
    expect(file).toMatchObject({ kind: "bytes", type: "application/octet-stream" });
    expect(file.kind === "bytes" && file.headers?.["content-disposition"]).toMatch(/^attachment; /);
  });

  test("the asker is asked what the letter is; a fault comes back with what was chosen", async () => {
    const letter = (await listMessages(db, request.id)).find(({ direction }) => direction === "in")!;
    expect(html(await show(request.slug, { viewer: arta }))).toContain(`id="judge-${letter.id}"`);
    expect(html(await show(request.slug))).not.toContain("judge-");
    const judge = (form: Record<string, string>) =>
      postJudgement(
        visitOf(desk, { viewer: arta, params: { slug: request.slug }, form: { message: letter.id, ...form } }),
      );
    const wrong = await judge({ judgement: "refused", registration_number: "04-77" });
    expect(wrong).toMatchObject({ kind: "page", status: 422 });
    expect(html(wrong)).toContain("04-77");
    expect(await judge({ judgement: "not-an-answer" })).toMatchObject({ kind: "redirect", status: 303 });
    await expect(
      postJudgement(visitOf(desk, { viewer: viewerOf("someone"), params: { slug: request.slug }, form: {} })),
    ).rejects.toThrow("forbidden");
  });

  test("a further letter leaves in the same thread; staff do not write in the asker's name", async () => {
    const write = (viewer: typeof arta, body: string) =>
      postFollowUp(visitOf(desk, { viewer, params: { slug: request.slug }, form: { body } }));
    expect(await write(arta, "")).toMatchObject({ status: 422 });
    expect(await write(arta, "A mund ta shpejtoni?")).toMatchObject({ status: 303 });
    await expect(write(staff, "x")).rejects.toThrow("forbidden");
    const [first, ...others] = await listMessages(db, request.id);
    const out = await db
      .selectFrom("mail_out")
      .selectAll()
      .where("record_id", "=", others.at(-1)!.id)
      .executeTakeFirstOrThrow();
    const mail = out.mail as { references: string[]; from: { address: string }; to: { address: string }[] };
    expect(mail.references.join(" ")).toContain(first!.message_id!);
    expect(mail.from.address).toBe(request.address);
    expect(mail.to[0]!.address).toBe("qasja@komuna-lipjan.example");
  });

  test("staff hide a letter with a reason that stands in its place, then the whole request", async () => {
    const letter = (await listMessages(db, request.id)).find(({ direction }) => direction === "in")!;
    const deed = (form: Record<string, string>, viewer = staff) =>
      postHiding(visitOf(desk, { viewer, params: { slug: request.slug }, form }));
    expect(await deed({ what: `message:${letter.id}`, reason: "", deed: "hide" })).toMatchObject({ status: 422 });
    expect(await deed({ what: `message:${letter.id}`, reason: "të dhëna të huaja", deed: "hide" })).toMatchObject({
      status: 303,
    });
    const page = html(await show(request.slug));
    expect(page).toContain("të dhëna të huaja");
    expect(page).not.toContain("javascript:alert(2)");
    await deed({ what: "request", reason: "provë", deed: "hide" });
    expect(await show(request.slug)).toMatchObject({ kind: "page", status: 410 });
    expect(await show(request.slug, { viewer: arta })).toMatchObject({ status: 200 });
    await expect(requestData(visitOf(desk, { params: { slug: request.slug } }))).rejects.toThrow("not-found");
    await deed({ what: "request", reason: "", deed: "show" });
    expect(await show(request.slug)).toMatchObject({ status: 200 });
    await expect(deed({ what: "request", reason: "x", deed: "hide" }, arta)).rejects.toThrow("forbidden");
  });

  test("it is withdrawn by its asker alone", async () => {
    await expect(
      postWithdrawal(visitOf(desk, { viewer: staff, params: { slug: request.slug }, form: {} })),
    ).rejects.toThrow("forbidden");
    const other = await sendRequest(desk, "Për t’u tërhequr");
    expect(await postWithdrawal(visitOf(desk, { viewer: arta, params: { slug: other.slug }, form: {} }))).toMatchObject(
      { status: 303 },
    );
    expect(html(await show(other.slug))).toContain("tërhoqi");
  });
});

describe("asking", () => {
  const form = {
    institution: desk.lipjan,
    language: "sq",
    title: "Buxheti i <b>2026</b>",
    body: LETTER,
    name: "Arta Hoxha",
    shown: "full",
  };

  test("a fault keeps every word, and the draft too", async () => {
    const visit = visitOf(desk, { form: { ...form, title: "", body: "[… shkruani] shumë fjalë" } });
    const reply = await postDraft(visit);
    expect(reply).toMatchObject({ status: 422 });
    expect(html(reply)).toContain("shumë fjalë");
    expect(visit.cookies.get("bashke_draft")).toBeTruthy();
    const next = visitOf(desk, {});
    next.cookies.set("bashke_draft", visit.cookies.get("bashke_draft")!);
    expect(html(await showNew(next))).toContain(visit.cookies.get("bashke_draft")!);
  });

  test("from words to a letter: sign in at the end, nothing lost, sent once", async () => {
    const visit = visitOf(desk, { form });
    const reply = await postDraft(visit);
    const key = visit.cookies.get("bashke_draft")!;
    expect(reply).toMatchObject({ kind: "redirect", status: 303, to: `/sq/requests/drafts/${key}` });
    const preview = html(await showDraft(visitOf(desk, { params: { key } })));
    expect(preview).toContain("Buxheti i &lt;b>2026&lt;/b>");
    expect(preview).toContain('name="email"');
    expect(await postDraftSignIn(visitOf(desk, { params: { key }, form: { email: "jo" } }))).toMatchObject({
      status: 422,
    });
    // The link of the sign-in letter leads back here, signed in, maybe on another machine.
    const signedIn = html(await showDraft(visitOf(desk, { viewer: arta, params: { key } })));
    expect(signedIn).toContain("sending");
    await expect(showDraft(visitOf(desk, { params: { key } }))).rejects.toThrow("not-found");
    expect(html(await showDraftEdit(visitOf(desk, { viewer: arta, params: { key } })))).toContain("Kërkoj kopje");
    expect(html(await showMine(visitOf(desk, { viewer: arta })))).toContain(key);
    const sent = await postSending(visitOf(desk, { viewer: arta, params: { key }, form: {} }));
    expect(sent).toMatchObject({ kind: "redirect", status: 303 });
    await expect(postSending(visitOf(desk, { viewer: arta, params: { key }, form: {} }))).rejects.toThrow("not-found");
  });

  test("the button pressed twice leads to the one request both times", async () => {
    const visit = visitOf(desk, { form });
    await postDraft(visit);
    const key = visit.cookies.get("bashke_draft")!;
    const preview = html(await showDraft(visitOf(desk, { viewer: arta, params: { key } })));
    const draft = /name="draft" value="([^"]+)"/.exec(preview)![1]!;
    const press = () => postSending(visitOf(desk, { viewer: arta, params: { key }, form: { draft } }));
    const [first, second] = await Promise.all([press(), press()]);
    expect(first).toMatchObject({ kind: "redirect", status: 303 });
    expect(second).toEqual(first);
    expect(await press()).toEqual(first);
    await expect(postSending(visitOf(desk, { viewer: staff, params: { key }, form: { draft } }))).rejects.toThrow(
      "not-found",
    );
  });

  test("a letter that goes to another institution after all keeps its words", async () => {
    const visit = visitOf(desk, { form });
    await postDraft(visit);
    const key = visit.cookies.get("bashke_draft")!;
    const other = examples[0]!.institution_id;
    expect(html(await showNew(visitOf(desk, { query: `draft=${key}&q=prizren` })))).toContain(`draft=${key}`);
    const page = html(await showNew(visitOf(desk, { query: `draft=${key}&institution=${other}` })));
    expect(page).toContain("Kërkoj kopje");
    await postDraftChange(visitOf(desk, { params: { key }, form: { ...form, institution: other } }));
    const [kept] = await db.selectFrom("request_draft").selectAll().where("key", "=", key).execute();
    expect(kept).toMatchObject({ institution_id: other, title: form.title });
  });

  test("the letter starts from ready words in the language chosen", async () => {
    const write = (letter: string, locale: "sq" | "en" = "sq") =>
      showNew(visitOf(desk, { locale, query: `institution=${desk.lipjan}&letter=${letter}` }));
    expect(html(await write("sq"))).toContain("Të nderuar");
    expect(html(await write("sr"))).toContain("Poštovani");
    expect(html(await write("en", "en"))).toContain("Të nderuar");
  });
});

describe("what others read", () => {
  const reading = {
    db,
    say: visitOf(desk).say,
    country: desk.country,
    today: desk.work().today,
    viewer: null,
    href: (path: string) => `/sq${path}`,
  };
  const range = { from: "2026-01-01", to: "2026-12-31" } as never;

  test("dated things, figures with their evidence, the panel of an institution, references", async () => {
    expect((await upcoming(range, reading)).length).toBeGreaterThan(3);
    expect((await happened(range, reading)).length).toBeGreaterThan(14);
    for (const figure of figures) {
      const { value, of, evidence } = await figure.count(reading, range);
      expect(await evidence()).toHaveLength(value);
      if (of !== undefined) expect(value).toBeLessThanOrEqual(of);
    }
    const byPlace = await figures.find(({ name }) => name === "requests.answered-in-time")!.byPlace!(reading, range);
    expect(byPlace.size).toBeGreaterThan(3);
    const panel = await profile(examples[0]!.institution_id, reading);
    expect(panel!.items.length).toBeGreaterThan(0);
    expect(panel!.step!.href).toBe(`/sq/requests/new?institution=${examples[0]!.institution_id}`);
    const club = await db.selectFrom("organisation").select("id").where("kind", "=", "organisation").executeTakeFirst();
    expect(await profile(club?.id ?? uuidv7(), reading)).toBeNull();
    expect(await link("request", examples[0]!.id, reading)).toMatchObject({ visible: true });
  });

  test("the table of all requests, without names that were not given to the public", async () => {
    const csv = await text(await requestTable(visitOf(desk)));
    expect(csv).toContain(examples[0]!.number);
    expect(csv).not.toContain("Drilon Berisha");
  });

  test("the desk of staff has the letter that came back", async () => {
    expect(html(await showDesk(visitOf(desk, { viewer: staff })))).toContain("resending");
  });

  test("the example goes away whole", async () => {
    await removeExample(desk.work());
    const left = await db.selectFrom("request").select("id").where("example", "=", true).execute();
    const found = await db
      .selectFrom("search_document")
      .select("record_id")
      .where("kind", "=", "request")
      .where(
        "record_id",
        "in",
        examples.map(({ id }) => id),
      )
      .execute();
    expect([left, found]).toEqual([[], []]);
  });
});
