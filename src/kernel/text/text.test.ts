import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BASE_ENDINGS, BASES } from "./endings.ts";
import { fold, searchTerms, slug, stem, toCyrillic, toLatin } from "./index.ts";
import { ALPHABET } from "./serbian-script.ts";

const stems = (words: string) => [...new Set(words.split(" ").map((word) => stem(fold(word))))];

describe("fold", () => {
  test.each([
    ["Prishtinë", "prishtine"],
    ["  ÇELËSI\u00a0i\nvogël ", "celesi i vogel"],
    ["Đakovica", "djakovica"],
    ["Ђаковица", "djakovica"],
    ["Djakovica", "djakovica"],
    ["Gjakovë", "gjakove"],
    ["Mamuşa", "mamusa"],
    ["ﬁ\u00adnanca", "financa"],
    ["t’i", "t'i"],
    ["ӓ", "a"],
    ["Ministarstvo šumarstva, Žuta ćuprija", "ministarstvo sumarstva, zuta cuprija"],
  ])("%s", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test("folding twice changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe("stem", () => {
  test.each([
    "Prishtina Prishtinë Prishtinës Prishtinën Prishtine",
    "komuna komunë komunës komunën komunave komunat",
    "dokument dokumenti dokumentet dokumenteve dokumentit dokumenta dokumentima dokumenata",
    "ministria ministrisë ministri ministrinë ministër ministar ministra",
    "ministarstvo ministarstva ministarstvu ministarstvom ministarstava",
    "opština opštine opštini opštinu opštinom opštinama општина",
    "Priština Prištine Prištini Приштину",
    "Prizren Prizrenit Prizreni Prizrena Prizrenu",
    "kërkesë kërkesa kërkesës kërkesave",
    "qytet qyteti qytetit qytetet qyteteve",
    "vendim vendimi vendimit vendimet vendimeve vendime",
    "agencija agencije agenciji agenciju agencijama",
    "Pejë Peja Pejës Pejën",
    "Orahovac Orahovca Orahovcu",
    "Ferizaj Ferizajt Ferizajit",
    "lagje lagjja lagjes lagjeve",
    "qasje qasja qasjes qasjen",
    "odluka odluke odluci odluku",
    "privatnost privatnosti privatnošću",
    "municipality municipalities",
    "document documents",
    "fshat fshati fshatit",
  ])("%s are one word", (words) => {
    expect(stems(words)).toHaveLength(1);
  });

  test.each(["komuna komuniteti", "vend vendim", "organizatë organ", "qasje qytet", "Klinë Kllokot", "shtet shtepi"])(
    "%s are not",
    (words) => {
      expect(stems(words)).toHaveLength(2);
    },
  );

  test("an ending on any word leads to what the word itself leads to", () => {
    const base = fc.stringMatching(/^[bdfgklmprstvz][aeiou][bdfgklmprstvz]{1,2}[aeiou][bdfgkptz]$/);
    const ending = fc.constantFrom("i", "it", "in", "e", "et", "eve", "a", "at", "ave", "es", "en", "u", "om", "ama");
    fc.assert(
      fc.property(base, ending, (word, end) => {
        // Known bases keep what looks like an ending (universitet), and the genitive plural is respelt (dokumenata).
        fc.pre(![word, word + end].some((each) => BASES.has(each) || BASE_ENDINGS.test(each) || /enata?$/.test(each)));
        expect(stem(word + end)).toBe(stem(word));
      }),
    );
  });

  test("with a language only its endings are taken", () => {
    expect(stem("javnim", "sr")).toBe("javn");
    expect(stem("trajnim", "sq")).toBe("trajnim");
    expect(stem("2026a")).toBe("2026a");
  });

  test("whatever is stemmed keeps at least two letters", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{3,12}$/), (word) => {
        expect(stem(word).length).toBeGreaterThan(1);
      }),
    );
  });
});

test("search terms leave out what carries nothing and are the same in both scripts", () => {
  expect(searchTerms("Ministria e Drejtësisë")).toEqual(["ministr", "drejtes"]);
  expect(searchTerms("Zakon o pristupu javnim dokumentima")).toEqual(
    searchTerms("Закон о приступу јавним документима"),
  );
  expect(searchTerms("Ligji 06/L-081")).toEqual(["ligj", "06", "081"]);
  expect(searchTerms(" … ")).toEqual([]);
});

test.each([
  ["Kontrata dhe aneksi për ujësjellësin", "kontrata-dhe-aneksi-per-ujesjellesin"],
  ["Đeneral Janković!", "djeneral-jankovic"],
  ["Северна Митровица", "severna-mitrovica"],
  ["—", ""],
])("slug of %s", (text, expected) => {
  expect(slug(text)).toBe(expected);
});

test("a long slug ends with a whole word", () => {
  expect(slug("një dy tre katër pesë gjashtë", 12)).toBe("nje-dy-tre");
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(slug(text)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
    }),
  );
});

describe("Serbian script", () => {
  test.each(["a.", "a-", "-", "<a", "a@", "www.", "`"])("a long run of %s is transliterated in no time", (part) => {
    const started = performance.now();
    toCyrillic(part.repeat(40_000));
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  test.each([
    ["Njegoš, ljubav, džep", "Његош, љубав, џеп"],
    ["LJUBAV Ljubav DŽEP", "ЉУБАВ Љубав ЏЕП"],
    ["injekcija nadživeti konjunkcija konj", "инјекција надживети конјункција коњ"],
    ["odžak, Odžaci, odživeti", "оџак, Оџаци, одживети"],
    [
      "Pišite na aip@primer.example ili https://bashke.example/sr/requests.",
      "Пишите на aip@primer.example или https://bashke.example/sr/requests.",
    ],
    ["dokument PDF-a, fajl zahtev.pdf, CSV", "документ PDF-а, фајл zahtev.pdf, CSV"],
    ["Zakon br. 06/L-081, obrazac III-B i Prilog V", "Закон бр. 06/L-081, образац III-Б и Прилог V"],
    ["Prishtinë, KerkoQasje, CiviKos", "Prishtinë, KerkoQasje, CiviKos"],
    ["naredba `bashke clock` radi", "наредба `bashke clock` ради"],
    ["OEBS i NVO. I EU", "ОЕБС и НВО. И ЕУ"],
    ["ǉudi ǈudi", "људи Људи"],
  ])("%s", (latin, cyrillic) => {
    expect(toCyrillic(latin)).toBe(cyrillic);
  });

  test("there and back is the same word", () => {
    const word = fc
      .array(fc.constantFrom(...ALPHABET.map(([, cyrillic]) => cyrillic)), { minLength: 1, maxLength: 10 })
      .map((letters) => letters.join(""))
      .filter((letters) => !/нј|дж|лј/.test(letters) && toCyrillic(toLatin(letters)).length === letters.length);
    fc.assert(
      fc.property(word, (cyrillic) => {
        expect(toCyrillic(toLatin(cyrillic))).toBe(cyrillic);
      }),
    );
  });
});
