import { none } from "../../platform/module/answers.ts";
import { defineModule, type Module } from "../../platform/module/define.ts";
import { mail } from "./actions/delivery.ts";
import { type House, lendHouse } from "./actions/house.ts";
import { exportPerson, forgetPerson } from "./actions/people.ts";
import { hear } from "./actions/tell.ts";
import { loadExample, removeExample } from "./example.ts";
import { jobs } from "./jobs.ts";
import { routes } from "./routes/index.ts";
import { followTexts } from "./texts/page.ts";

/** Who follows a record, an institution or a search, and is told by letter what happened, of whatever department. */
export const followingModule = (house: House): Module => {
  lendHouse(house);
  return defineModule({
    name: "following",
    title: followTexts.department,
    routes,
    jobs,
    // Read once all departments are listed: what is news is for them to say.
    get listeners() {
      return [...new Set(house.news().flatMap(({ facts }) => facts))].map((fact) => ({
        fact,
        name: `following.${fact}`,
        hear,
      }));
    },
    can: { "following.follow": "anyone", "following.own": "signed-in" },
    navigation: [
      { label: followTexts.mineTitle, path: "/following", who: "following.own", place: "account", order: 20 },
    ],
    mail,
    upcoming: none("it tells what departments answer"),
    happened: none("it tells what departments answer"),
    figures: none("how many follow what is nobody's business"),
    profile: none("how many follow an institution is nobody's business"),
    exhibits: none("no publication shows its tables"),
    documents: none("who follows what is personal"),
    datasets: none("who follows what is personal"),
    link: none("nothing refers to a follower"),
    news: none("that somebody follows is no news"),
    exportPerson,
    forgetPerson,
    example: { load: loadExample, remove: removeExample },
  });
};
