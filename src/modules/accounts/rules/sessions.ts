const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long a session lives: staff sit at shared desks, citizens come back to a request weeks later. Milliseconds. */
export const SESSION_LIVES = {
  everyone: { idle: 60 * DAY, longest: 180 * DAY },
  staff: { idle: 12 * HOUR, longest: 7 * DAY },
} as const;

/** How long a given second factor counts within a session. Milliseconds. */
const SECOND_FACTOR_LIFE = 12 * HOUR;

/** `last_seen_at` is written at most this often. Milliseconds. */
const SEEN_EVERY = 5 * MINUTE;

export interface SessionTimes {
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly secondFactorAt: Date | null;
  readonly endedAt: Date | null;
}

/** Whether a session still opens the account. Staff rules hold as soon as a staff role is granted, for old sessions too. */
export function isAlive(times: SessionTimes, staff: boolean, now: Date): boolean {
  const life = staff ? SESSION_LIVES.staff : SESSION_LIVES.everyone;
  return (
    times.endedAt === null &&
    now < times.expiresAt &&
    since(times.createdAt, now) < life.longest &&
    since(times.lastSeenAt, now) < life.idle
  );
}

export const hasSecondFactor = (times: Pick<SessionTimes, "secondFactorAt">, now: Date): boolean =>
  times.secondFactorAt !== null && since(times.secondFactorAt, now) < SECOND_FACTOR_LIFE;

export const isSeenLongAgo = (lastSeenAt: Date, now: Date): boolean => since(lastSeenAt, now) >= SEEN_EVERY;

/** Browser family and system from a User-Agent header, nothing finer: enough to know one's own devices apart. */
export function deviceOf(userAgent: string | undefined): string {
  const agent = (userAgent ?? "").slice(0, 500);
  const browser = BROWSERS.find(([pattern]) => pattern.test(agent))?.[1];
  const system = SYSTEMS.find(([pattern]) => pattern.test(agent))?.[1];
  return [browser, system].filter(Boolean).join(", ");
}

const BROWSERS: readonly [RegExp, string][] = [
  [/Edg(e|A|iOS)?\//, "Edge"],
  [/OPR\/|Opera/, "Opera"],
  [/SamsungBrowser\//, "Samsung Internet"],
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/Chrome\/|CriOS\//, "Chrome"],
  [/Safari\//, "Safari"],
];

const SYSTEMS: readonly [RegExp, string][] = [
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Windows/, "Windows"],
  [/Mac OS X|Macintosh/, "macOS"],
  [/Linux|X11/, "Linux"],
];

const since = (then: Date, now: Date): number => now.getTime() - then.getTime();
