import { render } from "preact-render-to-string";
import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "../../../tests/support/database.ts";
import { testStore, testWork } from "../../../tests/support/mail.ts";
import { openPageCache } from "../../platform/cache/pages.ts";
import { useFiles } from "../../platform/files/index.ts";
import { mount } from "../../platform/http/mount.ts";
import { gatherPermissions } from "../../platform/http/permissions.ts";
import { acceptMail, readArrived, signMail, useTakers } from "../../platform/mail/in/index.ts";
import { sendLetter } from "../../platform/mail/out/index.ts";
import type { Readers } from "../../platform/module/answers.ts";
import type { Role, Viewer } from "../../platform/module/people.ts";
import { sayIn } from "../../say/index.ts";
import { postModule } from "./module.ts";
import { texts } from "./texts.ts";

const database = await testDatabase();
useFiles(await testStore());
const { work } = testWork(database);
const SECRET = "nje sekret i gjate mjaft";
const modules = [postModule({ webhookSecret: SECRET })];
const permissions = gatherPermissions(modules);
const REQUEST = "01890a5d-ac96-774b-bcce-b302099a8057";

const viewerOf = (role: Role): Viewer => ({
  id: REQUEST,
  name: role,
  email: `${role}@x.example`,
  locale: "en",
  grants: [{ role, department: null, scope: null }],
  secondFactor: true,
});
const site = mount({
  modules,
  permissions,
  baseUrl: "http://bashke.test",
  trustProxy: false,
  cache: openPageCache(1000),
  log: { info() {}, warn() {}, error: (fields) => console.error(fields) },
  today: () => work().today,
  sessionOf: async (token) => ({ viewer: viewerOf(token as Role), csrf: "token" }),
  visitParts: (viewer, locale) => ({
    say: sayIn(locale),
    country: work().country,
    work: work(),
    readers: {
      link: async (kind: string, id: string) => ({ title: kind, href: `/x/${id}`, visible: true }),
    } as unknown as Readers,
    can: (permission) => permissions.holds(viewer, permission),
  }),
  frame: (_visit, page, status) => `${status} ${page.title} ${render(page.body)}`,
  refusalPage: (_visit, reason) => ({ title: reason, body: null as never }),
  doorFor: () => null,
});

const ask = (path: string, role: Role | null = "secretariat", form?: Record<string, string>) =>
  Promise.resolve(
    site.fetch(
      new Request(`http://bashke.test${path}`, {
        method: form ? "POST" : "GET",
        headers: {
          ...(role ? { cookie: `bashke_session=${role}` } : {}),
          ...(form ? { "content-type": "application/x-www-form-urlencoded", origin: "http://bashke.test" } : {}),
        },
        ...(form ? { body: new URLSearchParams({ csrf: "token", ...form }) } : {}),
      }),
      { remote: "127.0.0.1" },
    ),
  );
const write = (confidential: boolean) =>
  work().inTransaction((tx) =>
    sendLetter(tx, {
      kind: "accounts.sign-in",
      recordKind: "person",
      recordId: REQUEST,
      from: { name: "Bashkë", address: "njoftime@bashke.example" },
      to: [{ name: "", address: "drita@x.example" }],
      subject: "Hyrja",
      text: "celesi 123",
      html: '<p style="color:red">celesi 123</p><script>1</script>',
      confidential,
      inReplyTo: "para@x.example",
    }),
  );
let number = 0;
async function arrive() {
  const raw = Buffer.from(
    `From: zyra@dardana.example\r\nSubject: Letra ${number++}\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nJa.\r\n--b\r\nContent-Type: text/html\r\nContent-Disposition: attachment; filename="a.html"\r\n\r\n<script>1</script>\r\n--b--\r\n`,
  );
  const { id } = await acceptMail(work(), raw, { source: "smtp", envelopeFrom: "", envelopeTo: ["x@bashke.example"] });
  await readArrived(work(), id);
  return id;
}

beforeAll(() =>
  useTakers([
    {
      module: "requests",
      taker: {
        place: async () => ({ kind: "not-mine" }),
        placeByHand: async (_tx, _arrived, recordId) =>
          recordId === REQUEST
            ? { kind: "placed", recordKind: "request", recordId, why: "by-hand" }
            : { kind: "not-mine" },
        told: async () => {},
      },
    },
  ]),
);

describe("the outbox", () => {
  test("is for staff: its list, its letters, their HTML apart and without rights", async () => {
    const id = await write(false);
    expect(await (await ask("/en/outbox?state=waiting")).text()).toContain(`/en/outbox/${id}`);
    const letter = await (await ask(`/en/outbox/${id}`)).text();
    expect(letter).toContain("celesi 123");
    expect(letter).toContain(`href="/x/${REQUEST}"`);
    const html = await ask(`/en/outbox/${id}/html`);
    expect(html.headers.get("content-security-policy")).toMatch(/^default-src 'none'; .*; sandbox$/);
    const raw = await ask(`/en/outbox/${id}/raw`);
    expect(raw.headers.get("content-disposition")).toContain("attachment");
    expect(await raw.text()).toContain("In-Reply-To: <para@x.example>");
    for (const path of ["", `/${id}`, `/${id}/html`, `/${id}/raw`]) {
      expect((await ask(`/en/outbox${path}`, "citizen")).status).toBe(403);
      expect((await ask(`/en/outbox${path}`, null)).status).toBe(401);
    }
    expect((await ask("/en/outbox/01890a5d-ac96-774b-bcce-000000000000")).status).toBe(404);
    expect((await ask("/en/outbox/x%27")).status).toBe(404);
  });

  test("shows a key to an account to nobody but an administrator", async () => {
    const id = await write(true);
    const page = await (await ask(`/en/outbox/${id}`)).text();
    expect(page).not.toContain("celesi");
    expect(page).toContain(sayIn("en")(texts.confidentialNote));
    expect((await ask(`/en/outbox/${id}/html`)).status).toBe(404);
    expect((await ask(`/en/outbox/${id}/raw`)).status).toBe(404);
    expect(await (await ask(`/en/outbox/${id}`, "administrator")).text()).toContain("celesi");
  });

  test("sends a failed letter again, by a form of ours only", async () => {
    const id = await write(false);
    await database.db.updateTable("mail_out").set({ state: "failed" }).where("id", "=", id).execute();
    expect((await ask(`/en/outbox/${id}/sending`, "secretariat", { csrf: "forged" })).status).toBe(403);
    expect((await ask(`/en/outbox/${id}/sending`, "secretariat", {})).status).toBe(303);
    const row = await database.db.selectFrom("mail_out").select("state").where("id", "=", id).executeTakeFirstOrThrow();
    expect(row.state).toBe("queued");
  });
});

describe("letters to be placed", () => {
  test("are listed and opened by staff; a file in them is only ever downloaded", async () => {
    const id = await arrive();
    expect(await (await ask("/sq/held")).text()).toContain(`/sq/held/${id}`);
    expect(await (await ask(`/sq/held/${id}`)).text()).toContain("Ja.");
    for (const part of ["raw", "attachments/1"]) {
      const file = await ask(`/sq/held/${id}/${part}`);
      expect(file.headers.get("content-disposition")).toContain("attachment");
      expect(file.headers.get("content-security-policy")).toContain("sandbox");
    }
    for (const number of ["0", "9", "x", "-1"])
      expect((await ask(`/sq/held/${id}/attachments/${number}`)).status).toBe(404);
    for (const path of ["", `/${id}`, `/${id}/raw`, `/${id}/attachments/1`]) {
      expect((await ask(`/sq/held${path}`, "journalist")).status).toBe(403);
    }
  });

  test("are worked off one after the other; what was typed wrongly comes back with its sentence", async () => {
    await database.db.deleteFrom("mail_in").execute();
    const first = await arrive();
    const second = await arrive();
    const wrong = await ask(`/sq/held/${first}/placing`, "secretariat", { record: "buxheti" });
    expect(wrong.status).toBe(422);
    const page = await wrong.text();
    expect(page).toContain(sayIn("sq")(texts.noReference));
    expect(page).toContain('value="buxheti"');
    const placed = await ask(`/sq/held/${first}/placing`, "secretariat", { record: REQUEST });
    expect([placed.status, placed.headers.get("location")]).toEqual([303, `/sq/held/${second}`]);
    expect((await ask(`/sq/held/${second}/setting-aside`, "secretariat", { reason: "" })).status).toBe(422);
    const aside = await ask(`/sq/held/${second}/setting-aside`, "secretariat", { reason: "reklamë" });
    expect([aside.status, aside.headers.get("location")]).toEqual([303, "/sq/held"]);
    expect(await (await ask("/sq/held?state=set-aside")).text()).toContain("reklamë");
    expect(
      (await ask(`/sq/held/${first}/setting-aside`, "secretariat", { reason: "reklamë" })).headers.get("location"),
    ).toBe(`/sq/held/${first}`);
  });
});

test("a mail server elsewhere hands a letter in, signed, without session or token", async () => {
  const raw = Buffer.from("Subject: nga jashtë\r\n\r\nx");
  const letter = { from: "a@b.example", to: "x@bashke.example", raw };
  const hand = (signature: string) =>
    Promise.resolve(
      site.fetch(
        new Request("http://bashke.test/mail/incoming", {
          method: "POST",
          headers: { "x-bashke-from": letter.from, "x-bashke-to": letter.to, "x-bashke-signature": signature },
          body: raw,
        }),
        { remote: "127.0.0.1" },
      ),
    );
  expect((await hand("t=1,v1=00")).status).toBe(401);
  const signature = signMail(SECRET, letter, Math.floor(Date.now() / 1000));
  const taken = (await (await hand(signature)).json()) as { id: string; duplicate: boolean };
  expect(taken.duplicate).toBe(false);
  expect(await (await hand(signature)).json()).toEqual({ id: taken.id, duplicate: true });
  const row = await database.db.selectFrom("mail_in").selectAll().where("id", "=", taken.id).executeTakeFirstOrThrow();
  expect(row).toMatchObject({ source: "webhook", envelope_from: "a@b.example", state: "received" });
});
