import { execFileSync, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** A private IMAP server with one mailbox. */
export interface Dovecot {
  /** imap:// with user and password. */
  readonly url: string;
  readonly port: number;
  /** Lays a letter into the inbox as a delivery would. */
  put(subject: string, text?: string): void;
  /** The same with the whole message given. */
  putRaw(raw: string | Uint8Array): void;
  /** File names of a maildir folder: "" is the inbox. */
  files(folder: string): string[];
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** A private server with one mailbox on a free loopback port, everything in a folder of its own. */
export async function startDovecot(program: string): Promise<Dovecot> {
  const folder = mkdtempSync(join(tmpdir(), "dovecot-"));
  chmodSync(folder, 0o755);
  const maildir = join(folder, "mail");
  for (const part of ["cur", "new", "tmp"]) mkdirSync(join(maildir, part), { recursive: true });
  const port = await freePort();
  const asRoot = userInfo().uid === 0;
  const owner = asRoot ? "nobody" : userInfo().username;
  if (asRoot) execFileSync("chown", ["-R", "nobody", maildir]);
  const group = execFileSync("id", ["-gn", owner]).toString().trim();
  const passwords = join(folder, "users");
  writeFileSync(passwords, "posta:{PLAIN}fjala e kalimit\n");
  const config = join(folder, "dovecot.conf");
  writeFileSync(config, configuration({ program, folder, maildir, port, owner, group, passwords, asRoot }));
  let child: ReturnType<typeof spawn> | undefined;
  const server: Dovecot = {
    port,
    url: `imap://posta:fjala%20e%20kalimit@127.0.0.1:${port}`,
    put: (subject, text = "Ja.") => server.putRaw(letter(subject, text)),
    putRaw(raw) {
      const name = `${Date.now()}.${randomUUID()}.test`;
      const path = join(maildir, "tmp", name);
      writeFileSync(path, raw);
      if (asRoot) execFileSync("chown", ["nobody", path]);
      execFileSync("mv", [path, join(maildir, "new", name)]);
    },
    files: (name) =>
      ["cur", "new"].flatMap((part) => {
        try {
          return readdirSync(join(maildir, name, part));
        } catch {
          return [];
        }
      }),
    async start() {
      child = spawn(program, ["-F", "-c", config], { stdio: "ignore" });
      for (let tries = 0; ; tries++) {
        if (await answers(port)) return;
        if (tries > 100) throw new Error(`dovecot did not start: ${logOf(folder)}`);
        await new Promise((go) => setTimeout(go, 50));
      }
    },
    async stop() {
      const ended = new Promise((done) => (child && child.exitCode === null ? child.once("exit", done) : done(null)));
      child?.kill("SIGTERM");
      await ended;
    },
  };
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  await server.start();
  return server;
}

const letter = (subject: string, text: string) =>
  [
    "Return-Path: <zyra@dardana.example>",
    "Delivered-To: posta@provider.example",
    "X-Original-To: r-1@bashke.example",
    "From: zyra@dardana.example",
    `Subject: ${subject}`,
    "Content-Type: text/plain; charset=utf-8",
    "",
    text,
    "",
  ].join("\r\n");

/** Settings changed their names in 2.4; both are installed on machines of today. */
function configuration(about: {
  program: string;
  folder: string;
  maildir: string;
  port: number;
  owner: string;
  group: string;
  passwords: string;
  asRoot: boolean;
}): string {
  const { folder, maildir, port, owner, group, passwords, asRoot } = about;
  const version = execFileSync(about.program, ["--version"]).toString().trim();
  const isNew = /^2\.([4-9]|\d\d)/.test(version);
  const { uid, gid } = ids(owner);
  const shared = `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
ssl = no
default_internal_user = ${asRoot ? "dovecot" : owner}
default_login_user = ${asRoot ? "dovenull" : owner}
default_internal_group = ${asRoot ? "dovecot" : group}
first_valid_uid = 1
service anvil {
  chroot =
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
`;
  if (isNew) {
    return `dovecot_config_version = ${version.split(" ")[0]}
dovecot_storage_version = ${version.split(" ")[0]}
auth_allow_cleartext = yes
mail_driver = maildir
mail_path = ${maildir}
mail_uid = ${uid}
mail_gid = ${gid}
passdb passwd-file {
  passwd_file_path = ${passwords}
}
userdb static {
  fields {
    uid = ${uid}
    gid = ${gid}
    home = ${maildir}
  }
}
${shared}`;
  }
  return `disable_plaintext_auth = no
mail_location = maildir:${maildir}
passdb {
  driver = passwd-file
  args = ${passwords}
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${maildir}
}
${shared}`;
}

const ids = (owner: string) => ({
  uid: execFileSync("id", ["-u", owner]).toString().trim(),
  gid: execFileSync("id", ["-g", owner]).toString().trim(),
});

function logOf(folder: string): string {
  try {
    return readFileSync(join(folder, "log"), "utf8").slice(-500);
  } catch {
    return "no log";
  }
}

const answers = (port: number) =>
  new Promise<boolean>((done) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("data", () => {
      socket.destroy();
      done(true);
    });
    socket.once("error", () => done(false));
    socket.setTimeout(1000, () => {
      socket.destroy();
      done(false);
    });
  });

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as { port: number };
  await new Promise((closed) => server.close(closed));
  return port;
}
