import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { ConfigError, keptSecret, projectRoot, readConfig, SETTINGS } from "./index.ts";
import { values } from "./values.ts";

const folder = mkdtempSync(join(tmpdir(), "bashke-config-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const problemsOf = (env: Record<string, string>, argv: string[] = []): readonly string[] => {
  try {
    readConfig(env, argv);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as ConfigError).problems;
  }
};

test("without any setting the site runs on this machine alone", () => {
  const config = readConfig({});
  expect(config).toMatchObject({
    port: 3000,
    host: "127.0.0.1",
    baseUrl: "http://localhost:3000",
    database: { url: null, readUrl: null, schema: "bashke" },
    countryDir: join(projectRoot(), "countries/kosovo"),
    mail: { from: "Bashkë <njoftime@bashke.example>", smtpUrl: null, dkim: null, imap: null },
    s3: null,
    mode: "all",
  });
  expect(config.stateDir).toBe(process.getuid?.() === 0 ? "/var/lib/bashke" : join(projectRoot(), "var"));
});

test("every setting has a form and every form is in the table", () => {
  expect(Object.keys(values).sort()).toEqual(SETTINGS.map(({ name }) => name).sort());
});

describe("flags", () => {
  test("win over the environment, in both spellings; other words are left alone", () => {
    const argv = ["--empty", "--port", "8080", "--state-dir=/srv/x", "--rule", "answer"];
    const config = readConfig({ PORT: "4000" }, argv);
    expect([config.port, config.stateDir]).toEqual([8080, "/srv/x"]);
  });
  test("without a value are said so", () => {
    expect(problemsOf({}, ["--port"])).toEqual(["PORT has no value after --port. Write --port VALUE."]);
    expect(problemsOf({}, ["--port", "--empty"])).toEqual(["PORT has no value after --port. Write --port VALUE."]);
  });
});

describe("a bad setting", () => {
  test("is named with what is wrong and the fix, all of them at once", () => {
    const problems = problemsOf({
      PORT: "eighty",
      BASE_URL: "bashke.org",
      DATABASE_SCHEMA: "Public Schema",
      MAIL_IN_SMTP: "2525",
      MODE: "both",
      BASHKE_NOW: "soon",
    });
    expect(problems).toEqual([
      'PORT is "eighty", but it must be a whole number from 0 to 65535. Write, for example, 3000.',
      'BASE_URL is "bashke.org", but it must be an address that begins with http:// or https://. Write it as https://bashke.example.org.',
      'DATABASE_SCHEMA is "Public Schema", but it must be lower-case letters, digits and _, not beginning with a digit or pg_, such as bashke.',
      'MAIL_IN_SMTP is "2525", but it must be host:port. Write it as 0.0.0.0:2525.',
      'MODE is "both", but it must be one of: web, worker, all.',
      'BASHKE_NOW is "soon", but it must be a moment. Write it as 2023-06-01T09:00:00Z.',
    ]);
  });

  test("that is secret is not printed", () => {
    const [problem] = problemsOf({ DATABASE_URL: "mysql://root:hunter2@db/x" });
    expect(problem).toContain("DATABASE_URL is set, but it must be an address that begins with postgres://");
    expect(problem).not.toContain("hunter2");
  });

  test("names what is missing from a set", () => {
    expect(problemsOf({ DKIM_DOMAIN: "a.example", DKIM_SELECTOR: "s1" })).toEqual([
      "DKIM_KEY is missing, but DKIM_DOMAIN, DKIM_SELECTOR is set: signing letters needs all of DKIM_DOMAIN, DKIM_SELECTOR, DKIM_KEY. Set it.",
    ]);
    expect(problemsOf({ FILES_S3_BUCKET: "files" })).toHaveLength(3);
    expect(problemsOf({ DATABASE_READ_URL: "postgres://replica/x" })[0]).toContain("Set DATABASE_URL");
    expect(problemsOf({ DKIM_KEY_FILE: "/nowhere", DKIM_DOMAIN: "a.example", DKIM_SELECTOR: "s" })[0]).toContain(
      "cannot be read",
    );
  });

  test("is a clock that stands still in production", () => {
    expect(problemsOf({ BASHKE_NOW: "2023-06-01T09:00:00Z", NODE_ENV: "production" })[0]).toContain(
      "Leave BASHKE_NOW out",
    );
    expect(readConfig({ BASHKE_NOW: "2023-06-01T09:00:00Z" }).now?.toISOString()).toBe("2023-06-01T09:00:00.000Z");
  });
});

test("an empty value is a setting left out", () => {
  expect(readConfig({ PORT: "", SMTP_URL: " " }).port).toBe(3000);
});

test("parts that belong together are read as one", () => {
  const file = join(folder, "dkim.pem");
  writeFileSync(file, "-----BEGIN PRIVATE KEY-----\nx\n-----END PRIVATE KEY-----\n");
  const config = readConfig({
    DKIM_DOMAIN: "a.example",
    DKIM_SELECTOR: "s",
    DKIM_KEY_FILE: file,
    MAIL_IN_LMTP: "[::1]:2424",
    IMAP_URL: "imaps://u:p@mail.example",
  });
  expect(config.mail).toMatchObject({
    dkim: { domain: "a.example", key: readFileSync(file, "utf8") },
    lmtpIn: { host: "::1", port: 2424 },
    imap: { mailbox: "INBOX", pollSeconds: 60 },
  });
});

test("the secret is made once, kept, and readable by its owner alone", () => {
  const stateDir = join(folder, "state");
  const made = keptSecret({ secret: null, stateDir });
  expect(made.length).toBeGreaterThanOrEqual(32);
  expect(keptSecret({ secret: null, stateDir })).toBe(made);
  expect(keptSecret({ secret: "the operator's own, which is long enough", stateDir })).not.toBe(made);
  expect(statSync(join(stateDir, "secret")).mode & 0o777).toBe(0o600);
});
