import { none } from "../../platform/module/answers.ts";
import { defineModule, type Module } from "../../platform/module/define.ts";
import { type House, lendHouse } from "./actions/house.ts";
import { exportPerson, forgetPerson } from "./actions/people.ts";
import { allDocuments } from "./actions/settle.ts";
import { loadExample, removeExample } from "./example.ts";
import { figures, happened, link, news } from "./routes/answers.ts";
import { routes } from "./routes/index.ts";
import { formTexts } from "./texts/forms.ts";
import { pageTexts } from "./texts/page.ts";

/** What the network publishes: frozen with its numbers and a hash, in the languages there are, beside what has changed since. */
export const publicationsModule = (house: House): Module => {
  lendHouse(house);
  return defineModule({
    name: "publications",
    title: pageTexts.department,
    stays: pageTexts.stays,
    routes,
    jobs: [],
    listeners: [],
    can: { "publications.read": "anyone", "publications.write": ["secretariat"] },
    navigation: [
      { label: pageTexts.department, path: "/publications", place: "main", order: 40 },
      {
        label: formTexts.navigationDesk,
        path: "/publications/desk",
        who: "publications.write",
        place: "staff",
        order: 12,
      },
    ],
    mail: none("it writes and receives no letters"),
    upcoming: none("a publication has no date before it is out"),
    happened,
    figures,
    exhibits: none("it shows the tables of others"),
    profile: none("a publication is about many institutions; the search finds those it names"),
    documents: allDocuments,
    datasets: [
      {
        name: "publications",
        title: pageTexts.dataset,
        standard: "CSV, with SHA-256 of each edition",
        path: "/publications/data.csv",
      },
    ],
    link,
    news,
    exportPerson,
    forgetPerson,
    example: { load: loadExample, remove: removeExample },
  });
};
