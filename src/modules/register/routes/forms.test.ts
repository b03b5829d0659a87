import { describe, expect, test } from "vitest";
import { testHouse } from "../../../../tests/support/house.ts";

const house = await testHouse({ example: true, now: "2026-11-23T09:00:00Z" });
const { db } = house.database;
const staff = await house.cookieOf("secretariat", "register");

async function tokenOf(path: string): Promise<string> {
  const html = await (await house.visit(path, { cookie: staff })).text();
  return /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? "";
}
const CSRF = await tokenOf("/en/register/organisations/new");
const send = (path: string, form: Record<string, string>) =>
  house.visit(path, { cookie: staff, form: { csrf: CSRF, ...form } });

describe("a suggestion by a visitor", () => {
  const path = "/sq/institutions/komuna-peje/corrections";
  const rows = () => db.selectFrom("register_suggestion").selectAll().execute();

  test("comes back with what was typed and a sentence beside the field that is wrong", async () => {
    const answer = await house.visit(path, { form: { field: "email", proposed: "jo adresë", reason: "E pashë sot" } });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain("Kjo nuk duket si adresë elektronike");
    expect(html).toContain("E pashë sot");
    expect(html).toContain('value="email" selected');
    expect(await rows()).toEqual([]);
  });

  test("is thanked for and kept; one by a program is thanked for and not kept", async () => {
    const good = { field: "email", proposed: "info@peje.example", reason: "", contactEmail: "" };
    const trapped = await house.visit(path, { form: { ...good, homepage: "https://spam.example" } });
    expect(trapped.status).toBe(303);
    expect(await rows()).toEqual([]);
    const answer = await house.visit(path, { form: good });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("/sq/institutions/komuna-peje");
    expect(await rows()).toMatchObject([
      { field: "email", proposed: "info@peje.example", state: "open", contact_email: null },
    ]);
  });

  test("is decided at the desk: declining needs a reason, accepting shows on the page at once", async () => {
    const [{ id } = { id: "" }] = await rows();
    const page = "/sq/institutions/komuna-peje";
    expect(await (await house.visit(page)).text()).not.toContain("info@peje.example");
    const refused = await send(`/sq/register/suggestions/${id}`, { decision: "declined", reason: "" });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("Shkruani pse refuzohet");
    expect((await send(`/sq/register/suggestions/${id}`, { decision: "accepted", reason: "" })).status).toBe(303);
    expect(await (await house.visit(page)).text()).toContain("info@peje.example");
    expect(await (await house.visit("/sq/register/suggestions", { cookie: staff })).text()).toContain(
      "Asnjë propozim nuk pret",
    );
  });

  test("cannot be sent without end", async () => {
    const form = { field: "other", proposed: "x" };
    const statuses = [];
    for (let at = 0; at < 10; at++) statuses.push((await house.visit(path, { form })).status);
    expect(statuses).toContain(429);
  });
});

describe("staff", () => {
  test("add an organisation; a form that is not right comes back whole", async () => {
    const form = {
      kind: "organisation",
      "names.sq": "Iniciativa Rinore",
      place: "19",
      website: "pa faqe",
      parent: "Askushi",
      themes: "B",
      validFrom: "2020-05-01",
      validTo: "2019-01-01",
    };
    const wrong = await send("/en/register/organisations", form);
    const html = await wrong.text();
    expect(wrong.status).toBe(422);
    for (const sentence of [
      "does not look like a web address",
      "has none by this name",
      "cannot come before the first",
    ]) {
      expect(html).toContain(sentence);
    }
    expect(html).toContain('value="Iniciativa Rinore"');
    expect(html).toMatch(/value="B"[^>]*checked|checked[^>]*value="B"/);
    const right = await send("/en/register/organisations", {
      ...form,
      website: "rinia.example.org",
      parent: "",
      validTo: "",
    });
    expect(right.status).toBe(303);
    expect(right.headers.get("location")).toBe("/en/register/organisations/iniciativa-rinore");
    expect(await (await house.visit("/en/organisations/iniciativa-rinore")).text()).toContain("rinia.example.org");
  });

  test("see that somebody else saved meanwhile, with their own words still there", async () => {
    const path = "/en/register/organisations/iniciativa-rinore";
    const form = { kind: "organisation", "names.sq": "Iniciativa Rinore", revision: "1" };
    expect((await send(path, { ...form, "names.en": "Youth Initiative" })).status).toBe(303);
    const late = await send(path, { ...form, "names.en": "Young People" });
    const html = await late.text();
    expect(late.status).toBe(422);
    expect(html).toContain("Somebody saved this page meanwhile");
    expect(html).toContain('value="Young People"');
    expect(html).toContain("Youth Initiative");
  });

  test("keep contacts, numbers and people, each with its error in its own form", async () => {
    const path = "/en/register/organisations/iniciativa-rinore";
    const wrong = await send(`${path}/contacts`, { purpose: "general", channel: "phone", value: "abc" });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain("does not look like a telephone number");
    const contact = { purpose: "general", channel: "email", value: "zyra@rinia.example", visibility: "staff" };
    expect((await send(`${path}/contacts`, contact)).status).toBe(303);
    const seen = async (cookie?: string) =>
      (await (await house.visit("/en/organisations/iniciativa-rinore", { cookie })).text()).includes(
        "zyra@rinia.example",
      );
    expect([await seen(), await seen(staff)]).toEqual([false, true]);
    expect((await send(`${path}/posts`, { "title.en": "Director", singleSeat: "yes" })).status).toBe(303);
    const post = await db.selectFrom("organisation_post").select("id").executeTakeFirstOrThrow();
    const member = { postId: post.id, personName: "Arta Berisha", validFrom: "2024-01-01" };
    expect((await send(`${path}/memberships`, member)).status).toBe(303);
    const second = await send(`${path}/memberships`, { ...member, personName: "Besa Krasniqi" });
    expect(second.status).toBe(422);
    expect(await second.text()).toContain("Somebody else holds the post on these days");
    expect(await (await house.visit("/en/organisations/iniciativa-rinore")).text()).toContain("Arta Berisha");
  });

  test("import a file in the browser: columns, dry run, writing, taking back", async () => {
    const body = new FormData();
    body.set("csrf", CSRF);
    body.set("file", new File(["Emri;Komuna\nKlubi i Gazetarëve;Pejë\nKlubi B;Prishtna\n"], "klubet.csv"));
    const uploaded = await house.site.fetch(
      new Request("http://bashke.test/en/register/imports", {
        method: "POST",
        body,
        redirect: "manual",
        headers: { cookie: staff, origin: "http://bashke.test" },
      }),
      { remote: "127.0.0.1" },
    );
    expect(uploaded.status).toBe(303);
    const run = uploaded.headers.get("location") ?? "";
    expect(await (await house.visit(run, { cookie: staff })).text()).toContain("What each column means");
    const nameless = await send(run, { "column.0": "", "column.1": "place", kind: "media" });
    expect(nameless.status).toBe(422);
    expect((await send(run, { "column.0": "name.sq", "column.1": "place", kind: "media" })).status).toBe(303);
    const preview = await (await house.visit(run, { cookie: staff })).text();
    expect(preview).toContain("Row 3, column “Komuna”: we do not know the place “Prishtna”. Did you mean Prishtina?");
    expect(preview).toContain("Write 1 organisation into the register");
    expect((await send(`${run}/application`, {})).status).toBe(303);
    expect((await house.visit("/en/organisations/klubi-i-gazetareve")).status).toBe(200);
    expect((await send(`${run}/undo`, {})).status).toBe(303);
    expect((await house.visit("/en/organisations/klubi-i-gazetareve")).status).toBe(404);
  });
});
