import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "../../../../tests/support/database.ts";
import { registerWork } from "../../../../tests/support/register.ts";
import { day } from "../../../kernel/day.ts";
import { loadCountry } from "../../../platform/country/index.ts";
import { search } from "../../../platform/search/index.ts";
import { findOrganisations } from "../queries/find.ts";
import { listHistory } from "../queries/history.ts";
import { findBySlug, findOrganisation } from "../queries/organisations.ts";
import { contactFor } from "../queries/parts.ts";
import { exportPerson, forgetPerson } from "../queries/people.ts";
import { revisionsOf } from "../queries/refresh.ts";
import { getOrganisation } from "../queries/whole.ts";
import type { OrganisationFields } from "../queries/write.ts";
import { lendHouse } from "./house.ts";
import { loadPack } from "./pack/load.ts";
import { addIdentifier, saveContact } from "./parts.ts";
import { addMembership, addPost, endMembership, removePost } from "./posts.ts";
import { createOrganisation, editOrganisation } from "./save.ts";
import { decide, suggest } from "./suggestions.ts";

const database = await testDatabase();
const { db } = database;
const { work, touched } = registerWork(database, await loadCountry("countries/kosovo"));
lendHouse({ baseUrl: "https://bashke.example", sender: { name: "Bashkë", address: "njoftime@bashke.example" } });

const fields = (name: string, more: Partial<OrganisationFields> = {}): OrganisationFields => ({
  kind: "organisation",
  names: { sq: name },
  shortNames: {},
  aliases: [],
  description: {},
  placeCode: null,
  areas: [],
  parentId: null,
  validFrom: null,
  validTo: null,
  successors: [],
  website: null,
  themes: [],
  member: false,
  ...more,
});
async function create(name: string, more: Partial<OrganisationFields> = {}): Promise<string> {
  const created = await createOrganisation(work(), fields(name, more));
  if (!created.ok) throw new Error(created.reason);
  return created.value;
}
const PERSON = "01900000-0000-7000-8000-00000000000a";

beforeAll(async () => {
  await loadPack(work());
  await db
    .insertInto("person")
    .values({ id: PERSON, email: "drita@example.test", name: "Drita", locale: "sq", created_at: new Date() } as never)
    .execute();
});

describe("an organisation", () => {
  test("is found the moment it is written, by any of its words, and drops the pages that list it", async () => {
    const id = await create("Qendra për Punë me Gra", { aliases: ["QPG"], placeCode: "10", areas: ["19"] });
    expect(touched).toEqual(expect.arrayContaining([`organisation:${id}`, "organisations", "place:10"]));
    expect((await findOrganisations(db, "qpg", { limit: 3 }))[0]?.id).toBe(id);
    const hits = await search(db, { text: "punë gra", audiences: ["public"], language: "sq", limit: 5, offset: 0 });
    expect(hits[0]).toMatchObject({ recordId: id, path: "/organisations/qendra-per-pune-me-gra" });
    const second = await create("Qendra për Punë me Gra");
    expect((await findOrganisation(db, second))?.slug).toBe("qendra-per-pune-me-gra-2");
  });

  test("is not overwritten by somebody who did not see the last change; the history says who changed what", async () => {
    const id = await create("Iniciativa A");
    const seen = (await revisionsOf(db, [id])).get(id)!;
    const drita = work({ kind: "person", id: PERSON });
    expect((await editOrganisation(drita, id, { website: "https://a.example" }, seen)).ok).toBe(true);
    expect(await editOrganisation(drita, id, { website: "https://b.example" }, seen)).toEqual({
      ok: false,
      reason: "changed-meanwhile",
    });
    const [latest] = await listHistory(db, id, 10);
    expect(latest).toMatchObject({
      actor: `person:${PERSON}`,
      action: "update",
      changes: { website: [null, "https://a.example"] },
    });
  });

  test("cannot be a part of itself, nor have a successor while it exists", async () => {
    const top = await create("Lart");
    const below = await create("Poshtë", { parentId: top });
    expect(await editOrganisation(work(), top, { parentId: below })).toEqual({ ok: false, reason: "circle" });
    expect(await editOrganisation(work(), top, { successors: [below] })).toEqual({
      ok: false,
      reason: "successor-needs-end",
    });
    expect((await editOrganisation(work(), top, { validTo: day("2025-12-31"), successors: [below] })).ok).toBe(true);
    expect((await getOrganisation(db, below))?.predecessors.map((each) => each.id)).toEqual([top]);
  });

  test("has a number no other has", async () => {
    const one = await create("Me numër");
    const other = await create("Pa numër");
    expect((await addIdentifier(work(), one, { scheme: "ngo", number: "5110000-0", evidence: null })).ok).toBe(true);
    expect(await addIdentifier(work(), other, { scheme: "ngo", number: "5110000-0", evidence: null })).toEqual({
      ok: false,
      reason: "taken",
    });
  });

  test("is written to at the address for the purpose, or else at the general one", async () => {
    const id = await create("Me adresë");
    expect(await contactFor(db, id, "press", "2026-11-23")).toBeNull();
    const contact = { channel: "email", label: {}, visibility: "staff" } as const;
    await saveContact(work(), id, null, { ...contact, purpose: "general", value: "info@a.example" });
    expect((await contactFor(db, id, "press", "2026-11-23"))?.value).toBe("info@a.example");
    await saveContact(work(), id, null, { ...contact, purpose: "press", value: "press@a.example" });
    expect((await contactFor(db, id, "press", "2026-11-23"))?.value).toBe("press@a.example");
  });
});

describe("a post", () => {
  const person = (postId: string, from: string | null, to: string | null, more = {}) => ({
    postId,
    personName: "Drita Gashi",
    personId: null,
    onBehalfOf: null,
    source: null,
    validFrom: from === null ? null : day(from),
    validTo: to === null ? null : day(to),
    ...more,
  });

  test("with one seat has one holder at a time, which the database holds to as well", async () => {
    const id = await create("Zyra");
    await addPost(work(), id, { title: { sq: "Drejtor" }, singleSeat: true });
    const post = (await getOrganisation(db, id))!.posts[0]!;
    expect((await addMembership(work(), id, person(post.id, "2022-01-01", "2023-12-31"))).ok).toBe(true);
    expect(await addMembership(work(), id, person(post.id, "2023-12-31", null))).toEqual({
      ok: false,
      reason: "seat-is-held",
    });
    expect((await addMembership(work(), id, person(post.id, "2024-01-01", null))).ok).toBe(true);
    await expect(
      sql`insert into post_membership (id, post_id, single_seat, person_name, valid_from)
        values (gen_random_uuid(), ${post.id}, true, 'X', '2025-01-01')`.execute(db),
    ).rejects.toThrow(/one_at_a_time/);
    const open = (await getOrganisation(db, id))!.memberships.find((each) => each.valid_to === null)!;
    expect((await endMembership(work(), id, open.id, day("2023-01-01"))).ok).toBe(false);
    expect((await endMembership(work(), id, open.id, day("2026-06-30"))).ok).toBe(true);
    expect(await removePost(work(), id, post.id)).toEqual({ ok: false, reason: "has-holders" });
  });

  test("with several seats has several", async () => {
    const id = await create("Bordi");
    await addPost(work(), id, { title: { sq: "Anëtar" }, singleSeat: false });
    const post = (await getOrganisation(db, id))!.posts[0]!;
    for (const name of ["A", "B"]) {
      expect((await addMembership(work(), id, person(post.id, "2024-01-01", null, { personName: name }))).ok).toBe(
        true,
      );
    }
  });

  test("remembers that it was held, not by whom, once that person is forgotten", async () => {
    const id = await create("Me person");
    await addPost(work(), id, { title: { sq: "Zyrtare" }, singleSeat: false });
    const post = (await getOrganisation(db, id))!.posts[0]!;
    await addMembership(
      work(),
      id,
      person(post.id, "2024-01-01", null, { personName: "Drita Krasniqi", personId: PERSON }),
    );
    expect((await exportPerson(db, PERSON)).records.posts).toMatchObject([{ person_name: "Drita Krasniqi" }]);
    expect(await work().inTransaction((tx) => forgetPerson(tx, PERSON))).toEqual([id]);
    const [held] = (await getOrganisation(db, id))!.memberships;
    expect(held).toMatchObject({ person_name: null, person_id: null, valid_from: "2024-01-01" });
    const { rows } = await sql`select from history where changes::text like '%Drita Krasniqi%'`.execute(db);
    expect(rows).toHaveLength(0);
  });
});

describe("a suggestion", () => {
  const about = async (
    field: "email" | "names.sr" | "website" | "other",
    proposed: string,
    contactEmail: string | null = null,
  ) => {
    const organisation = (await findBySlug(db, "komuna-lipjan"))!;
    return suggest(work({ kind: "person", id: null }), {
      organisationId: organisation.id,
      field,
      proposed,
      reason: "E pashë në faqe",
      contactEmail,
      locale: "sr",
    });
  };

  test("that is accepted is written, told, and its sender's address deleted", async () => {
    const id = await about("email", "info@lipjan.example", "qytetar@example.org");
    expect(await decide(work(), id, { accept: true, reason: "" })).toMatchObject({ ok: true });
    const organisation = (await findBySlug(db, "komuna-lipjan"))!;
    expect((await contactFor(db, organisation.id, "general", "2026-11-23"))?.value).toBe("info@lipjan.example");
    const letter = await db.selectFrom("mail_out").selectAll().where("record_id", "=", id).executeTakeFirstOrThrow();
    expect(letter.envelope_to).toEqual(["qytetar@example.org"]);
    expect(letter.subject).toMatch(/^Ispravljeno: Opština Lipljan/);
    const row = await db.selectFrom("register_suggestion").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
    expect(row).toMatchObject({ state: "accepted", contact_email: null });
    expect(await decide(work(), id, { accept: false, reason: "vonë" })).toEqual({
      ok: false,
      reason: "decided-already",
    });
  });

  test("that is declined says why and changes nothing", async () => {
    const before = (await findBySlug(db, "komuna-lipjan"))!;
    const id = await about("names.sr", "Opština X");
    expect(await decide(work(), id, { accept: false, reason: " " })).toEqual({ ok: false, reason: "reason-missing" });
    expect((await decide(work(), id, { accept: false, reason: "Nuk u vërtetua" })).ok).toBe(true);
    expect((await findBySlug(db, "komuna-lipjan"))?.names).toEqual(before.names);
  });

  test("of a name is found at once; what does not fit is not written", async () => {
    const id = await about("names.sr", "Opština Lipljan na Kosovu");
    await decide(work(), id, { accept: true, reason: "" });
    expect((await findOrganisations(db, "Lipljan na Kosovu", { limit: 1 }))[0]?.slug).toBe("komuna-lipjan");
    const bad = await about("website", "javascript:alert(1)");
    expect(await decide(work(), bad, { accept: true, reason: "" })).toEqual({ ok: false, reason: "does-not-fit" });
  });
});
