import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inRolledBack, testDatabase } from "../../../tests/support/database.ts";
import { day } from "../../kernel/day.ts";
import type { SearchDocument } from "../module/answers.ts";
import type { Tx } from "../work/work.ts";
import { dropRecord, indexRecord, listAddresses, search } from "./index.ts";
import { tsqueryOf } from "./query.ts";

const { db } = await testDatabase();

const document = (recordId: string, title: string, more: Partial<SearchDocument> = {}): SearchDocument => ({
  kind: "request",
  recordId,
  language: "sq",
  audience: "public",
  title,
  body: "",
  path: `/requests/${recordId}`,
  day: null,
  facets: {},
  ...more,
});

/** Searches in a transaction that holds these documents and nothing else. */
const within = <T>(documents: readonly SearchDocument[], run: (ask: Ask, tx: Tx) => Promise<T>): Promise<T> =>
  inRolledBack(db, async (tx) => {
    await indexRecord(tx, documents);
    return run(
      (text, more = {}) => search(tx, { text, audiences: ["public"], language: "sq", limit: 20, offset: 0, ...more }),
      tx,
    );
  });
type Ask = (text: string, more?: Partial<Parameters<typeof search>[1]>) => ReturnType<typeof search>;
const ids = async (found: ReturnType<typeof search>) => (await found).map(({ recordId }) => recordId);

describe("forgiving", () => {
  const town = [
    document("1", "Kontratat e komunës së Prishtinës për rrugët"),
    document("2", "Buxheti i Ministrisë së Financave"),
    document("3", "Odluka opštine Đakovica o vodi", { language: "sr" }),
    document("4", "The budget of the ministry", { language: "en" }),
  ];
  test.each([
    ["kontrate", "1"],
    ["Prishtina", "1"],
    ["KOMUNA PRISHTINË", "1"],
    ["buxhet finan", "2"],
    ["Djakovica", "3"],
    ["Ђаковица", "3"],
    ["одлуке", "3"],
    ["budgets", "4"],
    ["Prishtna", "1"],
    ["ministri budgt", "4"],
  ])("%s finds record %s", (text, id) => within(town, async (ask) => expect(await ids(ask(text))).toContain(id)));

  test("every word must be there", () =>
    within(town, async (ask) => expect(await ids(ask("budget ministry"))).toEqual(["4"])));
});

describe("what is typed", () => {
  test("a phrase and a minus are understood, in every kind of quotation mark", () =>
    within(
      [document("1", "Rruga e re"), document("2", "E re kjo rruga"), document("3", "Rruga e vjetër")],
      async (ask) => {
        expect(await ids(ask('"rruga re"'))).toEqual(["1"]);
        expect(await ids(ask("„rruga re“"))).toEqual(["1"]);
        expect((await ids(ask("rruga -vjetër"))).sort()).toEqual(["1", "2"]);
        expect((await ids(ask("-vjetër"))).length).toBeLessThanOrEqual(3);
      },
    ));

  test("a minus inside a word is no operator", () => {
    expect(tsqueryOf("social-demokrat")).not.toContain("!");
    expect(tsqueryOf("2026-000123")).toBe("('2026':* & '000123':*)");
    expect(tsqueryOf("a - b - arta")).not.toContain("!");
    expect(tsqueryOf("për dhe 😀 !")).toBeNull();
  });

  test.each([
    "'",
    "\\",
    "' | 'x':*",
    "a & b",
    "!a",
    "(",
    "a:*",
    "<->",
    '"',
    '"""',
    "„",
    "--",
    "-",
    '-"a',
    "😀",
    "\u0000",
    "\ud800x",
    "%",
    "_",
    "me",
    "'; drop table search_document; --",
    "x".repeat(10_000),
    "fjalë ".repeat(2_000),
    "\u202eabc",
    "١٢٣",
    "漢字",
    "𝒜 𝒜𝒜 😀x",
    "a\nb\tc",
  ])("%j is only text", (text) =>
    within([document("1", "Fjalë")], async (ask) => expect(Array.isArray(await ask(text))).toBe(true)),
  );

  test("any text at all is only text", () =>
    within([document("1", "Fjalë")], async (ask) => {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: "binary", maxLength: 40 }), async (text) => {
          await ask(text);
          await ask(`"${text}" -${text} 'a' ${text}`);
        }),
        { numRuns: 150 },
      );
    }));
});

describe("who finds what", () => {
  const documents = [
    document("1", "Fshehtë rruga", { audience: "requests.moderate" }),
    document("2", "Rruga publike"),
    document("3", "Put", { language: "sr", audience: "requests.moderate" }),
    document("3", "Rruga e tretë"),
  ];
  test("nothing that is not for the reader, neither by words nor by spelling nor in another language", () =>
    within(documents, async (ask) => {
      expect((await ids(ask("rruga"))).sort()).toEqual(["2", "3"]);
      expect(await ids(ask("fshehte"))).toEqual([]);
      expect(await ids(ask("fshehtt"))).toEqual([]);
      expect((await ask("rruga", { language: "sr" })).map(({ title }) => title)).not.toContain("Put");
      expect((await ask("rruga")).map(({ total }) => total)).toEqual([2, 2]);
      expect((await ids(ask("rruga", { audiences: ["public", "requests.moderate"] }))).sort()).toEqual(["1", "2", "3"]);
      expect(await ids(ask("rruga", { audiences: [] }))).toEqual([]);
    }));

  test("one row for a record, in the reader's language though another was asked in", () =>
    within(
      [
        document("1", "Kërkesa për ujë"),
        document("1", "Zahtev za vodu", { language: "sr" }),
        document("1", "A request for water", { language: "en" }),
      ],
      async (ask) => {
        const [one, ...more] = await ask("ujë", { language: "en" });
        expect([one?.title, one?.language, one?.total, more.length]).toEqual(["A request for water", "en", 1, 0]);
        expect((await ask("vodu", { language: "sq" }))[0]?.title).toBe("Kërkesa për ujë");
      },
    ));

  test("of the kinds asked for", () =>
    within([document("1", "Rruga"), document("1", "Rruga", { kind: "place" })], async (ask) => {
      expect((await ask("rruga", { kinds: ["place"] })).map(({ kind }) => kind)).toEqual(["place"]);
      expect((await ask("rruga")).length).toBe(2);
    }));
});

test("title before body, newer before older, and the total over all pages", () =>
  within(
    [
      document("body", "Tjetër", { body: "uji" }),
      document("old", "Uji", { day: day("2020-01-01") }),
      document("new", "Uji", { day: day("2026-01-01") }),
    ],
    async (ask) => {
      expect(await ids(ask("uji"))).toEqual(["new", "old", "body"]);
      const second = await ask("uji", { limit: 1, offset: 1 });
      expect([second[0]?.recordId, second[0]?.total]).toEqual(["old", 3]);
      expect(await ids(ask("uji", { limit: 1, offset: 9 }))).toEqual([]);
    },
  ));

describe("writing", () => {
  test("replaces all languages of a record, drops it, and leaves others alone", () =>
    within(
      [document("1", "Parë"), document("1", "Prvo", { language: "sr" }), document("2", "Parë tjetër")],
      async (ask, tx) => {
        await indexRecord(tx, [document("1", "Dytë")]);
        expect(await ids(ask("prvo"))).toEqual([]);
        expect(await ids(ask("pare"))).toEqual(["2"]);
        await dropRecord(tx, "request", "1");
        expect(await ids(ask("dyte"))).toEqual([]);
      },
    ));

  test("takes whatever letters hold: zero bytes, half signs, a million different words", () => {
    const words = Array.from({ length: 60_000 }, (_, i) => `${i.toString(36)}${"ж".repeat(50)}`).join(" ");
    return within(
      [
        document("1", `Titull\u0000 \ud800 ${"gjatë ".repeat(3_000)}`, {
          body: `${words}\u0000`,
          facets: { a: "x\u0000\udc00" },
        }),
        document("2", "Tjetër", { body: "a'b \\ ".repeat(100_000) }),
      ],
      async (ask) => expect(await ids(ask("titull gjate"))).toEqual(["1"]),
    );
  });
});

test("public addresses are listed once each, in parts", () =>
  within(
    [
      document("1", "A"),
      document("1", "B", { language: "sr" }),
      document("2", "C"),
      document("3", "D", { audience: "x.y" }),
    ],
    async (_, tx) => {
      expect(await listAddresses(tx, 1, 1)).toEqual({ parts: 2, paths: ["/requests/1"] });
      expect(await listAddresses(tx, 2, 1)).toEqual({ parts: 2, paths: ["/requests/2"] });
      expect(await listAddresses(tx, 3, 1)).toEqual({ parts: 2, paths: [] });
    },
  ));
