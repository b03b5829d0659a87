import QR from "qrcode";
import { again, page, Refusal, type Reply, seeOther } from "../../../platform/http/reply.ts";
import { get, post } from "../../../platform/http/route.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import {
  beginTotp,
  confirmTotp,
  giveSecondFactor,
  pendingTotp,
  removeTotp,
  renewRecoveryCodes,
} from "../actions/second-factor.ts";
import { RecoveryCodesPage, SecondFactorPage } from "../pages/second-factor.tsx";
import type { FormState } from "../pages/view.ts";
import { readAccount } from "../queries/account.ts";
import { safeThen } from "../rules/addresses.ts";
import { showRecoveryCode } from "../rules/second-factor.ts";
import { texts } from "../texts.ts";
import { isStaffAccount } from "./account-facts.ts";
import { formState, keepSession, thenOf, tokenOf, toSecondFactor, viewerOf, viewOf } from "./view.ts";

const HERE = "/account/second-factor";
const LIMIT = { limit: { points: 20, perSeconds: 600 } } as const;

export const secondFactorRoutes = [
  get(HERE, "accounts.account", async (visit) => page(await factorPage(visit, thenOf(visit.query.get("then")), {}))),

  post(
    `${HERE}/enrolment`,
    "accounts.account",
    async (visit): Promise<Reply> => {
      const begun = await beginTotp(visit.work, viewerOf(visit));
      if (!begun.ok) return seeOther(toSecondFactor(visit, HERE));
      return seeOther(`${toSecondFactor(visit, thenOf((await visit.form()).get("then")))}#program`);
    },
    LIMIT,
  ),

  post(
    `${HERE}/confirmation`,
    "accounts.account",
    async (visit): Promise<Reply> => {
      const typed = await visit.form();
      const then = thenOf(typed.get("then"));
      const confirmed = await confirmTotp(visit.work, viewerOf(visit), tokenOf(visit) ?? "", typed.get("code"));
      if (!confirmed.ok) {
        return again(await factorPage(visit, then, formState(visit, typed, { code: texts[confirmed.reason] })));
      }
      keepSession(visit, confirmed.value);
      return page(codesPage(visit, confirmed.value.codes, then === "/" ? HERE : then));
    },
    LIMIT,
  ),

  post(
    `${HERE}/code`,
    "accounts.account",
    async (visit): Promise<Reply> => {
      const typed = await visit.form();
      const then = safeThen(typed.get("then"));
      const given = await giveSecondFactor(visit.work, viewerOf(visit).id, tokenOf(visit) ?? "", typed.get("code"));
      if (!given.ok) {
        return again(await factorPage(visit, then ?? "/", formState(visit, typed, { code: texts[given.reason] })));
      }
      keepSession(visit, given.value);
      return seeOther(visit.href(then && then !== "/" ? then : HERE));
    },
    LIMIT,
  ),

  post(`${HERE}/recovery-codes`, "accounts.account", async (visit): Promise<Reply> => {
    const renewed = await renewRecoveryCodes(visit.work, viewerOf(visit));
    return renewed.ok ? page(codesPage(visit, renewed.value, HERE)) : seeOther(toSecondFactor(visit, HERE));
  }),

  post(`${HERE}/removal`, "accounts.account", async (visit): Promise<Reply> => {
    const removed = await removeTotp(visit.work, viewerOf(visit));
    return removed.ok
      ? seeOther(visit.href(HERE), visit.say(texts.programRemoved))
      : seeOther(toSecondFactor(visit, HERE));
  }),
];

async function factorPage(visit: Visit, then: string, form: FormState) {
  const viewer = viewerOf(visit);
  const account = await readAccount(visit.work.db, viewer.id);
  if (!account) throw new Refusal("not-found");
  const pending = await pendingTotp(visit.work.db, viewer);
  const staff = isStaffAccount(account, visit.work.today);
  return {
    title: visit.say(texts.secondFactor),
    robots: "noindex" as const,
    breadcrumb: [
      { label: visit.say(texts.account), href: visit.href("/account") },
      { label: visit.say(texts.secondFactor) },
    ],
    body: (
      <SecondFactorPage
        {...viewOf(visit)}
        account={account}
        staff={staff}
        given={viewer.secondFactor}
        then={then}
        pending={pending && { ...pending, picture: await pictureOf(pending.uri) }}
        form={form}
      />
    ),
  };
}

/** Shown in the answer to the form itself, never kept: the one page whose success is no redirect. */
const codesPage = (visit: Visit, codes: readonly string[], then: string) => ({
  title: visit.say(texts.recoveryCodes),
  robots: "noindex" as const,
  body: <RecoveryCodesPage {...viewOf(visit)} codes={codes.map(showRecoveryCode)} then={then} />,
});

async function pictureOf(uri: string): Promise<string> {
  const svg = await QR.toString(uri, { type: "svg", margin: 2, errorCorrectionLevel: "M" });
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
}
