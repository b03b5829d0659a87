import { dayAt } from "../../../kernel/day.ts";
import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { uuidv7 } from "../../../platform/db/index.ts";
import type { Viewer } from "../../../platform/module/people.ts";
import type { Db, Tx, Work } from "../../../platform/work/work.ts";
import { deleteEmailChanges } from "../queries/links.ts";
import {
  endSessionOf,
  endSessionsOf,
  findSession,
  insertSession,
  lockSession,
  setSeen,
  setToken,
} from "../queries/sessions.ts";
import { isInForce, isStaff, STATES } from "../rules/people.ts";
import { deviceOf, hasSecondFactor, isAlive, isSeenLongAgo, SESSION_LIVES } from "../rules/sessions.ts";
import { house } from "./house.ts";
import { formToken, hashToken, newToken } from "./secrets.ts";

export interface OpenedSession {
  /** For the cookie, and nowhere else. */
  readonly token: string;
  readonly sessionId: string;
  /** Seconds the cookie lives. */
  readonly maxAgeSeconds: number;
}

const COOKIE_SECONDS = SESSION_LIVES.everyone.longest / 1000;

/**
 * Who is behind a session cookie, in one query; null where the session is unknown, ended or too old. Every few
 * minutes it also notes that the session is in use.
 */
export async function viewerOfSession(
  db: Db,
  token: string,
  now: Date,
): Promise<{ viewer: Viewer; csrf: string; sessionId: string } | null> {
  if (token.length > 100) return null;
  const { secret, timeZone } = house();
  const row = await findSession(db, hashToken(token));
  if (!row?.email || !STATES[row.state].signsIn) return null;
  const today = dayAt(now, timeZone);
  if (!isAlive(row, isStaff(row.grants, today), now)) return null;
  if (isSeenLongAgo(row.lastSeenAt, now)) await setSeen(db, row.sessionId, now);
  return {
    viewer: {
      id: row.personId,
      name: row.name,
      email: row.email,
      locale: row.locale,
      grants: row.grants
        .filter((grant) => isInForce(grant, today))
        .map(({ role, department, scope }) => ({ role, department, scope })),
      secondFactor: hasSecondFactor(row, now),
    },
    csrf: formToken(secret, token),
    sessionId: row.sessionId,
  };
}

/** Opens a session for a person who proved who they are, and ends the one this browser had. */
export async function startSession(
  tx: Tx,
  about: {
    personId: string;
    userAgent: string | undefined;
    oldToken: string | undefined;
    now: Date;
    secondFactor: boolean;
  },
): Promise<OpenedSession> {
  const { now } = about;
  const old = about.oldToken ? await lockSession(tx, hashToken(about.oldToken)) : undefined;
  if (old) await endSessionOf(tx, old.person_id, old.id, now);
  const token = newToken();
  const sessionId = uuidv7();
  await insertSession(tx, {
    id: sessionId,
    token_hash: hashToken(token),
    person_id: about.personId,
    device: deviceOf(about.userAgent),
    created_at: now,
    last_seen_at: now,
    expires_at: new Date(now.getTime() + SESSION_LIVES.everyone.longest),
    second_factor_at: about.secondFactor ? now : null,
  });
  return { token, sessionId, maxAgeSeconds: COOKIE_SECONDS };
}

/** A session without a letter: for tests, pictures of pages and the operator's own shell. */
export const openSession = (
  work: Work,
  personId: string,
  options: { secondFactor?: boolean; userAgent?: string } = {},
): Promise<OpenedSession> =>
  work.inTransaction((tx) =>
    startSession(tx, {
      personId,
      userAgent: options.userAgent,
      oldToken: undefined,
      now: work.now,
      secondFactor: options.secondFactor ?? false,
    }),
  );

/** The second factor was given in this session: it is noted, and the cookie gets a new token. */
export async function raiseSession(tx: Tx, personId: string, token: string, now: Date): Promise<OpenedSession> {
  const session = await lockSession(tx, hashToken(token));
  if (session?.person_id !== personId) throw new Error("the session to raise is gone, or another person's");
  const fresh = newToken();
  await setToken(tx, session.id, hashToken(fresh), now);
  return {
    token: fresh,
    sessionId: session.id,
    maxAgeSeconds: Math.max(1, Math.floor((session.expires_at.getTime() - now.getTime()) / 1000)),
  };
}

/** Ends a session of the acting person's own. Another's is as unknown as one that never was. */
export const endSession = (work: Work, sessionId: string): Promise<Outcome<null, "no-such-session">> =>
  work.inTransaction(async (tx) =>
    work.actor.kind === "person" && work.actor.id && (await endSessionOf(tx, work.actor.id, sessionId, work.now))
      ? done(null)
      : refused("no-such-session"),
  );

/** Ends all sessions of a person but one, and calls off a change of address somebody may have begun from them. */
export const endOtherSessions = (work: Work, personId: string, keep: string): Promise<void> =>
  work.inTransaction(async (tx) => {
    await endSessionsOf(tx, personId, work.now, keep);
    await deleteEmailChanges(tx, personId);
  });

/** Ends the session behind a cookie. Signing out twice is no error. */
export const signOut = (work: Work, token: string): Promise<void> =>
  work.inTransaction(async (tx) => {
    const session = await lockSession(tx, hashToken(token));
    if (session) await endSessionOf(tx, session.person_id, session.id, work.now);
  });

/** The id of the session behind a cookie, to tell it from the others of its person. */
export const sessionIdOf = async (db: Db, token: string): Promise<string | undefined> =>
  (await findSession(db, hashToken(token)))?.sessionId;
