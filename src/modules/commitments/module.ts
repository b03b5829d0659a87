import { none } from "../../platform/module/answers.ts";
import { defineModule, type Module } from "../../platform/module/define.ts";
import { mail } from "./actions/asking.ts";
import { type House, lendHouse } from "./actions/house.ts";
import { exportPerson, forgetPerson } from "./actions/people.ts";
import { allDocuments } from "./actions/settle.ts";
import { loadExample, removeExample } from "./example.ts";
import { jobs } from "./jobs.ts";
import { figures, happened, link, news, profile, upcoming } from "./routes/answers.ts";
import { routes } from "./routes/index.ts";
import { formTexts } from "./texts/forms.ts";
import { pageTexts } from "./texts/page.ts";

/** The one ledger of promises, of whatever department: addressee, date, what is claimed, what was found, and silence. */
export const commitmentsModule = (house: House): Module => {
  lendHouse(house);
  return defineModule({
    name: "commitments",
    title: pageTexts.department,
    stays: pageTexts.stays,
    routes,
    jobs,
    listeners: [],
    can: { "commitments.read": "anyone", "commitments.answer": "anyone", "commitments.keep": ["secretariat"] },
    navigation: [
      { label: pageTexts.department, path: "/commitments", place: "main", order: 20 },
      { label: formTexts.navigationDesk, path: "/commitments/desk", who: "commitments.keep", place: "staff", order: 8 },
    ],
    mail,
    upcoming,
    happened,
    figures,
    profile,
    exhibits: none("no publication shows its tables"),
    documents: allDocuments,
    datasets: [
      {
        name: "commitments",
        title: pageTexts.dataset,
        standard: "OGP commitments, CSV",
        path: "/commitments/data.csv",
      },
    ],
    link,
    news,
    exportPerson,
    forgetPerson,
    example: { load: loadExample, remove: removeExample },
  });
};
