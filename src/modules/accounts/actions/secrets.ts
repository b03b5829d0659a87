import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  randomInt,
} from "node:crypto";

/** 256 bits that cannot be guessed, fit for an address or a cookie. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** What is kept of a token: who reads the database cannot sign in with it. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("base64url");

/** Token of every form of a session: made from the session's own, so nothing is stored and none fits another. */
export const formToken = (secret: string, sessionToken: string): string =>
  createHmac("sha256", keyFor(secret, "form-token")).update(sessionToken).digest("base64url");

/** Encrypts (AES-256-GCM) for one owner: moved to another person's row it does not open. */
export function seal(secret: string, owner: string, text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyFor(secret, "seal"), nonce).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** Throws where the secret or the owner is another, or the text was changed. */
export function unseal(secret: string, owner: string, sealed: string): string {
  const bytes = Buffer.from(sealed, "base64url");
  const open = createDecipheriv("aes-256-gcm", keyFor(secret, "seal"), bytes.subarray(0, 12), { authTagLength: 16 });
  open.setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([open.update(bytes.subarray(28)), open.final()]).toString("utf8");
}

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Ten letters and digits (50 bits) that can be copied by hand without mistaking one for another. */
export const newRecoveryCode = (): string => Array.from({ length: 10 }, () => CROCKFORD[randomInt(32)]).join("");

/** Keyed with the operator's secret and bound to the person, as ten letters alone could be tried from a stolen table. */
export const hashRecoveryCode = (secret: string, owner: string, code: string): string =>
  createHmac("sha256", keyFor(secret, "recovery")).update(`${owner}:${code}`).digest("base64url");

const keys = new Map<string, Buffer>();

function keyFor(secret: string, purpose: string): Buffer {
  const name = `${purpose}:${secret}`;
  const known = keys.get(name) ?? Buffer.from(hkdfSync("sha256", secret, "bashke", `accounts.${purpose}`, 32));
  keys.set(name, known);
  return known;
}
