import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { testHouse } from "../../../../tests/support/house.ts";
import { askAndReadLink } from "../../../../tests/support/officer.ts";
import { createOrganisation, findInstitutions } from "../../register/index.ts";
import { listAttachments, listMessages } from "../queries/messages.ts";
import { findRequest } from "../queries/requests.ts";

const house = await testHouse();
const { db } = house.database;
const asked = await askAndReadLink(house, "Kontrata për mirëmbajtjen e parqeve");

const open = async (path: string, cookie?: string) => {
  const response = await house.visit(path, { cookie });
  return { status: response.status, headers: response.headers, html: await response.text() };
};

/** The form as a browser without script sends it. */
async function send(fields: Record<string, string | string[]>, files: readonly File[] = [], link = asked.link) {
  const form = new FormData();
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) form.append(name, value);
  for (const file of files) form.append("files", file);
  const response = await house.site.fetch(
    // A page that sends no Referer makes browsers send "null" for the origin of its forms.
    new Request(`http://bashke.test${link}`, { method: "POST", body: form, headers: { origin: "null" } }),
    { remote: "127.0.0.1" },
  );
  return { status: response.status, to: response.headers.get("location"), html: await response.text() };
}
const words = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

describe("the page behind the link", () => {
  test("shows the letter, the due day with its count, and one form; it is kept by nobody", async () => {
    const { status, headers, html } = await open(asked.link);
    expect(status).toBe(200);
    expect(headers.get("cache-control")).toBe("private, no-store");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("x-robots-tag")).toContain("noindex");
    expect(html).toContain('<meta name="robots" content="noindex"');
    expect(words(html)).toContain("Kërkoj kopje të kontratës me të gjitha anekset");
    expect(words(html)).toContain("duhet të përgjigjet deri më");
    expect(words(html)).toContain("7 ditë kalendarike");
    expect(html).toMatch(/name="once" value="[0-9a-f-]{36}"/);
  });

  test("opens in every language, reads no session and sets no cookie", async () => {
    const cookie = await house.cookieOf("administrator");
    for (const locale of ["sr", "sr-cyrl", "en"]) {
      const { status, headers, html } = await open(asked.link.replace("/sq/", `/${locale}/`), cookie);
      expect(status).toBe(200);
      expect(headers.get("set-cookie")).toBeNull();
      expect(html).not.toContain('href="/en/account"');
    }
  });

  test.each(["0".repeat(40), "abc", asked.token.toUpperCase(), `${asked.token}0`, "%00", "..%2f"])(
    "is not there for the token %s",
    async (token) => {
      expect((await open(`/sq/requests/answer/${token}`)).status).toBe(404);
    },
  );

  test("stands on no public page: list, request, data, feeds, sitemap, search, institution", async () => {
    for (const path of [
      "/sq/requests",
      `/sq/requests/${asked.slug}`,
      `/sq/requests/${asked.slug}/data.json`,
      `/sq/requests/${asked.slug}/feed.atom`,
      "/sq/requests/feed.atom",
      "/sq/requests/data.json",
      "/sq/requests/data.csv",
      "/sq/search?q=kontrata",
      "/sitemap.xml",
    ])
      expect((await open(path)).html).not.toContain(asked.token);
  });
});

describe("answering without script", () => {
  test("a form with an error comes back with its words, and its files are not lost", async () => {
    const file = new File([Buffer.from("%PDF-1.7 vendimi")], "Vendimi – çështja 7.pdf", { type: "text/html" });
    const fields = { kind: "refused", text: "Sekret afarist.", name: "Besa Krasniqi", office: "", email: "besa@" };
    const first = await send(fields, [file]);
    expect(first.status).toBe(422);
    expect(words(first.html)).toContain("Kjo nuk duket adresë elektronike.");
    expect(first.html).toContain("Sekret afarist.");
    expect(words(first.html)).toContain("Vendimi – çështja 7.pdf");
    const upload = /name="upload" value="([0-9a-f-]{36})"/.exec(first.html)![1]!;

    const second = await send({ ...fields, email: "", upload });
    expect(second.status).toBe(422);
    expect(words(second.html)).toContain("Refuzimi kërkon bazë ligjore");
    expect(second.html).toContain(upload);

    const once = "018f0000-0000-7000-8000-0000000000aa";
    const whole = { ...fields, email: "besa@komuna.example", upload, once, grounds: ["commercial", "privacy"] };
    const third = await send(whole);
    expect(third.status).toBe(303);
    expect((await send(whole)).to).toBe(third.to);

    const receipt = await open(third.to!);
    expect(receipt.status).toBe(200);
    expect(receipt.headers.get("cache-control")).toBe("private, no-store");
    expect(words(receipt.html)).toContain(`${asked.number}/1`);
    expect(receipt.html).toContain(createHash("sha256").update("%PDF-1.7 vendimi").digest("hex"));
    const [, message] = await listMessages(db, asked.id);
    expect(message!.segments[0]!.text).toContain("Baza ligjore:");
    const [kept] = await listAttachments(db, [message!.id]);
    expect(kept).toMatchObject({ name: "Vendimi – çështja 7.pdf", type: "application/pdf" });
    expect(await findRequest(db, asked.id)).toMatchObject({ progress: "waiting", outcome: "none" });

    const again = await open(asked.link);
    expect(words(again.html)).toContain("Çfarë keni dërguar deri tani");
    expect(again.html).toContain(third.to!);
    const shown = words((await open(`/sq/requests/${asked.slug}`)).html);
    expect(shown).toContain("Qasja refuzohet.");
    expect(shown).not.toContain("besa@komuna.example");
    await house.settle();
  });

  test.each([
    [{ kind: "", text: "x" }, "Zgjidhni çfarë po dërgoni."],
    [{ kind: "full", text: "" }, "Shkruani përgjigjen ose bashkëngjitni dokumentet."],
    [{ kind: "full", text: "x", name: "" }, "Shkruani emrin e zyrtarit."],
    [{ kind: "acknowledgement", registered_on: "dje" }, "Shkruani datën si ditë, muaj, vit."],
    [{ kind: "acknowledgement", registered_on: "2199-01-01" }, "Kjo ditë ende nuk ka ardhur."],
    [{ kind: "full", upload: "018f0000-0000-7000-8000-00000000dead" }, "Një dokument nuk është më këtu."],
    [{ kind: "forwarded" }, "Shkruani institucionin te i cili gjendet dokumenti."],
    [{ kind: "forwarded", passed_to: "Qzxwv Asgjëkund" }, "Në regjistër nuk u gjet institucion me këtë emër."],
    [{ kind: "refused", text: "x", grounds: "whim" }, "Kjo bazë ligjore nuk njihet."],
    [{ kind: "full", text: "x", email: "a@b\r\nBcc: c@d" }, "Kjo nuk duket adresë elektronike."],
  ])("%j: %s", async (fields, sentence) => {
    const { status, html } = await send({ name: "Besa", text: "", ...(fields as Record<string, string>) });
    expect({ status, says: words(html).includes(sentence) }).toEqual({ status: 422, says: true });
  });

  test("another institution is found by its name: the very one at once, else one is chosen", async () => {
    const request = await askAndReadLink(house, "Leja e ndërtimit në Pejë");
    const fields = { kind: "forwarded", name: "Besa Krasniqi", text: "" };
    const asks = await send({ ...fields, passed_to: "komuna" }, [], request.link);
    expect(asks.status).toBe(422);
    const choices = [...asks.html.matchAll(/name="passed_id" value="([0-9a-f-]{36})"/g)].map(([, id]) => id!);
    expect(choices.length).toBeGreaterThan(3);
    expect(asks.html).toContain('name="passed_asked" value="komuna"');
    // Another name typed beside an old choice is asked for anew.
    const changed = { ...fields, passed_to: "ministria", passed_asked: "komuna", passed_id: choices[0]! };
    expect((await send(changed, [], request.link)).status).toBe(422);
    const near = await send({ ...fields, passed_to: "Pej" }, [], request.link);
    const peja = (await findInstitutions(db, "Komuna e Pejës", { limit: 1 }))[0]!.id;
    expect(near.html).toContain(`name="passed_id" value="${peja}"`);
    const chosen = { ...fields, passed_to: "Pej", passed_asked: "Pej", passed_id: peja };
    expect((await send(chosen, [], request.link)).status).toBe(303);
    const named = await send({ ...fields, passed_to: "Komuna e Pejës" }, [], request.link);
    expect(named.status).toBe(303);
    const messages = await listMessages(db, request.id);
    expect(messages.at(-1)).toMatchObject({ suggestion: "forwarded", channel: "upload" });
    expect(messages.at(-1)!.segments[0]!.text).toContain("Pejë");
  });

  test("what is shown of hostile words is text", async () => {
    const request = await askAndReadLink(house, "Fletëpagesat e zyrtarëve");
    const evil = '<script>alert(1)</script>"><img src=x onerror=alert(1)>';
    const file = new File([Buffer.from("<html><script>alert(1)</script>")], `${evil.replaceAll("/", "")}\u202Efdp.exe`);
    const sent = await send({ kind: "full", text: evil, name: evil, office: evil, email: "" }, [file], request.link);
    expect(sent.status).toBe(303);
    for (const path of [request.link, sent.to!, `/sq/requests/${request.slug}`]) {
      const { html } = await open(path);
      expect(html).not.toMatch(/<script>alert|<img src=x/);
      expect(html).not.toContain("\u202E");
    }
    const message = (await listMessages(db, request.id)).at(-1)!;
    const download = await house.visit(`/sq/requests/${request.slug}/letters/${message.id}/files/0`);
    expect(download.headers.get("content-disposition")).toMatch(/^attachment/);
    expect(download.headers.get("content-type")).toBe("application/octet-stream");
  });
});

test("staff take the links back on the page of the request", async () => {
  const request = await askAndReadLink(house, "Shpenzimet e karburantit");
  const path = `/sq/requests/${request.slug}/answer-links/revocation`;
  const csrf = async (cookie: string) =>
    /name="csrf" value="([^"]+)"/.exec((await open(`/sq/requests/${request.slug}`, cookie)).html)?.[1] ?? "";
  const citizen = await house.cookieOf("citizen");
  const staff = await house.cookieOf("secretariat", "requests");
  expect((await house.visit(path, { cookie: citizen, form: { csrf: "" } })).status).toBe(403);
  expect((await house.visit(path, { cookie: staff, form: { csrf: await csrf(staff) } })).status).toBe(303);
  const gone = await open(request.link);
  expect(gone.status).toBe(410);
  expect(words(gone.html)).toContain("Lidhja u tërhoq nga sekretariati");
  expect(gone.headers.get("cache-control")).toBe("private, no-store");
});

test("nothing is passed on to an institution of which no address is known", async () => {
  const made = await createOrganisation(house.work(), {
    kind: "municipality",
    names: { sq: "Zyra e Harruar", sr: "Zaboravljena kancelarija", en: "Forgotten Office" },
    shortNames: {},
    aliases: [],
    description: {},
    placeCode: null,
    areas: [],
    parentId: null,
    validFrom: null,
    validTo: null,
    successors: [],
    website: null,
    themes: [],
    member: false,
  });
  expect(made.ok).toBe(true);
  const request = await askAndReadLink(house, "Kontratat e zyrës së harruar");
  const sent = await send({ kind: "forwarded", name: "Besa", text: "", passed_to: "Zyra e Harruar" }, [], request.link);
  expect(sent.status).toBe(422);
  expect(words(sent.html)).toContain("Për këtë institucion nuk kemi adresë");
});
