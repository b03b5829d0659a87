import { unzipSync } from "fflate";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { testHouse } from "../../../tests/support/house.ts";
import { mailServer } from "../../../tests/support/mail.ts";
import { countQueries } from "../../platform/db/index.ts";
import { SESSION_COOKIE } from "../../platform/http/mount.ts";
import { acceptMail } from "../../platform/mail/in/index.ts";
import { touch } from "../../platform/work/index.ts";
import { createPerson, openSession } from "../accounts/index.ts";
import { addRule, endRule } from "../moderation/index.ts";
import { listMunicipalities } from "../register/index.ts";
import { runClock } from "../requests/index.ts";
import { openWith } from "./actions/documents.ts";
import { exportPerson, forgetPerson } from "./actions/people.ts";
import { sendMember } from "./actions/sending.ts";

/** Three municipalities whose server says that nobody of this name is there. */
const REFUSED = 3;
const refusedBy = new Set<string>();
const server = await mailServer({
  onRcptTo({ address }, _session, done) {
    done(refusedBy.has(address) ? Object.assign(new Error("5.1.1 no such user"), { responseCode: 550 }) : null);
  },
});
const house = await testHouse({
  now: "2026-10-12T09:00:00Z",
  settings: { SMTP_URL: server.url, MAIL_ALLOW_EXAMPLE: "1", BATCH_PACE: "6000" },
});

const person = await createPerson(house.work(), { email: "arta@posta.example", name: "Arta Hoxha", locale: "sq" });
if (!person.ok) throw new Error(person.reason);
const session = await openSession(house.work(), person.value.id, { secondFactor: false });
const cookie = `${SESSION_COOKIE}=${session.token}`;
const staff = await house.cookieOf("secretariat", "batches");

async function open(path: string, who = cookie): Promise<string> {
  const reply = await house.visit(path, { cookie: who });
  expect(reply.status, path).toBe(200);
  return reply.text();
}
const csrfIn = (html: string) => /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? "";

async function send(path: string, from: string, form: Record<string, string>, who = cookie): Promise<Response> {
  return house.visit(path, { cookie: who, form: { csrf: csrfIn(await open(from, who)), ...form } });
}

const FORM = {
  title: "Shpenzimet për ndriçimin publik 2025",
  body: "Të nderuar,\n\nKërkoj nga {institution} faturat e ndriçimit publik për vitin 2025.\n\nArta Hoxha",
  language: "sq",
  name: "Arta Hoxha",
  shown: "full",
  groups: "municipalities",
};
const db = house.database.db;
const batch = () => db.selectFrom("batch").selectAll().executeTakeFirstOrThrow();
const toInstitutions = () => server.received.filter(({ to }) => !to.includes("arta@posta.example"));
const tick = () => new Promise((done) => setTimeout(done, 700));
async function work(): Promise<void> {
  await house.settle();
  await tick();
  await house.settle();
}

/** A letter that comes in at the address of a request, or a returned one at its return address. */
async function arrive(headers: readonly string[], text: string, to: string): Promise<void> {
  const plain = headers.some((line) => line.startsWith("Content-Type"))
    ? []
    : ["Content-Type: text/plain; charset=utf-8"];
  const id = `Message-ID: <${crypto.randomUUID()}@komuna.example>`;
  const raw = [
    ...headers,
    ...plain,
    `To: ${to}`,
    id,
    "MIME-Version: 1.0",
    "Date: Tue, 13 Oct 2026 10:00:00 +0200",
    "",
    text,
    "",
  ];
  const envelope = { source: "command" as const, envelopeFrom: "zyra@komuna.example", envelopeTo: [to] };
  await acceptMail(house.work(), new TextEncoder().encode(raw.join("\r\n")), envelope);
}

describe("a batch to all municipalities", () => {
  test("is written, checked and sent for approval; given back with a reason, approved the second time", async () => {
    const bad = await send("/sq/batches/drafts", "/sq/batches/new", { ...FORM, title: "" });
    expect(bad.status).toBe(422);
    expect(await bad.text()).toContain("Kërkoj nga {institution}");

    const saved = await send("/sq/batches/drafts", "/sq/batches/new", FORM);
    const draft = saved.headers.get("location") ?? "";
    expect(saved.status).toBe(303);
    const check = await open(draft);
    expect(check).toContain("38 letra nisen brenda 1 minute");
    expect(check.match(/Kërkoj nga Komuna/g)?.length).toBe(3);

    expect((await send(`${draft}/sending`, draft, {})).status).toBe(303);
    expect(await batch()).toMatchObject({ state: "submitted" });
    const decision = `/sq/batches/staff/${(await batch()).id}/decision`;
    expect((await send(decision, "/sq/batches/staff", { deed: "return", reason: "" }, staff)).status).toBe(422);
    await send(decision, "/sq/batches/staff", { deed: "return", reason: "Tregoni cilin dokument." }, staff);
    expect(await open(draft)).toContain("Tregoni cilin dokument.");
    expect((await send(`${draft}/sending`, draft, {})).status).toBe(303);
    expect((await send(decision, "/sq/batches/staff", { deed: "approve" }, staff)).status).toBe(303);
    expect(await batch()).toMatchObject({ state: "sending" });
    await house.queue.drain(
      house.jobs.filter(({ name }) => name === "mail.send"),
      () => house.work(),
    );
    const told = server.received.filter(({ to }) => to.includes("arta@posta.example"));
    expect(told.length).toBe(2);
  }, 60_000);

  test("leaves once to each although a worker dies in the middle, and returned letters are among them", async () => {
    const { id } = await batch();
    const places = await listMunicipalities(db);
    const contacts = await db
      .selectFrom("contact_detail")
      .select("value")
      .where("channel", "=", "email")
      .where(
        "organisation_id",
        "in",
        places.slice(0, REFUSED).map(({ institution }) => institution!.id),
      )
      .execute();
    for (const { value } of contacts) refusedBy.add(value);

    const first = await db
      .selectFrom("batch_request")
      .select("institution_id")
      .where("batch_id", "=", id)
      .orderBy("position")
      .executeTakeFirstOrThrow();
    const dying = house.work();
    const killed = {
      ...dying,
      inTransaction: <T>(run: Parameters<typeof dying.inTransaction<T>>[0]) =>
        dying.inTransaction<T>(async (tx) => {
          await run(tx);
          throw new Error("killed before the commit");
        }),
    };
    await expect(sendMember(killed, id, first.institution_id)).rejects.toThrow("killed");
    expect(await db.selectFrom("request").select("id").execute()).toEqual([]);

    await sendMember(house.work(), id, first.institution_id);
    await sendMember(house.work(), id, first.institution_id);
    await work();
    const requests = await db.selectFrom("request").selectAll().execute();
    expect(requests.length).toBe(38);
    expect(new Set(requests.map(({ institution_id }) => institution_id)).size).toBe(38);
    expect(
      requests.every(({ series_size, series_path }) => series_size === 38 && series_path?.startsWith("/batches/")),
    ).toBe(true);
    expect(requests.filter(({ undelivered }) => undelivered).length).toBe(REFUSED);
    expect(toInstitutions().length).toBe(38 - REFUSED);
  }, 120_000);

  test("is compared on one page, judged in one form, and taken away as table and archive", async () => {
    const requests = await db
      .selectFrom("request")
      .selectAll()
      .where("undelivered", "=", false)
      .orderBy("number")
      .execute();
    const sent = await db
      .selectFrom("request_message")
      .select(["request_id", "from_address"])
      .where("direction", "=", "out")
      .execute();
    const to = new Map(sent.map(({ request_id, from_address }) => [request_id, from_address]));
    for (const [at, row] of requests.slice(0, 8).entries()) {
      const automatic = at >= 5;
      await arrive(
        [
          `From: Zyra <zyra@komuna.example>`,
          `Subject: ${row.title}`,
          ...(automatic ? ["Auto-Submitted: auto-replied"] : []),
        ],
        automatic ? "Jam në pushim." : "Të nderuar, ju dërgojmë të gjitha faturat e kërkuara.",
        to.get(row.id)!,
      );
    }
    const returned = await db
      .selectFrom("mail_out as o")
      .innerJoin("request_message as m", "m.mail_out_id", "o.id")
      .select(["o.envelope_from", "m.to_address"])
      .where("m.request_id", "=", requests[8]!.id)
      .executeTakeFirstOrThrow();
    await arrive(
      [
        "From: MAILER-DAEMON@posta.example",
        "Subject: Undelivered Mail Returned to Sender",
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      ],
      `--b\r\nContent-Type: text/plain\r\n\r\nno such user\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; posta.example\r\n\r\nFinal-Recipient: rfc822; ${returned.to_address}\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n--b--`,
      returned.envelope_from,
    );
    await work();

    const { slug } = await batch();
    const page = await open(`/sq/batches/${slug}`);
    expect(page).toContain("Nga 38 institucione");
    expect(page.match(/<tr/g)?.length).toBeGreaterThanOrEqual(39);
    expect(page).toContain("automatike");
    expect((await db.selectFrom("request").select("id").where("undelivered", "=", true).execute()).length).toBe(
      REFUSED + 1,
    );
    expect(await open(`/sq/requests/${requests[0]!.slug}`)).toContain("Një nga 38 kërkesa");
    expect((await house.visit(`/sq/batches/${slug}`)).status).toBe(200);

    const csv = await (await house.visit(`/sq/batches/${slug}/data.csv`)).text();
    expect(csv.trim().split("\r\n").length).toBe(39);
    const zip = unzipSync(new Uint8Array(await (await house.visit(`/sq/batches/${slug}/letters.zip`)).arrayBuffer()));
    expect(new Set(Object.keys(zip).map((name) => name.split("/")[0])).size).toBe(38);

    const judging = await open(`/sq/batches/${slug}/judgements`);
    const keys = [...judging.matchAll(/name="letter" value="([^"]+)"/g)].map(([, key]) => key!);
    expect(keys.length).toBe(5);
    const form = new URLSearchParams({ csrf: csrfIn(judging) });
    for (const [at, key] of keys.entries()) {
      form.append("letter", key);
      form.append(`judge-${at}`, "full");
    }
    const reply = await house.site.fetch(
      new Request(`http://bashke.test/sq/batches/${slug}/judgements`, {
        method: "POST",
        redirect: "manual",
        headers: { cookie, "content-type": "application/x-www-form-urlencoded", origin: "http://bashke.test" },
        body: form,
      }),
      { remote: "127.0.0.1" },
    );
    expect(reply.status).toBe(303);
    expect((await db.selectFrom("request").select("id").where("outcome", "=", "full").execute()).length).toBe(5);
  }, 120_000);

  test("asks the database no more often for 38 institutions than for two", async () => {
    const { id, slug } = await batch();
    const queries = async () => (await countQueries(() => open(`/sq/batches/${slug}?state=`))).queries.length;
    const all = await queries();
    const rows = await db
      .selectFrom("batch_request")
      .selectAll()
      .where("batch_id", "=", id)
      .orderBy("position")
      .execute();
    await db.deleteFrom("batch_request").where("batch_id", "=", id).where("position", ">", 1).execute();
    expect(await queries()).toBe(all);
    await db.insertInto("batch_request").values(rows.slice(2)).execute();
  });

  test("is followed up in one go when the others stay silent, each in its own exchange", async () => {
    const { slug } = await batch();
    // Sixteen days have passed without an answer; the clock of the house stands still.
    await sql`update request set sent_on = sent_on - 16, delivered_on = delivered_on - 16 where outcome = 'none'`.execute(
      db,
    );
    await runClock(house.work());
    await sql`update request set due_on = due_on - 16 where outcome = 'none' and due_on > '2026-10-12'`.execute(db);
    expect(await open(`/sq/batches/${slug}`)).toContain("29 kanë heshtur");
    const path = `/sq/batches/${slug}/letters`;
    const before = toInstitutions().length;
    const form = { state: "late", body: "Ju lutem, {institution}, përgjigjuni.", step: "check" };
    const checked = await send(path, path, form);
    expect(checked.status).toBe(200);
    expect(await checked.text()).toContain("29 letra do");
    expect((await send(path, path, { ...form, step: "send" })).status).toBe(303);
    await work();
    expect(toInstitutions().length - before).toBe(29);
    expect(toInstitutions().at(-1)?.raw.toString()).toContain("In-Reply-To:");
    expect(await open(`/sq/batches/${slug}`)).toContain("29 nga 29");
    const stranger = await house.visit(path, { cookie: staff });
    expect(stranger.status).toBe(404);
  }, 120_000);
});

test("words under a rule of the whole site leave its title, its address and its requests, and come back", async () => {
  const before = (await batch()).slug;
  const addresses = async () => {
    const { slug } = await batch();
    const { rows } = await sql<{ slug: string }>`select slug from request order by number limit 1`.execute(db);
    return [`/sq/batches/${slug}`, "/sq/batches", `/sq/requests/${rows[0]!.slug}`, "/sq/search?q=shpenzimet"];
  };
  const readers = async () => Promise.all((await addresses()).map((path) => house.visit(path).then((r) => r.text())));
  const added = await addRule(house.work(), { words: "ndriçim*", reason: "rights", note: "" });
  if (!added.ok) throw new Error(added.reason);
  await house.settle();
  expect(await batch()).toMatchObject({ title: "Shpenzimet për █████ publik 2025", title_sent: FORM.title });
  for (const html of await readers()) {
    expect(html).toContain("Shpenzimet për █████ publik 2025");
    expect(html).not.toMatch(/ndri[çc]im/);
  }
  const moved = await house.visit(`/sq/batches/${before}`);
  expect(moved.headers.get("location")).toBe(`/sq/batches/${(await batch()).slug}`);
  await endRule(house.work(), added.value);
  await house.settle();
  expect(await batch()).toMatchObject({ title: FORM.title, title_sent: null, slug: before });
  expect((await house.visit(`/sq/batches/${before.slice(-6)}`)).headers.get("location")).toBe(`/sq/batches/${before}`);
});

test("a batch under embargo is none to others, and opens with its requests", async () => {
  const { id, slug } = await batch();
  await db
    .updateTable("batch")
    .set({ embargo_until: "2026-10-13" as never })
    .where("id", "=", id)
    .execute();
  await house.work().inTransaction((tx) => touch(tx, `batch:${id}`));
  expect((await house.visit(`/sq/batches/${slug}`)).status).toBe(404);
  expect((await house.visit(`/sq/batches/${slug}/data.csv`)).status).toBe(404);
  await open(`/sq/batches/${slug}`);
  await db
    .updateTable("batch")
    .set({ embargo_until: "2026-10-12" as never })
    .where("id", "=", id)
    .execute();
  const { request_id } = await db
    .selectFrom("batch_request")
    .select("request_id")
    .where("request_id", "is not", null)
    .executeTakeFirstOrThrow();
  await openWith(house.work(), request_id!);
  expect(await batch()).toMatchObject({ embargo_until: null });
  expect((await house.visit(`/sq/batches/${slug}`)).status).toBe(200);
});

test("who is erased leaves the batch without a name, and takes it along as data first", async () => {
  const { records } = await exportPerson(db, person.value.id);
  expect(records.batches).toHaveLength(1);
  await house.work().inTransaction((tx) => forgetPerson(tx, person.value.id));
  expect(await batch()).toMatchObject({ owner_id: null, asker_name: "" });
});
