/** One setting, as the operator sees it. `default` is what holds when it is left out; null means off or required by use. */
export interface Setting {
  readonly name: string;
  readonly default: string | null;
  readonly description: string;
  /** Its value is never printed, not even in an error. */
  readonly secret?: true;
}

/**
 * Every setting there is. Each is an environment variable (`PORT=8080`) or a flag of the same name (`--port 8080`);
 * the flag wins. `docs/operations.md` is checked against this table.
 */
export const SETTINGS = [
  { name: "PORT", default: "3000", description: "Port of the web server; 0 takes any free one." },
  {
    name: "HOST",
    default: "127.0.0.1",
    description:
      "Address the web server listens on. The default is this machine alone; 0.0.0.0 opens it to the network.",
  },
  {
    name: "BASE_URL",
    default: "http://localhost:PORT",
    description: "Address under which people reach the site, as it stands in letters and links; no slash at the end.",
  },
  {
    name: "TRUST_PROXY",
    default: "no",
    description:
      "yes where a reverse proxy stands before Bashkë and sets X-Forwarded-For; otherwise anyone could name his own address.",
  },
  {
    name: "DATABASE_URL",
    default: null,
    description:
      "postgres:// address of a PostgreSQL 15 or newer. Left out, the PostgreSQL that comes along is started.",
    secret: true,
  },
  {
    name: "DATABASE_READ_URL",
    default: null,
    description: "postgres:// address of a read replica, used for pages that may be a moment old.",
    secret: true,
  },
  { name: "DATABASE_SCHEMA", default: "bashke", description: "Schema that holds all tables; one network, one schema." },
  {
    name: "STATE_DIR",
    default: "/var/lib/bashke as root, ./var otherwise",
    description: "Folder for all that must be kept: embedded database, files, secret.",
  },
  { name: "COUNTRY", default: "countries/kosovo", description: "Folder of the country pack." },
  {
    name: "MAIL_DOMAIN",
    default: "bashke.example",
    description: "Domain of the addresses that requests and letters are sent from and answered to.",
  },
  { name: "MAIL_FROM", default: "Bashkë <njoftime@MAIL_DOMAIN>", description: "Sender of notices." },
  {
    name: "SMTP_URL",
    default: null,
    description: "smtp:// or smtps:// address of the outgoing mail server. Left out, letters stay readable at /outbox.",
    secret: true,
  },
  {
    name: "MAIL_ALLOW_EXAMPLE",
    default: "0",
    description:
      "1 hands letters for example domains (.example, .test …) to SMTP_URL too, for tests; otherwise they stay at /outbox.",
  },
  { name: "DKIM_DOMAIN", default: null, description: "Domain that outgoing letters are signed for." },
  { name: "DKIM_SELECTOR", default: null, description: "Selector of the DKIM key in DNS." },
  { name: "DKIM_KEY", default: null, description: "Private DKIM key in PEM; or give DKIM_KEY_FILE.", secret: true },
  { name: "DKIM_KEY_FILE", default: null, description: "File that holds the private DKIM key in PEM." },
  { name: "MAIL_IN_SMTP", default: null, description: "host:port on which Bashkë takes letters in by SMTP." },
  { name: "MAIL_IN_LMTP", default: null, description: "host:port on which Bashkë takes letters in by LMTP." },
  {
    name: "IMAP_URL",
    default: null,
    description: "imap:// or imaps:// address, with user and password, of the mailbox that is polled for letters.",
    secret: true,
  },
  { name: "IMAP_MAILBOX", default: "INBOX", description: "Mailbox that is polled." },
  { name: "IMAP_POLL_SECONDS", default: "60", description: "Seconds between two polls of the mailbox." },
  {
    name: "BATCH_PACE",
    default: "60",
    description: "Most letters of batches a minute to one receiving domain, so that no mail server is overloaded.",
  },
  {
    name: "OCR_PAGES",
    default: "20",
    description:
      "Most pages of a scanned file whose words are recognised, about two seconds of one core each; 0 for none.",
  },
  {
    name: "MAIL_WEBHOOK_SECRET",
    default: null,
    description:
      "Secret (16 characters or more) that signs letters posted to the mail webhook. Left out, the webhook is closed.",
    secret: true,
  },
  {
    name: "FILES_S3_ENDPOINT",
    default: null,
    description: "https:// address of an S3 store. Left out, files lie in STATE_DIR.",
  },
  { name: "FILES_S3_BUCKET", default: null, description: "Bucket that holds the files." },
  { name: "FILES_S3_REGION", default: "us-east-1", description: "Region of the S3 store." },
  { name: "FILES_S3_KEY", default: null, description: "Access key of the S3 store.", secret: true },
  { name: "FILES_S3_SECRET", default: null, description: "Secret key of the S3 store.", secret: true },
  {
    name: "SECRET",
    default: "made at the first start and kept in STATE_DIR",
    description: "Key (32 characters or more) that signs links and sessions; the same on every process of one site.",
    secret: true,
  },
  { name: "LOG_LEVEL", default: "info", description: "trace, debug, info, warn, error or silent." },
  {
    name: "MODE",
    default: "all",
    description: "web serves pages, worker runs jobs and mail, all does both in one process.",
  },
  {
    name: "NODE_ENV",
    default: "development",
    description: "production refuses settings that are for trying out only.",
  },
  {
    name: "BASHKE_NOW",
    default: null,
    description: "Fixes the clock (2023-06-01T09:00:00Z) for trying out; refused in production.",
  },
] as const satisfies readonly Setting[];

export type SettingName = (typeof SETTINGS)[number]["name"];
