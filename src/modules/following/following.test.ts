import PostalMime from "postal-mime";
import { expect, test } from "vitest";
import { testHouse } from "../../../tests/support/house.ts";
import { mailServer } from "../../../tests/support/mail.ts";
import { askAndReadLink } from "../../../tests/support/officer.ts";
import { countQueries, uuidv7 } from "../../platform/db/index.ts";
import { SESSION_COOKIE } from "../../platform/http/mount.ts";
import { acceptMail } from "../../platform/mail/in/index.ts";
import type { Work } from "../../platform/work/index.ts";
import { createPerson, openSession } from "../accounts/index.ts";
import { mail } from "./actions/delivery.ts";
import { askToFollow, confirmFollow, followAsPerson, resume } from "./actions/follow.ts";
import { house as lent } from "./actions/house.ts";
import { exportPerson, forgetPerson } from "./actions/people.ts";
import { tokenFor } from "./actions/signing.ts";
import { hear, sendDue, sweep } from "./actions/tell.ts";
import { findFollower, findFollowerByEmail, listFollows } from "./queries/follows.ts";
import type { How } from "./rules/letters.ts";

const server = await mailServer();
// A Wednesday, eleven o'clock in Prishtina.
const house = await testHouse({
  now: "2026-10-14T09:00:00Z",
  settings: { SMTP_URL: server.url, MAIL_ALLOW_EXAMPLE: "1" },
});
const { db } = house.database;
const asked = await askAndReadLink(house, "Kontrata për rrugën");
const request = await db.selectFrom("request").selectAll().where("id", "=", asked.id).executeTakeFirstOrThrow();
const settle = async () => {
  await house.settle();
  await new Promise((done) => setTimeout(done, 400));
  await house.settle();
};
await settle();

const lettersTo = async (address: string) =>
  Promise.all(server.received.filter(({ to }) => to.includes(address)).map(({ raw }) => PostalMime.parse(raw)));
const header = (letter: Awaited<ReturnType<typeof lettersTo>>[number], name: string) =>
  letter.headers.find(({ key }) => key === name)?.value ?? "";
const at = (iso: string): Work => {
  const now = new Date(iso);
  return { ...house.work(), now, today: iso.slice(0, 10) as Work["today"] };
};
const fact = (name: string, recordId = request.id, payload: Record<string, unknown> = {}) => ({
  id: uuidv7(),
  name,
  kind: "request",
  recordId,
  payload,
  at: new Date("2026-10-14T09:00:00Z"),
});
const follow = (email: string, what: string, how: How) =>
  followAsPerson(house.work(), { email, followed: { what, title: "", href: "" }, how, locale: "en" });
const news = (followerId: string) =>
  db
    .selectFrom("mail_out")
    .selectAll()
    .where("record_id", "=", followerId)
    .where("kind", "=", "following.news")
    .execute();
const idOf = async (email: string) => (await findFollowerByEmail(db, email))!.id;

test("follow, confirm by a press, hear of an answer, stop by one press in the mail program", async () => {
  const page = await house.visit(`/sq/requests/${asked.slug}`);
  const door = /href="(\/sq\/follow\?what=[^"]+)"/.exec(await page.text())?.[1];
  expect(door).toBe(`/sq/follow?what=request%3A${request.id}`);
  const form = await house.visit(door!);
  expect(await form.text()).toContain("Kontrata për rrugën");
  const bad = await house.visit("/sq/follow", { form: { what: `request:${request.id}`, email: "x", how: "now" } });
  expect(bad.status).toBe(422);
  const sent = await house.visit("/sq/follow", {
    form: { what: `request:${request.id}`, email: "Lexuese@Posta.example", how: "now" },
  });
  expect([sent.status, sent.headers.get("location")]).toEqual([303, "/sq/follow/sent"]);
  await settle();
  const [asking] = await lettersTo("lexuese@posta.example");
  const link = /http:\/\/bashke\.test(\/sq\/follow\/confirm\/\S+)/.exec(asking!.text!)![1]!;

  // A scanner of mail that follows the link confirms nothing.
  expect((await house.visit(link)).status).toBe(200);
  expect(await listFollows(db, await idOf("lexuese@posta.example"))).toEqual([]);
  const confirmed = await house.visit(link, { form: {} });
  expect(confirmed.status).toBe(303);
  const mine = await house.visit(confirmed.headers.get("location")!);
  expect(await mine.text()).toContain("Kontrata për rrugën");

  const own = await db.selectFrom("mail_out").selectAll().where("kind", "like", "requests.%").execute();
  const replyTo = own.map(({ mail: kept }) => (kept as unknown as { from: { address: string } }).from.address)[0]!;
  const raw = `From: Zyra <qasja@lipjan.example>\r\nTo: ${replyTo}\r\nSubject: Pergjigje\r\nMessage-ID: <a1@lipjan.example>\r\nDate: Wed, 14 Oct 2026 10:30:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nTë nderuar, ju dërgojmë kopjen e kontratës së kërkuar bashkë me anekset.\r\n`;
  await acceptMail(house.work(), new TextEncoder().encode(raw), {
    source: "command",
    envelopeFrom: "qasja@lipjan.example",
    envelopeTo: [replyTo],
  });
  await settle();
  const [, told, ...more] = await lettersTo("lexuese@posta.example");
  expect(more).toEqual([]);
  expect(told!.subject).toBe("Kontrata për rrugën");
  expect(told!.text).toContain("Erdhi letër nga");
  expect(told!.html).toContain("Erdhi letër nga");
  expect(header(told!, "list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
  const stop = header(told!, "list-unsubscribe").replace(/^<|>$/g, "");

  expect((await house.visit(stop)).status).toBe(200);
  expect(await findFollowerByEmail(db, "lexuese@posta.example")).toBeDefined();
  const pressed = await house.site.fetch(
    new Request(stop, { method: "POST", body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }) }),
    { remote: "127.0.0.1" },
  );
  expect(pressed.status).toBe(200);
  expect(await findFollowerByEmail(db, "lexuese@posta.example")).toBeUndefined();
}, 60_000);

test("one event in three follows is told once, by the most urgent; hearing and sending twice changes nothing", async () => {
  const email = "tri@posta.example";
  await follow(email, `request:${request.id}`, "now");
  await follow(email, `institution:${request.institution_id}`, "daily");
  await follow(email, "request-search:q=kontrata", "weekly");
  const id = await idOf(email);
  const event = fact("requests.fell-silent");
  await hear(house.work(), event);
  await hear(house.work(), event);
  const rows = await db.selectFrom("follow_news").select("follow_id").where("follower_id", "=", id).execute();
  expect(rows).toHaveLength(3);
  await Promise.all([sendDue(house.work(), id), sendDue(house.work(), id)]);
  await sendDue(at("2026-10-19T12:00:00Z"), id);
  const letters = await news(id);
  expect(letters).toHaveLength(1);
});

test("digests: nothing before seven, all of it once afterwards, days late too; nothing when nothing happened", async () => {
  const email = "mengjes@posta.example";
  await follow(email, `institution:${request.institution_id}`, "daily");
  await follow(email, "request-search:q=kontrata", "weekly");
  const id = await idOf(email);
  await hear(house.work(), fact("requests.withdrawn"));
  await hear(house.work(), fact("requests.complained"));
  await sendDue(at("2026-10-15T04:59:00Z"), id);
  expect(await news(id)).toHaveLength(0);
  await sweep(at("2026-10-17T20:00:00Z"));
  await sendDue(at("2026-10-17T20:00:00Z"), id);
  const [letter] = await news(id);
  const { text } = letter!.mail as unknown as { text: string };
  expect(text.match(/The request was withdrawn/g)).toHaveLength(1);
  expect(text.match(/A complaint was made/g)).toHaveLength(1);
  await sendDue(at("2026-10-19T06:00:00Z"), id);
  expect(await news(id)).toHaveLength(1);
});

test("a crash between the letter and the mark leaves neither, and the next run tells it", async () => {
  const email = "rrezim@posta.example";
  await follow(email, `request:${request.id}`, "now");
  const id = await idOf(email);
  await hear(house.work(), fact("requests.agency-decided"));
  const work = house.work();
  const killed: Work = {
    ...work,
    inTransaction: (run) =>
      work.inTransaction(async (tx) => {
        await run(tx);
        throw new Error("killed");
      }),
  };
  await expect(sendDue(killed, id)).rejects.toThrow("killed");
  expect(await news(id)).toHaveLength(0);
  await sendDue(work, id);
  expect(await news(id)).toHaveLength(1);
});

test("what is hidden, automatic, an example's or the asker's own is not told", async () => {
  const email = "askush@posta.example";
  await follow(email, `request:${request.id}`, "now");
  const id = await idOf(email);
  const automatic = uuidv7();
  await hear(
    house.work(),
    fact("requests.message-received", request.id, { messageId: automatic, class: "auto-reply" }),
  );
  await hear(house.work(), fact("requests.sent"));
  await db
    .updateTable("request")
    .set({ hidden_at: new Date(), hidden_reason: "x" })
    .where("id", "=", request.id)
    .execute();
  await sendDue(house.work(), id);
  await db.updateTable("request").set({ hidden_at: null, hidden_reason: null }).where("id", "=", request.id).execute();
  await sendDue(house.work(), id);
  expect(await news(id)).toEqual([]);

  await db.updateTable("request").set({ example: true }).where("id", "=", request.id).execute();
  await follow("real@gmail.com", `request:${request.id}`, "now");
  const asker = await db
    .selectFrom("person")
    .select("email")
    .where("id", "=", request.asker_id!)
    .executeTakeFirstOrThrow();
  await follow(asker.email!, `request:${request.id}`, "now");
  await hear(house.work(), fact("requests.sent"));
  for (const address of ["real@gmail.com", asker.email!]) await sendDue(house.work(), await idOf(address));
  expect(await news(await idOf("real@gmail.com"))).toEqual([]);
  expect(await news(await idOf(asker.email!))).toEqual([]);
  await db.updateTable("request").set({ example: false }).where("id", "=", request.id).execute();
});

test("nobody is told whether an address is known, and nobody's mailbox is flooded", async () => {
  const wish = {
    email: "viktima@posta.example",
    followed: { what: `request:${request.id}`, title: "T", href: "/" },
    how: "now" as const,
    locale: "sq" as const,
  };
  for (let time = 0; time < 9; time++) expect(await askToFollow(house.work(), wish)).toMatchObject({ ok: true });
  const id = await idOf(wish.email);
  const sent = await db.selectFrom("mail_out").select("id").where("record_id", "=", id).execute();
  expect(sent).toHaveLength(5);
  await hear(house.work(), fact("requests.sent"));
  await sendDue(house.work(), id);
  expect(await news(id)).toEqual([]);
  expect(await confirmFollow(house.work(), "nonsense.x", "sq")).toBeNull();
  await sweep(at("2026-10-18T09:00:00Z"));
  expect(await findFollower(db, id)).toBeUndefined();
});

test("a hard bounce pauses the address, three soft ones too; its owner resumes", async () => {
  const email = "kthyer@posta.example";
  await follow(email, `request:${request.id}`, "now");
  const id = await idOf(email);
  const bounce = (status: string) =>
    house.work().inTransaction((tx) =>
      mail.told(tx, {
        outgoingId: uuidv7(),
        recordKind: "follower",
        recordId: id,
        at: new Date(),
        kind: "bounce",
        status,
        detail: "",
      }),
    );
  await bounce("5.1.1");
  await hear(house.work(), fact("requests.complained"));
  await sendDue(house.work(), id);
  expect(await news(id)).toEqual([]);
  const page = await house.visit(`/sq/following/${tokenFor("all", id)}`);
  expect(await page.text()).toContain("kjo adresë nuk i pranon");
  await resume(house.work(), id);
  await sendDue(house.work(), id);
  expect(await news(id)).toHaveLength(1);
  for (const pause of [null, null, "soft"]) {
    await bounce("4.2.2");
    expect((await findFollower(db, id))!.pause_reason).toBe(pause);
  }
});

test("who is signed in follows with one press, sees it under her account, takes it with her and is forgotten", async () => {
  const person = await createPerson(house.work(), { email: "vjosa@posta.example", name: "Vjosa", locale: "en" });
  if (!person.ok) throw new Error(person.reason);
  const session = await openSession(house.work(), person.value.id, { secondFactor: false });
  const cookie = `${SESSION_COOKIE}=${session.token}`;
  const form = await (await house.visit(`/en/follow?what=request-search:state%3Dwaiting`, { cookie })).text();
  const csrf = /name="csrf" value="([^"]+)"/.exec(form)![1]!;
  const done = await house.visit("/en/follow", {
    cookie,
    form: { csrf, what: "request-search:state=waiting", how: "weekly" },
  });
  expect([done.status, done.headers.get("location")]).toEqual([303, "/en/requests?state=waiting"]);
  expect(await (await house.visit("/en/following", { cookie })).text()).toContain("Requests: Waiting");
  expect((await exportPerson(db, person.value.id)).records.follows).toMatchObject([
    { what: "request-search:state=waiting", how: "weekly" },
  ]);
  await house.work().inTransaction((tx) => forgetPerson(tx, person.value.id));
  expect(await findFollowerByEmail(db, "vjosa@posta.example")).toBeUndefined();
  const history = await db.selectFrom("fact").select("payload").execute();
  expect(JSON.stringify(history)).not.toContain("vjosa@");
});

test("saved searches find what the list finds, and their number costs no further query", async () => {
  const searches = lent()
    .news()
    .flatMap((each) => each.searches ?? [])[0]!;
  const reading = { db, say: null, country: house.country, today: house.today(), viewer: null, href: String } as never;
  const match = [
    "request-search:q=kontrata",
    "request-search:q=kontrat%C3%AB+rruga",
    `request-search:institution=${request.institution_id}&year=2026`,
    `request-search:q=${request.number}`,
    "request-search:from=2026-01-01&to=2026-12-31",
  ];
  const miss = [
    "request-search:q=ujesjellesi",
    "request-search:year=2020",
    "request-search:to=2020-01-01",
    "request-search:q=%22",
  ];
  const found = await searches.matching([...match, ...miss], request.id, reading);
  expect([...found].sort()).toEqual([...match].sort());
  const many = Array.from({ length: 2000 }, (_, at) => `request-search:q=kontrata+fjala${at}`);
  const started = performance.now();
  const { queries } = await countQueries(() => searches.matching([...many, ...match], request.id, reading));
  expect(queries).toHaveLength(1);
  expect(performance.now() - started).toBeLessThan(2000);
});

test("the page of all one follows asks as many queries for many things as for one", async () => {
  const email = "shume@posta.example";
  await follow(email, `request:${request.id}`, "now");
  const path = `/sq/following/${tokenFor("all", await idOf(email))}`;
  const one = await countQueries(() => house.visit(path));
  for (let year = 2010; year < 2030; year++) await follow(email, `request-search:year=${year}`, "daily");
  const many = await countQueries(() => house.visit(path));
  // Departments are asked at once: in which order their queries leave is nobody's promise.
  expect([...many.queries].sort()).toEqual([...one.queries].sort());
});
