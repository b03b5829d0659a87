import { none } from "../../platform/module/answers.ts";
import { defineModule, type Module } from "../../platform/module/define.ts";
import { type House, lendHouse } from "./actions/house.ts";
import { exportPerson, forgetPerson } from "./actions/people.ts";
import { allDocuments } from "./actions/settle.ts";
import { loadExample, removeExample } from "./example.ts";
import { jobs } from "./jobs.ts";
import { figures, link, news, profile, upcoming } from "./routes/answers.ts";
import { routes } from "./routes/index.ts";
import { formTexts } from "./texts/forms.ts";
import { pageTexts } from "./texts/page.ts";

/** Councils, teams, groups and village councils: seats first, and who holds them from when to when. */
export const bodiesModule = (house: House): Module => {
  lendHouse(house);
  return defineModule({
    name: "bodies",
    title: pageTexts.department,
    stays: pageTexts.stays,
    routes,
    jobs,
    listeners: [],
    can: { "bodies.read": "anyone", "bodies.keep": ["secretariat"] },
    navigation: [
      { label: pageTexts.navigation, path: "/bodies", place: "main", order: 30 },
      { label: formTexts.navigationDesk, path: "/bodies/desk", who: "bodies.keep", place: "staff", order: 9 },
    ],
    mail: none("its letters go to staff; what comes back is for the post room"),
    upcoming,
    happened: none("that somebody took a seat is told to who follows the body"),
    figures,
    profile,
    exhibits: none("no publication shows its tables"),
    documents: allDocuments,
    datasets: [{ name: "bodies", title: pageTexts.dataset, standard: "Popolo JSON", path: "/bodies/data.json" }],
    link,
    news,
    exportPerson,
    forgetPerson,
    example: { load: loadExample, remove: removeExample },
  });
};
