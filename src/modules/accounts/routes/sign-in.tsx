import { again, page, type Reply, seeOther } from "../../../platform/http/reply.ts";
import { get, post } from "../../../platform/http/route.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { becomeAdministrator } from "../actions/administrator.ts";
import { signOut } from "../actions/sessions.ts";
import { lookAtLink, type SignedIn, signInByLink, startSignIn } from "../actions/sign-in.ts";
import { readEmail, readNewPerson } from "../forms.ts";
import {
  AdministratorLinkPage,
  type DeadLink,
  DeadLinkPage,
  LetterSentPage,
  LinkPage,
  SignInPage,
} from "../pages/sign-in.tsx";
import type { FormState } from "../pages/view.ts";
import { safeThen } from "../rules/addresses.ts";
import { texts } from "../texts.ts";
import { browserOf, dropSession, formState, keepSession, thenOf, tokenOf, viewOf } from "./view.ts";

export const signInRoutes = [
  get("/sign-in", "accounts.sign-in", async (visit) => {
    const then = safeThen(visit.query.get("then"));
    if (visit.viewer) return seeOther(visit.href(then ?? "/account"));
    return page(signInPage(visit, then ?? "/", {}));
  }),

  post(
    "/sign-in",
    "accounts.sign-in",
    async (visit) => {
      const typed = await visit.form();
      const then = thenOf(typed.get("then"));
      const read = readEmail(typed);
      if (!read.ok) return again(signInPage(visit, then, formState(visit, typed, read.wrong)));
      const { email } = read.value;
      await visit.work.inTransaction((tx) => startSignIn(tx, { email, locale: visit.locale, then }));
      return page({
        title: visit.say(texts.letterOnItsWay),
        robots: "noindex",
        body: <LetterSentPage {...viewOf(visit)} email={email} then={then} />,
      });
    },
    { limit: { points: 10, perSeconds: 600 }, maxBytes: 16_384 },
  ),

  get("/sign-in/:token", "accounts.sign-in", async (visit) => {
    const token = visit.params.token ?? "";
    const looked = await lookAtLink(visit.work.db, token, visit.work.now);
    if (!looked.ok) return deadLink(visit, looked.reason);
    const { purpose, email } = looked.value;
    if (purpose === "administrator") return page(administratorPage(visit, email, {}));
    return page({
      title: visit.say(texts.signIn),
      robots: "noindex",
      body: <LinkPage {...viewOf(visit)} token={token} email={email ?? ""} />,
    });
  }),

  post(
    "/sign-in/:token",
    "accounts.sign-in",
    async (visit) => {
      const token = visit.params.token ?? "";
      const looked = await lookAtLink(visit.work.db, token, visit.work.now);
      if (!looked.ok) return deadLink(visit, looked.reason);
      if (looked.value.purpose === "administrator") return signInAdministrator(visit, token, looked.value.email);
      const signedIn = await signInByLink(visit.work, token, browserOf(visit));
      return signedIn.ok ? enter(visit, signedIn.value) : deadLink(visit, signedIn.reason);
    },
    { limit: { points: 20, perSeconds: 600 }, maxBytes: 16_384 },
  ),

  post("/sign-out", "accounts.sign-in", async (visit) => {
    const token = tokenOf(visit);
    if (token) await signOut(visit.work, token);
    dropSession(visit);
    return seeOther(visit.href("/"), visit.say(texts.signedOut));
  }),
];

async function signInAdministrator(visit: Visit, token: string, email: string | null): Promise<Reply> {
  const typed = await visit.form();
  const read = readNewPerson(typed, email ?? undefined);
  if (!read.ok) return again(administratorPage(visit, email, formState(visit, typed, read.wrong)));
  const signedIn = await becomeAdministrator(
    visit.work,
    token,
    { ...read.value, locale: visit.locale },
    browserOf(visit),
  );
  if (signedIn.ok) return enter(visit, signedIn.value);
  return signedIn.reason === "not-an-address"
    ? again(administratorPage(visit, email, formState(visit, typed, { email: texts.notAnAddress })))
    : deadLink(visit, signedIn.reason);
}

function enter(visit: Visit, signedIn: SignedIn): Reply {
  keepSession(visit, signedIn);
  const goOn = signedIn.isNew && signedIn.goOn === "/" ? "/account" : signedIn.goOn;
  return seeOther(visit.href(goOn));
}

const signInPage = (visit: Visit, then: string, form: FormState) => ({
  title: visit.say(texts.signIn),
  description: visit.say(texts.signInLead),
  robots: "noindex" as const,
  body: <SignInPage {...viewOf(visit)} form={form} then={then} />,
});

const administratorPage = (visit: Visit, email: string | null, form: FormState) => ({
  title: visit.say(texts.beAdministrator),
  robots: "noindex" as const,
  body: <AdministratorLinkPage {...viewOf(visit)} token={visit.params.token ?? ""} email={email} form={form} />,
});

/** 410: gone, with the way to a new one. */
export const deadLink = (visit: Visit, reason: DeadLink): Reply =>
  page(
    {
      title: visit.say(texts.linkGone),
      robots: "noindex",
      body: <DeadLinkPage {...viewOf(visit)} reason={reason} />,
    },
    410,
  );
