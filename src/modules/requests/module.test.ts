import { describe, expect, test } from "vitest";
import { testHouse } from "../../../tests/support/house.ts";
import { findInstitutions } from "../register/index.ts";
import { judgeLetter } from "./actions/judge.ts";

const house = await testHouse({ example: true, now: "2026-11-23T09:00:00Z" });
const citizen = await house.cookieOf("citizen");
const staff = await house.cookieOf("secretariat", "requests");
const [example] = await house.database.db.selectFrom("request").selectAll().orderBy("sent_at").execute();
const bodyOf = async (path: string, cookie?: string) => (await house.visit(path, { cookie })).text();

describe("through the whole house", () => {
  test("everyone reads the list, a request, its data, and how it works, in every language", async () => {
    for (const locale of ["sq", "sr", "sr-cyrl", "en"]) {
      for (const path of ["/requests", "/requests/help", "/requests/new?q=lipjan", `/requests/${example!.slug}`]) {
        const reply = await house.visit(`/${locale}${path}`);
        expect([path, reply.status]).toEqual([path, 200]);
      }
    }
    expect((await house.visit(`/sq/requests/${example!.slug}/data.json`)).headers.get("content-type")).toContain(
      "json",
    );
    expect(await bodyOf("/sq/requests/data.csv")).toContain(example!.number);
  });

  test("own pages want a person, the desk wants staff", async () => {
    expect((await house.visit("/sq/requests/mine")).headers.get("location")).toContain("sign-in");
    expect((await house.visit("/sq/requests/mine", { cookie: citizen })).status).toBe(200);
    expect((await house.visit("/sq/requests/staff", { cookie: citizen })).status).toBe(403);
    expect((await house.visit("/sq/requests/staff", { cookie: staff })).status).toBe(200);
  });

  test("a kept page is dropped the moment its request moves", async () => {
    const { db } = house.database;
    const row = await db
      .selectFrom("request")
      .selectAll()
      .where("progress", "=", "clarification")
      .executeTakeFirstOrThrow();
    const path = `/sq/requests/${row.slug}`;
    const before = await bodyOf(path);
    expect(await bodyOf(path)).toBe(before);
    const by = { personId: null, staff: true };
    const letters = await db
      .selectFrom("request_message")
      .selectAll()
      .where("request_id", "=", row.id)
      .where("class", "=", "answer")
      .execute();
    const wish = { judgement: "not-held", grounds: [], registeredOn: null, registrationNumber: "" } as const;
    expect(await judgeLetter(house.work(), row.id, letters[0]!.id, by, wish)).toMatchObject({ ok: true });
    expect(await bodyOf(path)).not.toBe(before);
    expect(await bodyOf("/sq/requests?state=not-held")).toContain(row.slug);
  });

  test("from words to a letter through forms, with the link of the sign-in letter in between", async () => {
    const [institution] = await findInstitutions(house.database.db, "Komuna e Prizrenit", { limit: 1 });
    const form = {
      institution: institution!.id,
      language: "sq",
      title: "Lista e pronave komunale me qira",
      body: "Të nderuar,\n\nKërkoj listën e pronave komunale të dhëna me qira gjatë këtij viti.\n\nMe respekt,",
      name: "Besa Krasniqi",
      shown: "initials",
    };
    const preview = (await house.visit("/sq/requests/drafts", { form })).headers.get("location")!;
    expect(await bodyOf(preview)).toContain("Besa Krasniqi");
    expect((await house.visit(`${preview}/sign-in`, { form: { email: "besa@posta.example" } })).status).toBe(303);
    const mail = await house.database.db
      .selectFrom("mail_out")
      .selectAll()
      .where("kind", "=", "accounts.sign-in")
      .executeTakeFirstOrThrow();
    expect(JSON.stringify(mail.mail)).toContain("/sign-in/");
    const link = await house.database.db.selectFrom("sign_in_link").select("then_path").executeTakeFirstOrThrow();
    expect(preview).toBe(`/sq${link.then_path}`);
    expect((await house.visit(`${preview}/sending`, { form: {} })).status).not.toBe(303);
  });

  test("an institution's page has the panel, the search finds the request", async () => {
    const { slug } = await house.database.db
      .selectFrom("organisation")
      .select("slug")
      .where("id", "=", example!.institution_id)
      .executeTakeFirstOrThrow();
    expect(await bodyOf(`/sq/institutions/${slug}`)).toContain(example!.slug);
    expect(await bodyOf("/sq/search?q=ujesjellesit")).toContain("ujësjellësit");
  });
});
