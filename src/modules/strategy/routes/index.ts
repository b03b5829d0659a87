import { get, post, type Route } from "../../../platform/http/route.ts";
import { MOST_BYTES } from "../../../platform/tables/index.ts";
import { showActivities } from "./activities.tsx";
import { postFinding, postRevision, showActivity } from "./activity.tsx";
import { indicatorData } from "./data.ts";
import { showInstitution, showObjective } from "./groups.tsx";
import { postAdoption, postNew, postRound, postTable, showManage, showNew, tableCsv, tableXlsx } from "./manage.tsx";
import { showList, showOverview } from "./overview.tsx";
import { postDeed, postProblem, postReport, postSheet as postRoundSheet, showRound } from "./round.tsx";
import { postSheet, sheetFile, showSheet } from "./sheet.tsx";

/** The link is the proof: no session is read, and nobody is asked to sign in. */
const BY_LINK = { machine: true, limit: { points: 120, perSeconds: 600 } } as const;
const FILE = { limit: { points: 30, perSeconds: 600 } } as const;
const TAKES_FILE = { maxBytes: MOST_BYTES + 64 * 1024 } as const;
const ONE = "/strategies/:slug";

export const routes: readonly Route[] = [
  get("/strategies", "strategy.read", showList),
  post("/strategies", "strategy.keep", postNew),
  get("/strategies/new", "strategy.keep", showNew),
  get("/strategies/indicators.json", "strategy.read", indicatorData, FILE),
  get("/strategies/sheet/:token", "strategy.answer", showSheet, BY_LINK),
  post("/strategies/sheet/:token", "strategy.answer", postSheet, BY_LINK),
  get("/strategies/sheet/:token/sheet.xlsx", "strategy.answer", sheetFile, BY_LINK),
  get(ONE, "strategy.read", showOverview, { cached: true }),
  get(`${ONE}/table.csv`, "strategy.read", tableCsv, FILE),
  get(`${ONE}/table.xlsx`, "strategy.read", tableXlsx, FILE),
  post(`${ONE}/table`, "strategy.keep", postTable, TAKES_FILE),
  get(`${ONE}/manage`, "strategy.keep", showManage),
  post(`${ONE}/adoption`, "strategy.keep", postAdoption),
  post(`${ONE}/rounds`, "strategy.keep", postRound),
  get(`${ONE}/rounds/:period`, "strategy.keep", showRound),
  post(`${ONE}/rounds/:period/deeds`, "strategy.keep", postDeed),
  post(`${ONE}/rounds/:period/report`, "strategy.keep", postReport),
  post(`${ONE}/rounds/:period/sheets`, "strategy.keep", postRoundSheet, TAKES_FILE),
  post(`${ONE}/rounds/:period/problems/:problem`, "strategy.keep", postProblem),
  get(`${ONE}/objectives/:code`, "strategy.read", showObjective, { cached: true }),
  get(`${ONE}/institutions/:institution`, "strategy.read", showInstitution, { cached: true }),
  get(`${ONE}/activities`, "strategy.read", showActivities, { cached: true }),
  get(`${ONE}/activities/:code`, "strategy.read", showActivity, { cached: true }),
  post(`${ONE}/activities/:code/findings`, "strategy.keep", postFinding),
  post(`${ONE}/activities/:code/revisions`, "strategy.keep", postRevision),
];
