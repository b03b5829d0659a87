import fc from "fast-check";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import type { Block } from "../../kernel/paper.ts";
import { sayIn } from "../../say/index.ts";
import { PaperBody } from "../../ui/paper/paper.tsx";
import type { Exhibit } from "../module/answers.ts";
import { paperDocx, paperPdf } from "../paper/index.ts";
import { type Fillings, fillWriting, MOST_TEXT, readWriting, sayFault } from "./index.ts";

const say = sayIn("sq");
const NONE: Fillings = { figures: new Map(), exhibits: new Map(), pictures: new Map() };
const blocksOf = (text: string, fillings: Fillings = NONE) => fillWriting(readWriting(text), fillings, say);
const kinds = (text: string) => readWriting(text).faults.map(({ kind, line }) => `${line} ${kind}`);

const EXHIBIT: Exhibit = {
  title: "Statusi sipas objektivit",
  description: "Gjysma është zbatuar.",
  rule: "Nga 4 aktivitete.",
  heading: "Objektivi",
  columns: [
    { label: "Zbatuar", tone: "ok" },
    { label: "Jo", tone: "late" },
  ],
  rows: [{ label: "<b>Objektivi 1</b>", href: "/strategy/1", values: [2, 2], cells: ["2", "2"] }],
  drawing: "shares",
};

describe("what people type becomes blocks", () => {
  test("headings with addresses of their own, emphasis, lists, quotes, tables with captions, footnotes", () => {
    const { blocks, notes, faults } = blocksOf(`# Hyrje

Këshilli *mbajti* **tri** takime.[^1]

# Hyrje

1. Një
   - brenda
2. Dy

> Fjalë të huaja

::table{caption="Takimet"}

| Muaji | Takime |
| --- | ---: |
| Janar | 2 |

[^1]: Sipas procesverbaleve.`);
    expect(faults).toEqual([]);
    expect(blocks.map(({ kind }) => kind)).toEqual(["heading", "paragraph", "heading", "list", "quote", "table"]);
    expect(blocks.flatMap((block) => (block.kind === "heading" ? [block.id] : []))).toEqual(["p-hyrje", "p-hyrje-2"]);
    const table = blocks.find((block): block is Block & { kind: "table" } => block.kind === "table")!;
    expect(table.caption).toEqual({ label: "Tabela 1", runs: [{ text: "Takimet" }] });
    expect(table.align).toEqual(["start", "end"]);
    expect(notes).toEqual({ "1": [{ text: "Sipas procesverbaleve." }] });
  });

  test("live numbers in a line and on a line of their own, in three ways of writing them", () => {
    const text = `Vende: :figure[]{name=bodies.seats-filled from=2023-01-01 to=2023-12-31}, :figure[]{name=bodies.seats-filled as=rate}, :figure[]{name=bodies.seats-filled as=value}.

::figure{name="bodies.seats-filled"}
::figure{name="requests.sent"}`;
    const { figures } = readWriting(text);
    const { blocks } = blocksOf(text, {
      ...NONE,
      figures: new Map(figures.map(({ key, name }) => [key, { title: name, value: 12, of: 29 }])),
    });
    expect(blocks[0]).toMatchObject({
      runs: [
        { text: "Vende: " },
        { text: "12 nga 29" },
        { text: ", " },
        { text: "41\u00a0% (12 nga 29)" },
        { text: ", " },
        { text: "12" },
        { text: "." },
      ],
    });
    expect(blocks[1]).toMatchObject({
      kind: "facts",
      items: [{ label: "bodies.seats-filled" }, { label: "requests.sent" }],
    });
  });

  test("an exhibit is a drawing and its table, each with its number; a photo has its own count", () => {
    const text = `::exhibit{name="strategy.status" subject="x"}

![Tryeza](foto:2 "Takimi i Këshillit")`;
    const { exhibits } = readWriting(text);
    const { blocks, faults } = blocksOf(text, {
      ...NONE,
      exhibits: new Map([[exhibits[0]!.key, EXHIBIT]]),
      pictures: new Map([[2, { key: "abc", alt: "", caption: "", width: 10, height: 10 }]]),
    });
    expect(faults).toEqual([]);
    expect(blocks.map((block) => ("caption" in block ? block.caption?.label : ""))).toEqual([
      "Figura 1",
      "Tabela 1",
      "Foto 1",
    ]);
    const svg = blocks[0]!.kind === "drawing" ? blocks[0]!.svg : "";
    expect(svg).toContain("&#60;b&#62;Objektivi 1");
    expect(svg).not.toContain("<b>");
  });

  test("words with colons stay words", () => {
    expect(blocksOf("Ora 10:30, shih:këtu dhe :::").blocks).toEqual([
      { kind: "paragraph", runs: [{ text: "Ora 10:30, shih:këtu dhe :::" }] },
    ]);
  });
});

describe("what is not right is said with its line, and the words stay", () => {
  test.each([
    ["a\n\n::numri{x=1}", ["3 unknown-directive"]],
    ["::figure{}", ["1 no-name"]],
    ['::figure{name="<script>"}', ["1 no-name"]],
    ["::figure{name=a.b from=2023-13-01 to=2023-12-01}", ["1 bad-period"]],
    ["::figure{name=a.b from=2023-12-01 to=2023-01-01}", ["1 bad-period"]],
    ["::exhibit{name=a.b from=2023-12-01}", ["1 bad-period"]],
    ["![x](https://huaj.example/a.png)", ["1 bad-picture"]],
    ["fjalë ![x](foto:1) fjalë", ["1 picture-inline"]],
    ["[x](javascript:alert)", ["1 bad-link"]],
    ["[x](//huaj.example)", ["1 bad-link"]],
    ["<b>x</b>", ["1 markup", "1 markup"]],
    ["x[^nuk]", []],
    ["- ::figure{name=a.b}", ["1 not-alone"]],
    [`${">".repeat(40)} x`, ["1 too-deep"]],
  ])("%s", (text, expected) => {
    expect(kinds(text)).toEqual(expected);
    for (const fault of readWriting(text).faults) expect(sayFault(say, fault).length).toBeGreaterThan(10);
  });

  test("a text without end is not read", () => {
    expect(kinds("a".repeat(MOST_TEXT + 1))).toEqual(["1 too-long"]);
  });

  test("what no department knows is a dash and a word about it", () => {
    const { blocks, faults } = blocksOf("::figure{name=a.b}\n\n::exhibit{name=c.d}\n\n![x](foto:9)");
    expect(blocks).toMatchObject([{ kind: "facts", items: [{ label: "a.b", runs: [{ text: "–" }] }] }]);
    expect(faults.map(({ kind }) => kind)).toEqual(["unknown-figure", "unknown-exhibit", "unknown-picture"]);
  });
});

const ALLOWED =
  /^(a|blockquote|br|caption|code|dd|div|dl|dt|em|figcaption|figure|h[2-6]|hr|img|li|ol|p|section|span|strong|b|sup|table|tbody|td|th|thead|tr|ul)$/;
const pieces = fc.constantFrom(
  ...'# |> |- |1. |**|_|`|```\n|[^1]|[^1]: x\n|[x](|](javascript:alert(1))|](https://a.example)|![a](foto:1)|<script>|<img src=x onerror=alert(1)>|</p>|&lt;|::figure{name="a.b"}\n|:figure[]{name=a.b}|::exhibit{name=a.b}\n|:::x\n|| a | b |\n| --- | --- |\n|\n\n|---\n|{|}|\\|"|\''.split(
    "|",
  ),
);

const texts = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(fc.oneof(pieces, fc.string())).map((all) => all.join("")),
);

test("any text can be printed, as PDF and as Word", async () => {
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const { blocks, notes } = blocksOf(text);
      const paper = { title: "Raporti", locale: "sq" as const, contents: true, blocks, notes };
      expect((await paperPdf(paper)).length).toBeGreaterThan(1000);
      expect((await paperDocx(paper)).length).toBeGreaterThan(1000);
    }),
    { numRuns: 120 },
  );
}, 60_000);

test("any text is read, and nothing in it becomes markup", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.array(fc.oneof(pieces, fc.string())).map((all) => all.join("")),
      ),
      (text) => {
        const { figures, exhibits } = readWriting(text);
        const { blocks, notes } = blocksOf(text, {
          figures: new Map(figures.map(({ key }) => [key, { title: "<i>t</i>", value: 1 }])),
          exhibits: new Map(exhibits.map(({ key }) => [key, { ...EXHIBIT, drawing: "none" as const }])),
          pictures: new Map([[1, { key: "k", alt: "<b>", caption: "<b>", width: 1, height: 1 }]]),
        });
        const html = renderToString(h(PaperBody, { say, blocks, notes, pictureHref: () => "/p" }));
        for (const [, name = ""] of html.matchAll(/<\/?([a-zA-Z!][^\s>/]*)/g)) expect(name).toMatch(ALLOWED);
        for (const [, href = ""] of html.matchAll(/ href="([^"]*)"/g))
          expect(href).toMatch(/^(https?:|mailto:|\/(?!\/)|#)/);
        expect(html).not.toMatch(/<[^>]* on\w+=/);
      },
    ),
    { numRuns: 400 },
  );
});
