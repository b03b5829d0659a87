import { none } from "../../platform/module/answers.ts";
import { defineModule, type Module } from "../../platform/module/define.ts";
import { type Lent, machineRoutes } from "./routes/machines.ts";
import { homeRoutes } from "./routes/pages.tsx";
import { texts } from "./texts.ts";

/** The front page and what stands around the departments; built only from what they answer. */
export const homeModule = (lent: Lent): Module =>
  defineModule({
    name: "home",
    routes: [...homeRoutes, ...machineRoutes(lent)],
    jobs: [],
    listeners: [],
    can: { "home.read": "anyone", "home.operate": ["administrator"] },
    navigation: [
      { label: texts.aboutTitle, path: "/about", place: "footer", order: 10 },
      { label: texts.privacyTitle, path: "/privacy", place: "footer", order: 20 },
      { label: texts.dataTitle, path: "/data", place: "footer", order: 30 },
      { label: texts.styleguide, path: "/styleguide", place: "footer", order: 90 },
    ],
    mail: none("the front page takes no letters"),
    upcoming: none("holds no records"),
    happened: none("holds no records"),
    figures: none("holds no records"),
    profile: none("holds no records"),
    exhibits: none("no publication shows its tables"),
    documents: none("its few pages are in the menu"),
    datasets: none("shows those of the departments"),
    link: none("holds no records"),
    news: none("it shows what others keep"),
    exportPerson: none("holds nothing about anyone"),
    forgetPerson: none("holds nothing about anyone"),
    example: none("holds no records"),
  });
