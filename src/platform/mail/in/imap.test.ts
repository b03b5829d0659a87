import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase } from "../../../../tests/support/database.ts";
import { type Dovecot, startDovecot } from "../../../../tests/support/dovecot.ts";
import { testStore, testWork } from "../../../../tests/support/mail.ts";
import { describeWith } from "../../../../tests/support/needs.ts";
import { useFiles } from "../../files/index.ts";
import type { Log } from "../../log/index.ts";
import { acceptMail } from "./accept.ts";
import { type ImapSettings, pollMailbox, watchMailbox } from "./imap.ts";

describeWith("dovecot", "a mailbox on a real IMAP server", (dovecot) => {
  const quiet: Log = { info() {}, warn() {}, error() {} };
  let server: Dovecot;
  let settings: ImapSettings;
  let database: Awaited<ReturnType<typeof testDatabase>>;
  const setting = async () => {
    database = await testDatabase();
    useFiles(await testStore());
    const { work } = testWork(database);
    server = await startDovecot(dovecot);
    settings = {
      url: server.url,
      mailbox: "INBOX",
      pollSeconds: 1,
      domains: ["bashke.example"],
      accept: (raw, envelope) => acceptMail(work(), raw, envelope),
      db: database.db,
      log: quiet,
    };
  };
  const ready = setting();
  beforeAll(() => ready);
  afterAll(() => server?.stop());

  const subjects = async () =>
    (
      await database.db
        .selectFrom("mail_in")
        .select(["file_sha256", "envelope_to", "envelope_from"])
        .orderBy("id")
        .execute()
    ).length;

  test("letters are accepted with their envelope, then moved to Processed as seen; none is deleted", async () => {
    server.put("një");
    server.put("dy");
    expect(await pollMailbox(settings)).toBe(2);
    const rows = await database.db.selectFrom("mail_in").selectAll().orderBy("id").execute();
    expect(rows).toMatchObject([
      { source: "imap", envelope_from: "zyra@dardana.example", envelope_to: ["r-1@bashke.example"] },
      { source: "imap" },
    ]);
    expect(server.files("")).toEqual([]);
    expect(server.files(".Processed").length).toBe(2);
    expect(server.files(".Processed").every((name) => /:2,.*S/.test(name))).toBe(true);
    expect(await pollMailbox(settings)).toBe(0);
  });

  test("a letter that cannot be accepted stays unread where it is, and is fetched next time", async () => {
    server.put("tre");
    const down = { ...settings, accept: () => Promise.reject(new Error("the database is down")) };
    await expect(pollMailbox(down)).rejects.toThrow("the database is down");
    expect(server.files("").length).toBe(1);
    expect(server.files("")[0]).not.toMatch(/:2,.*S/);
    expect(await pollMailbox(settings)).toBe(1);
    expect(server.files("")).toEqual([]);
  });

  test("accepted but not yet moved when the process died: known by its content, moved now", async () => {
    server.put("katër");
    const dying = {
      ...settings,
      accept: async (raw: Uint8Array, envelope: Parameters<ImapSettings["accept"]>[1]) => {
        await settings.accept(raw, envelope);
        throw new Error("killed");
      },
    };
    await expect(pollMailbox(dying)).rejects.toThrow("killed");
    const before = await subjects();
    expect(await pollMailbox(settings)).toBe(1);
    expect(await subjects()).toBe(before);
    expect(server.files("")).toEqual([]);
  });

  test("when the mailbox is numbered anew, everything is looked at again and nothing doubled", async () => {
    server.put("pesë");
    await database.db.updateTable("mail_box").set({ uid_validity: 1, last_uid: 4_000_000_000 }).execute();
    expect(await pollMailbox(settings)).toBe(1);
    const box = await database.db.selectFrom("mail_box").selectAll().executeTakeFirstOrThrow();
    expect(box.account).not.toContain("fjala");
    expect(Number(box.last_uid)).toBeLessThan(100);
  });

  test("a letter that is too large stays, flagged, and does not hold up the next", async () => {
    server.put("gjashtë", "x".repeat(5000));
    server.put("shtatë");
    expect(await pollMailbox({ ...settings, maxBytes: 3000 })).toBe(1);
    expect(server.files("")).toHaveLength(1);
    expect(server.files("")[0]).toMatch(/:2,.*F/);
  });

  test("the watch comes back after the server was away", async () => {
    const before = await subjects();
    await server.stop();
    const watch = watchMailbox({ ...settings, pollSeconds: 0.1 });
    await new Promise((go) => setTimeout(go, 400));
    await server.start();
    server.put("tetë");
    for (let tries = 0; tries < 100 && (await subjects()) === before; tries++) {
      await new Promise((go) => setTimeout(go, 100));
    }
    await watch.close();
    expect(await subjects()).toBe(before + 1);
  });
});
