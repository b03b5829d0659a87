import { join } from "node:path";
import { openCards } from "./cards.ts";
import { shown } from "./kernel/translated.ts";
import { mailJobs } from "./mail-jobs.ts";
import { accountsModule } from "./modules/accounts/module.ts";
import { batchesModule } from "./modules/batches/module.ts";
import { bodiesModule } from "./modules/bodies/module.ts";
import { commitmentsModule } from "./modules/commitments/module.ts";
import { followingModule } from "./modules/following/module.ts";
import { homeModule } from "./modules/home/module.ts";
import { meetingsModule, panelOfBody } from "./modules/meetings/module.ts";
import { moderationModule } from "./modules/moderation/module.ts";
import { postModule } from "./modules/post/module.ts";
import { publicationsModule } from "./modules/publications/module.ts";
import { findOrganisations, organisationNames } from "./modules/register/index.ts";
import { registerModule } from "./modules/register/module.ts";
import { requestsModule } from "./modules/requests/module.ts";
import { searchModule } from "./modules/search/module.ts";
import { strategyModule } from "./modules/strategy/module.ts";
import type { Config } from "./platform/config/index.ts";
import type { Country } from "./platform/country/index.ts";
import type { FileStore } from "./platform/files/index.ts";
import type { Permissions } from "./platform/http/permissions.ts";
import type { NamedTaker } from "./platform/mail/in/index.ts";
import type { Metrics } from "./platform/metrics/index.ts";
import { answered } from "./platform/module/answers.ts";
import type { Job, Module } from "./platform/module/define.ts";
import { readersOf } from "./platform/module/readers.ts";
import { lendFonts } from "./platform/pdf/index.ts";
import { sayIn } from "./say/index.ts";
import { cardFonts } from "./ui/assets/card-fonts.ts";

/** What the departments may be lent. */
export interface Lent {
  readonly config: Config;
  readonly country: Country;
  readonly files: FileStore;
  readonly metrics: Metrics;
  readonly secret: string;
  readonly sender: { readonly name: string; readonly address: string };
  readonly cachedPages: () => number;
  readonly permissions: () => Permissions;
}

export interface Listed {
  /** In the order of the ladder: whoever is named later may know those before. */
  readonly modules: readonly Module[];
  /** Jobs of the house itself: letters out and in. */
  readonly jobs: readonly Job[];
  readonly takers: readonly NamedTaker[];
  readonly cardUrl: ReturnType<typeof openCards>["url"];
  /** Lets go of what the jobs hold open: connections to the mail server. */
  close(): Promise<void>;
}

/** All departments, each with what it is lent. A new one is one line here and one rung in the architecture test. */
export function listModules(lent: Lent): Listed {
  const { config, secret } = lent;
  const cards = openCards(secret, config.stateDir);
  lendFonts(() => cardFonts(join(config.stateDir, "cards")));
  const modules: Module[] = [
    accountsModule({
      secret,
      baseUrl: config.baseUrl,
      timeZone: lent.country.timeZone,
      sender: lent.sender,
      departments: () => modules.flatMap(({ name, title }) => (title ? [{ name, label: title }] : [])),
      scopes: {
        find: async (db, typed) =>
          (await findOrganisations(db, typed, { limit: 10 })).map(({ id, names }) => ({
            id,
            name: shown(names, "sq").text,
          })),
        names: async (db, ids) =>
          new Map([...(await organisationNames(db, ids))].map(([id, { names }]) => [id, shown(names, "sq").text])),
      },
      exportPerson: async (db, personId) =>
        Object.fromEntries(
          await Promise.all(
            modules.flatMap(({ name, exportPerson }) =>
              answered(exportPerson) ? [exportPerson(db, personId).then((found) => [name, found] as const)] : [],
            ),
          ),
        ),
      forgetPerson: async (tx, personId) => {
        for (const { forgetPerson } of [...modules].reverse())
          if (answered(forgetPerson)) await forgetPerson(tx, personId);
      },
      stays: () => modules.flatMap(({ stays }) => (stays ? [stays] : [])),
    }),
    registerModule({ baseUrl: config.baseUrl, sender: lent.sender }),
    moderationModule({ baseUrl: config.baseUrl, sender: lent.sender }),
    postModule({ webhookSecret: config.mail.webhookSecret }),
    commitmentsModule({ baseUrl: config.baseUrl, sender: lent.sender }),
    requestsModule({
      baseUrl: config.baseUrl,
      mailDomain: config.mail.domain,
      sender: lent.sender,
      country: lent.country,
    }),
    bodiesModule({ baseUrl: config.baseUrl, sender: lent.sender, beside: panelOfBody }),
    strategyModule({
      baseUrl: config.baseUrl,
      sender: lent.sender,
      mailDomain: config.mail.domain,
      secret,
      timeZone: lent.country.timeZone,
    }),
    batchesModule({ baseUrl: config.baseUrl, sender: lent.sender, pace: config.mail.batchPace }),
    meetingsModule({
      baseUrl: config.baseUrl,
      sender: lent.sender,
      mailDomain: config.mail.domain,
      secret,
      timeZone: lent.country.timeZone,
    }),
    // Stands lower on the ladder; named here because its example publishes numbers of the examples above.
    publicationsModule({
      baseUrl: config.baseUrl,
      readers: (work, locale) =>
        readersOf(modules, {
          db: work.db,
          say: sayIn(locale),
          country: lent.country,
          today: work.today,
          viewer: null,
          href: (path) => `/${locale}${path === "/" ? "" : path}`,
        }),
    }),
    followingModule({
      baseUrl: config.baseUrl,
      sender: lent.sender,
      secret,
      news: () => modules.flatMap(({ news }) => (answered(news) ? [news] : [])),
    }),
    searchModule((visit) => [
      "public",
      ...[...lent.permissions().all.keys()].filter((permission) => visit.can(permission)),
    ]),
    homeModule({
      metrics: lent.metrics,
      cachedPages: lent.cachedPages,
      card: cards.draw,
      menu: () => [
        ...new Set(modules.flatMap(({ navigation }) => navigation.filter(({ who }) => !who).map(({ path }) => path))),
      ],
    }),
  ];
  const takers = modules.flatMap(({ name, mail }) => (answered(mail) ? [{ module: name, taker: mail }] : []));
  const letters = mailJobs(config, lent.files, lent.metrics);
  return { modules, takers, jobs: letters.jobs, cardUrl: cards.url, close: letters.close };
}
