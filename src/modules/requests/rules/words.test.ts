import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { oneLine, withoutTricks } from "../../../kernel/text/index.ts";
import { addressOf, distance, isNear, numbersIn, readAddress, secretFrom } from "./addresses.ts";
import { afterNews } from "./delivery.ts";
import { faultsOf } from "./drafts.ts";
import { checkLetter } from "./letter-check.ts";
import { maskPersonal } from "./masking.ts";
import { initialsOf, publicName, withoutName } from "./names.ts";
import { decidePlace, readClues, senderStanding } from "./placing.ts";
import { publicText } from "./public.ts";
import { dueSoFar, median } from "./statistics.ts";
import { readRegistration, suggestJudgement } from "./suggestion.ts";

const DOMAIN = "bashke.example";
const masks = { email: "[e]", phone: "[t]" };

describe("a request's own address", () => {
  const request = { number: "2026-000123", secret: secretFrom(new Uint8Array(64).map((_, i) => (i * 37 + 11) % 256)) };

  test("is short, plain, and read back in any case", () => {
    const address = addressOf(request, DOMAIN);
    expect(address).toMatch(/^kerkesa-2026-123-[34679acdefghjkmnpqrtwxy]{10}@bashke\.example$/);
    expect(address.indexOf("@")).toBeLessThan(32);
    for (const written of [
      address,
      address.toUpperCase(),
      ` ${address} `,
      address.replace("-123-", "-000123-"),
      address.replace("@", "+x@"),
    ]) {
      expect(readAddress(written, DOMAIN)).toMatchObject(request);
    }
  });

  test("other addresses are not ours", () => {
    for (const other of [
      "info@bashke.example",
      "kerkesa-2026-123-abcdefghjk@elsewhere.example",
      "return-0198@bashke.example",
      "x",
    ]) {
      expect(readAddress(other, DOMAIN)).toBeNull();
    }
  });

  test("survives two slips beside the right number and one without it", () => {
    const given = (secret: string, number: string | null) => ({ address: "", number, secret });
    const { number, secret } = request;
    const twoSlips = `${secret.slice(0, 3)}z${secret.slice(4, 8)}z${secret.slice(9)}`;
    expect(isNear(given(twoSlips, number), request)).toBe(true);
    expect(isNear(given(twoSlips, null), request)).toBe(false);
    expect(isNear(given(secret.slice(1), null), request)).toBe(true);
    expect(distance("ab", "ba")).toBe(1);
  });

  test("numbers are found in subjects", () => {
    expect(numbersIn("Re: Kontrata [2026-000123] dhe 2026-000124, jo 12026-0001239")).toEqual([
      "2026-000123",
      "2026-000124",
    ]);
  });
});

describe("where a letter belongs", () => {
  const a = { id: "a", number: "2026-000001", secret: "acdefghjkm" };
  const b = { id: "b", number: "2026-000002", secret: "acdefghjkn" };
  const place = (recipients: string[], found: Partial<Parameters<typeof decidePlace>[1]>, subject = "") =>
    decidePlace(readClues({ recipients, threadIds: [], subject }, DOMAIN), {
      bySecret: [],
      learnt: [],
      byThread: [],
      byNumber: [],
      ...found,
    });

  test("its exact address wins over everything", () => {
    expect(place(["kerkesa-2026-1-acdefghjkm@bashke.example"], { bySecret: [a, b], byThread: ["b"] })).toEqual({
      kind: "placed",
      ids: ["a"],
      by: "address",
    });
  });
  test("a letter to two requests goes to both", () => {
    expect(place([addressOf(a, DOMAIN), addressOf(b, DOMAIN)], { bySecret: [a, b] })).toMatchObject({
      ids: ["a", "b"],
    });
  });
  test("one near candidate places it, two hold it", () => {
    expect(place(["kerkesa-2026-1-acdefghjkx@bashke.example"], { bySecret: [a] })).toMatchObject({
      kind: "placed",
      by: "near",
    });
    expect(place(["kerkesa-acdefghjkx@bashke.example"], { bySecret: [a, b] })).toMatchObject({
      kind: "held",
      reason: "several-near",
    });
  });
  test("what staff taught, and the thread, place it", () => {
    expect(place(["kerkesa-2026-9-zzzzzzzzzz@bashke.example"], { learnt: [{ address: "x", id: "a" }] })).toMatchObject({
      by: "learnt",
    });
    expect(place([], { byThread: ["b"] })).toMatchObject({ ids: ["b"], by: "thread" });
  });
  test("a number in a subject never places anything", () => {
    expect(place([], { byNumber: [a] }, "Re: [2026-000001]")).toMatchObject({
      kind: "held",
      reason: "number-only",
      suggestions: [{ id: "a" }],
    });
    expect(place(["kerkesa-2026-9-zzzzzzzzzz@bashke.example"], {})).toMatchObject({
      kind: "held",
      reason: "unknown-address",
    });
    expect(place(["info@bashke.example"], {})).toEqual({ kind: "not-mine" });
  });
  test("senders are compared by registrable domain, not by their last two labels (defect 6)", () => {
    const suffixes: Record<string, string> = {
      "london.gov.uk": "london.gov.uk",
      "mail.leeds.gov.uk": "leeds.gov.uk",
      "leeds.gov.uk": "leeds.gov.uk",
    };
    const registrable = (address: string) => suffixes[address.split("@")[1] ?? ""] ?? null;
    expect(senderStanding("x@london.gov.uk", ["foi@leeds.gov.uk"], registrable)).toBe("stranger");
    expect(senderStanding("x@mail.leeds.gov.uk", ["foi@leeds.gov.uk"], registrable)).toBe("same-domain");
    expect(senderStanding("FOI@leeds.gov.uk", ["foi@leeds.gov.uk"], registrable)).toBe("contact");
    expect(senderStanding(null, ["foi@leeds.gov.uk"], registrable)).toBe("stranger");
  });
});

describe("masking", () => {
  test.each([
    ["Më shkruani në arta.hoxha@posta.example ose (arta[at]posta.example).", "Më shkruani në [e] ose ([e])."],
    ["tel. +383 44 123 456, 044/123-456, 038 200 20 200", "tel. [t], [t], [t]"],
    ["00381 63 123 4567", "[t]"],
  ])("%s", (text, masked) => expect(maskPersonal(text, masks)).toBe(masked));

  test.each(["Nr. prot. 04-1182/23 më 12.10.2026", "2026-000123", "12 500,00 euro", "Ligji 06/L-081", "2022–2023"])(
    "%s stays",
    (text) => expect(maskPersonal(text, masks)).toBe(text),
  );

  test("leaves no address behind, whatever stands around it", () => {
    fc.assert(
      fc.property(fc.string(), fc.emailAddress(), fc.string(), (before, email, after) => {
        expect(maskPersonal(`${before} ${email} ${after}`, masks)).not.toContain(` ${email} `);
      }),
    );
  });

  test("takes out what turns lines round, and breaks in headers", () => {
    expect(withoutTricks("Kontrata\u202Efdp.exe\u2066")).toBe("Kontratafdp.exe");
    expect(oneLine("Titull\r\nBcc: x@y.example\u2028z")).toBe("Titull Bcc: x@y.example z");
  });
});

test("a name that was not given to the public is taken out of letters, whatever its ending", () => {
  const text = "E nderuar Arta Hoxha, letra e Artës dhe e znj. Hoxhës. ARTA HOXHA. Artisti Artan mbetet? Kontrata jo.";
  const shown = withoutName(text, "Arta Hoxha", "A. H.");
  expect(shown).not.toMatch(/Arta|Artës|Hoxh|HOXH/);
  expect(shown).toContain("Kontrata jo.");
  expect(withoutName("Poštovana Jelena Petrović, J. Petrovića", "Jelena Petrović", "x")).toBe("Poštovana x, J. x");
  expect(withoutName("Asgjë (a+b)*", "x.* (y", "!")).toBe("Asgjë (a+b)*");
  const asker = { asker_name: "Arta Hoxha", shown_as: "full" } as const;
  expect(publicText("Arta Hoxha, 044 123 456", asker, masks)).toBe("Arta Hoxha, [t]");
});

test("names and initials", () => {
  expect(initialsOf("Arta Gashi-Berisha")).toBe("A. G.-B.");
  expect(initialsOf("Xhevdet Shala")).toBe("Xh. Sh.");
  expect(initialsOf("Ljubica Džinović")).toBe("Lj. Dž.");
  expect(publicName(null, "full")).toBeNull();
  expect(publicName("  Arta  Hoxha ", "full")).toBe("Arta Hoxha");
});

describe("what a letter seems to be", () => {
  const seems = (own: string, files = 0) => suggestJudgement({ subject: "", own, files })?.judgement ?? null;
  test.each([
    ["Kërkesa juaj u regjistrua sot me numër protokolli 04-1182/23.", "acknowledgement"],
    ["Vaš zahtev je zaveden pod brojem 12/2023.", "acknowledgement"],
    ["Kërkesa juaj refuzohet sipas ligjit.", "refused"],
    ["Zahtev se odbija. Odbijen pristup.", "refused"],
    ["Ovaj organ ne poseduje traženi dokument.", "not-held"],
    ["Ju lutem të sqaroni cilat vendime kërkoni.", "clarification"],
    ["Ju njoftojmë për zgjatjen e afatit.", "extension"],
    ["Bashkëngjitur gjeni kontratën.", "full"],
    ["Ваш захтев је прослеђен министарству.", "forwarded"],
  ])("%s", (own, judgement) => expect(seems(own)).toBe(judgement));
  test("files alone look like an answer; nothing looks like nothing", () => {
    expect(seems("Përshëndetje", 1)).toBe("full");
    expect(seems("Përshëndetje")).toBeNull();
  });
  test("date and number of registration are read", () => {
    expect(readRegistration("u regjistrua më 12.10.2026, numër protokolli 04-1182/23.")).toEqual({
      number: "04-1182/23",
      day: "2026-10-12",
    });
  });
});

test("drafts say every fault, letters warn", () => {
  expect(faultsOf({ institutionId: null, title: "", body: "[… shkruani]", askerName: "A" })).toEqual([
    "no-institution",
    "no-title",
    "placeholder-left",
    "no-name",
  ]);
  expect(checkLetter("Kontrata", "Numri im është 1234567890, shkruani në a@b.example. ".repeat(2))).toEqual([
    "personal-data",
    "long-number",
  ]);
});

test("news of the post", () => {
  expect(afterNews("queued", "accepted")).toBe("accepted");
  expect(afterNews("accepted", "bounce", "hard")).toBe("bounced");
  expect(afterNews("accepted", "bounce", "soft")).toBe("delayed");
  expect(afterNews("bounced", "accepted")).toBeNull();
  expect(afterNews("accepted", "deferred")).toBeNull();
});

test("medians and wholes", () => {
  expect(median([])).toBeNull();
  expect(median([9, 1, 4])).toBe(4);
  expect(median([1, 2])).toBe(1.5);
  expect(
    dueSoFar({ sent: 9, answeredInTime: 3, answeredLate: 2, overdue: 1, open: 3, withdrawn: 0, medianDays: null }),
  ).toBe(6);
});
