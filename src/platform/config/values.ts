import { z } from "zod";
import type { SettingName } from "./settings.ts";

/**
 * The form of every value. A message completes the sentence "NAME is "value", but …" and ends with the fix.
 * An empty string counts as left out, because that is what `NAME=` in a file of settings means.
 */
export const values = {
  PORT: wholeNumber(0, 65_535, "3000").default(3000),
  HOST: text(/^\S+$/, "an address such as 127.0.0.1 or 0.0.0.0").default("127.0.0.1"),
  BASE_URL: address(["http:", "https:"], "https://bashke.example.org")
    .transform((url) => url.replace(/\/+$/, ""))
    .optional(),
  TRUST_PROXY: choice(["yes", "no"]).default("no"),
  DATABASE_URL: address(["postgres:", "postgresql:"], "postgres://user:password@host:5432/database").optional(),
  DATABASE_READ_URL: address(["postgres:", "postgresql:"], "postgres://user:password@replica:5432/database").optional(),
  DATABASE_SCHEMA: text(
    /^(?!pg_)[a-z_][a-z0-9_]{0,62}$/,
    "lower-case letters, digits and _, not beginning with a digit or pg_, such as bashke",
  ).default("bashke"),
  STATE_DIR: text(/./, "a folder").optional(),
  COUNTRY: text(/./, "a folder").default("countries/kosovo"),
  MAIL_DOMAIN: text(/^([a-z0-9-]+\.)+[a-z0-9-]+$/i, "a domain such as bashke.example.org").default("bashke.example"),
  MAIL_FROM: text(/^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/, 'an address such as "Bashkë <njoftime@example.org>"').optional(),
  SMTP_URL: address(["smtp:", "smtps:"], "smtps://user:password@mail.example.org:465").optional(),
  MAIL_ALLOW_EXAMPLE: choice(["0", "1"]).default("0"),
  DKIM_DOMAIN: text(/^([a-z0-9-]+\.)+[a-z0-9-]+$/i, "a domain such as bashke.example.org").optional(),
  DKIM_SELECTOR: text(/^[a-z0-9._-]+$/i, "letters, digits, dots and dashes, such as s2026").optional(),
  DKIM_KEY: text(/-----BEGIN [A-Z ]*PRIVATE KEY-----/, "a private key in PEM (-----BEGIN PRIVATE KEY-----)").optional(),
  DKIM_KEY_FILE: text(/./, "a file").optional(),
  MAIL_IN_SMTP: listener("0.0.0.0:2525").optional(),
  MAIL_IN_LMTP: listener("127.0.0.1:2424").optional(),
  IMAP_URL: address(["imap:", "imaps:"], "imaps://user:password@mail.example.org:993").optional(),
  IMAP_MAILBOX: text(/./, "the name of a mailbox").default("INBOX"),
  IMAP_POLL_SECONDS: wholeNumber(1, 86_400, "60").default(60),
  BATCH_PACE: wholeNumber(1, 6_000, "60").default(60),
  OCR_PAGES: wholeNumber(0, 25, "20").default(20),
  MAIL_WEBHOOK_SECRET: text(/^.{16,}$/s, "16 characters or more").optional(),
  FILES_S3_ENDPOINT: address(["http:", "https:"], "https://s3.example.org").optional(),
  FILES_S3_BUCKET: text(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, "the name of a bucket").optional(),
  FILES_S3_REGION: text(/^\S+$/, "a region").default("us-east-1"),
  FILES_S3_KEY: text(/^\S+$/, "a key without spaces").optional(),
  FILES_S3_SECRET: text(/^\S+$/, "a key without spaces").optional(),
  SECRET: text(/^.{32,}$/s, "32 characters or more; leave it out to have one made").optional(),
  LOG_LEVEL: choice(["trace", "debug", "info", "warn", "error", "silent"]).default("info"),
  MODE: choice(["web", "worker", "all"]).default("all"),
  NODE_ENV: text(/./, "production, development or test").default("development"),
  BASHKE_NOW: z
    .string()
    .refine((value) => !Number.isNaN(Date.parse(value)), "must be a moment. Write it as 2023-06-01T09:00:00Z.")
    .transform((value) => new Date(value))
    .optional(),
} satisfies Record<SettingName, z.ZodType>;

function text(form: RegExp, what: string) {
  return z.string().regex(form, `must be ${what}.`);
}

function choice<const T extends readonly [string, ...string[]]>(words: T) {
  return z.enum(words, { error: `must be one of: ${words.join(", ")}.` });
}

function wholeNumber(from: number, to: number, example: string) {
  const sentence = `must be a whole number from ${from} to ${to}. Write, for example, ${example}.`;
  return z
    .string()
    .regex(/^\d{1,9}$/, sentence)
    .transform(Number)
    .refine((value) => value >= from && value <= to, sentence);
}

function address(protocols: readonly string[], example: string) {
  const sentence = `must be an address that begins with ${protocols.map((p) => `${p}//`).join(" or ")}. Write it as ${example}.`;
  return z.string().refine((value) => {
    const protocol = /^[a-z]+:/.exec(value)?.[0] ?? "";
    return protocols.includes(protocol) && value.startsWith(`${protocol}//`) && !/\s/.test(value);
  }, sentence);
}

function listener(example: string) {
  return z
    .string()
    .regex(/^(\[[0-9a-f:]+\]|[^\s:]+):\d{1,5}$/i, `must be host:port. Write it as ${example}.`)
    .transform((value) => {
      const colon = value.lastIndexOf(":");
      return { host: value.slice(0, colon).replace(/^\[|\]$/g, ""), port: Number(value.slice(colon + 1)) };
    })
    .refine(({ port }) => port <= 65_535, "has a port above 65535. Use one from 1 to 65535.");
}
