import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "../../../../../tests/support/database.ts";
import { registerWork } from "../../../../../tests/support/register.ts";
import { type Country, loadCountry } from "../../../../platform/country/index.ts";
import { countQueries } from "../../../../platform/db/index.ts";
import { findBySlug } from "../../queries/organisations.ts";
import { contactFor, listContacts } from "../../queries/parts.ts";
import { findPlace } from "../../queries/places.ts";
import { removeContact } from "../parts.ts";
import { editOrganisation } from "../save.ts";
import { loadPack, loadPackIfChanged } from "./load.ts";

const database = await testDatabase();
const kosovo = await loadCountry("countries/kosovo");

/** The same pack with one institution said otherwise, or left out. */
const edition = (change: (all: Country["institutions"]) => Country["institutions"], fingerprint = "next"): Country => ({
  ...kosovo,
  fingerprint,
  institutions: change(kosovo.institutions),
});
const MINISTRY = "ministria-e-drejtesise";

describe("the country pack in the register", () => {
  beforeAll(async () => {
    await loadPack(registerWork(database, kosovo).work());
  });

  test("has every place and institution, with its region, tile, parent and address for documents", async () => {
    const { rows } = { rows: await database.db.selectFrom("organisation").select("id").execute() };
    expect(rows).toHaveLength(kosovo.institutions.length);
    const kamenice = await findPlace(database.db, "10");
    expect(kamenice?.aliases).toContain("Dardanë");
    const office = await findBySlug(database.db, "zyra-per-qeverisje-te-mire");
    expect(office?.parent_id).toBe((await findBySlug(database.db, "zyra-e-kryeministrit"))?.id);
    const ministry = await findBySlug(database.db, MINISTRY);
    const contact = await contactFor(database.db, ministry!.id, "access-to-documents", "2026-11-23");
    expect(contact?.value).toMatch(/@[a-z.-]+\.example$/);
  });

  test("changes nothing the second time, and is not read again while it is the same", async () => {
    const { work, touched } = registerWork(database, kosovo);
    expect(await loadPackIfChanged(work())).toBeNull();
    const report = await loadPack(work());
    expect(report).toEqual({ places: [], organisations: [], kept: [] });
    expect(touched).toEqual([]);
    const history = await database.db.selectFrom("history").select("id").where("action", "=", "update").execute();
    expect(history).toEqual([]);
  });

  test("takes few statements, however many institutions", async () => {
    const other = await edition((all) => all.map((each) => ({ ...each, aliases: [...each.aliases, "Tjetër"] })));
    const { work } = registerWork(database, other);
    const started = performance.now();
    const { queries } = await countQueries(() => loadPack(work()));
    expect(performance.now() - started).toBeLessThan(3000);
    expect(queries.length).toBeLessThan(60);
    await loadPack(registerWork(database, kosovo).work());
  });

  test("never overwrites what was edited here, and follows the pack in everything else", async () => {
    const { work } = registerWork(database, kosovo);
    const before = (await findBySlug(database.db, MINISTRY))!;
    await editOrganisation(work(), before.id, { website: "https://md.example.org" });
    const next = edition((all) =>
      all.map((each) =>
        each.slug === MINISTRY ? { ...each, website: "https://pack.example.org", aliases: ["MD e re"] } : each,
      ),
    );
    const report = await loadPack(registerWork(database, next).work());
    const after = (await findBySlug(database.db, MINISTRY))!;
    expect(after.website).toBe("https://md.example.org");
    expect(after.aliases).toEqual(["MD e re"]);
    expect(report.kept).toEqual([`${MINISTRY} website`]);
    expect(report.organisations).toEqual([before.id]);
  });

  test("does not bring back a contact that was taken away here", async () => {
    const { work } = registerWork(database, kosovo);
    const { id } = (await findBySlug(database.db, "kuvendi"))!;
    const [contact] = await listContacts(database.db, id);
    await removeContact(work(), id, contact!.id);
    expect(await contactFor(database.db, id, "access-to-documents", "2026-11-23")).toBeNull();
    await loadPack(
      registerWork(
        database,
        edition((all) => all, "another"),
      ).work(),
    );
    expect(await contactFor(database.db, id, "access-to-documents", "2026-11-23")).toBeNull();
  });

  test("ends what the pack has no longer, once, and opens it again when it comes back", async () => {
    const without = edition((all) => all.filter((each) => each.slug !== "kru-prishtina"));
    await loadPack(registerWork(database, without).work());
    expect((await findBySlug(database.db, "kru-prishtina"))?.valid_to).toBe("2026-11-23");
    const later = registerWork(database, without);
    later.clock.now = new Date("2026-12-01T09:00:00Z");
    expect((await loadPack(later.work())).organisations).toEqual([]);
    await loadPack(registerWork(database, kosovo).work());
    expect((await findBySlug(database.db, "kru-prishtina"))?.valid_to).toBeNull();
  });

  test("works for another country too", async () => {
    const tiny = await loadCountry("tests/support/country-tiny");
    const report = await loadPack(registerWork(database, tiny).work());
    expect(report.places).toEqual(expect.arrayContaining(tiny.places.map((place) => place.code)));
    await loadPack(registerWork(database, kosovo).work());
  });
});
