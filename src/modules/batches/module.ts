import { none } from "../../platform/module/answers.ts";
import { defineModule, type Module } from "../../platform/module/define.ts";
import { allDocuments, openWith } from "./actions/documents.ts";
import { type House, lendHouse } from "./actions/house.ts";
import { hearRule } from "./actions/obey-rules.ts";
import { exportPerson, forgetPerson } from "./actions/people.ts";
import { loadExample, removeExample } from "./example.ts";
import { jobs } from "./jobs.ts";
import { figures, happened, link } from "./routes/answers.ts";
import { routes } from "./routes/index.ts";
import { news } from "./routes/news.ts";
import { makingTexts } from "./texts/making.ts";
import { batchTexts } from "./texts/page.ts";

/** One question to many institutions: sent at a pace, compared on one page, followed up in one go. */
export const batchesModule = (house: House): Module => {
  lendHouse(house);
  return defineModule({
    name: "batches",
    title: batchTexts.department,
    stays: batchTexts.stays,
    routes,
    jobs,
    listeners: [
      {
        fact: "moderation.rule-changed",
        name: "batches.obey-rule",
        hear: (work, fact) => hearRule(work, fact.recordId),
      },
      { fact: "requests.published", name: "batches.open", hear: (work, fact) => openWith(work, fact.recordId) },
    ],
    can: { "batches.read": "anyone", "batches.send": "signed-in", "batches.approve": ["secretariat"] },
    navigation: [
      { label: makingTexts.mineTitle, path: "/batches/mine", who: "batches.send", place: "account", order: 11 },
      { label: batchTexts.navigationStaff, path: "/batches/staff", who: "batches.approve", place: "staff", order: 11 },
      { label: batchTexts.department, path: "/batches", place: "footer", order: 16 },
    ],
    mail: none("the letters are those of requests, which take their answers"),
    upcoming: none("deadlines are those of the requests"),
    happened,
    figures,
    profile: none("an institution's panel counts its requests, those of batches among them"),
    exhibits: none("no publication shows its tables"),
    documents: allDocuments,
    datasets: none("each batch offers its own table and archive; the requests are in the data of requests"),
    link,
    news,
    exportPerson,
    forgetPerson,
    example: { load: loadExample, remove: removeExample },
  });
};
