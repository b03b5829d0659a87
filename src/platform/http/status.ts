/** The one place where a refusal by name becomes an HTTP status. What is not listed is a mistake of ours: 500. */
const STATUS: Readonly<Record<string, number>> = {
  "bad-request": 400,
  "sign-in-first": 401,
  forbidden: 403,
  "second-factor-first": 403,
  "forged-form": 403,
  "not-found": 404,
  "method-not-allowed": 405,
  conflict: 409,
  gone: 410,
  "too-large": 413,
  "unsupported-type": 415,
  "too-many": 429,
  unavailable: 503,
};

export const statusOf = (reason: string): number => STATUS[reason] ?? 500;
