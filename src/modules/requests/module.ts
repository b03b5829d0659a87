import { none } from "../../platform/module/answers.ts";
import { defineModule, type Module } from "../../platform/module/define.ts";
import { heardOfLetter } from "./actions/delivery.ts";
import { allDocuments } from "./actions/documents.ts";
import { type House, lendHouse } from "./actions/house.ts";
import { exportPerson, forgetPerson } from "./actions/people.ts";
import { placeArrived, placeByHand } from "./actions/receive.ts";
import { lookThrough } from "./actions/rule-change.ts";
import { loadExample, removeExample } from "./example/load.ts";
import { jobs } from "./jobs.ts";
import { figures, happened, link, profile, upcoming } from "./routes/answers.ts";
import { routes } from "./routes/index.ts";
import { news } from "./routes/news.ts";
import { embargoTexts } from "./texts/asking.ts";
import { dataComplaintTexts } from "./texts/data-complaint.ts";
import { figureTexts } from "./texts/figures.ts";
import { listTexts } from "./texts/list.ts";
import { statisticsTexts } from "./texts/statistics.ts";

/** Access to documents: what people ask of institutions, and what becomes of it. */
export const requestsModule = (house: House): Module => {
  lendHouse(house);
  return defineModule({
    name: "requests",
    title: figureTexts.department,
    stays: figureTexts.stays,
    routes,
    jobs,
    listeners: [
      {
        fact: "moderation.rule-changed",
        name: "requests.obey-rules",
        hear: (work, fact) => lookThrough(work, fact.recordId, null),
      },
    ],
    can: {
      "requests.read": "anyone",
      "requests.ask": "anyone",
      "requests.send": "signed-in",
      "requests.own": "signed-in",
      "requests.answer": "anyone",
      "requests.moderate": ["secretariat"],
    },
    navigation: [
      { label: listTexts.navigation, path: "/requests", place: "main", order: 10 },
      { label: listTexts.navigationMine, path: "/requests/mine", who: "requests.own", place: "account", order: 10 },
      {
        label: listTexts.navigationStaff,
        path: "/requests/staff",
        who: "requests.moderate",
        place: "staff",
        order: 10,
      },
      {
        label: embargoTexts.staffTitle,
        path: "/requests/staff/journalists",
        who: "requests.moderate",
        place: "staff",
        order: 11,
      },
      { label: dataComplaintTexts.navigation, path: "/personal-data/complaint", place: "footer", order: 17 },
      { label: listTexts.how, path: "/requests/help", place: "footer", order: 15 },
    ],
    mail: { place: placeArrived, placeByHand, told: heardOfLetter },
    upcoming,
    happened,
    figures,
    profile,
    exhibits: none("no publication shows its tables"),
    documents: allDocuments,
    datasets: [
      { name: "requests-json", title: figureTexts.dataset, standard: "JSON", path: "/requests/data.json" },
      { name: "requests-csv", title: figureTexts.dataset, standard: "CSV", path: "/requests/data.csv" },
      { name: "requests-statistics", title: statisticsTexts.title, standard: "CSV", path: "/requests/statistics.csv" },
      { name: "requests-openapi", title: figureTexts.api, standard: "OpenAPI 3.1", path: "/requests/openapi.json" },
    ],
    link,
    news,
    exportPerson,
    forgetPerson,
    example: { load: loadExample, remove: removeExample },
  });
};
