import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "../../../../../tests/support/database.ts";
import { registerWork } from "../../../../../tests/support/register.ts";
import { loadCountry } from "../../../../platform/country/index.ts";
import { readAllPublic } from "../../queries/export.ts";
import { findImport } from "../../queries/import.ts";
import { findBySlug } from "../../queries/organisations.ts";
import { getOrganisation } from "../../queries/whole.ts";
import { CSV_COLUMNS, csvOf, tableRow } from "../../rules/popolo.ts";
import { loadPack } from "../pack/load.ts";
import { editOrganisation } from "../save.ts";
import { applyImport } from "./apply.ts";
import { importFile } from "./command.ts";
import { previewImport, uploadImport } from "./preview.ts";
import { undoImport } from "./undo.ts";

const database = await testDatabase();
const { db } = database;
const { work } = registerWork(database, await loadCountry("countries/kosovo"));
beforeAll(async () => {
  await loadPack(work());
});

const upload = async (text: string) => {
  const uploaded = await uploadImport(work(), { name: "anëtarët.csv", bytes: new TextEncoder().encode(text) });
  if (!uploaded.ok) throw new Error(uploaded.reason);
  const run = (await findImport(db, uploaded.value))!;
  const preview = await previewImport(work(), run.id, run.mapping);
  if (!preview.ok) throw new Error(preview.reason);
  return { id: run.id, result: preview.value };
};
const count = async () =>
  Number(
    (
      await db
        .selectFrom("organisation")
        .select((x) => x.fn.countAll().as("n"))
        .executeTakeFirstOrThrow()
    ).n,
  );

describe("an import", () => {
  test("tries without writing, writes all in one, and can be taken back whole", async () => {
    const before = await count();
    const { id, result } = await upload(
      "Emri;Komuna;E-mail;Anëtare;Numri fiskal\nQendra Një;Dardanë;nje@example.org;po;600111\nQendra Dy;Askund;;po;\nQendra Tre;Pejë;;jo;\n",
    );
    expect(result.counts).toEqual({ new: 2, changed: 0, same: 0, ambiguous: 0, wrong: 1 });
    expect(await count()).toBe(before);
    expect((await applyImport(work(), id)).ok).toBe(true);
    expect(await count()).toBe(before + 2);
    const one = (await getOrganisation(db, (await findBySlug(db, "qendra-nje"))!.id))!;
    expect(one.row).toMatchObject({ place_code: "10", member: true, kind: "organisation" });
    expect(one.contacts).toMatchObject([{ value: "nje@example.org", visibility: "staff" }]);
    expect(one.identifiers).toMatchObject([{ scheme: "fiscal", number: "600111" }]);
    expect((await findImport(db, id))?.sheet.rows).toEqual([]);
    expect(await applyImport(work(), id)).toEqual({ ok: false, reason: "not-there" });
    expect((await undoImport(work(), id)).ok).toBe(true);
    expect(await count()).toBe(before);
  });

  test("changes what is known, shows before and after, and puts it back", async () => {
    await applyImport(work(), (await upload("Emri;Ueb;Numri fiskal\nShoqata Ura;;600222\n")).id);
    const { id, result } = await upload("Emri;Ueb;Numri fiskal;Komuna\nOJQ Ura e Re;ura.example.org;600222;Pejë\n");
    expect(result.rows?.[0]).toMatchObject({
      verdict: "changed",
      changes: {
        names: [{ sq: "Shoqata Ura" }, { sq: "OJQ Ura e Re" }],
        website: [null, "https://ura.example.org"],
        placeCode: [null, "17"],
      },
    });
    await applyImport(work(), id);
    expect((await findBySlug(db, "shoqata-ura"))?.names).toEqual({ sq: "OJQ Ura e Re" });
    await undoImport(work(), id);
    expect(await findBySlug(db, "shoqata-ura")).toMatchObject({
      names: { sq: "Shoqata Ura" },
      website: null,
      place_code: null,
    });
    expect((await upload("Emri;Numri fiskal\nShoqata Ura;600222\n")).result.counts).toMatchObject({ same: 1, new: 0 });
  });

  test("is not taken back over a later edit, nor when something refers to what it made", async () => {
    const { id } = await upload("Emri\nFondacioni A\nFondacioni B\n");
    await applyImport(work(), id);
    const a = (await findBySlug(db, "fondacioni-a"))!;
    await editOrganisation(work(), a.id, { website: "https://a.example" });
    const refused = await undoImport(work(), id);
    expect(refused).toMatchObject({ ok: false, reason: "edited-since" });
    expect(refused.inTheWay?.map((each) => each.slug)).toEqual(["fondacioni-a"]);
    expect(await findBySlug(db, "fondacioni-b")).not.toBeNull();

    const other = await upload("Emri\nFondacioni C\n");
    await applyImport(work(), other.id);
    const c = (await findBySlug(db, "fondacioni-c"))!;
    await editOrganisation(work(), a.id, { parentId: c.id });
    expect(await undoImport(work(), other.id)).toMatchObject({ ok: false, reason: "in-use" });
  });

  test("does nothing with rows that may be several organisations until somebody chooses", async () => {
    await applyImport(work(), (await upload("Emri;Numri fiskal\nDora;700001\n")).id);
    const { id, result } = await upload("Emri;Numri fiskal\nDora;700002\n");
    expect(result.counts).toMatchObject({ ambiguous: 1, new: 0 });
    expect(await applyImport(work(), id)).toEqual({ ok: false, reason: "nothing-to-do" });
    const run = (await findImport(db, id))!;
    await previewImport(work(), id, { ...run.mapping, choices: { "2": "new" } });
    expect((await applyImport(work(), id)).ok).toBe(true);
    expect(await findBySlug(db, "dora-2")).not.toBeNull();
  });

  test("needs a column of names", async () => {
    const uploaded = await uploadImport(work(), { name: "x.csv", bytes: new TextEncoder().encode("A,B\n1,2\n") });
    const id = uploaded.ok ? uploaded.value : "";
    expect(await previewImport(work(), id, { columns: [null, null], kind: "organisation" })).toEqual({
      ok: false,
      reason: "no-name-column",
    });
  });
});

test("the export of everything, read again, changes nothing", async () => {
  const places = new Map(
    (await db.selectFrom("place").selectAll().execute()).map((place) => [place.code, place.names.sq ?? ""]),
  );
  const rows = await readAllPublic(db, "2026-11-23");
  const { result } = await upload(
    csvOf([[...CSV_COLUMNS], ...rows.map((row) => tableRow(row, places.get(row.place_code ?? "") ?? ""))]),
  );
  expect(result.errors).toEqual([]);
  expect(result.rows?.filter((row) => row.verdict !== "same")).toEqual([]);
});

test("from the command line: a dry run writes nothing, the same file then does", async () => {
  const path = join(mkdtempSync(join(tmpdir(), "bashke-import-")), "lista.csv");
  writeFileSync(path, "Naziv;Opština\nMreža žena;Priština\n");
  const tried = await importFile(work(), path, { kind: "network", dryRun: true });
  expect(tried).toMatchObject({ ok: true, value: { applied: false, result: { counts: { new: 1 } } } });
  expect(await findBySlug(db, "mreza-zena")).toBeNull();
  const done = await importFile(work(), path, { kind: "network" });
  expect(done).toMatchObject({ ok: true, value: { applied: true } });
  expect(await findBySlug(db, "mreza-zena")).toMatchObject({
    kind: "network",
    names: { sr: "Mreža žena" },
    place_code: "19",
  });
});
