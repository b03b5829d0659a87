import { acceptMail, mailWebhook } from "../../platform/mail/in/index.ts";
import { none } from "../../platform/module/answers.ts";
import { defineModule, type Module } from "../../platform/module/define.ts";
import { clearFiles, suggestLearnt, tidy } from "./actions.ts";
import { exportLettersTo, forgetLettersTo } from "./queries/person.ts";
import { heldRoutes } from "./routes/held.tsx";
import { outboxRoutes } from "./routes/outbox.tsx";
import { texts } from "./texts.ts";

/** The post room: what left, what came in and waits for a place, and the signed door for mail servers elsewhere. */
export const postModule = (settings: { readonly webhookSecret: string | null }): Module =>
  defineModule({
    name: "post",
    title: texts.department,
    routes: [
      ...outboxRoutes,
      ...heldRoutes,
      mailWebhook("post.hand-in", { secret: settings.webhookSecret, accept: acceptMail }),
    ],
    jobs: [
      { name: "post.tidy", cron: "20 3 * * *", run: tidy },
      { name: "post.clear-files", cron: "40 3 * * *", run: clearFiles },
    ],
    listeners: [],
    can: {
      "post.read-outbox": ["secretariat"],
      "post.read-confidential": ["administrator"],
      "post.place-held": ["secretariat"],
      "post.hand-in": "anyone",
    },
    navigation: [
      { label: texts.held, path: "/held", who: "post.place-held", place: "staff", order: 20 },
      { label: texts.outbox, path: "/outbox", who: "post.read-outbox", place: "staff", order: 30 },
    ],
    mail: {
      place: suggestLearnt,
      placeByHand: async () => ({ kind: "not-mine" }),
      told: async () => {},
    },
    upcoming: none("the post room has no dates of its own; a letter's deadline is its record's"),
    happened: none("a letter is part of what its department tells"),
    figures: none("letters are counted by the departments that write them"),
    profile: none("an institution's letters stand with its requests"),
    exhibits: none("no publication shows its tables"),
    documents: none("letters are searchable as part of their records"),
    datasets: none("letters are published by the departments, never from the post room"),
    link: none("letters are not evidence by themselves; their records are"),
    news: none("the post room is read by staff alone"),
    exportPerson: exportLettersTo,
    forgetPerson: forgetLettersTo,
    example: none("the departments' examples write letters, which show here"),
  });
