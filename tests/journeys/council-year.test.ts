import type { Page } from "playwright-core";
import PostalMime from "postal-mime";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createPerson, grantRole, openSession } from "../../src/modules/accounts/index.ts";
import { newBody } from "../../src/modules/bodies/actions/bodies.ts";
import { takeSeat } from "../../src/modules/bodies/actions/mandates.ts";
import { listSeats } from "../../src/modules/bodies/queries/bodies.ts";
import { addFinding, listOfSources } from "../../src/modules/commitments/index.ts";
import { remindInvited, tellOfAbsences } from "../../src/modules/meetings/actions/watch.ts";
import { listMeetings } from "../../src/modules/meetings/queries/meetings.ts";
import { listInvitations } from "../../src/modules/meetings/queries/people.ts";
import { findOrganisations } from "../../src/modules/register/index.ts";
import { SESSION_COOKIE } from "../../src/platform/http/mount.ts";
import { takeLetter } from "../support/arrivals.ts";
import { faultsOf } from "../support/axe.ts";
import { openBrowser, openPort } from "../support/browser.ts";
import { calendarFaults, entryOf } from "../support/calendar.ts";
import { testHouse } from "../support/house.ts";
import { mailServer } from "../support/mail.ts";
import { describeWith } from "../support/needs.ts";

const MEMBERS = [
  { name: "Arta Gashi", email: "arta@posta.example", side: "civil-society", behalf: null },
  { name: "Bujar Leka", email: "bujar@posta.example", side: "civil-society", behalf: null },
  { name: "Drita Hoti", email: "drita@posta.example", side: "government", behalf: "Zyra e Kryeministrit" },
  { name: "Edon Ramaj", email: "edon@posta.example", side: "government", behalf: null },
] as const;
const DEPUTY = { name: "Fjolla Berisha", email: "fjolla@posta.example" };

describeWith("chromium", "a year of a council, in a real browser with real mail", (executable) => {
  let now = new Date("2026-01-19T09:00:00Z");
  let house: Awaited<ReturnType<typeof testHouse>>;
  let mail: Awaited<ReturnType<typeof mailServer>>;
  let port: Awaited<ReturnType<typeof openPort>>;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let plain: Awaited<ReturnType<typeof openBrowser>>;
  let staffId = "";
  let bodyId = "";
  let slug = "";

  beforeAll(async () => {
    mail = await mailServer();
    house = await testHouse({
      clock: { now: () => now },
      settings: { SMTP_URL: mail.url, MAIL_ALLOW_EXAMPLE: "1" },
    });
    port = await openPort(house);
    browser = await openBrowser(executable);
    plain = await openBrowser(executable, { width: 360, javaScript: false });
    const staff = await createPerson(house.work(), { email: "zana@civikos.example", name: "Zana", locale: "sq" });
    if (!staff.ok) throw new Error(staff.reason);
    staffId = staff.value.id;
    await grantRole(house.work(), { personId: staffId, role: "secretariat" });
    const body = await newBody(house.work(), {
      kind: "council",
      names: { sq: "Këshilli i provës" },
      purpose: {},
      parentId: null,
      placeCode: null,
      act: "Vendimi 1",
      actUrl: null,
      from: house.work().today,
      seats: MEMBERS.map(({ side }, at) => ({
        side,
        count: 1,
        role: at === 0 ? ("co-chair" as const) : ("member" as const),
        label: {},
        appointedHow: "",
        votes: true,
      })),
    });
    if (!body.ok) throw new Error(body.reason);
    bodyId = body.value.id;
    slug = body.value.slug;
    const { seats } = await listSeats(house.database.db, [bodyId]);
    for (const [at, member] of MEMBERS.entries()) {
      const [organisation] = member.behalf
        ? await findOrganisations(house.database.db, member.behalf, { limit: 1 })
        : [];
      await sit(seats[at]!.id, member.name, member.email, organisation?.id ?? null, false);
    }
    await sit(seats[1]!.id, DEPUTY.name, DEPUTY.email, null, true);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await plain.close();
    await port.close();
  });

  async function sit(seatId: string, name: string, email: string, onBehalfOf: string | null, deputy: boolean) {
    const taken = await takeSeat(house.work(), seatId, {
      name,
      email,
      how: "elected",
      act: "Votimi",
      from: house.work().today,
      to: null,
      deputy,
      onBehalfOf,
      personId: null,
    });
    if (!taken.ok) throw new Error(taken.reason);
  }

  /** A page of the secretariat, signed in at the moment the clock shows. */
  async function desk(): Promise<Page> {
    const { token } = await openSession(house.work(), staffId, { secondFactor: true });
    await browser.context.clearCookies();
    await browser.context.addCookies([{ name: SESSION_COOKIE, value: token, url: port.origin }]);
    return browser.context.newPage();
  }
  const read = (page: Page) => page.locator("main").innerText();
  const press = async (page: Page, name: string | RegExp) => {
    await Promise.all([page.waitForLoadState("load"), page.getByRole("button", { name }).first().click()]);
    await page.waitForLoadState("load");
  };
  const path = (number: number, rest = "") => `${port.origin}/sq/bodies/${slug}/meetings/2026-${number}${rest}`;
  const meeting = async (number: number) =>
    (await listMeetings(house.database.db, bodyId)).find((row) => row.number === number)!;

  /** The last letter that reached an address, or the last of these words: those that wait together leave in any order. */
  async function lastTo(address: string, words = "") {
    await house.settle();
    const letters = await Promise.all(
      mail.received
        .filter(({ to }) => to.includes(address))
        .map(async (received) => ({
          raw: received.raw.toString("utf8"),
          letter: await PostalMime.parse(received.raw),
        })),
    );
    const { raw, letter } = letters.filter((each) => each.letter.subject?.includes(words)).at(-1)!;
    // As it travelled, to the byte: a reader of letters may turn its line breaks into others.
    const calendar = /Content-Type: application\/ics[\s\S]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(raw)?.[1] ?? "";
    const link = /http:\/\/bashke\.test(\/sq\/meetings\/invitation\/[\w-]+)/.exec(letter.text ?? "")?.[1] ?? "";
    return {
      count: letters.length,
      raw,
      subject: letter.subject ?? "",
      text: letter.text ?? "",
      ics: Buffer.from(calendar, "base64").toString("utf8"),
      link: `${port.origin}${link}`,
    };
  }

  const reply = (ics: string, partstat: string, more = "") => {
    const { uid, sequence, organizer, attendee } = entryOf(ics);
    return {
      to: organizer,
      raw: [
        `From: <${attendee}>`,
        `To: <${organizer}>`,
        `Subject: Accepted`,
        `Message-ID: <${crypto.randomUUID()}@posta.example>`,
        "Date: Mon, 19 Jan 2026 12:00:00 +0100",
        "MIME-Version: 1.0",
        'Content-Type: multipart/alternative; boundary="b"',
        "",
        "--b",
        "Content-Type: text/plain; charset=utf-8",
        "",
        partstat,
        "--b",
        "Content-Type: text/calendar; method=REPLY; charset=UTF-8",
        "",
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Test//EN",
        "METHOD:REPLY",
        "BEGIN:VEVENT",
        `UID:${uid}`,
        `SEQUENCE:${sequence}`,
        "DTSTAMP:20260119T110000Z",
        `DTSTART:20260210T090000Z`,
        `ATTENDEE;PARTSTAT=${partstat}:mailto:${attendee}`,
        `ORGANIZER:mailto:${organizer}`,
        ...(more ? [`COMMENT:${more}`] : []),
        "END:VEVENT",
        "END:VCALENDAR",
        "--b--",
        "",
      ].join("\r\n"),
    };
  };

  test("the secretariat writes an agenda and convenes; everybody gets a letter their calendar understands", {
    timeout: 60_000,
  }, async () => {
    const page = await desk();
    await page.goto(`${port.origin}/sq/bodies/${slug}/meetings/new`);
    await page.locator('input[name="day"]').fill("2026-02-10");
    await page.locator('input[name="place"]').fill("Salla 104");
    await page
      .locator('textarea[name="agenda"]')
      .fill("Plani i punës (30 min)\n- Detyrat (10 min)\nÇështje personeli (!)");
    await press(page, "Ruaje");
    expect(await read(page)).toContain("Thirre mbledhjen");
    expect(await faultsOf(page)).toEqual([]);
    await press(page, "Thirre mbledhjen");
    const letter = await lastTo("arta@posta.example");
    expect(letter.subject).toContain("Ftesë: Këshilli i provës, mbledhja 1/2026");
    expect(letter.text).toContain("1. Plani i punës");
    expect(letter.raw).toMatch(/Content-Type: text\/calendar;[^\n]*method=REQUEST/i);
    expect(calendarFaults(letter.ics)).toEqual([]);
    expect(entryOf(letter.ics)).toMatchObject({
      method: "REQUEST",
      sequence: 0,
      start: "2026-02-10T09:00:00Z",
      attendee: "arta@posta.example",
      partstat: "NEEDS-ACTION",
    });
    const organizers = await Promise.all(
      MEMBERS.map(async ({ email }) => entryOf((await lastTo(email)).ics).organizer),
    );
    expect(new Set(organizers).size).toBe(4);
    expect((await lastTo("arta@posta.example")).count).toBe(1);
    await page.close();
  });

  test("answers come by link, by the calendar and by a machine that does not count; a deputy is called", {
    timeout: 60_000,
  }, async () => {
    const page = await plain.context.newPage();
    await page.goto((await lastTo("arta@posta.example")).link);
    expect(await read(page)).toContain("Çështje personeli");
    await page.locator('input[value="accepted"]').check();
    await press(page, "Dërgo");
    expect(await read(page)).toContain("Përgjigjja juaj: Vij");
    await page.close();

    const bujar = reply((await lastTo("bujar@posta.example")).ics, "DECLINED", "Jam në udhëtim");
    await takeLetter(house, bujar.raw, bujar.to);
    const deputy = await lastTo(DEPUTY.email);
    expect(deputy.subject).toContain("Ftesë si zëvendës");
    expect(calendarFaults(deputy.ics)).toEqual([]);

    const edon = (await lastTo("edon@posta.example")).ics;
    const machine = reply(edon, "ACCEPTED").raw.replace(
      "Subject: Accepted",
      "Auto-Submitted: auto-replied\r\nSubject: Out of office",
    );
    await takeLetter(house, machine.replace(/text\/calendar; method=REPLY/, "text/plain"), entryOf(edon).organizer);
    const answers = await listInvitations(house.database.db, [(await meeting(1)).id]);
    expect(answers.map(({ answer }) => answer).sort()).toEqual([
      "accepted",
      "declined",
      "needs-action",
      "needs-action",
      "needs-action",
    ]);
    const staff = await desk();
    await staff.goto(path(1));
    expect(await read(staff)).toContain("1 vijnë, 0 ndoshta, 1 nuk vijnë, 3 ende pa përgjigje");
    await staff.close();
  });

  test("a change reaches everybody with the next sequence, an answer to the old entry changes nothing, and the silent are reminded once", {
    timeout: 60_000,
  }, async () => {
    const old = (await lastTo("drita@posta.example")).ics;
    const page = await desk();
    await page.goto(path(1, "/manage"));
    const form = page.locator("#time form");
    await form.locator('input[name="from"]').fill("11:00");
    await form.locator('input[name="to"]').fill("13:00");
    await Promise.all([page.waitForLoadState("load"), form.getByRole("button").click()]);
    await page.waitForLoadState("load");
    const drita = await lastTo("drita@posta.example");
    expect(drita.subject).toContain("Ndryshoi");
    expect(entryOf(drita.ics)).toMatchObject({ sequence: 1, start: "2026-02-10T10:00:00Z", uid: entryOf(old).uid });
    await takeLetter(house, reply(old, "DECLINED").raw, entryOf(old).organizer);
    const current = reply(drita.ics, "ACCEPTED");
    await takeLetter(house, current.raw, current.to);
    const said = await listInvitations(house.database.db, [(await meeting(1)).id]);
    expect(said.filter(({ answer }) => answer === "accepted")).toHaveLength(2);
    now = new Date("2026-02-08T08:00:00Z");
    expect(await remindInvited(house.work())).toBe(2);
    expect(await remindInvited(house.work())).toBe(0);
    expect((await lastTo("edon@posta.example")).subject).toContain("A vini?");
    await page.close();
  });

  test("at the door a code is read, the list is taken, and the minutes become records", {
    timeout: 60_000,
  }, async () => {
    now = new Date("2026-02-10T10:02:00Z");
    const page = await desk();
    await page.goto(path(1, "/sheet"));
    expect(await page.locator("table img").count()).toBe(5);
    expect(await faultsOf(page)).toEqual([]);
    const { doorMark } = await import("../../src/modules/meetings/actions/attendance.ts");
    const invitations = await listInvitations(house.database.db, [(await meeting(1)).id]);
    const { mandates } = await listSeats(house.database.db, [bodyId]);
    const edon = [...mandates.values()].flat().find(({ person_name }) => person_name === "Edon Ramaj")!;
    const phone = await plain.context.newPage();
    await phone.goto(
      `${port.origin}/sq/meetings/here/${doorMark(invitations.find(({ mandate_id }) => mandate_id === edon.id)!.id)}`,
    );
    await press(phone, "Shëno praninë");
    expect(await read(phone)).toContain("U shënua");
    await phone.close();

    await page.goto(path(1, "/attendance"));
    const seat = (name: string) => page.getByLabel(new RegExp(`^${name}`));
    expect(await seat("Edon Ramaj").inputValue()).toBe("present");
    expect(await seat("Arta Gashi").inputValue()).toBe("present");
    expect(await seat("Bujar Leka").inputValue()).toBe("excused");
    await seat("Bujar Leka").selectOption("represented");
    await page.locator('input[name^="by_"]').nth(3).fill(DEPUTY.name);
    expect(await faultsOf(page)).toEqual([]);
    await press(page, "Ruaje");
    await press(page, "Shënoje si të mbajtur");

    await page.goto(path(1, "/minutes"));
    const text = page.locator('textarea[name="text"]');
    expect(await text.inputValue()).toContain("Mbledhja filloi në orën 11:00.");
    const minutes = (due: string, votes: string) =>
      `Mbledhja filloi në orën 11:00.\n\nV: Plani i punës | qeveria 1-1-0, shoqëria civile ${votes}\nD: Plani miratohet.\nA: Drita Hoti | Ta publikojë planin | ${due}\n`;
    await text.fill(minutes("nesër", "9-0-0"));
    await press(page, "Ruaj dhe shih");
    const wrong = await read(page);
    expect(wrong).toContain("2 rreshta nuk u kuptuan");
    expect(wrong).toContain("Rreshti 3: janë më shumë vota se anëtarë të pranishëm");
    expect(wrong).toContain("Rreshti 5: data shkruhet si 15.12.2026");
    await page.locator('textarea[name="text"]').fill(minutes("15.04.2026", "2-0-0"));
    await press(page, "Ruaj dhe shih");
    expect(await read(page)).not.toContain("nuk u kuptua");
    expect(await faultsOf(page)).toEqual([]);
    await page.goto(path(1, "/manage"));
    await press(page, "Dërgoje procesverbalin");
    const [promise] = await listOfSources(house.database.db, "meeting", [(await meeting(1)).id]);
    expect(promise).toMatchObject({ due_on: "2026-04-15", addressee_office: "Drita Hoti" });
    await page.close();
  });

  test("who was there corrects, the correction is taken in, and the promise is revised, not doubled", {
    timeout: 60_000,
  }, async () => {
    now = new Date("2026-02-16T09:00:00Z");
    const letter = await lastTo("arta@posta.example");
    expect(letter.subject).toContain("Procesverbali");
    const member = await plain.context.newPage();
    await member.goto(letter.link);
    await member.locator('#corrections textarea[name="words"]').fill("Afati ishte 30 prill.");
    await press(member, "Dërgo vërejtjen");
    await member.locator('#report textarea[name="words"]').fill("U miratua plani i punës.");
    await press(member, "Publikoje raportin");
    expect(await read(member)).toContain("U miratua plani i punës.");
    await member.close();

    const page = await desk();
    await page.goto(path(1, "/minutes"));
    expect(await read(page)).toContain("Afati ishte 30 prill.");
    const text = page.locator('textarea[name="text"]');
    await text.fill((await text.inputValue()).replace("15.04.2026", "30.04.2026"));
    await press(page, "Ruaj dhe shih");
    await press(page, "U mor parasysh");
    expect((await lastTo("arta@posta.example")).subject).toContain("u mor parasysh");
    const promises = await listOfSources(house.database.db, "meeting", [(await meeting(1)).id]);
    expect(promises.map(({ due_on, first_due_on }) => [first_due_on, due_on])).toEqual([["2026-04-15", "2026-04-30"]]);
    await page.goto(path(1));
    await page.context().clearCookies();
    await page.goto(path(1));
    expect(await read(page)).not.toContain("Plani miratohet");
    expect(await read(page)).toContain("U miratua plani i punës.");
    await page.close();
  });

  test("the next meeting finds the minutes and the open item on its agenda, approves, and the public reads them", {
    timeout: 60_000,
  }, async () => {
    now = new Date("2026-04-01T09:00:00Z");
    const page = await desk();
    await page.goto(`${port.origin}/sq/bodies/${slug}/meetings/new`);
    await page.locator('input[name="day"]').fill("2026-04-14");
    await page.locator('input[name="place"]').fill("Salla 104");
    await press(page, "Ruaje");
    await press(page, "Thirre mbledhjen");
    await page.goto(path(2));
    expect(await read(page)).toMatch(/Miratimi i procesverbalit: Mbledhja 1\/2026[\s\S]*Detyrat e pambyllura/);
    expect(await read(page)).toContain("Ta publikojë planin");
    now = new Date("2026-04-14T12:30:00Z");
    const later = await desk();
    await later.goto(path(2, "/attendance"));
    for (const select of await later.locator("select").all()) await select.selectOption("present");
    await later.locator('select[name^="seat_"]').nth(1).selectOption("absent");
    await press(later, "Ruaje");
    await press(later, "Shënoje si të mbajtur");
    await press(later, /^U miratua në këtë mbledhje/);
    await later.goto(path(1, "/manage"));
    await press(later, "Publikoje procesverbalin");
    await later.context().clearCookies();
    await later.goto(path(1));
    const seen = await read(later);
    for (const words of [
      "Plani miratohet",
      "i përfaqësuar nga Fjolla Berisha",
      "Miratuar në: Mbledhja 2/2026",
      "Kishte kuorum: 4",
    ])
      expect(seen).toContain(words);
    expect(await faultsOf(later)).toEqual([]);
    await page.close();
    await later.close();
  });

  test("once the item is found done it stands on no further agenda; a cancelled meeting leaves every calendar; absences are told", {
    timeout: 60_000,
  }, async () => {
    const [promise] = await listOfSources(house.database.db, "meeting", [(await meeting(1)).id]);
    const found = await addFinding(house.work(), promise!.id, {
      status: "complete",
      rationale: "Plani është publikuar.",
      evidence: [{ title: "Plani", url: "https://zkm.example/plani" }],
      keptOn: house.work().today,
    });
    expect(found.ok).toBe(true);
    const page = await desk();
    for (const [number, day] of [
      [3, "2026-06-10"],
      [4, "2026-09-10"],
    ] as const) {
      await page.goto(`${port.origin}/sq/bodies/${slug}/meetings/new`);
      await page.locator('input[name="day"]').fill(day);
      await page.locator('input[name="place"]').fill("Salla 104");
      await page.locator('textarea[name="agenda"]').fill("Strategjia e re");
      await press(page, "Ruaje");
      expect(await read(page)).not.toContain("Detyrat e pambyllura");
      await press(page, "Thirre mbledhjen");
      expect((await meeting(number)).state).toBe("convened");
    }
    await page.goto(path(4, "/manage"));
    await page.locator("summary", { hasText: "Anuloje" }).click();
    await page.locator('#cancel-reason, input[name="reason"]').first().fill("Zgjedhjet");
    await press(page, "Anuloje mbledhjen");
    const off = await lastTo("drita@posta.example", "Nuk mbahet");
    expect(off.subject).toContain("Nuk mbahet");
    expect(calendarFaults(off.ics)).toEqual([]);
    expect(entryOf(off.ics)).toMatchObject({ method: "CANCEL", sequence: 1 });

    now = new Date("2026-06-10T11:00:00Z");
    const later = await desk();
    await later.goto(path(3, "/attendance"));
    for (const select of await later.locator("select").all()) await select.selectOption("present");
    await later.locator('select[name^="seat_"]').nth(1).selectOption("absent");
    await press(later, "Ruaje");
    await press(later, "Shënoje si të mbajtur");
    expect(await tellOfAbsences(house.work())).toBe(1);
    expect(await tellOfAbsences(house.work())).toBe(0);
    expect((await lastTo("zana@civikos.example")).text).toContain("Edon Ramaj, 2 mbledhje radhazi");
    await page.close();
    await later.close();
  });
});
