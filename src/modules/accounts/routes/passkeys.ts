import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import { z } from "zod";
import { json, Refusal, type Reply, seeOther } from "../../../platform/http/reply.ts";
import { post } from "../../../platform/http/route.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import {
  addPasskey,
  askForPasskey,
  beginPasskey,
  confirmByPasskey,
  removePasskey,
  signInByPasskey,
} from "../actions/passkeys.ts";
import { safeThen } from "../rules/addresses.ts";
import { texts } from "../texts.ts";
import { browserOf, idIn, keepSession, thenOf, tokenOf, toSecondFactor, viewerOf } from "./view.ts";

const LIMIT = { limit: { points: 30, perSeconds: 600 }, maxBytes: 65_536 } as const;

/** Doors that script knocks at, in two steps each: ask for options, then bring the browser's answer. */
export const passkeyRoutes = [
  post(
    "/sign-in/passkey",
    "accounts.sign-in",
    async (visit) => {
      const asked = await readAsked(visit);
      if (asked.step === "options") return json(await askForPasskey(visit.work, null));
      const signedIn = await signInByPasskey(
        visit.work,
        asked.response as unknown as AuthenticationResponseJSON,
        browserOf(visit),
      );
      if (!signedIn.ok) return json({ reason: signedIn.reason }, 422);
      keepSession(visit, signedIn.value);
      return json({ to: visit.href(thenOf(asked.then)) });
    },
    LIMIT,
  ),

  post(
    "/account/passkeys",
    "accounts.account",
    async (visit) => {
      const viewer = viewerOf(visit);
      const asked = await readAsked(visit);
      if (asked.step === "options") {
        const options = await beginPasskey(visit.work, viewer);
        return options.ok ? json(options.value) : json({ reason: options.reason }, 422);
      }
      const answer = { response: asked.response as unknown as RegistrationResponseJSON, name: asked.name };
      const added = await addPasskey(visit.work, viewer, tokenOf(visit) ?? "", answer);
      if (!added.ok) return json({ reason: added.reason }, 422);
      keepSession(visit, added.value);
      return json({ to: visit.href("/account") });
    },
    LIMIT,
  ),

  post(
    "/account/second-factor/passkey",
    "accounts.account",
    async (visit) => {
      const viewer = viewerOf(visit);
      const asked = await readAsked(visit);
      if (asked.step === "options") return json(await askForPasskey(visit.work, viewer.id));
      const response = asked.response as unknown as AuthenticationResponseJSON;
      const confirmed = await confirmByPasskey(visit.work, viewer.id, tokenOf(visit) ?? "", response);
      if (!confirmed.ok) return json({ reason: confirmed.reason }, 422);
      keepSession(visit, confirmed.value);
      return json({ to: visit.href(safeThen(asked.then) ?? "/account/second-factor") });
    },
    LIMIT,
  ),

  post("/account/passkeys/:id/removal", "accounts.account", async (visit): Promise<Reply> => {
    const removed = await removePasskey(visit.work, viewerOf(visit), idIn(visit, "id"));
    if (removed.ok) return seeOther(visit.href("/account"), visit.say(texts.passkeyRemoved));
    if (removed.reason === "second-factor-first") return seeOther(toSecondFactor(visit, "/account"));
    throw new Refusal("not-found");
  }),
];

/** Only the outline is checked here; what is inside `response` is proved or not by the cryptography. */
const then = z.string().max(1000).default("/");
const ASKED = z.object({
  step: z.enum(["options", "answer"]),
  then,
  name: z.string().max(300).default(""),
  response: z
    .object({ id: z.string().max(2000), rawId: z.string().max(2000), type: z.literal("public-key") })
    .loose()
    .optional(),
});

async function readAsked(visit: Visit): Promise<z.infer<typeof ASKED>> {
  const text = new TextDecoder().decode(await visit.bytes());
  const parsed = ASKED.safeParse(jsonOf(text));
  if (!parsed.success || (parsed.data.step === "answer" && !parsed.data.response)) throw new Refusal("bad-request");
  return parsed.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal("bad-request");
  }
}
