import { utils, write } from "@e965/xlsx";
import { shown } from "../../../kernel/translated.ts";
import { download, json, type Reply } from "../../../platform/http/reply.ts";
import { get } from "../../../platform/http/route.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { readAllPublic } from "../queries/export.ts";
import { listPlaces } from "../queries/places.ts";
import { CSV_COLUMNS, csvOf, popoloArea, popoloOrganisation, safeCell, tableRow } from "../rules/popolo.ts";

/** A machine may fetch a whole file now and then, not in a loop. */
const LIMIT = { points: 60, perSeconds: 600 };
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export const exportRoutes = [
  get("/organisations.csv", "register.read", csv, { bare: true, limit: LIMIT }),
  get("/organisations.xlsx", "register.read", xlsx, { bare: true, limit: LIMIT }),
  get("/organisations.json", "register.read", popolo, { bare: true, limit: LIMIT }),
];

async function csv(visit: Visit): Promise<Reply> {
  return download("organisations.csv", "text/csv; charset=utf-8", csvOf(await table(visit)));
}

async function xlsx(visit: Visit): Promise<Reply> {
  const rows = (await table(visit)).map((row) => row.map(safeCell));
  const sheet = utils.aoa_to_sheet(rows);
  sheet["!autofilter"] = { ref: sheet["!ref"] ?? "A1" };
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "organisations");
  return download("organisations.xlsx", XLSX, new Uint8Array(write(book, { type: "array", bookType: "xlsx" })));
}

async function table(visit: Visit): Promise<string[][]> {
  const { db, today } = visit.work;
  const places = new Map((await listPlaces(db)).map((place) => [place.code, shown(place.names, "sq").text]));
  const rows = await readAllPublic(db, today);
  return [[...CSV_COLUMNS], ...rows.map((row) => tableRow(row, places.get(row.place_code ?? "") ?? ""))];
}

async function popolo(visit: Visit): Promise<Reply> {
  const { db, today } = visit.work;
  const rows = await readAllPublic(db, today);
  return json({
    "@context": "http://www.popoloproject.com/contexts/organization.jsonld",
    organizations: rows.map((row) => popoloOrganisation(row, visit.baseUrl)),
    areas: (await listPlaces(db)).map((place) => popoloArea(place, visit.baseUrl)),
  });
}
