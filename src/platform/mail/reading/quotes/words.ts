/**
 * What mail programs write above a quotation, in Albanian, Serbian (both scripts), English and German; a few
 * neighbours' words too, because ministries use programs set to any of them.
 */
type Kind = "from" | "sent" | "to" | "cc" | "subject";

const NAMES: Record<Kind, string[]> = {
  from: [
    "from",
    "von",
    "nga",
    "od",
    "od strane",
    "од",
    "prej",
    "de",
    "da",
    "pošiljalac",
    "пошиљалац",
    "šalje",
    "absender",
    "dërguesi",
  ],
  sent: [
    "sent",
    "date",
    "gesendet",
    "gesendet am",
    "datum",
    "dërguar",
    "derguar",
    "dërguar më",
    "data",
    "datë",
    "e dërguar",
    "poslato",
    "poslano",
    "poslata",
    "послато",
    "послано",
    "датум",
    "vreme",
    "време",
    "data e dërgimit",
    "sent on",
  ],
  to: [
    "to",
    "an",
    "tek",
    "te",
    "për",
    "per",
    "drejtuar",
    "za",
    "za:",
    "за",
    "prima",
    "прима",
    "kome",
    "коме",
    "primalac",
    "прималац",
    "do",
    "empfänger",
  ],
  cc: [
    "cc",
    "kopie",
    "kopje",
    "kopja",
    "kopija",
    "копија",
    "bcc",
    "reply-to",
    "antwort an",
    "importance",
    "rëndësia",
    "wichtigkeit",
    "priority",
    "attachments",
    "anlagen",
    "bashkëngjitje",
    "prilozi",
    "organization",
    "organisation",
  ],
  subject: [
    "subject",
    "betreff",
    "betr.",
    "betr",
    "lënda",
    "lenda",
    "subjekti",
    "subjekt",
    "tema",
    "temë",
    "tema:",
    "тема",
    "predmet",
    "предмет",
    "naslov",
    "наслов",
    "titulli",
    "re",
  ],
};

const KINDS = new Map<string, Kind>(
  Object.entries(NAMES).flatMap(([kind, names]) => names.map((name): [string, Kind] => [name, kind as Kind])),
);

/** Which header a line like "Dërguar: e hënë, 5 qershor 2023" stands for; null for other lines. */
export function quotedHeader(line: string): { kind: Kind; value: string } | null {
  const match = /^\s{0,20}[*_]{0,2}([\p{L}-]{1,20}(?:[ .][\p{L}]{0,12}){0,2})\s{0,3}:[*_]{0,2}(?:\s|$)(.*)$/u.exec(
    line,
  );
  const kind = match ? KINDS.get(match[1]!.trim().toLowerCase()) : undefined;
  return kind && match ? { kind, value: match[2]!.trim() } : null;
}

const ORIGINAL =
  /^[\s>]{0,9}[-_=–—* ]{2,60}\s{0,5}(?:original message|original appointment|reply message|original e-?mail|ursprüngliche (?:nachricht|e-?mail)|original-?nachricht|mesazhi? origjinal|mesazhi? fillestar|email-?i origjinal|originalna poruka|izvorna poruka|prvobitna poruka|оригинална порука|изворна порука|originalna (?:e-)?pošta|message d'origine|messaggio originale)\s{0,5}[-_=–—* ]{0,60}$/iu;

const FORWARDED =
  /^[\s>]{0,9}[-_=–—* ]{0,60}\s{0,5}(?:begin forwarded message|forwarded message|forwarded by .{1,100}|weitergeleitete nachricht|anfang der weitergeleiteten (?:nachricht|e-?mail)|weitergeleitet von .{1,100}|mesazh i (?:përcjellë|përcjellur|percjelle|ripërcjellë)|mesazhi i (?:përcjellë|përcjellur|ripërcjellë)|nis mesazhi i përcjellë|prosleđena poruka|proslijeđena poruka|prosledjena poruka|početak prosleđene poruke|прослеђена порука|почетак прослеђене поруке|message transféré)\s{0,5}:?[-_=–—* ]{0,60}:?\s{0,5}$/iu;

export const isOriginalMark = (line: string): boolean => line.length < 200 && ORIGINAL.test(line);
export const isForwardMark = (line: string): boolean => line.length < 250 && FORWARDED.test(line);

/** A subject that says "forwarded". */
export const isForwardSubject = (subject: string): boolean =>
  /^\s{0,9}(?:re|aw|odg|përgj?|od|одг)?\s{0,3}:?\s{0,3}\[?(?:fwd?|wg|weitergeleitet|pr|prosl|пр|просл|përc|përcj|përcjell|përcjellë|fsh)\s{0,3}(?:\[\d+\])?:/iu.test(
    subject,
  );

/** A line of underscores, dashes or equals that sets the quotation apart. */
export const isRule = (line: string): boolean => /^\s{0,9}(?:_{5,}|-{5,}|={5,}|–{3,}|\*{5,})\s{0,9}$/.test(line);

const VERB =
  "(?:wrote|writes|schrieb(?:en)?|geschrieben|shkroi|shkruajti|ka shkruar|shkruan|shkruar|shkruajtur|napisao|napisala|napisali|napisao\\/la|napisao\\/napisala|piše|написао|написала|написали|написао\\/ла|написао\\/написала|пише|a écrit|ha scritto)";
const ENDS_WITH_VERB = new RegExp(`(?:^|[\\s,>)])${VERB}(?:\\s*[\\[(<][^\\])>]{3,200}[\\])>])?\\s*:\\s*$`, "iu");
const GERMAN_MIDDLE = /^\s*(?:am|on|më|dana?|дана?)\b.{0,300}\bschrieb(?:en)?\b.{0,200}:\s*$/iu;
const SAYS_WHEN = /\d{1,2}[.:/-]\d{1,2}|\b(?:19|20)\d\d\b|\d{1,2}\.? \p{L}{3,}/u;
const DATED_SENDER = /^\s*\d{4}-\d{2}-\d{2}[ T].{1,200}<[^<>\s]+@[^<>\s]+>\s*:\s*$/u;

/** "Më 12 maj 2023, në 10:00, Ana <ana@x> shkroi:" and its like; a date or an address must stand in it. */
export function isIntroduction(text: string): { sure: boolean } | null {
  if (text.length > 600 || !text.trimEnd().endsWith(":")) return null;
  if (DATED_SENDER.test(text)) return { sure: true };
  if (QUOTING.test(text)) return { sure: false };
  if (!ENDS_WITH_VERB.test(text) && !GERMAN_MIDDLE.test(text)) return null;
  const address = /<?[^\s<>]+@[^\s<>]+>?/.test(text);
  const dated = SAYS_WHEN.test(text);
  if (!address && !dated) return { sure: false };
  return { sure: address && dated };
}

const QUOTING = /^\s*(?:quoting|zitat von|citat(?:im)? (?:nga|od)|citim nga|цитат од) .{2,200}:\s*$/iu;

/** GroupWise: ">>> Ana <ana@x> 05/06/2023 09:12 >>>"; all that follows is hers. */
export const isGroupWise = (line: string): boolean =>
  /^>>> .{3,200}\d .{0,20}>>>\s*$/.test(line) || /^>>> .{3,200}\d{2} >>>/.test(line);

/** A label alone on its line, as Lotus Notes heads its quotations. */
export const notesLabel = (line: string): "to" | "subject" | null =>
  /^\s{0,9}(?:to|an|tek|za|за|prima)\s{0,9}$/iu.test(line)
    ? "to"
    : /^\s{0,9}(?:subject|betreff|thema|lënda|tema|тема|predmet|предмет)\s{0,9}$/iu.test(line)
      ? "subject"
      : null;

/** Holds a day and a time, as the head of a Notes quotation does. */
export const isMoment = (line: string): boolean =>
  line.length < 120 && /\d{1,4}[./-]\d{1,2}[./-]\d{1,4}[ ,]{1,3}\d{1,2}[:.]\d{2}/.test(line);

/** "My answers are in the text below": then what looks quoted may hold the answer. */
export const answersWithin = (text: string): boolean =>
  /(?:in|im) (?:ihrem |den |der )?(?:untenstehenden|unten stehenden|text|mail).{0,30}(?:rot|farbig|kursiv|antwort)|antworten? (?:im|in) (?:text|ihrer)|(?:answers?|replies|responses?|comments?) (?:\w+ )?(?:inline|below|in (?:red|blue|bold|the text))|see (?:inline|below|in red)|inline below|përgjigj\p{L}* (?:\p{L}+ ){0,3}(?:më poshtë|në tekst|me të kuqe|brenda)|më poshtë (?:i )?(?:keni|gjeni) përgjigj|odgovor\p{L}* (?:\p{L}+ ){0,3}(?:u tekstu|ispod|niže|crvenom)|u tekstu ispod|одговор\p{L}* (?:\p{L}+ ){0,3}(?:у тексту|испод|ниже|црвеном)/iu.test(
    text.slice(0, 3000),
  );

const BANNER =
  /^\s{0,9}[[*!⚠\s]{0,9}(?:(?:achtung|vorsicht|hinweis|warnung)\s?[:!-].{0,40}extern|extern(?:e|al)? (?:e-?)?mail\b|\[?external(?: e-?mail| sender)?\]|(?:caution|warning|attention|notice)\s?[:!-].{0,60}(?:external|outside)|(?:this|diese) (?:e-?mail|message|nachricht) (?:originated|was sent|comes?|kommt|stammt|wurde) .{0,30}(?:outside|extern|außerhalb)|you don't (?:often )?get email from|sie erhalten nicht (?:oft|häufig) e-mails? von|(?:kujdes|vini re|paralajmërim)\s?[:!-].{0,60}(?:jasht|ekstern)|(?:upozorenje|oprez|pažnja)\s?[:!-].{0,60}(?:spoljn|ekstern|van|izvan)|(?:упозорење|опрез|пажња)\s?[:!-].{0,60}(?:спољн|екстерн|ван|изван))/iu;

/** A warning that the recipient's own system put on top: "[EXTERNAL]", "KUJDES: email nga jashtë". */
export const isBanner = (line: string): boolean => BANNER.test(line.slice(0, 300));
