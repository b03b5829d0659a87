import type { Visit } from "../../platform/http/visit.ts";
import { none } from "../../platform/module/answers.ts";
import { defineModule, type Module } from "../../platform/module/define.ts";
import { forgetWords } from "../../platform/search/index.ts";
import { searchRoutes } from "./routes.tsx";
import { texts } from "./texts.ts";

/** Reads what the departments wrote into the search of the house; holds no records itself. */
export const searchModule = (audiences: (visit: Visit) => readonly string[]): Module =>
  defineModule({
    name: "search",
    routes: searchRoutes(audiences),
    jobs: [{ name: "search.forget-words", cron: "30 3 * * *", run: ({ db }) => forgetWords(db) }],
    listeners: [],
    can: { "search.ask": "anyone" },
    navigation: [{ label: texts.title, path: "/search", place: "main", order: 90 }],
    mail: none("a search takes no letters"),
    upcoming: none("holds no records"),
    happened: none("holds no records"),
    figures: none("holds no records"),
    profile: none("holds no records"),
    exhibits: none("no publication shows its tables"),
    documents: none("the departments write their own"),
    datasets: none("what is found is published by its department"),
    link: none("holds no records"),
    news: none("it shows what others keep"),
    exportPerson: none("keeps nothing of who searched what"),
    forgetPerson: none("keeps nothing of who searched what"),
    example: none("holds no records"),
  });
