import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { uuidv7 } from "../../../platform/db/index.ts";
import type { Tx, Work } from "../../../platform/work/work.ts";
import {
  deletePasskey,
  insertChallenge,
  insertPasskey,
  listPasskeys,
  lockPasskeyByCredential,
  setPasskeyUsed,
  takeChallenge,
} from "../queries/factors.ts";
import { lockPerson, setSignedIn } from "../queries/people.ts";
import { tidyName } from "../rules/addresses.ts";
import { STATES } from "../rules/people.ts";
import { house } from "./house.ts";
import { checkHolder, type Holder, noticeTo } from "./second-factor.ts";
import { type OpenedSession, raiseSession, startSession } from "./sessions.ts";

/** How long a browser may take to answer. Milliseconds. */
const CHALLENGE_LIFE = 5 * 60_000;
const MOST_PASSKEYS = 20;

/**
 * Every passkey here proves two things at once, that the device is there and that its owner unlocked it
 * (user verification), so that it also counts as second factor.
 */
const VERIFICATION = "required";

/** EdDSA, ES256, RS256 (COSE): what every device in use speaks. */
const ALGORITHMS = [-8, -7, -257];

export type PasskeyRefusal = "not-proven" | "second-factor-first" | "too-many-passkeys";

/** What a browser needs to make a new passkey. */
export const beginPasskey = (
  work: Work,
  holder: Holder & { email: string; name: string },
): Promise<Outcome<PublicKeyCredentialCreationOptionsJSON, PasskeyRefusal>> =>
  work.inTransaction(async (tx) => {
    const allowed = await checkHolder(tx, work, holder);
    if (!allowed.ok) return allowed;
    const known = await listPasskeys(tx, holder.id);
    if (known.length >= MOST_PASSKEYS) return refused("too-many-passkeys");
    const options = await generateRegistrationOptions({
      rpName: "Bashkë",
      rpID: party().id,
      userName: holder.email,
      userID: new TextEncoder().encode(holder.id),
      userDisplayName: holder.name || holder.email,
      timeout: CHALLENGE_LIFE,
      excludeCredentials: known.map((each) => ({ id: each.credential_id, transports: each.transports })),
      supportedAlgorithmIDs: ALGORITHMS,
      authenticatorSelection: { residentKey: "required", userVerification: VERIFICATION },
    });
    await keepChallenge(tx, work, options.challenge, holder.id);
    return done(options);
  });

/** Takes the new passkey in; its making proved the second factor too, so the session is raised. */
export const addPasskey = (
  work: Work,
  holder: Holder,
  session: string,
  answer: { response: RegistrationResponseJSON; name: string },
): Promise<Outcome<OpenedSession, PasskeyRefusal>> =>
  work.inTransaction(async (tx) => {
    const allowed = await checkHolder(tx, work, holder);
    if (!allowed.ok) return allowed;
    const verified = await proven(() =>
      verifyRegistrationResponse({
        response: answer.response,
        expectedChallenge: async (challenge) => Boolean(await takeChallenge(tx, challenge, holder.id, work.now)),
        expectedOrigin: party().origin,
        expectedRPID: party().id,
        requireUserVerification: true,
        supportedAlgorithmIDs: ALGORITHMS,
      }),
    );
    if (!verified?.verified) return refused("not-proven");
    const { credential } = verified.registrationInfo;
    const written = await insertPasskey(tx, {
      id: uuidv7(),
      person_id: holder.id,
      credential_id: credential.id,
      public_key: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: JSON.stringify(credential.transports ?? []),
      name: [...tidyName(answer.name)].slice(0, 100).join(""),
      created_at: work.now,
    });
    if (!written) return refused("not-proven");
    await noticeTo(tx, holder.id, "passkey-added");
    return done(await raiseSession(tx, holder.id, session, work.now));
  });

/** What a browser needs to show the passkeys it has for this site. It learns nothing about accounts. */
export const askForPasskey = (work: Work, personId: string | null): Promise<PublicKeyCredentialRequestOptionsJSON> =>
  work.inTransaction(async (tx) => {
    const known = personId ? await listPasskeys(tx, personId) : [];
    const options = await generateAuthenticationOptions({
      rpID: party().id,
      timeout: CHALLENGE_LIFE,
      userVerification: VERIFICATION,
      allowCredentials: known.map((each) => ({ id: each.credential_id, transports: each.transports })),
    });
    await keepChallenge(tx, work, options.challenge, personId);
    return options;
  });

/** Signs in with a passkey alone. */
export const signInByPasskey = (
  work: Work,
  response: AuthenticationResponseJSON,
  browser: { userAgent: string | undefined; oldToken: string | undefined },
): Promise<Outcome<OpenedSession & { personId: string }, "not-proven" | "account-closed">> =>
  work.inTransaction(async (tx) => {
    const personId = await provePasskey(tx, work, response, null);
    if (!personId) return refused("not-proven");
    const person = await lockPerson(tx, personId);
    if (!person || !STATES[person.state].signsIn) return refused("account-closed");
    await setSignedIn(tx, personId, work.now, person.name);
    return done({ ...(await startSession(tx, { personId, ...browser, now: work.now, secondFactor: true })), personId });
  });

/** A passkey as second factor of somebody who signed in by letter. */
export const confirmByPasskey = (
  work: Work,
  personId: string,
  session: string,
  response: AuthenticationResponseJSON,
): Promise<Outcome<OpenedSession, "not-proven">> =>
  work.inTransaction(async (tx) => {
    const proved = await provePasskey(tx, work, response, personId);
    return proved === personId ? done(await raiseSession(tx, personId, session, work.now)) : refused("not-proven");
  });

export const removePasskey = (
  work: Work,
  holder: Holder,
  passkeyId: string,
): Promise<Outcome<null, "second-factor-first" | "no-such-passkey">> =>
  work.inTransaction(async (tx) => {
    const allowed = await checkHolder(tx, work, holder);
    if (!allowed.ok) return allowed;
    if (!(await deletePasskey(tx, holder.id, passkeyId))) return refused("no-such-passkey");
    await noticeTo(tx, holder.id, "passkey-removed");
    return done(null);
  });

/** Whose passkey signed a challenge of ours, asked of nobody or of that person; null where nothing is proved. */
async function provePasskey(
  tx: Tx,
  work: Work,
  response: AuthenticationResponseJSON,
  askedOf: string | null,
): Promise<string | null> {
  if (typeof response?.id !== "string" || response.id.length > 2000) return null;
  const passkey = await lockPasskeyByCredential(tx, response.id);
  if (!passkey || (askedOf !== null && passkey.person_id !== askedOf)) return null;
  const verified = await proven(() =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge: async (challenge) => Boolean(await takeChallenge(tx, challenge, askedOf, work.now)),
      expectedOrigin: party().origin,
      expectedRPID: party().id,
      credential: {
        id: passkey.credential_id,
        publicKey: new Uint8Array(passkey.public_key),
        counter: passkey.counter,
        transports: passkey.transports,
      },
      requireUserVerification: true,
    }),
  );
  if (!verified?.verified) return null;
  await setPasskeyUsed(tx, passkey.id, verified.authenticationInfo.newCounter, work.now);
  return passkey.person_id;
}

/** The library throws on answers that are wrong or forged; to us both are simply not proven. Database faults go on. */
async function proven<T>(verify: () => Promise<T>): Promise<T | null> {
  try {
    return await verify();
  } catch (error) {
    if (error instanceof Error && "severity" in error) throw error;
    return null;
  }
}

function party(): { id: string; origin: string } {
  const url = new URL(house().baseUrl);
  return { id: url.hostname, origin: url.origin };
}

const keepChallenge = (tx: Tx, work: Work, challenge: string, personId: string | null) =>
  insertChallenge(tx, {
    challenge,
    personId,
    at: work.now,
    expiresAt: new Date(work.now.getTime() + CHALLENGE_LIFE),
  });
