import { defineModule, type Module } from "../../platform/module/define.ts";
import { type House, lendHouse } from "./actions/house.ts";
import { exportPerson, forgetPerson } from "./actions/people.ts";
import { heardOfLetter, placeArrived, placeByHand } from "./actions/receive.ts";
import { allDocuments } from "./actions/settle.ts";
import { loadExample, removeExample } from "./example.ts";
import { jobs } from "./jobs.ts";
import { figures, happened, link, news, profile, upcoming } from "./routes/answers.ts";
import { exhibits } from "./routes/exhibits.ts";
import { routes } from "./routes/index.ts";
import { pageTexts } from "./texts/page.ts";

/** Strategies of a government: what each activity's institution claims, beside what monitors found, round by round. */
export const strategyModule = (house: House): Module => {
  lendHouse(house);
  return defineModule({
    name: "strategy",
    title: pageTexts.department,
    stays: pageTexts.stays,
    routes,
    jobs,
    listeners: [],
    can: { "strategy.read": "anyone", "strategy.answer": "anyone", "strategy.keep": ["secretariat"] },
    navigation: [{ label: pageTexts.navigation, path: "/strategies", place: "main", order: 28 }],
    mail: { place: placeArrived, placeByHand, told: heardOfLetter },
    upcoming,
    happened,
    figures,
    profile,
    exhibits,
    documents: allDocuments,
    datasets: [
      {
        name: "strategy-indicators",
        title: pageTexts.datasetIndicators,
        standard: "IATI 2.03 results, JSON",
        path: "/strategies/indicators.json",
      },
    ],
    link,
    news,
    exportPerson,
    forgetPerson,
    example: { load: loadExample, remove: removeExample },
  });
};
