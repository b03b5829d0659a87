import type { Day } from "../../../kernel/day.ts";
import type { Say, Texts } from "../../../say/index.ts";

/** How a request stands: first in two or three words, then in one sentence with the date in it. */
export const standingTexts = {
  waitingTag: { sq: "Në pritje", sr: "Čeka se odgovor", en: "Waiting" },
  dueSoonTag: {
    sq: "{days, plural, one {Afati nesër} other {Edhe # ditë}}",
    sr: "{days, plural, one {Rok sutra} few {Još # dana} other {Još # dana}}",
    en: "{days, plural, one {Due tomorrow} other {# days left}}",
  },
  dueTodayTag: { sq: "Afati sot", sr: "Rok je danas", en: "Due today" },
  lateTag: {
    sq: "{days, plural, one {# ditë vonesë} other {# ditë vonesë}}",
    sr: "{days, plural, one {# dan kašnjenja} few {# dana kašnjenja} other {# dana kašnjenja}}",
    en: "{days, plural, one {# day late} other {# days late}}",
  },
  silentTag: { sq: "Pa përgjigje", sr: "Bez odgovora", en: "No answer" },
  unjudgedTag: {
    sq: "Erdhi letër, ende e pavlerësuar",
    sr: "Stiglo pismo, još neocenjeno",
    en: "Letter received, not yet judged",
  },
  undeliveredTag: { sq: "Nuk u dorëzua", sr: "Nije uručeno", en: "Not delivered" },
  clarificationTag: { sq: "Kërkohet sqarim", sr: "Traži se pojašnjenje", en: "Clarification asked" },
  extendedTag: { sq: "Afat i zgjatur", sr: "Produžen rok", en: "Extended" },
  forwardedTag: { sq: "U përcoll", sr: "Prosleđeno", en: "Forwarded" },
  fullTag: { sq: "U përgjigj plotësisht", sr: "Odgovoreno u celini", en: "Answered in full" },
  partialTag: { sq: "U përgjigj pjesërisht", sr: "Odgovoreno delimično", en: "Answered in part" },
  refusedTag: { sq: "U refuzua", sr: "Odbijeno", en: "Refused" },
  notHeldTag: { sq: "Nuk e ka dokumentin", sr: "Nema dokument", en: "Not held" },
  withdrawnTag: { sq: "U tërhoq", sr: "Povučeno", en: "Withdrawn" },
  agencyTag: { sq: "Ankesë në Agjenci", sr: "Žalba Agenciji", en: "Before the Agency" },
  courtTag: { sq: "Në gjykatë", sr: "Pred sudom", en: "Before the court" },

  waiting: {
    sq: "{institution} duhet të përgjigjet deri më {due}.",
    sr: "{institution}: rok za odgovor je {due}.",
    en: "{institution} must answer by {due}.",
  },
  dueToday: {
    sq: "Sot, më {due}, është dita e fundit kur {institution} mund të përgjigjet brenda afatit.",
    sr: "Danas, {due}, poslednji je dan za blagovremen odgovor ({institution}).",
    en: "Today, {due}, is the last day for {institution} to answer in time.",
  },
  late: {
    sq: "{institution} duhej të përgjigjej deri më {due}.",
    sr: "Trebalo je da {institution} odgovori do {due}.",
    en: "{institution} had to answer by {due}.",
  },
  silenceMeans: {
    sq: "Sipas ligjit, heshtja vlen si përgjigje negative.",
    sr: "Po zakonu se ćutanje smatra negativnim odgovorom.",
    en: "By law, silence counts as a refusal.",
  },
  complaintUntil: {
    sq: "Ankesa mund të bëhet deri më {day}.",
    sr: "Žalba se može podneti do {day}.",
    en: "A complaint can be made until {day}.",
  },
  complaintOver: {
    sq: "Afati për ankesë kaloi më {day}.",
    sr: "Rok za žalbu istekao je {day}.",
    en: "The time for a complaint passed on {day}.",
  },
  unjudged: {
    sq: "Më {day} erdhi një letër. Kërkuesi ende nuk ka thënë a është ajo përgjigjja, prandaj afati ecën më tej.",
    sr: "Dana {day} stiglo je pismo. Tražilac još nije rekao da li je to odgovor, pa rok teče dalje.",
    en: "A letter came on {day}. The asker has not yet said whether it is the answer, so the deadline keeps running.",
  },
  undelivered: {
    sq: "Kërkesa nuk arriti te {institution}. Sekretariati po e gjen adresën e saktë; afati nis kur ajo të dorëzohet.",
    sr: "Zahtev nije stigao na odredište ({institution}). Sekretarijat traži tačnu adresu; rok počinje kada bude uručen.",
    en: "The request did not reach {institution}. The secretariat is looking for the right address; the deadline starts once it is delivered.",
  },
  answeredInTime: {
    sq: "{days, plural, =0 {{institution} u përgjigj të njëjtën ditë, brenda afatit.} one {{institution} u përgjigj për # ditë, brenda afatit.} other {{institution} u përgjigj për # ditë, brenda afatit.}}",
    sr: "{days, plural, =0 {{institution}: odgovor je stigao istog dana, u roku.} one {{institution}: odgovor je stigao za # dan, u roku.} few {{institution}: odgovor je stigao za # dana, u roku.} other {{institution}: odgovor je stigao za # dana, u roku.}}",
    en: "{days, plural, =0 {{institution} answered the same day, in time.} one {{institution} answered in # day, in time.} other {{institution} answered in # days, in time.}}",
  },
  answeredLate: {
    sq: "{late, plural, one {{institution} u përgjigj me # ditë vonesë; afati ishte {due}.} other {{institution} u përgjigj me # ditë vonesë; afati ishte {due}.}}",
    sr: "{late, plural, one {{institution}: odgovor je kasnio # dan; rok je bio {due}.} few {{institution}: odgovor je kasnio # dana; rok je bio {due}.} other {{institution}: odgovor je kasnio # dana; rok je bio {due}.}}",
    en: "{late, plural, one {{institution} answered # day late; the deadline was {due}.} other {{institution} answered # days late; the deadline was {due}.}}",
  },
  withdrawn: {
    sq: "Kërkuesi e tërhoqi kërkesën.",
    sr: "Tražilac je povukao zahtev.",
    en: "The asker withdrew the request.",
  },
  agency: {
    sq: "Kërkuesi është ankuar në Agjenci.",
    sr: "Tražilac je podneo žalbu Agenciji.",
    en: "The asker has complained to the Agency.",
  },
  court: {
    sq: "Çështja është para gjykatës.",
    sr: "Predmet je pred sudom.",
    en: "The case is before the court.",
  },
  startRegistered: {
    sq: "Afati numërohet nga {day}, kur institucioni e regjistroi kërkesën.",
    sr: "Rok se računa od {day}, kada je institucija zavela zahtev.",
    en: "Counted from {day}, when the institution registered the request.",
  },
  startDelivered: {
    sq: "Ligji numëron nga dita e regjistrimit. Atë institucioni nuk e ka thënë ende, prandaj numërojmë nga {day}, kur serveri i tij e pranoi kërkesën.",
    sr: "Zakon računa od dana zavođenja. Institucija ga još nije saopštila, pa računamo od {day}, kada je njen server primio zahtev.",
    en: "The law counts from the day of registration. The institution has not told it yet, so we count from {day}, when its server took the request.",
  },
  startSent: {
    sq: "Ligji numëron nga dita e regjistrimit. Atë institucioni nuk e ka thënë ende, prandaj numërojmë nga {day}, kur u dërgua kërkesa.",
    sr: "Zakon računa od dana zavođenja. Institucija ga još nije saopštila, pa računamo od {day}, kada je zahtev poslat.",
    en: "The law counts from the day of registration. The institution has not told it yet, so we count from {day}, when the request was sent.",
  },
} satisfies Texts;

/** What the words need of a standing; the rules make it. */
export interface ToldStanding {
  readonly kind: string;
  readonly due: Day | null;
  readonly daysLeft: number | null;
  readonly daysLate: number;
  readonly complaintBy: Day | null;
  readonly inTime: boolean | null;
  readonly daysTaken: number | null;
  readonly unjudgedSince: Day | null;
  readonly start: { readonly day: Day; readonly basis: "registered" | "delivered" | "sent" } | null;
}

type Tone = "ok" | "due" | "late" | "idle" | "info";

/** Two or three words for the tag, with their tone. */
export function tagOf(
  say: Say,
  now: ToldStanding,
  row: { progress: string; outcome: string },
): { tone: Tone; text: string } {
  const t = standingTexts;
  if (now.kind === "withdrawn") return { tone: "idle", text: say(t.withdrawnTag) };
  if (now.kind === "agency") return { tone: "info", text: say(t.agencyTag) };
  if (now.kind === "court") return { tone: "info", text: say(t.courtTag) };
  if (now.kind === "undelivered") return { tone: "late", text: say(t.undeliveredTag) };
  if (now.kind === "answered") {
    if (row.outcome === "full") return { tone: "ok", text: say(t.fullTag) };
    if (row.outcome === "partial") return { tone: "due", text: say(t.partialTag) };
    if (row.outcome === "refused") return { tone: "late", text: say(t.refusedTag) };
    return { tone: "idle", text: say(t.notHeldTag) };
  }
  if (now.unjudgedSince) return { tone: "info", text: say(t.unjudgedTag) };
  if (now.kind === "late") return { tone: "late", text: say(t.lateTag, { days: now.daysLate }) };
  if (now.kind === "silent") return { tone: "late", text: say(t.silentTag) };
  if (now.kind === "due-today") return { tone: "due", text: say(t.dueTodayTag) };
  if (now.kind === "due-soon") return { tone: "due", text: say(t.dueSoonTag, { days: now.daysLeft ?? 0 }) };
  if (row.progress === "clarification") return { tone: "info", text: say(t.clarificationTag) };
  if (row.progress === "extended") return { tone: "info", text: say(t.extendedTag) };
  if (row.progress === "forwarded") return { tone: "info", text: say(t.forwardedTag) };
  return { tone: "idle", text: say(t.waitingTag) };
}

/** One sentence with the date in it. */
export function sentenceOf(say: Say, now: ToldStanding, institution: string): string {
  const t = standingTexts;
  const args = { institution, due: now.due ? say.day(now.due) : "–" };
  switch (now.kind) {
    case "withdrawn":
      return say(t.withdrawn);
    case "agency":
      return say(t.agency);
    case "court":
      return say(t.court);
    case "undelivered":
      return say(t.undelivered, args);
    case "answered":
      return now.inTime === false
        ? say(t.answeredLate, { ...args, late: now.daysLate })
        : say(t.answeredInTime, { institution, days: now.daysTaken ?? 0 });
    case "late":
    case "silent":
      return say(t.late, args);
    case "due-today":
      return say(t.dueToday, args);
    default:
      return say(t.waiting, args);
  }
}

/** What follows from it, in further sentences. */
export function consequencesOf(say: Say, now: ToldStanding, today: Day): string[] {
  const t = standingTexts;
  const open = ["waiting", "due-soon", "due-today", "late", "silent"].includes(now.kind);
  if (open && now.unjudgedSince) return [say(t.unjudged, { day: say.day(now.unjudgedSince) })];
  const told: string[] = [];
  if (now.kind === "late" || now.kind === "silent") told.push(say(t.silenceMeans));
  if (now.complaintBy && ["late", "silent", "answered"].includes(now.kind)) {
    told.push(say(today <= now.complaintBy ? t.complaintUntil : t.complaintOver, { day: say.day(now.complaintBy) }));
  }
  return told;
}

/** From which day the clock counts, and why from that one. */
export function startSentenceOf(say: Say, now: ToldStanding): string | null {
  if (!now.start) return null;
  const text = {
    registered: standingTexts.startRegistered,
    delivered: standingTexts.startDelivered,
    sent: standingTexts.startSent,
  }[now.start.basis];
  return say(text, { day: say.day(now.start.day) });
}
