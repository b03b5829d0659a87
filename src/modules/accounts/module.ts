import { dayAt } from "../../kernel/day.ts";
import { none } from "../../platform/module/answers.ts";
import { defineModule, type Module } from "../../platform/module/define.ts";
import { carried, type Tx, touch } from "../../platform/work/index.ts";
import { type House, lendHouse, house as lent } from "./actions/house.ts";
import { loadExample, removeExample } from "./example.ts";
import { jobs } from "./jobs.ts";
import { exportAccount } from "./queries/export.ts";
import { emptyPerson } from "./queries/forgetting.ts";
import { findPerson } from "./queries/people.ts";
import { routes } from "./routes.ts";
import { texts } from "./texts.ts";

export type { House } from "./actions/house.ts";

/** Accounts, in the house that lends them what they need of it. */
export function accountsModule(house: House): Module {
  lendHouse(house);
  return defineModule({
    name: "accounts",
    stays: texts.erasureStaysRoles,
    routes,
    jobs,
    listeners: [],
    can: {
      "accounts.sign-in": "anyone",
      "accounts.account": "signed-in",
      "accounts.manage": ["administrator"],
    },
    navigation: [
      { label: texts.account, path: "/account", who: "accounts.account", place: "account", order: 10 },
      { label: texts.people, path: "/people", who: "accounts.manage", place: "staff", order: 90 },
    ],
    mail: none("nobody writes to an account; letters about accounts answer nothing"),
    upcoming: none("a role's last day concerns the one who holds it, and stands on their own page"),
    happened: none("that somebody signed in is nobody else's business"),
    figures: none("people are not counted as results"),
    profile: none("accounts say nothing about an institution"),
    exhibits: none("no publication shows its tables"),
    documents: none("people are found by administrators alone, at /people"),
    datasets: none("personal data is not published"),
    link: async (kind, recordId, reading) => {
      if (kind !== "person") return null;
      const person = await findPerson(reading.db, recordId);
      if (!person) return null;
      const isAdministrator = reading.viewer?.grants.some(({ role }) => role === "administrator") ?? false;
      return {
        title: person.name || reading.say(texts.noName),
        href: reading.href(`/people/${person.id}`),
        visible: isAdministrator && (reading.viewer?.secondFactor ?? false),
      };
    },
    news: none("nobody follows a person"),
    exportPerson: exportAccount,
    forgetPerson,
    example: { load: loadExample, remove: removeExample },
  });
}

async function forgetPerson(tx: Tx, personId: string): Promise<void> {
  await emptyPerson(tx, personId, dayAt(carried(tx).now, lent().timeZone));
  await touch(tx, `person:${personId}`);
}
