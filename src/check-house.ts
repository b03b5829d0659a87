import { sql } from "kysely";
import nodemailer from "nodemailer";
import type { Config } from "./platform/config/index.ts";
import { loadCountry } from "./platform/country/index.ts";
import { startEmbedded } from "./platform/db/embedded.ts";
import { connect, readMigrations } from "./platform/db/index.ts";
import { openFileStore } from "./platform/files/index.ts";

export interface Finding {
  readonly part: string;
  readonly ok: boolean;
  /** How it stands; when not in order, what to do. */
  readonly sentence: string;
}

/** Looks at each part the settings name, one after the other; a part that fails does not hide the next. */
export async function checkHouse(config: Config): Promise<Finding[]> {
  const parts: [string, () => Promise<string>][] = [
    ["configuration", async () => `read; the site is ${config.baseUrl}, state lies in ${config.stateDir}`],
    ["country", async () => countryWords(config)],
    ["database", async () => databaseWords(config)],
    ["files", async () => filesWords(config)],
    ["mail out", async () => mailOutWords(config)],
    ["mail in", async () => mailInWords(config)],
  ];
  const findings: Finding[] = [];
  for (const [part, look] of parts) {
    try {
      findings.push({ part, ok: true, sentence: await look() });
    } catch (error) {
      findings.push({ part, ok: false, sentence: (error as Error).message });
    }
  }
  return findings;
}

async function countryWords({ countryDir }: Config): Promise<string> {
  const country = await loadCountry(countryDir);
  return `${country.names.en ?? country.names.sq}: ${country.municipalities.length} municipalities, ${country.clocks.length} legal clocks`;
}

async function databaseWords(config: Config): Promise<string> {
  const embedded = config.database.url ? null : await startEmbedded({ stateDir: config.stateDir, mode: "join" });
  try {
    const database = await connect({
      url: config.database.url ?? embedded!.url,
      schema: config.database.schema,
      poolSize: 1,
    });
    try {
      const { rows } = await sql<{ version: string }>`select current_setting('server_version') as version`.execute(
        database.db,
      );
      const waiting = await waitingMigrations(database.db);
      const state = waiting === 0 ? "the tables are at this version" : `${waiting} migrations wait: run bashke migrate`;
      return `PostgreSQL ${rows[0]?.version}, schema "${database.schema}"; ${state}`;
    } finally {
      await database.close();
    }
  } finally {
    await embedded?.stop();
  }
}

async function waitingMigrations(db: Awaited<ReturnType<typeof connect>>["db"]): Promise<number> {
  const known = readMigrations().length;
  const { rows } = await sql<{ there: boolean }>`select to_regclass('migration') is not null as there`.execute(db);
  if (!rows[0]?.there) return known;
  const { rows: run } = await sql<{ count: string }>`select count(*) as count from migration`.execute(db);
  return known - Number(run[0]?.count ?? 0);
}

async function filesWords(config: Config): Promise<string> {
  const store = await openFileStore(config);
  const probe = new TextEncoder().encode(`bashke check ${process.pid}`);
  const { sha256 } = await store.put(probe, "text/plain");
  const back = await store.read(sha256);
  await store.remove(sha256);
  if (back.length !== probe.length)
    throw new Error("a file came back other than it was put. Look at the disk or the S3 store.");
  return config.s3
    ? `S3 bucket ${config.s3.bucket} takes and gives files`
    : `${config.stateDir}/files takes and gives files`;
}

async function mailOutWords({ mail }: Config): Promise<string> {
  if (!mail.smtpUrl) return "no SMTP_URL: letters stay readable at /outbox";
  const transport = nodemailer.createTransport(mail.smtpUrl, { connectionTimeout: 8_000 } as never);
  try {
    await transport.verify();
  } catch (error) {
    throw new Error(
      `the server of SMTP_URL does not take us (${(error as Error).message}). Check address, user and password.`,
    );
  } finally {
    transport.close();
  }
  return `the outgoing server answers${mail.dkim ? `; letters are signed for ${mail.dkim.domain}` : "; letters are not signed (DKIM_*)"}`;
}

async function mailInWords({ mail }: Config): Promise<string> {
  const doors = [
    mail.smtpIn && `SMTP on ${mail.smtpIn.host}:${mail.smtpIn.port}`,
    mail.lmtpIn && `LMTP on ${mail.lmtpIn.host}:${mail.lmtpIn.port}`,
    mail.webhookSecret && "signed webhook at /mail/incoming",
  ].filter(Boolean);
  if (mail.imap) {
    const { ImapFlow } = await import("imapflow");
    const url = new URL(mail.imap.url);
    const secure = url.protocol === "imaps:";
    const client = new ImapFlow({
      host: url.hostname,
      port: Number(url.port || (secure ? 993 : 143)),
      secure,
      auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
      logger: false,
    });
    try {
      await client.connect();
      await client.logout();
    } catch (error) {
      throw new Error(
        `the mailbox of IMAP_URL cannot be opened (${(error as Error).message}). Check address, user and password.`,
      );
    }
    doors.push(`IMAP mailbox ${mail.imap.mailbox}`);
  }
  return doors.length > 0
    ? doors.join(", ")
    : "no door is open: set MAIL_IN_SMTP, MAIL_IN_LMTP, IMAP_URL or MAIL_WEBHOOK_SECRET";
}
