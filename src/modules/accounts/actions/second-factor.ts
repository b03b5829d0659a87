import { TOTP as Program, Secret } from "otpauth";
import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import type { Db, Tx, Work } from "../../../platform/work/work.ts";
import { noticeLetter } from "../messages.ts";
import {
  clearPasskeys,
  deleteTotp,
  findTotp,
  insertMiss,
  insertTotp,
  isEnrolled,
  listMisses,
  replaceRecoveryCodes,
  setTotpStep,
  useRecoveryCode,
} from "../queries/factors.ts";
import { listOpenGrants } from "../queries/grants.ts";
import { lockPerson } from "../queries/people.ts";
import { clearSecondFactor, endSessionsOf } from "../queries/sessions.ts";
import { isStaff } from "../rules/people.ts";
import {
  type CodeRefusal,
  decideStep,
  mayTry,
  mustGiveSecondFactor,
  RECOVERY_CODES,
  readRecoveryCode,
  readTotpCode,
  TOTP,
  TOTP_WINDOW,
} from "../rules/second-factor.ts";
import { house } from "./house.ts";
import { sendToPerson } from "./letters.ts";
import { hashRecoveryCode, newRecoveryCode, seal, unseal } from "./secrets.ts";
import { type OpenedSession, raiseSession } from "./sessions.ts";

/** Who is at the keyboard, and whether this session already gave the second factor. */
export interface Holder {
  readonly id: string;
  readonly secondFactor: boolean;
}

/** Refuses what changes an account for good to a session that did not give the second factor its owner has. */
export async function checkHolder(
  tx: Tx,
  work: Pick<Work, "today">,
  holder: Holder,
): Promise<Outcome<null, "second-factor-first">> {
  const grants = await listOpenGrants(tx, holder.id, work.today);
  const staff = isStaff(
    grants.map((grant) => ({ role: grant.role, validFrom: grant.valid_from, validTo: grant.valid_to })),
    work.today,
  );
  const enrolled = await isEnrolled(tx, holder.id);
  return mustGiveSecondFactor({ staff, enrolled, given: holder.secondFactor })
    ? refused("second-factor-first")
    : done(null);
}

/** Begins with an authenticator program: a secret is made, and counts only once a first code proves it arrived. */
export const beginTotp = (work: Work, holder: Holder): Promise<Outcome<null, "second-factor-first">> =>
  work.inTransaction(async (tx) => {
    const allowed = await checkHolder(tx, work, holder);
    if (!allowed.ok) return allowed;
    const secret = new Secret({ size: 20 }).base32;
    await insertTotp(tx, { personId: holder.id, sealedSecret: seal(house().secret, holder.id, secret), at: work.now });
    return done(null);
  });

/** What the program reads from the picture, and the same by hand; null where nothing waits to be confirmed. */
export async function pendingTotp(
  db: Db,
  person: { id: string; email: string },
): Promise<{ uri: string; secret: string } | null> {
  const row = await findTotp(db, person.id);
  if (!row || row.confirmed_at) return null;
  const secret = unseal(house().secret, person.id, row.sealed_secret);
  return { uri: programFor(secret, person.email).toString(), secret: secret.replace(/.{4}(?=.)/g, "$& ") };
}

/** The first code: the program counts from now on. The recovery codes are in the answer, this once. */
export const confirmTotp = (
  work: Work,
  holder: Holder,
  session: string,
  typed: string,
): Promise<
  Outcome<OpenedSession & { codes: readonly string[] }, CodeRefusal | "second-factor-first" | "nothing-to-confirm">
> =>
  work.inTransaction(async (tx) => {
    const allowed = await checkHolder(tx, work, holder);
    if (!allowed.ok) return allowed;
    await lockPerson(tx, holder.id);
    const row = await findTotp(tx, holder.id);
    if (!row || row.confirmed_at) return refused("nothing-to-confirm");
    const taken = await takeTotpCode(tx, work.now, holder.id, typed);
    if (!taken.ok) return taken;
    const codes = await makeRecoveryCodes(tx, work.now, holder.id);
    await noticeTo(tx, holder.id, "second-factor-on");
    return done({ ...(await raiseSession(tx, holder.id, session, work.now)), codes });
  });

/** A code of the program or a recovery code, for a session that still lacks the second factor. */
export const giveSecondFactor = (
  work: Work,
  personId: string,
  session: string,
  typed: string,
): Promise<Outcome<OpenedSession, CodeRefusal>> =>
  work.inTransaction(async (tx) => {
    await lockPerson(tx, personId);
    const row = await findTotp(tx, personId);
    if (!row?.confirmed_at) return refused("wrong-code");
    const taken = readTotpCode(typed)
      ? await takeTotpCode(tx, work.now, personId, typed)
      : await takeRecoveryCode(tx, work.now, personId, typed);
    return taken.ok ? done(await raiseSession(tx, personId, session, work.now)) : taken;
  });

/** New recovery codes in place of the old, shown this once. */
export const renewRecoveryCodes = (
  work: Work,
  holder: Holder,
): Promise<Outcome<readonly string[], "second-factor-first" | "nothing-to-confirm">> =>
  work.inTransaction(async (tx) => {
    await lockPerson(tx, holder.id);
    const row = await findTotp(tx, holder.id);
    if (!row?.confirmed_at) return refused("nothing-to-confirm");
    if (!holder.secondFactor) return refused("second-factor-first");
    return done(await makeRecoveryCodes(tx, work.now, holder.id));
  });

/** Takes the authenticator program away, so that another can be set up. */
export const removeTotp = (work: Work, holder: Holder): Promise<Outcome<null, "second-factor-first">> =>
  work.inTransaction(async (tx) => {
    await lockPerson(tx, holder.id);
    const row = await findTotp(tx, holder.id);
    if (row?.confirmed_at && !holder.secondFactor) return refused("second-factor-first");
    await deleteTotp(tx, holder.id);
    await noticeTo(tx, holder.id, "second-factor-off");
    return done(null);
  });

/** An administrator helps somebody who lost telephone and codes: all factors go, all sessions end. */
export const resetSecondFactor = (work: Work, personId: string): Promise<Outcome<null, "no-such-person">> =>
  work.inTransaction(async (tx) => {
    const person = await lockPerson(tx, personId);
    if (!person?.email) return refused("no-such-person");
    await deleteTotp(tx, personId);
    await clearPasskeys(tx, personId);
    await clearSecondFactor(tx, personId);
    await endSessionsOf(tx, personId, work.now, null);
    await noticeTo(tx, personId, "second-factor-off");
    return done(null);
  });

/** Tells the owner of an account, by letter, that something about its safety changed. */
export async function noticeTo(
  tx: Tx,
  personId: string,
  what: Parameters<typeof noticeLetter>[1]["what"],
): Promise<void> {
  const person = await lockPerson(tx, personId);
  if (!person?.email || person.example) return;
  await sendToPerson(tx, {
    kind: "accounts.notice",
    record: { kind: "person", id: personId },
    to: { name: person.name, address: person.email },
    letter: noticeLetter(person.locale, { what, href: `${house().baseUrl}/${person.locale}/account` }),
  });
}

const programFor = (base32: string, label: string): Program =>
  new Program({ issuer: "Bashkë", label, secret: Secret.fromBase32(base32), ...TOTP });

async function takeTotpCode(tx: Tx, now: Date, personId: string, typed: string): Promise<Outcome<null, CodeRefusal>> {
  const row = await findTotp(tx, personId);
  if (!mayTry(await listMisses(tx, personId), now)) return refused("too-many-misses");
  const code = readTotpCode(typed);
  const program = row && programFor(unseal(house().secret, personId, row.sealed_secret), "");
  const delta =
    code && program ? program.validate({ token: code, timestamp: now.getTime(), window: TOTP_WINDOW }) : null;
  const decision = decideStep(delta, now, row?.last_step ?? 0);
  if (!decision.ok) {
    await insertMiss(tx, personId, now);
    return decision;
  }
  await setTotpStep(tx, personId, decision.value, now);
  return done(null);
}

async function takeRecoveryCode(
  tx: Tx,
  now: Date,
  personId: string,
  typed: string,
): Promise<Outcome<null, CodeRefusal>> {
  if (!mayTry(await listMisses(tx, personId), now)) return refused("too-many-misses");
  const code = readRecoveryCode(typed);
  if (code && (await useRecoveryCode(tx, personId, hashRecoveryCode(house().secret, personId, code), now)))
    return done(null);
  await insertMiss(tx, personId, now);
  return refused("wrong-code");
}

async function makeRecoveryCodes(tx: Tx, now: Date, personId: string): Promise<readonly string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  const hashes = codes.map((code) => hashRecoveryCode(house().secret, personId, code));
  await replaceRecoveryCodes(tx, personId, hashes, now);
  return codes;
}
