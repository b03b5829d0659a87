/** The thirty letters of Serbian, Latin beside Cyrillic. */
export const ALPHABET: readonly (readonly [latin: string, cyrillic: string])[] = [
  ["a", "а"],
  ["b", "б"],
  ["v", "в"],
  ["g", "г"],
  ["d", "д"],
  ["đ", "ђ"],
  ["e", "е"],
  ["ž", "ж"],
  ["z", "з"],
  ["i", "и"],
  ["j", "ј"],
  ["k", "к"],
  ["l", "л"],
  ["lj", "љ"],
  ["m", "м"],
  ["n", "н"],
  ["nj", "њ"],
  ["o", "о"],
  ["p", "п"],
  ["r", "р"],
  ["s", "с"],
  ["t", "т"],
  ["ć", "ћ"],
  ["u", "у"],
  ["f", "ф"],
  ["h", "х"],
  ["c", "ц"],
  ["č", "ч"],
  ["dž", "џ"],
  ["š", "ш"],
];

/** Beginnings of words in which n+j or d+ž are two sounds, because a prefix ends between them. */
export const SPLIT_STEMS: readonly (readonly [left: string, right: string])[] = [
  ["in", "jekc"],
  ["in", "jicir"],
  ["in", "junk"],
  ["kon", "jug"],
  ["kon", "junk"],
  ["van", "jezi"],
  ["tan", "jug"],
  ["an", "jon"],
  ["nad", "živ"],
  ["nad", "žanj"],
  ["nad", "žet"],
  ["od", "živ"],
  ["od", "žal"],
  ["od", "žvak"],
  ["pod", "žanr"],
  ["pod", "žup"],
  ["pred", "živ"],
];

/** Abbreviations that are Latin in Cyrillic text too: formats and protocols, names of bodies and products, codes of lists. */
export const ACRONYMS: ReadonlySet<string> = new Set(
  (
    "PDF CSV JSON HTML CSS XML URL URI API PNG JPG JPEG GIF SVG ZIP RSS ICS IP DNS SMTP IMAP LMTP DKIM SPF DMARC SHA MIME " +
    "ISO UTC GMT SQL HTTP HTTPS EML MSG RTF ODT ODS DOC XLS TXT IATI GDPR CRM SIM USB CEA USAID GIZ NED SDC SIDA CDF KCSF UNDP " +
    "UNMIK UNICEF OECD RYCO HSC FATF DEMOS HELVETAS ID TOTP Message Aegis Popolo CR ngo fiscal business"
  ).split(" "),
);
