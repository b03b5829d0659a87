import { none } from "../../platform/module/answers.ts";
import { defineModule, type Module } from "../../platform/module/define.ts";
import { heardOfLetter, placeArrived, placeByHand } from "./actions/answers.ts";
import { type House, lendHouse } from "./actions/house.ts";
import { exportPerson, forgetPerson } from "./actions/people.ts";
import { allDocuments } from "./actions/settle.ts";
import { loadExample, removeExample } from "./example.ts";
import { jobs } from "./jobs.ts";
import { figures, happened, link, news, profile, upcoming } from "./routes/answers.ts";
import { routes } from "./routes/index.ts";
import { formTexts } from "./texts/forms.ts";
import { pageTexts } from "./texts/page.ts";

export { panelOfBody } from "./routes/panel.ts";

/** Meetings of councils and groups: invitation, agenda, attendance, minutes whose lines are records, approval, report back. */
export const meetingsModule = (house: House): Module => {
  lendHouse(house);
  return defineModule({
    name: "meetings",
    title: pageTexts.department,
    stays: pageTexts.stays,
    routes,
    jobs,
    listeners: [],
    can: {
      "meetings.read": "anyone",
      "meetings.answer": "anyone",
      "meetings.own": "signed-in",
      "meetings.keep": ["secretariat"],
    },
    navigation: [
      { label: formTexts.navigationMine, path: "/meetings/mine", who: "meetings.own", place: "account", order: 20 },
      { label: formTexts.navigationDesk, path: "/meetings/desk", who: "meetings.keep", place: "staff", order: 8 },
    ],
    mail: { place: placeArrived, placeByHand, told: heardOfLetter },
    upcoming,
    happened,
    figures,
    profile,
    exhibits: none("no publication shows its tables"),
    documents: allDocuments,
    datasets: [
      { name: "meetings", title: pageTexts.dataset, standard: "Popolo JSON", path: "/meetings/data.json" },
      { name: "oparl", title: pageTexts.datasetOparl, standard: "OParl 1.1", path: "/oparl" },
    ],
    link,
    news,
    exportPerson,
    forgetPerson,
    example: { load: loadExample, remove: removeExample },
  });
};
