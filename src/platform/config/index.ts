import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";
import { projectRoot } from "./root.ts";
import { SETTINGS, type SettingName } from "./settings.ts";
import { values } from "./values.ts";

export { projectRoot } from "./root.ts";
export { keptSecret } from "./secret.ts";
export { SETTINGS, type Setting, type SettingName } from "./settings.ts";

export interface Listener {
  readonly host: string;
  readonly port: number;
}

/** What the operator decided. Every path is absolute; null means the part is switched off. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Without a slash at the end. */
  readonly baseUrl: string;
  /** Whether the address of a visitor is taken from X-Forwarded-For. */
  readonly trustProxy: boolean;
  readonly database: { readonly url: string | null; readonly readUrl: string | null; readonly schema: string };
  readonly stateDir: string;
  readonly countryDir: string;
  readonly mail: {
    readonly domain: string;
    readonly from: string;
    readonly smtpUrl: string | null;
    /** Letters for example domains go to the server as well; never in earnest. */
    readonly allowExample: boolean;
    readonly dkim: { readonly domain: string; readonly selector: string; readonly key: string } | null;
    readonly smtpIn: Listener | null;
    readonly lmtpIn: Listener | null;
    readonly imap: { readonly url: string; readonly mailbox: string; readonly pollSeconds: number } | null;
    readonly webhookSecret: string | null;
    /** Letters of batches a minute to one receiving domain. */
    readonly batchPace: number;
  };
  readonly s3: {
    readonly endpoint: string;
    readonly bucket: string;
    readonly region: string;
    readonly key: string;
    readonly secret: string;
  } | null;
  /** Most pages of a scan that are recognised; 0 for none. */
  readonly ocrPages: number;
  /** As set by the operator; `keptSecret(config)` answers for the case that none was. */
  readonly secret: string | null;
  readonly logLevel: "trace" | "debug" | "info" | "warn" | "error" | "silent";
  readonly mode: "web" | "worker" | "all";
  readonly production: boolean;
  /** A clock that stands still, for tests and demonstrations. */
  readonly now: Date | null;
}

/** The settings do not fit. `problems` has one whole sentence for each, the name of the setting first. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.problems = problems;
  }
}

/**
 * Reads all settings from the environment and from flags (`--port 8080`, `--state-dir=/srv/x`), where a flag wins;
 * arguments that are no setting are left to the command.
 * @throws ConfigError with every bad setting at once, so that nobody mends them one start at a time.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>, argv: readonly string[] = []): Config {
  const problems: string[] = [];
  const given = { ...fromEnvironment(env), ...fromFlags(argv, problems) };
  const parsed = z.object(values).safeParse(given);
  if (!parsed.success) problems.push(...parsed.error.issues.map((issue) => sentence(issue, given)));
  if (!parsed.success) throw new ConfigError(problems);
  const read = parsed.data;

  const complete = (names: readonly SettingName[], what: string): boolean => {
    const missing = names.filter((name) => given[name] === undefined);
    if (missing.length === names.length) return false;
    for (const name of missing) {
      const others = names.filter((other) => given[other] !== undefined);
      problems.push(
        `${name} is missing, but ${others.join(", ")} is set: ${what} needs all of ${names.join(", ")}. Set it.`,
      );
    }
    return missing.length === 0;
  };

  if (read.DKIM_KEY !== undefined && read.DKIM_KEY_FILE !== undefined) {
    problems.push("DKIM_KEY and DKIM_KEY_FILE are both set, but there is one key. Keep one of the two.");
  }
  const dkimKey = read.DKIM_KEY ?? (read.DKIM_KEY_FILE ? keyFrom(read.DKIM_KEY_FILE, problems) : undefined);
  const keyName = read.DKIM_KEY_FILE === undefined ? "DKIM_KEY" : "DKIM_KEY_FILE";
  const dkim = complete(["DKIM_DOMAIN", "DKIM_SELECTOR", keyName], "signing letters");
  const s3 = complete(["FILES_S3_ENDPOINT", "FILES_S3_BUCKET", "FILES_S3_KEY", "FILES_S3_SECRET"], "an S3 store");
  const production = read.NODE_ENV === "production";
  if (read.BASHKE_NOW && production) {
    problems.push("BASHKE_NOW is set, but NODE_ENV is production, where the clock must run. Leave BASHKE_NOW out.");
  }
  if (read.DATABASE_READ_URL && !read.DATABASE_URL) {
    problems.push("DATABASE_READ_URL is set, but DATABASE_URL is not: a replica needs its original. Set DATABASE_URL.");
  }
  if (problems.length > 0) throw new ConfigError(problems);

  const root = projectRoot();
  return {
    port: read.PORT,
    host: read.HOST,
    baseUrl: read.BASE_URL ?? `http://localhost:${read.PORT}`,
    trustProxy: read.TRUST_PROXY === "yes",
    database: { url: read.DATABASE_URL ?? null, readUrl: read.DATABASE_READ_URL ?? null, schema: read.DATABASE_SCHEMA },
    stateDir: read.STATE_DIR
      ? resolve(read.STATE_DIR)
      : process.getuid?.() === 0
        ? "/var/lib/bashke"
        : resolve(root, "var"),
    countryDir: resolve(root, read.COUNTRY),
    mail: {
      domain: read.MAIL_DOMAIN,
      from: read.MAIL_FROM ?? `Bashkë <njoftime@${read.MAIL_DOMAIN}>`,
      smtpUrl: read.SMTP_URL ?? null,
      allowExample: read.MAIL_ALLOW_EXAMPLE === "1",
      dkim: dkim ? { domain: read.DKIM_DOMAIN!, selector: read.DKIM_SELECTOR!, key: dkimKey! } : null,
      smtpIn: read.MAIL_IN_SMTP ?? null,
      lmtpIn: read.MAIL_IN_LMTP ?? null,
      imap: read.IMAP_URL
        ? { url: read.IMAP_URL, mailbox: read.IMAP_MAILBOX, pollSeconds: read.IMAP_POLL_SECONDS }
        : null,
      webhookSecret: read.MAIL_WEBHOOK_SECRET ?? null,
      batchPace: read.BATCH_PACE,
    },
    s3: s3
      ? {
          endpoint: read.FILES_S3_ENDPOINT!,
          bucket: read.FILES_S3_BUCKET!,
          region: read.FILES_S3_REGION,
          key: read.FILES_S3_KEY!,
          secret: read.FILES_S3_SECRET!,
        }
      : null,
    ocrPages: read.OCR_PAGES,
    secret: read.SECRET ?? null,
    logLevel: read.LOG_LEVEL,
    mode: read.MODE,
    production,
    now: read.BASHKE_NOW ?? null,
  };
}

type Given = Partial<Record<SettingName, string>>;

function fromEnvironment(env: Readonly<Record<string, string | undefined>>): Given {
  const given: Given = {};
  for (const { name } of SETTINGS) {
    const value = env[name]?.trim();
    if (value) given[name] = value;
  }
  return given;
}

function fromFlags(argv: readonly string[], problems: string[]): Given {
  const given: Given = {};
  for (const { name } of SETTINGS) {
    const flag = `--${name.toLowerCase().replaceAll("_", "-")}`;
    const at = argv.findLastIndex((word) => word === flag || word.startsWith(`${flag}=`));
    if (at < 0) continue;
    const value = argv[at] === flag ? argv[at + 1] : argv[at]!.slice(flag.length + 1);
    if (!value || (argv[at] === flag && value.startsWith("--"))) {
      problems.push(`${name} has no value after ${flag}. Write ${flag} VALUE.`);
    } else given[name] = value.trim();
  }
  return given;
}

function sentence(issue: z.core.$ZodIssue, given: Given): string {
  const name = issue.path[0] as SettingName;
  const secret = SETTINGS.some((setting) => setting.name === name && "secret" in setting);
  return secret ? `${name} is set, but it ${issue.message}` : `${name} is "${given[name]}", but it ${issue.message}`;
}

function keyFrom(file: string, problems: string[]): string | undefined {
  try {
    const key = readFileSync(file, "utf8");
    if (key.includes("PRIVATE KEY-----")) return key;
    problems.push(`DKIM_KEY_FILE is "${file}", but there is no private key in PEM in it. Write the key into it.`);
  } catch {
    problems.push(`DKIM_KEY_FILE is "${file}", but it cannot be read. Check that it exists and who may read it.`);
  }
  return undefined;
}
