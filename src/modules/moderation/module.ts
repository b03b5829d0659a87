import { none } from "../../platform/module/answers.ts";
import { defineModule, type Module } from "../../platform/module/define.ts";
import { type House, lendHouse } from "./actions/house.ts";
import { exportPerson, forgetPerson } from "./actions/people.ts";
import { loadExample, removeExample } from "./example.ts";
import { figures } from "./routes/answers.ts";
import { routes } from "./routes/index.ts";
import { deskTexts } from "./texts/desk.ts";
import { reportTexts } from "./texts/report.ts";

/** What people report, what staff decide, and the words that the public does not read. */
export const moderationModule = (house: House): Module => {
  lendHouse(house);
  return defineModule({
    name: "moderation",
    title: reportTexts.department,
    stays: reportTexts.stays,
    routes,
    jobs: [],
    listeners: [],
    can: { "moderation.read": "anyone", "moderation.report": "anyone", "moderation.decide": ["secretariat"] },
    navigation: [
      {
        label: deskTexts.navigation,
        path: "/moderation/reports",
        who: "moderation.decide",
        place: "staff",
        order: 12,
      },
      {
        label: deskTexts.navigationRules,
        path: "/moderation/rules",
        who: "moderation.decide",
        place: "staff",
        order: 13,
      },
      { label: reportTexts.publicTitle, path: "/moderation", place: "footer", order: 30 },
    ],
    mail: none("answers to its letters are for a person to read: the post room holds them"),
    upcoming: none("a report has no deadline in law"),
    happened: none("that something was reported is told on the page of figures alone"),
    figures,
    profile: none("what was reported of an institution's pages says nothing about the institution"),
    exhibits: none("no publication shows its tables"),
    documents: none("reports are no public records; staff find them in their queue"),
    datasets: none("the figures stand on the page; the reports themselves name people"),
    link: none("nothing refers to a report"),
    news: none("what is reported is followed by staff in their queue"),
    exportPerson,
    forgetPerson,
    example: { load: loadExample, remove: removeExample },
  });
};
