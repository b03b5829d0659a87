import { createHash } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import { sql } from "kysely";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { testHouse } from "../../../tests/support/house.ts";
import { tinyModule } from "../../../tests/support/site.ts";
import type { Day } from "../../kernel/day.ts";
import { countQueries } from "../../platform/db/index.ts";
import { readersOf } from "../../platform/module/readers.ts";
import { paperPdf } from "../../platform/paper/index.ts";
import { sayIn } from "../../say/index.ts";
import { saveText, startPublication } from "./actions/drafts.ts";
import { addFile, addPicture } from "./actions/files.ts";
import { lendHouse } from "./actions/house.ts";
import { exportPerson, forgetPerson } from "./actions/people.ts";
import { publishEdition, withdraw } from "./actions/publish.ts";
import { allDocuments } from "./actions/settle.ts";
import { loadExample, removeExample } from "./example.ts";
import { findEdition, listLibrary, thawed } from "./queries/editions.ts";
import { findBySlug, partsOf } from "./queries/publications.ts";
import { figures, happened, link, news } from "./routes/answers.ts";

const house = await testHouse({ example: true, now: "2026-11-23T09:00:00Z" });
const { db } = house.database;
const staff = await house.cookieOf("secretariat");

const read = async (path: string, cookie?: string) => {
  const reply = await house.visit(path, { cookie });
  return { status: reply.status, text: await reply.text(), location: reply.headers.get("location") };
};
const bytes = async (path: string) => {
  const reply = await house.visit(path);
  return {
    status: reply.status,
    type: reply.headers.get("content-type"),
    body: new Uint8Array(await reply.arrayBuffer()),
  };
};
const csrfIn = (html: string) => /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? "";
const CSRF = csrfIn((await read("/sq/publications/new", staff)).text);
const send = (path: string, form: Record<string, string>, cookie: string | undefined = staff) =>
  house.visit(path, { cookie, form: { ...(cookie ? { csrf: CSRF } : {}), ...form } });
const sha256 = (body: Uint8Array) => createHash("sha256").update(body).digest("hex");

const REPORT = "raporti-gjashtemujor-i-monitorimit-te-bashkepunimit-me-shoqerine-civile";
const LIBRARY = { text: "", kind: null, year: null, language: null, series: null };

const draft = async (title: string, texts: Record<string, string>, more: Record<string, unknown> = {}) => {
  const started = await startPublication(house.work(), {
    kind: "brochure",
    language: "sq",
    titles: { sq: title },
    summaries: {},
    authors: "",
    series: null,
    words: [],
    period: null,
    texts,
    ...more,
  });
  if (!started.ok) throw new Error(started.reason);
  return started.value;
};
const publish = async (id: string) => {
  const published = await publishEdition(house.work(), id, { anyway: true });
  if (!published.ok) throw new Error(published.reason);
  return published.value;
};

describe("the library", () => {
  test("shows what was published with covers, counts each facet, narrows by it; drafts are found by nobody", async () => {
    const { text } = await read("/sq/publications");
    for (const words of ["Hartëzimi i organizatave", "Raporti gjashtëmujor", "Dokumenti në katër hapa", "3 botime"])
      expect(text).toContain(words);
    expect(text).not.toContain("Raporti vjetor i rrjetit");
    expect((await read("/sq/publications/raporti-vjetor-i-rrjetit")).status).toBe(404);
    expect((await read("/sq/publications?kind=mapping")).text).toContain("1 botim<");
    expect((await read("/sq/publications?language=sr")).text).toContain("1 botim<");
    expect((await read("/sq/publications?q=hapa")).text).toContain("1 botim<");
    expect((await read("/sq/publications?q=asgjakund")).text).toContain("Këtu ende nuk ka botime");
    expect((await read("/sq/publications?q=%25")).text).toContain("Këtu ende nuk ka botime");
  });

  test("asks the database as often for many as for few", async () => {
    house.cache.trust(false);
    const queries = async (path: string) => (await countQueries(() => read(path))).queries.length;
    const list = await queries("/sq/publications");
    const page = await queries(`/sq/publications/${REPORT}`);
    for (let n = 0; n < 4; n++) await publish((await draft(`Doracak ${n}`, { sq: "# Një\n\nTekst." })).id);
    expect(await queries("/sq/publications")).toBe(list);
    expect(list).toBeLessThanOrEqual(3);
    expect(page).toBeLessThanOrEqual(4);
    house.cache.trust(true);
  });

  test("covers, feed, table, search of the frozen words in each language", async () => {
    const cover = await bytes(`/sq/publications/${REPORT}/cover.png?edition=1`);
    expect([cover.status, cover.type]).toEqual([200, "image/png"]);
    expect((await sharp(cover.body).metadata()).width).toBe(600);
    expect((await read("/sq/publications/feed.atom")).text).toContain("<feed");
    expect((await read("/sq/publications/feed.atom")).text).not.toContain("Raporti gjashtëmujor");
    expect((await read("/sq/publications/data.csv")).text).toMatch(/monitoring-report,Bashkë,/);
    expect((await read("/sq/search?q=procesverbalet+buxhetore")).text).toContain("Raporti gjashtëmujor i monitorimit");
    expect((await read("/sr/search?q=zapisnici")).text).toContain("Polugodišnji izveštaj");
  });
});

describe("a publication", () => {
  test("reads as a page with its numbers, captions and footnotes; a missing language shows the original, marked", async () => {
    const { text } = await read(`/sq/publications/${REPORT}`);
    for (const words of ["Çfarë mungoi më së shpeshti", "Numrat e këtij botimi", 'href="#note-1"', "Si citohet"])
      expect(text).toContain(words);
    const photo = await read("/sr/publications/dokumenti-ne-kater-hapa");
    expect(photo.text).toContain("Foto 1: ");
    expect(photo.text).toContain("Ova publikacija ne postoji na srpskom");
    expect(photo.text).toMatch(/class="paper prose" lang="sq"/);
    const src = /<img src="(\/sr\/publications\/[^"]+\.png)" alt="Katër hapa/.exec(photo.text)?.[1] ?? "";
    expect((await bytes(src)).type).toBe("image/png");
  });

  test("the hash is over exactly the bytes one can download, and the page shows it", async () => {
    const row = (await findBySlug(db, REPORT))!;
    const edition = (await findEdition(db, row.id))!;
    const { body, type } = await bytes(`/sq/publications/${REPORT}/edition.json`);
    expect(type).toContain("application/json");
    expect(sha256(body)).toBe(edition.sha256);
    expect((await read(`/sq/publications/${REPORT}`)).text).toContain(edition.sha256);
    expect(JSON.parse(new TextDecoder().decode(body))).toMatchObject({
      format: "bashke-publication/1",
      texts: { sq: { state: "original" }, sr: { state: "translated" }, en: { state: "translated" } },
    });
  });

  test("as PDF and as Word, in each language", async () => {
    for (const language of ["sq", "sr", "en"]) {
      const pdf = await bytes(`/${language}/publications/${REPORT}/document.pdf`);
      expect([pdf.status, new TextDecoder().decode(pdf.body.slice(0, 5))]).toEqual([200, "%PDF-"]);
    }
    const again = await bytes(`/sq/publications/${REPORT}/document.docx`);
    expect(strFromU8(unzipSync(again.body)["word/document.xml"]!)).toContain("Çfarë mungoi më së shpeshti");
  });

  test("a number opens the records it counted", async () => {
    const frozen = thawed((await findEdition(db, (await findBySlug(db, REPORT))!.id))!);
    const at = frozen.figures.findIndex(({ name }) => name === "requests.sent");
    const figure = frozen.figures[at]!;
    expect(figure.evidence).toHaveLength(figure.value);
    const { text, status } = await read(`/sq/publications/${REPORT}/numbers/${at + 1}`);
    expect(status).toBe(200);
    expect(text.match(/href="\/sq\/requests\/2026-/g)?.length ?? 0).toBe(Math.min(figure.value, 200));
    expect((await read(`/sq/publications/${REPORT}/numbers/99`)).status).toBe(404);
  });
});

describe("what is frozen", () => {
  test("does not move when a record changes, and shows the difference", async () => {
    const row = await draft("Raporti me numra", {
      sq: "# Numrat\n\nKa :figure[]{name=publications.published from=2026-01-01 to=2026-12-31} botime.",
    });
    const edition = await publish(row.id);
    const before = thawed(edition).figures[0]!.value;
    await publish((await draft("Botim tjetër", { sq: "Tekst." })).id);
    const now = (await findEdition(db, row.id))!;
    expect(now.frozen).toBe(edition.frozen);
    const { text } = await read("/sq/publications/raporti-me-numra");
    expect(text).toContain(`Ka <a href="/sq/publications/raporti-me-numra/numbers/1?edition=1">${before}</a> botime.`);
    const since = await read("/sq/publications/raporti-me-numra/since");
    expect(since.text).toContain(`Botime: në botim ${before}, sot ${before + 2}.`);
  });

  test("nobody can change or remove an edition, not even the database's own hand", async () => {
    const { id } = (await findEdition(db, (await findBySlug(db, "raporti-me-numra"))!.id))!;
    for (const change of [
      sql`update edition set frozen = frozen || ' ' where id = ${id}`,
      sql`update edition set published_on = '2020-01-01' where id = ${id}`,
      sql`delete from edition where id = ${id}`,
      sql`delete from publication where slug = 'raporti-me-numra'`,
    ])
      await expect(change.execute(db)).rejects.toThrow(/frozen/);
    await expect(
      sql`insert into edition (id, publication_id, number, frozen, sha256, languages, published_on, at)
        select gen_random_uuid(), id, 9, '{}', repeat('0', 64), '{sq}', current_date, now() from publication limit 1`.execute(
        db,
      ),
    ).rejects.toThrow(/check constraint/);
  });

  test("a new edition says what changed since the last; the same again is refused", async () => {
    const row = await draft("Doracaku i vullnetarit", { sq: "# Hyrje\n\nTeksti i parë.\n\n# Fund\n\nNjësoj." });
    await publish(row.id);
    expect(await publishEdition(house.work(), row.id, { anyway: true })).toEqual({ ok: false, reason: "nothing-new" });
    await saveText(house.work(), row.id, "sq", {
      markdown: "# Hyrje\n\nTeksti i dytë.\n\n# Fund\n\nNjësoj.",
      basedOn: 1,
    });
    expect((await publish(row.id)).number).toBe(2);
    const { text } = await read("/sq/publications/doracaku-i-vullnetarit/since");
    expect(text).toContain("Ndaj botimit 1");
    expect(text).toMatch(/<del>.*parë.*<\/del>/);
    expect(text).not.toContain("Njësoj.</");
    const old = await read("/sq/publications/doracaku-i-vullnetarit/editions/1");
    expect(old.text).toContain("Teksti i parë.");
    expect(old.text).toContain("Më i riu është botimi 2");
  });

  test("what somebody changes while it is being frozen is not frozen", async () => {
    const row = await draft("Dy duar njëherësh", { sq: "Një." });
    const work = house.work();
    const meanwhile: typeof work = {
      ...work,
      async inTransaction(run) {
        const later = { ...house.work(), now: new Date("2026-11-23T09:00:01Z") };
        await saveText(later, row.id, "sq", { markdown: "Dy.", basedOn: 1 });
        return work.inTransaction(run);
      },
    };
    expect(await publishEdition(meanwhile, row.id, { anyway: true })).toEqual({
      ok: false,
      reason: "changed-meanwhile",
    });
    expect(await findEdition(db, row.id)).toBeNull();
    expect((await partsOf(db, row.id)).texts[0]?.markdown).toBe("Dy.");
  });

  test("what was withdrawn stays in sight with its reason", async () => {
    const row = await draft("Broshura e gabuar", { sq: "Gabim." });
    await publish(row.id);
    expect(await withdraw(house.work(), row.id, "  ")).toEqual({ ok: false, reason: "no-reason" });
    expect((await withdraw(house.work(), row.id, "Tabela 2 kishte shuma të gabuara.")).ok).toBe(true);
    const { text } = await read("/sq/publications/broshura-e-gabuar");
    expect(text).toContain("Tabela 2 kishte shuma të gabuara.");
    expect((await read("/sq/publications")).text).toContain("E tërhequr");
    expect((await read("/sq/search?q=Broshura+e+gabuar")).text).not.toContain(
      'href="/sq/publications/broshura-e-gabuar"',
    );
    expect(await publishEdition(house.work(), row.id, { anyway: true })).toEqual({ ok: false, reason: "withdrawn" });
  });
});

describe("what the house is told", () => {
  test("dated things, figures with their evidence, links, news of the library and of a series", async () => {
    const reading = {
      db,
      say: sayIn("sq"),
      country: house.country,
      today: house.work().today,
      viewer: null,
      href: (path: string) => `/sq${path}`,
    };
    const range = { from: "2026-01-01" as Day, to: "2026-12-31" as Day };
    expect((await happened(range, reading)).map(({ title }) => title)).toContain("Botimi 2: Doracaku i vullnetarit");
    for (const figure of figures) {
      const { value, evidence } = await figure.count(reading, range);
      expect(await evidence()).toHaveLength(value);
      expect(value).toBeGreaterThan(0);
    }
    const row = (await findBySlug(db, REPORT))!;
    expect(await link("publication", row.id, reading)).toMatchObject({
      href: `/sq/publications/${REPORT}`,
      visible: true,
    });
    expect(await link("publication", (await findBySlug(db, "raporti-vjetor-i-rrjetit"))!.id, reading)).toBeNull();
    const told = await news.tell(
      [
        {
          id: "1",
          name: "publications.published",
          kind: "publication",
          recordId: row.id,
          payload: { edition: 1 },
          at: new Date(),
        },
      ],
      reading,
    );
    expect(told).toMatchObject([
      {
        about: ["publications:all", "publications:series:half-yearly-monitoring"],
        sentence: "Botim i ri në bibliotekë.",
      },
    ]);
    expect([
      ...(
        await news.followed(
          ["publications:all", "publications:series:half-yearly-monitoring", "publications:series:x"],
          reading,
        )
      ).keys(),
    ]).toEqual(["publications:all", "publications:series:half-yearly-monitoring"]);
    let documents = 0;
    for await (const { kind } of allDocuments(db)) documents += kind === "publication" ? 1 : 0;
    expect(documents).toBeGreaterThan(5);
  });

  test("the next of a series says what changed since the last, in numbers and in words", async () => {
    const next = await draft(
      "Raporti i dytë",
      { sq: "# Përmbledhje\n\nKa :figure[]{name=requests.sent from=2020-01-01 to=2020-12-31} kërkesa." },
      { series: "half-yearly-monitoring", kind: "monitoring-report" },
    );
    await publish(next.id);
    const { text } = await read("/sq/publications/raporti-i-dyte/since");
    expect(text).toContain("Ndaj të fundit të serisë: Raporti gjashtëmujor");
    expect(text).toMatch(/Kërkesa të dërguara<\/dt><dd><del>/);
    expect(text).toMatch(/Përmbledhje<\/dt>/);
  });

  test("the library and a series can be followed", async () => {
    expect((await read("/sq/follow?what=publications:all")).text).toContain("Botimet");
    expect((await read("/sq/follow?what=publications:series:half-yearly-monitoring")).text).toContain(
      "Monitorimi gjashtëmujor",
    );
  });

  test("Cyrillic readers read the Serbian edition in their script", async () => {
    const { text } = await read(`/sr-cyrl/publications/${REPORT}`);
    expect(text).toContain("Шта је најчешће недостајало");
  });
});

describe("staff", () => {
  test("begin a publication, a wrong form comes back with what was typed, the template has the round's tables", async () => {
    const form = {
      kind: "monitoring-report",
      language: "sq",
      title_sq: "Raporti i raundit",
      template: "yes",
      subject: "round-7",
    };
    const bad = await send("/sq/publications", { ...form, title_sq: "", authors: "Arta <b>" });
    expect(bad.status).toBe(422);
    const html = await bad.text();
    expect(html).toContain("Shkruani titullin");
    expect(html).toContain("Arta &lt;b>");
    expect((await send("/sq/publications", { ...form, period_from: "2026-01-01" })).status).toBe(422);
    expect((await send("/sq/publications", form)).status).toBe(303);
    const row = (await findBySlug(db, "raporti-i-raundit"))!;
    expect(row.series).toBe("half-yearly-monitoring");
    const { texts } = await partsOf(db, row.id);
    expect(texts).toHaveLength(3);
    for (const { markdown } of texts)
      expect(markdown.match(/::exhibit\{name="strategy\.[a-z-]+" subject="round-7"\}/g)).toHaveLength(6);
  });

  test("the check list names dead places and missing languages; publishing needs a word that they were seen", async () => {
    const { text } = await read("/sq/publications/raporti-i-raundit/edit", staff);
    expect(text).toContain("tabela „strategy.status-by-objective” nuk ekziston");
    const refused = await send("/sq/publications/raporti-i-raundit/editions", {});
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("konfirmoni që doni ta botoni gjithsesi");
  });

  test("two who write at once lose nothing", async () => {
    const path = "/sq/publications/raporti-vjetor-i-rrjetit/text/sq";
    expect((await send(path, { step: "save", based_on: "1", markdown: "# I pari" })).status).toBe(303);
    const second = await send(path, { step: "save", based_on: "1", markdown: "# I dyti" });
    expect(second.status).toBe(422);
    const html = await second.text();
    expect(html).toContain("Dikush tjetër e ruajti tekstin ndërkohë");
    expect(html).toContain("# I dyti</textarea>");
    expect(html).toContain('name="based_on" value="2"');
    expect((await send(path, { step: "save", based_on: "2", markdown: "# I dyti" })).status).toBe(303);
    expect((await read(`${path}/versions/2`, staff)).text).toContain("# I pari");
  });

  test("look before saving; what was typed becomes no markup", async () => {
    const path = "/sq/publications/raporti-vjetor-i-rrjetit/text/en";
    const reply = await send(path, {
      step: "look",
      based_on: "0",
      markdown: "# Title\n\n<script>x</script> [a](javascript:b)\n\n::nope",
    });
    const html = await reply.text();
    expect(html).toContain("Si do të duket");
    expect(html).toContain("&lt;script>x&lt;/script>");
    expect(html).not.toContain("<script>x");
    expect(html).toContain("„::nope” nuk njihet");
    expect((await partsOf(db, (await findBySlug(db, "raporti-vjetor-i-rrjetit"))!.id)).texts).toHaveLength(1);
  });

  test("a picture is painted anew without what the camera noted; what is none is refused", async () => {
    const row = (await findBySlug(db, "raporti-vjetor-i-rrjetit"))!;
    const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: "#385" } })
      .withExif({ IFD3: { GPSLatitude: "42/1 39/1 0/1" } })
      .jpeg()
      .toBuffer();
    const wish = { alts: { sq: "Gjelbër" }, captions: {} };
    expect(
      await addPicture(house.work(), row.id, { ...wish, bytes: new TextEncoder().encode("<svg onload=x>") }),
    ).toEqual({
      ok: false,
      reason: "no-picture",
    });
    expect(await addPicture(house.work(), row.id, { ...wish, alts: {}, bytes: photo })).toMatchObject({
      reason: "no-alt",
    });
    expect(await addPicture(house.work(), row.id, { ...wish, bytes: photo })).toEqual({ ok: true, value: 1 });
    const [kept] = (await partsOf(db, row.id)).pictures;
    const path = `/sq/publications/${row.slug}/pictures/${kept!.sha256}.jpg`;
    expect((await house.visit(path)).status).toBe(404);
    const seen = await house.visit(path, { cookie: staff });
    expect((await sharp(Buffer.from(await seen.arrayBuffer())).metadata()).exif).toBeUndefined();
  });

  test("a form with a file goes through the door as a browser sends it, and comes back with its fault", async () => {
    const post = (file: Blob) => {
      const body = new FormData();
      body.set("csrf", CSRF);
      body.set("cover", file, "kopertina.png");
      body.set("cover_alt", "Një libër");
      return house.site.fetch(
        new Request(`${house.config.baseUrl}/sq/publications/raporti-vjetor-i-rrjetit/cover`, {
          method: "POST",
          redirect: "manual",
          headers: { cookie: staff, origin: house.config.baseUrl },
          body,
        }),
        { remote: "127.0.0.1" },
      );
    };
    const wrong = await post(new Blob(["<html>"], { type: "image/png" }));
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain("Ky nuk është foto");
    const png = await sharp({ create: { width: 30, height: 40, channels: 3, background: "#123" } })
      .png()
      .toBuffer();
    expect((await post(new Blob([new Uint8Array(png)]))).status).toBe(303);
    expect((await findBySlug(db, "raporti-vjetor-i-rrjetit"))!.cover_alt).toBe("Një libër");
  });

  test("a finished PDF is kept byte for byte, its words are found, its first page is the cover", async () => {
    const pdf = await paperPdf({
      title: "Raporti i vjetër",
      locale: "sq",
      blocks: [{ kind: "paragraph", runs: [{ text: "Gështenja e Deçanit" }] }],
    });
    const row = await draft("Raporti i vjetër", {}, { kind: "annual-report" });
    expect(await addFile(house.work(), row.id, "sq", new TextEncoder().encode("jo"))).toEqual({
      ok: false,
      reason: "no-pdf",
    });
    expect((await addFile(house.work(), row.id, "sq", pdf)).ok).toBe(true);
    await publish(row.id);
    const got = await bytes("/sq/publications/raporti-i-vjeter/document.pdf");
    expect(sha256(got.body)).toBe(sha256(pdf));
    expect((await read("/sq/publications/raporti-i-vjeter")).text).toContain(sha256(pdf));
    expect((await bytes("/sq/publications/raporti-i-vjeter/document.docx")).status).toBe(404);
    expect((await bytes("/sq/publications/raporti-i-vjeter/cover.png")).type).toBe("image/jpeg");
    expect((await read("/sq/search?q=g%C3%ABshtenja")).text).toContain("Raporti i vjetër");
    expect((await send("/sq/publications/raporti-i-vjeter/files/removal", { language: "sq" })).status).toBe(303);
    expect((await bytes("/sq/publications/raporti-i-vjeter/document.pdf?edition=1")).status).toBe(200);
  });
});

describe("tables and charts of a department", () => {
  /** A department of this test's own, whose table changes as records do. */
  const rows: [string, number, number][] = [
    ["Objektivi 1", 4, 8],
    ["Objektivi 2", 9, 2],
  ];
  const department = tinyModule({
    exhibits: [
      {
        name: "tiny.status",
        title: { sq: "Statusi", sr: "Status", en: "Status" },
        definition: { sq: "x", sr: "x", en: "x" },
        subjects: async () => [{ id: "round-1", title: "Raundi 1" }],
        draw: async ({ say }, _range, subject) =>
          subject === "round-1"
            ? {
                title: say({ sq: "Statusi sipas objektivit", sr: "Status po ciljevima", en: "Status by objective" }),
                description: "Gjysma është zbatuar.",
                rule: "Secili aktivitet një herë.",
                heading: "Objektivi",
                columns: [
                  { label: say({ sq: "Zbatuar", sr: "Sprovedeno", en: "Done" }), tone: "ok" },
                  { label: "–", tone: "idle" },
                ],
                rows: rows.map(([label, ...values]) => ({
                  label,
                  href: "/requests",
                  values,
                  cells: values.map(String),
                })),
                drawing: "shares",
              }
            : null,
      },
    ],
  });
  const text = `# Statusi\n\n::exhibit{name="tiny.status" subject="round-1"}\n`;

  test("are frozen in each language with their drawing, printed, and compared with today's", async () => {
    lendHouse({
      baseUrl: house.config.baseUrl,
      readers: (work, locale) =>
        readersOf([department, ...house.modules], {
          db: work.db,
          say: sayIn(locale),
          country: house.country,
          today: work.today,
          viewer: null,
          href: (path) => `/${locale}${path}`,
        }),
    });
    const row = await draft("Raporti me grafikë", { sq: text, sr: text });
    const edition = await publish(row.id);
    const page = await read("/sq/publications/raporti-me-grafike");
    for (const part of [
      "<b>Figura 1: </b>",
      "<b>Tabela 1: </b>",
      'role="img" aria-label="Gjysma',
      "Secili aktivitet një herë.",
    ])
      expect(page.text).toContain(part);
    expect((await read("/sr/publications/raporti-me-grafike")).text).toContain("<b>Slika 1: </b>Status po ciljevima");
    expect((await bytes("/sq/publications/raporti-me-grafike/document.pdf")).status).toBe(200);
    expect((await bytes("/sr/publications/raporti-me-grafike/document.docx")).status).toBe(200);

    rows[0] = ["Objektivi 1", 7, 5];
    rows.push(["Objektivi 3", 1, 0]);
    expect((await findEdition(db, row.id))!.frozen).toBe(edition.frozen);
    expect((await read("/sq/publications/raporti-me-grafike")).text).toContain('<td class="table__end">4</td>');
    const since = (await read("/sq/publications/raporti-me-grafike/since")).text;
    expect(since).toMatch(/Objektivi 1, Zbatuar<\/dt><dd><del>.*?4.*?<\/del><ins>.*?7/);
    expect(since).toContain("Objektivi 3, Zbatuar");
    expect(since).not.toContain("Objektivi 2, Zbatuar");
    expect((await publish(row.id)).number).toBe(2);
  });

  test("are offered beside the text, with what they can be about", async () => {
    const { text: editor } = await read("/sq/publications/raporti-me-grafike/text/sq", staff);
    expect(editor).toContain("::exhibit{name=&quot;tiny.status&quot; subject=&quot;round-1&quot;}");
    expect(editor).toContain("Statusi: Raundi 1");
  });
});

test("who wrote can be forgotten; what was published stays to the byte", async () => {
  const { id } = await db
    .selectFrom("person")
    .select("id")
    .where("email", "like", "secretariat%")
    .executeTakeFirstOrThrow();
  await send("/sq/publications/raporti-vjetor-i-rrjetit/editions", { anyway: "yes" });
  const row = (await findBySlug(db, "raporti-vjetor-i-rrjetit"))!;
  const edition = (await findEdition(db, row.id))!;
  expect(edition.published_by).toBe(id);
  expect((await exportPerson(db, id)).records).toMatchObject({ editions: [{ slug: row.slug, number: 1 }] });
  await house.work().inTransaction((tx) => forgetPerson(tx, id));
  const after = (await findEdition(db, row.id))!;
  expect([after.published_by, after.frozen]).toEqual([null, edition.frozen]);
});

test("examples go and come", async () => {
  const total = async () => (await listLibrary(db, LIBRARY, { limit: 1, offset: 0 })).total;
  const before = await total();
  await removeExample(house.work());
  expect(await total()).toBe(before - 4);
  await loadExample(house.work());
  expect(await total()).toBe(before - 1);
});
