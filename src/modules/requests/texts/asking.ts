import type { Texts } from "../../../say/index.ts";

/** Urgent requests: in the form, in the letter to the institution, on the page. */
export const urgencyTexts = {
  legend: { sq: "A është urgjente?", sr: "Da li je hitno?", en: "Is it urgent?" },
  hint: {
    sq: "Për një kërkesë urgjente afati është 48 orë. Zgjidheni vetëm kur vërtet keni arsye: institucioni e sheh arsyen dhe ajo publikohet me letrën.",
    sr: "Za hitan zahtev rok je 48 sati. Izaberite ga samo kada zaista imate razlog: institucija vidi razlog i on se objavljuje sa pismom.",
    en: "An urgent request has a term of 48 hours. Choose it only with a real reason: the institution sees the reason and it is published with the letter.",
  },
  term: { sq: "Afati që kërkoni", sr: "Rok koji tražite", en: "The term you ask for" },
  none: { sq: "Jo, afati i zakonshëm", sr: "Ne, uobičajeni rok", en: "No, the usual term" },
  "ground-life": {
    sq: "Po: për mbrojtjen e jetës ose të lirisë",
    sr: "Da: radi zaštite života ili slobode",
    en: "Yes: to protect life or liberty",
  },
  "ground-health": {
    sq: "Po: për shëndetin publik",
    sr: "Da: radi javnog zdravlja",
    en: "Yes: for public health",
  },
  "ground-environment": {
    sq: "Po: për mjedisin",
    sr: "Da: radi životne sredine",
    en: "Yes: for the environment",
  },
  byLaw: { sq: "e parasheh ligji", sr: "predviđa zakon", en: "named by the law" },
  secondary: {
    sq: "sipas një burimi dytësor; tekstin e ligjit nuk e kemi parë për këtë",
    sr: "prema posrednom izvoru; to u tekstu zakona nismo proverili",
    en: "by a secondary source; we have not seen this in the text of the law",
  },
  reason: { sq: "Pse është urgjente?", sr: "Zašto je hitno?", en: "Why is it urgent?" },
  reasonHint: {
    sq: "Një ose dy fjali. Mos shkruani emra njerëzish as të dhëna shëndetësore të askujt.",
    sr: "Jedna ili dve rečenice. Ne pišite imena ljudi ni nečije zdravstvene podatke.",
    en: "One or two sentences. Name no persons and nobody's health.",
  },
  "letter-life": {
    sq: "KËRKESË URGJENTE. Dokumenti nevojitet për mbrojtjen e jetës ose të lirisë; ligji parasheh përgjigje brenda 48 orëve. Arsyeja: {reason}",
    sr: "HITAN ZAHTEV. Dokument je potreban radi zaštite života ili slobode; zakon predviđa odgovor u roku od 48 sati. Razlog: {reason}",
    en: "URGENT REQUEST. The document is needed to protect life or liberty; the law provides for an answer within 48 hours. Reason: {reason}",
  },
  "letter-health": {
    sq: "KËRKESË URGJENTE. Dokumenti nevojitet për mbrojtjen e shëndetit publik; kërkoj përgjigje brenda 48 orëve. Arsyeja: {reason}",
    sr: "HITAN ZAHTEV. Dokument je potreban radi zaštite javnog zdravlja; tražim odgovor u roku od 48 sati. Razlog: {reason}",
    en: "URGENT REQUEST. The document is needed to protect public health; I ask for an answer within 48 hours. Reason: {reason}",
  },
  "letter-environment": {
    sq: "KËRKESË URGJENTE. Dokumenti nevojitet për mbrojtjen e mjedisit; kërkoj përgjigje brenda 48 orëve. Arsyeja: {reason}",
    sr: "HITAN ZAHTEV. Dokument je potreban radi zaštite životne sredine; tražim odgovor u roku od 48 sati. Razlog: {reason}",
    en: "URGENT REQUEST. The document is needed to protect the environment; I ask for an answer within 48 hours. Reason: {reason}",
  },
  mark: { sq: "URGJENT:", sr: "HITNO:", en: "URGENT:" },
  "fact-life": {
    sq: "Kërkesë urgjente: jeta ose liria. Afati është 48 orë; datën e numërojmë si dy ditë, sepse ora e regjistrimit nuk dihet.",
    sr: "Hitan zahtev: život ili sloboda. Rok je 48 sati; računamo ga kao dva dana, jer se sat zavođenja ne zna.",
    en: "Urgent request: life or liberty. The term is 48 hours; we count it as two days, since the hour of registration is not known.",
  },
  "fact-health": {
    sq: "Kërkesë urgjente: shëndeti publik (sipas një burimi dytësor). Afati është 48 orë; datën e numërojmë si dy ditë.",
    sr: "Hitan zahtev: javno zdravlje (prema posrednom izvoru). Rok je 48 sati; računamo ga kao dva dana.",
    en: "Urgent request: public health (by a secondary source). The term is 48 hours; we count it as two days.",
  },
  "fact-environment": {
    sq: "Kërkesë urgjente: mjedisi (sipas një burimi dytësor). Afati është 48 orë; datën e numërojmë si dy ditë.",
    sr: "Hitan zahtev: životna sredina (prema posrednom izvoru). Rok je 48 sati; računamo ga kao dva dana.",
    en: "Urgent request: the environment (by a secondary source). The term is 48 hours; we count it as two days.",
  },
} satisfies Texts;

/** The same question to several institutions. */
export const sameTexts = {
  lead: {
    sq: "Merrni tekstin e kësaj kërkese: {title}. Zgjidhni vetëm institucionin; fjalët mund t’i ndryshoni.",
    sr: "Preuzimate tekst ovog zahteva: {title}. Izaberite samo instituciju; reči možete izmeniti.",
    en: "You take over the text of this request: {title}. Choose the institution only; the words can be changed.",
  },
  button: {
    sq: "Kërko të njëjtën gjë",
    sr: "Zatraži isto",
    en: "Ask the same",
  },
  also: { sq: "E njëjta kërkesë, edhe këtu", sr: "Isti zahtev, i ovde", en: "The same, asked here too" },
} satisfies Texts;

/** A request that stays between its asker and the institution for a time. */
export const embargoTexts = {
  label: { sq: "Publike vetëm nga data", sr: "Javno tek od dana", en: "Public only from" },
  hint: {
    sq: "Lëreni bosh që të publikohet menjëherë. Deri në atë ditë kërkesën e shihni vetëm ju dhe stafi, më së shumti 12 muaj; institucioni e merr menjëherë.",
    sr: "Ostavite prazno da se odmah objavi. Do tog dana zahtev vidite samo vi i osoblje, najduže 12 meseci; institucija ga dobija odmah.",
    en: "Leave it empty to publish at once. Until that day only you and staff see the request, for 12 months at most; the institution gets it at once.",
  },
  title: { sq: "Ende jo publike", sr: "Još nije javno", en: "Not public yet" },
  holds: {
    sq: "Kërkesën e shihni vetëm ju dhe stafi. Bëhet publike më {day}.",
    sr: "Zahtev vidite samo vi i osoblje. Postaje javan {day}.",
    en: "Only you and staff see this request. It becomes public on {day}.",
  },
  change: { sq: "Ruaje datën", sr: "Sačuvaj dan", en: "Keep the day" },
  end: { sq: "Publikoje tani", sr: "Objavi sada", en: "Publish it now" },
  changed: { sq: "Data u ruajt.", sr: "Dan je sačuvan.", en: "The day was kept." },
  ended: { sq: "Kërkesa tani është publike.", sr: "Zahtev je sada javan.", en: "The request is public now." },
  "error-embargo-not-allowed": {
    sq: "Datën e publikimit mund ta shtyjnë gazetarët dhe organizatat që sekretariati i ka konfirmuar.",
    sr: "Dan objavljivanja mogu odložiti novinari i organizacije koje je sekretarijat potvrdio.",
    en: "Publication can be put off by journalists and organisations whom the secretariat has confirmed.",
  },
  "error-embargo-not-ahead": {
    sq: "Shkruani një ditë që ende s’ka ardhur, ose lëreni bosh.",
    sr: "Upišite dan koji tek dolazi ili ostavite prazno.",
    en: "Write a day that is still to come, or leave it empty.",
  },
  "error-embargo-too-long": {
    sq: "Kërkesa mund të mbahet më së shumti 12 muaj pas dërgimit.",
    sr: "Zahtev se može zadržati najduže 12 meseci od slanja.",
    en: "A request can be held back for 12 months after sending at most.",
  },
  "error-not-a-day": {
    sq: "Shkruani datën si ditë, muaj dhe vit, p.sh. 15.03.2027.",
    sr: "Upišite datum kao dan, mesec i godinu, npr. 15.03.2027.",
    en: "Write the date as day, month and year, e.g. 15.03.2027.",
  },
  publishedFrom: {
    sq: "Kërkesa dhe përgjigjja publikohen më {day} në {url}. Adresat e postës elektronike dhe numrat e telefonit mbulohen.",
    sr: "Zahtev i odgovor objavljuju se {day} na {url}. Adrese e-pošte i brojevi telefona se prikrivaju.",
    en: "The request and the answer are published on {day} at {url}. E-mail addresses and telephone numbers are masked.",
  },
  staffTitle: {
    sq: "Gazetarë dhe organizata",
    sr: "Novinari i organizacije",
    en: "Journalists and organisations",
  },
  staffLead: {
    sq: "Këta njerëz mund ta shtyjnë publikimin e kërkesave të veta, më së shumti 12 muaj. Konfirmojeni dikë vetëm pasi ta keni verifikuar redaksinë ose organizatën.",
    sr: "Ove osobe mogu odložiti objavljivanje svojih zahteva, najduže 12 meseci. Potvrdite nekoga tek pošto proverite redakciju ili organizaciju.",
    en: "These people may put off the publication of their requests, for 12 months at most. Confirm somebody only once you have checked the newsroom or organisation.",
  },
  staffNone: { sq: "Ende askush.", sr: "Još niko.", en: "Nobody yet." },
  email: { sq: "Adresa elektronike e llogarisë", sr: "Adresa e-pošte naloga", en: "E-mail address of the account" },
  standing: { sq: "Si", sr: "Kao", en: "As" },
  journalist: { sq: "gazetar ose gazetare", sr: "novinar ili novinarka", en: "journalist" },
  organisation: { sq: "nga një organizatë", sr: "iz organizacije", en: "of an organisation" },
  confirm: { sq: "Konfirmo", sr: "Potvrdi", en: "Confirm" },
  remove: { sq: "Hiqe", sr: "Ukloni", en: "Remove" },
  since: { sq: "që nga {day}", sr: "od {day}", en: "since {day}" },
  confirmed: { sq: "U konfirmua.", sr: "Potvrđeno.", en: "Confirmed." },
  removed: { sq: "U hoq.", sr: "Uklonjeno.", en: "Removed." },
  "error-nobody": {
    sq: "Me këtë adresë nuk ka llogari. Personi duhet së pari të kyçet një herë.",
    sr: "Sa ovom adresom nema naloga. Osoba se prvo mora jednom prijaviti.",
    en: "There is no account with this address. The person must sign in once first.",
  },
} satisfies Texts;

/** Files that go with a letter. */
export const fileTexts = {
  label: { sq: "Bashkëngjit dokumente", sr: "Priložite dokumenta", en: "Attach files" },
  hint: {
    sq: "Deri në 5, gjithsej 10 MB. Dërgohen me letrën dhe publikohen ashtu siç janë: mos bashkëngjitni dokumente personale.",
    sr: "Do 5, ukupno 10 MB. Šalju se sa pismom i objavljuju takvi kakvi jesu: ne prilažite lična dokumenta.",
    en: "Up to 5, 10 MB in all. They go with the letter and are published as they are: attach no personal papers.",
  },
  kept: {
    sq: "Të bashkëngjitura; shënoni cilat t’i heqim",
    sr: "Priloženo; označite šta da uklonimo",
    en: "Attached; mark what to take off",
  },
  "error-too-many-files": {
    sq: "Bashkëngjitni deri në pesë dokumente. Të rejat nuk u ruajtën.",
    sr: "Priložite najviše pet dokumenata. Nova nisu sačuvana.",
    en: "Attach at most five files. The new ones were not kept.",
  },
  "error-files-too-large": {
    sq: "Dokumentet janë bashkë mbi 10 MB. Të rejat nuk u ruajtën; zvogëlojini ose dërgoni një lidhje.",
    sr: "Dokumenta zajedno prelaze 10 MB. Nova nisu sačuvana; smanjite ih ili pošaljite vezu.",
    en: "The files together exceed 10 MB. The new ones were not kept; make them smaller or send a link.",
  },
  "error-picture-with-place": {
    sq: "Nga një fotografi nuk mund ta heqim vendin ku u bë. Ruajeni si JPG ose PNG dhe bashkëngjiteni përsëri.",
    sr: "Iz jedne fotografije ne možemo da uklonimo mesto snimanja. Sačuvajte je kao JPG ili PNG i priložite ponovo.",
    en: "We cannot take out of one picture where it was taken. Save it as JPG or PNG and attach it again.",
  },
  "error-file-that-runs": {
    sq: "Një nga dokumentet është program; programe nuk dërgohen.",
    sr: "Jedan od priloga je program; programi se ne šalju.",
    en: "One of the files is a program; programs are not sent.",
  },
} satisfies Texts;

/** Requests like the one that is being written. */
export const similarTexts = {
  follow: { sq: "Ndiqe", sr: "Prati", en: "Follow it" },
  title: { sq: "Kërkesa të ngjashme", sr: "Slični zahtevi", en: "Similar requests" },
  lead: {
    sq: "Ndoshta përgjigjja është tashmë publike.",
    sr: "Možda je odgovor već javan.",
    en: "Perhaps the answer is public already.",
  },
} satisfies Texts;
