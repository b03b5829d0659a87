import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "../../../../tests/support/database.ts";
import { registerWork } from "../../../../tests/support/register.ts";
import { loadCountry } from "../../../platform/country/index.ts";
import { countQueries } from "../../../platform/db/index.ts";
import { loadPack } from "../actions/pack/load.ts";
import { findInstitutions, findOrganisations } from "./find.ts";

const database = await testDatabase();
const kosovo = await loadCountry("countries/kosovo");

beforeAll(async () => {
  await loadPack(registerWork(database, kosovo).work());
});

const first = async (text: string) =>
  (await findInstitutions(database.db, text, { limit: 5, today: "2026-11-23" }))[0]?.slug;

describe("an institution is found", () => {
  test.each([
    ["Dardanë", "komuna-kamenice"],
    ["dardane", "komuna-kamenice"],
    ["Kamenicë", "komuna-kamenice"],
    ["Kosovska Kamenica", "komuna-kamenice"],
    ["Pristina", "komuna-prishtine"],
    ["Prishtina", "komuna-prishtine"],
    ["Prishtinë", "komuna-prishtine"],
    ["Prishtinës", "komuna-prishtine"],
    ["Priština", "komuna-prishtine"],
    ["Приштина", "komuna-prishtine"],
    ["komuna e lipjanit", "komuna-lipjan"],
    ["KOMUNA LIPJAN", "komuna-lipjan"],
    ["opština gračanica", "komuna-gracanice"],
    ["opstina gracanica", "komuna-gracanice"],
    ["Општина Грачаница", "komuna-gracanice"],
    ["municipality of Gjilan", "komuna-gjilan"],
    ["Peć", "komuna-peje"],
    ["Đakovica", "komuna-gjakove"],
    ["Djakovica", "komuna-gjakove"],
    ["MAPL", "ministria-e-administrimit-te-pushtetit-lokal"],
    ["mapl", "ministria-e-administrimit-te-pushtetit-lokal"],
    ["MFPT", "ministria-e-financave"],
    ["AIP", "agjencia-per-informim-dhe-privatesi"],
    ["agjencia per informim", "agjencia-per-informim-dhe-privatesi"],
    ["Agencija za informacije i privatnost", "agjencia-per-informim-dhe-privatesi"],
    ["ministria e drejtesise", "ministria-e-drejtesise"],
    ["Ministarstvo pravde", "ministria-e-drejtesise"],
    ["drejtësi", "ministria-e-drejtesise"],
    ["ombudsman", "avokati-i-popullit"],
  ])("by %s", async (text, slug) => {
    expect(await first(text)).toBe(slug);
  });

  test.each([
    ["Prishtnia", "komuna-prishtine"],
    ["Gjakva", "komuna-gjakove"],
    ["minstria e drejtsis", "ministria-e-drejtesise"],
    ["komuna e kamenics", "komuna-kamenice"],
    ["Gračanca", "komuna-gracanice"],
    ["avokti i popullit", "avokati-i-popullit"],
  ])("with a typing error, by %s", async (text, slug) => {
    expect(await first(text)).toBe(slug);
  });
});

test("every municipality is the first answer to each of its names in each language", async () => {
  const wrong: string[] = [];
  for (const place of kosovo.municipalities) {
    const institution = kosovo.institutions.find((each) => each.kind === "municipality" && each.place === place.code);
    for (const name of [...Object.values(place.names), ...place.aliases]) {
      const found = await first(name);
      if (found !== institution?.slug) wrong.push(`${name} → ${found}, not ${institution?.slug}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("nothing is found for nothing, and what people paste does no harm", async () => {
  expect(await findOrganisations(database.db, "  ", { limit: 5 })).toEqual([]);
  for (const text of ["'; drop table organisation; --", "%_%", "a & b | !c:*", "\u0000\\'", "(((", "x".repeat(5000)]) {
    expect(Array.isArray(await findOrganisations(database.db, text, { limit: 5 }))).toBe(true);
  }
});

test("a body that no longer exists is left out where it can no longer be asked", async () => {
  const ended = kosovo.institutions.find((each) => each.validTo !== null && each.validTo < "2026-11-23");
  if (!ended) return expect(kosovo.institutions.every((each) => each.validTo === null)).toBe(true);
  const found = await findInstitutions(database.db, ended.names.sq!, { limit: 20, today: "2026-11-23" });
  expect(found.map((each) => each.slug)).not.toContain(ended.slug);
});

test("one or two queries, whatever is found", async () => {
  const { queries } = await countQueries(() => findInstitutions(database.db, "komuna", { limit: 50 }));
  expect(queries).toHaveLength(1);
});
