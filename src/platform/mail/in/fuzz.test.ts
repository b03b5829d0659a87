import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { testDatabase } from "../../../../tests/support/database.ts";
import { testStore, testWork } from "../../../../tests/support/mail.ts";
import { files, useFiles } from "../../files/index.ts";
import { acceptMail, readArrived, useTakers } from "./index.ts";

const database = await testDatabase();
useFiles(await testStore());
const { work } = testWork(database);
useTakers([
  {
    module: "requests",
    taker: {
      place: async (_tx, { recipients, mail }) =>
        mail.attachments.length > 0
          ? { kind: "not-mine" }
          : { kind: "placed", recordKind: "request", recordId: "r1", why: recipients[0] ?? "" },
      placeByHand: async () => ({ kind: "not-mine" }),
      told: async () => {},
    },
  },
]);

const mail = (more = "", to = "r-1@bashke.example", text = "Ja përgjigjja.") =>
  Buffer.from(`From: Zyra <zyra@dardana.example>\r\nTo: ${to}\r\nSubject: Re: Kërkesë\r\n${more}\r\n${text}\r\n`);
const accept = async (raw: Uint8Array) =>
  (await acceptMail(work(), raw, { source: "smtp", envelopeFrom: "a@b.example", envelopeTo: ["r-1@bashke.example"] }))
    .id;
const rowOf = (id: string) =>
  database.db.selectFrom("mail_in").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

describe("mutated letters", () => {
  const folder = process.env.BASHKE_MAIL_CORPUS ?? "tests/mail";
  const corpus = [
    mail(),
    mail(
      'Content-Type: multipart/mixed; boundary="b"\r\n',
      "x@bashke.example",
      "--b\r\nContent-Type: application/ms-tnef\r\nContent-Transfer-Encoding: base64\r\n\r\neJ8+IgAA\r\n--b--",
    ),
    mail(
      "Content-Type: text/plain; charset=x-unknown\r\nContent-Transfer-Encoding: quoted-printable\r\n",
      "x@bashke.example",
      "=C3=AB=ZZ=\r\nbegin 644 a.txt\r\n#0V%T\r\n`\r\nend",
    ),
    ...letterFiles(folder),
  ];

  test("never crash the intake, and none is lost: each ends placed or held, its bytes kept", async () => {
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat(40),
      put: fc.oneof(
        fc.uint8Array({ maxLength: 12 }),
        fc
          .constantFrom(
            "\r\n\r\n",
            "\0",
            "--b--",
            "=?utf-8?B?",
            "Content-Type: message/rfc822\r\n\r\n",
            "boundary=",
            "\xff\xfe",
          )
          .map((text) => Buffer.from(text, "latin1")),
      ),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.nat(corpus.length - 1),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        async (which, edits) => {
          let raw: Buffer = corpus[which]!;
          for (const { at, cut, put } of edits) {
            const from = Math.floor(at * raw.length);
            raw = Buffer.concat([raw.subarray(0, from), put, raw.subarray(from + cut)]);
          }
          const id = await accept(raw);
          const { state } = await readArrived(work(), id);
          expect(["placed", "held"]).toContain(state);
          expect(Buffer.compare(await files().read((await rowOf(id)).file_sha256), raw)).toBe(0);
        },
      ),
      { numRuns: Number(process.env.BASHKE_FUZZ_RUNS ?? 150) },
    );
    const waiting = await database.db
      .selectFrom("mail_in")
      .select("id")
      .where("attempts", ">", 1)
      .where("state", "=", "received")
      .execute();
    expect(waiting).toEqual([]);
  }, 120_000);
});

function letterFiles(folder: string): Buffer[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(eml|txt)$/.test(name))
      .map((name) => readFileSync(`${folder}/${name}`))
      .filter((raw) => raw.length < 300_000);
  } catch {
    return [];
  }
}
