import type { Texts } from "../../../say/index.ts";

/** The complaint to the Agency: its page, and what becomes of it. */
export const complaintTexts = {
  link: { sq: "Ankohu në Agjenci", sr: "Podnesi žalbu Agenciji", en: "Complain to the Agency" },
  linkLead: {
    sq: "Letra është gati me faktet dhe datat; ju e lexoni, shtoni fjalët tuaja dhe e dërgoni. Ankesa është falas.",
    sr: "Pismo je spremno, sa činjenicama i datumima; vi ga pročitate, dodate svoje reči i pošaljete. Žalba je besplatna.",
    en: "The letter is ready with its facts and dates; you read it, add your own words and send it. A complaint is free of charge.",
  },
  until: {
    sq: "Afati i ankesës: deri më {day}.",
    sr: "Rok za žalbu: do {day}.",
    en: "Complaints are open until {day}.",
  },
  title: { sq: "Ankesë në Agjenci", sr: "Žalba Agenciji", en: "Complaint to the Agency" },
  lead: {
    sq: "Ankesa i drejtohet kësaj Agjencie: {agency}. Bashkë me të shkon tërë dosja: letrat e shkëmbyera dhe dokumentet. Agjencia vendos edhe nëse institucioni nuk i përgjigjet.",
    sr: "Žalba se upućuje ovoj Agenciji: {agency}. Uz nju ide ceo spis: razmenjena pisma i dokumenta. Agencija odlučuje i ako joj institucija ne odgovori.",
    en: "The complaint goes to this Agency: {agency}. The whole file goes with it: the letters exchanged and the documents. The Agency decides even if the institution does not answer it.",
  },
  closed: {
    sq: "Për këtë kërkesë tani nuk mund të bëhet ankesë.",
    sr: "Povodom ovog zahteva se sada ne može podneti žalba.",
    en: "No complaint can be made about this request now.",
  },
  words: { sq: "Fjalët tuaja", sr: "Vaše reči", en: "Your own words" },
  wordsHint: {
    sq: "Pse nuk pajtoheni? Nuk është e detyrueshme: faktet dhe datat janë tashmë në letër.",
    sr: "Zašto se ne slažete? Nije obavezno: činjenice i datumi su već u pismu.",
    en: "Why do you disagree? You need not say: the facts and dates are in the letter already.",
  },
  name: { sq: "Emri dhe mbiemri", sr: "Ime i prezime", en: "Full name" },
  address: { sq: "Adresa juaj postare", sr: "Vaša poštanska adresa", en: "Your postal address" },
  addressHint: {
    sq: "E lexon vetëm Agjencia. Nuk publikohet.",
    sr: "Čita je samo Agencija. Ne objavljuje se.",
    en: "Only the Agency reads it. It is not published.",
  },
  phone: { sq: "Telefoni", sr: "Telefon", en: "Telephone" },
  preview: {
    sq: "Shih letrën para se ta dërgoni",
    sr: "Pogledajte pismo pre slanja",
    en: "See the letter before you send it",
  },
  send: { sq: "Dërgo ankesën", sr: "Pošalji žalbu", en: "Send the complaint" },
  asPdf: { sq: "Shkarko si PDF", sr: "Preuzmi kao PDF", en: "Download as PDF" },
  letterAsPdf: { sq: "Letra e nënshkruar (PDF)", sr: "Potpisano pismo (PDF)", en: "The signed letter (PDF)" },
  sent: {
    sq: "Ankesa u dërgua në Agjenci.",
    sr: "Žalba je poslata Agenciji.",
    en: "The complaint was sent to the Agency.",
  },
  saved: { sq: "U ruajt.", sr: "Sačuvano.", en: "Saved." },
  "error-no-name": { sq: "Shkruani emrin dhe mbiemrin.", sr: "Upišite ime i prezime.", en: "Write your full name." },
  "error-words-too-long": {
    sq: "Teksti është tepër i gjatë: më së shumti {most, number} shenja.",
    sr: "Tekst je predug: najviše {most, number} znakova.",
    en: "The text is too long: at most {most, number} characters.",
  },
  "error-no-address": {
    sq: "Regjistri nuk ka adresë të Agjencisë për ankesa. Shkarkojeni letrën si PDF dhe dërgojeni me postë; ekipi ynë u njoftua.",
    sr: "U registru nema adrese Agencije za žalbe. Preuzmite pismo kao PDF i pošaljite ga poštom; naš tim je obavešten.",
    en: "The register has no address of the Agency for complaints. Download the letter as PDF and send it by post; our team has been told.",
  },
  "error-not-yours": {
    sq: "Këtë mund ta bëjë vetëm kush e ka dërguar kërkesën.",
    sr: "To može samo onaj ko je poslao zahtev.",
    en: "Only the person who sent the request can do this.",
  },
  "error-nothing-to-complain-of": {
    sq: "Ende nuk ka për çfarë të ankoheni: afati nuk ka kaluar, ose letra që erdhi nuk është vlerësuar.",
    sr: "Još nema povoda za žalbu: rok nije istekao, ili pismo koje je stiglo nije ocenjeno.",
    en: "There is nothing to complain of yet: the date has not passed, or the letter that came has not been judged.",
  },
  "error-too-late": {
    sq: "Afati i ankesës ka kaluar. Mund ta dërgoni kërkesën përsëri: afatet fillojnë nga e para.",
    sr: "Rok za žalbu je istekao. Zahtev možete poslati ponovo: rokovi počinju iznova.",
    en: "The time for a complaint has passed. You can send the request again: the terms begin anew.",
  },
  "error-not-before-the-agency": {
    sq: "Kjo kërkesë nuk është para Agjencisë.",
    sr: "Ovaj zahtev nije pred Agencijom.",
    en: "This request is not before the Agency.",
  },
  "error-no-decision": {
    sq: "Shënoni së pari vendimin e Agjencisë.",
    sr: "Prvo upišite odluku Agencije.",
    en: "Write down the Agency's decision first.",
  },
  "error-unknown-decision": {
    sq: "Zgjidhni si vendosi Agjencia.",
    sr: "Izaberite kako je Agencija odlučila.",
    en: "Choose how the Agency decided.",
  },
  "error-day-before-complaint": {
    sq: "Vendimi nuk mund të jetë më i hershëm se ankesa.",
    sr: "Odluka ne može biti ranija od žalbe.",
    en: "The decision cannot be earlier than the complaint.",
  },
  "error-day-ahead": {
    sq: "Kjo ditë ende nuk ka ardhur.",
    sr: "Taj dan još nije došao.",
    en: "That day has not come yet.",
  },
  "error-not-a-day": {
    sq: "Shkruani datën si ditë, muaj, vit.",
    sr: "Upišite datum kao dan, mesec, godina.",
    en: "Write the date as day, month, year.",
  },
  "error-no-lawsuit": {
    sq: "Agjencia e pranoi ankesën: këtu nuk ka vend për padi.",
    sr: "Agencija je usvojila žalbu: nema mesta tužbi.",
    en: "The Agency upheld the complaint: there is no ground for a lawsuit.",
  },
  "error-lawsuit-before-decision": {
    sq: "Padia nuk mund të jetë më e hershme se vendimi.",
    sr: "Tužba ne može biti ranija od odluke.",
    en: "The lawsuit cannot be earlier than the decision.",
  },
  stage: { sq: "Para Agjencisë", sr: "Pred Agencijom", en: "Before the Agency" },
  madeOn: { sq: "Ankesa u bë më", sr: "Žalba podneta", en: "Complaint made on" },
  because: { sq: "Shkaku", sr: "Razlog", en: "Because of" },
  becauseSilence: { sq: "heshtja e institucionit", sr: "ćutanje institucije", en: "the institution's silence" },
  becauseAnswer: { sq: "vendimi i institucionit", sr: "odluka institucije", en: "the institution's decision" },
  protocol: {
    sq: "Numri i protokollit në Agjenci",
    sr: "Broj protokola u Agenciji",
    en: "The Agency's protocol number",
  },
  protocolHint: { sq: "Për shembull A-151/2026", sr: "Na primer A-151/2026", en: "For example A-151/2026" },
  saveProtocol: { sq: "Ruaj numrin", sr: "Sačuvaj broj", en: "Save the number" },
  decision: { sq: "Si vendosi Agjencia", sr: "Kako je Agencija odlučila", en: "How the Agency decided" },
  "decision-upheld": {
    sq: "Ankesa u pranua: institucioni duhet ta japë dokumentin",
    sr: "Žalba je usvojena: institucija mora dati dokument",
    en: "Complaint upheld: the institution must give the document",
  },
  "decision-partly": {
    sq: "Ankesa u pranua pjesërisht",
    sr: "Žalba je delimično usvojena",
    en: "Complaint upheld in part",
  },
  "decision-rejected": { sq: "Ankesa u refuzua", sr: "Žalba je odbijena", en: "Complaint rejected" },
  decidedOn: {
    sq: "Dita kur e morët vendimin",
    sr: "Dan kada ste primili odluku",
    en: "Day on which you received the decision",
  },
  saveDecision: { sq: "Ruaj vendimin", sr: "Sačuvaj odluku", en: "Save the decision" },
  filed: { sq: "E kam paraqitur padinë", sr: "Podneo sam tužbu", en: "I have filed the lawsuit" },
  filedOn: { sq: "Dita e padisë", sr: "Dan tužbe", en: "Day of the lawsuit" },
  caseNumber: { sq: "Numri i lëndës në gjykatë", sr: "Broj predmeta u sudu", en: "Case number in court" },
  saveLawsuit: { sq: "Ruaj padinë", sr: "Sačuvaj tužbu", en: "Save the lawsuit" },
  lawsuitTitle: { sq: "Padia në gjykatë", sr: "Tužba sudu", en: "The lawsuit" },
  lawsuitText: {
    sq: "Kundër një vendimi me të cilin Agjencia e refuzon ankesën, tërësisht ose pjesërisht, mund të paraqitet padi në gjykatën kompetente për çështje administrative, brenda 30 ditësh nga pranimi i vendimit. Padisë i bashkëngjitni vendimin e Agjencisë, ankesën dhe dosjen. Për ndihmë juridike falas mund t’i drejtoheni Agjencisë për Ndihmë Juridike Falas ose organizatave të rrjetit.",
    sr: "Protiv odluke kojom Agencija odbija žalbu, u celini ili delimično, može se podneti tužba sudu nadležnom za upravne stvari, u roku od 30 dana od prijema odluke. Uz tužbu se prilažu odluka Agencije, žalba i spis. Za besplatnu pravnu pomoć možete se obratiti Agenciji za besplatnu pravnu pomoć ili organizacijama mreže.",
    en: "Against a decision by which the Agency rejects the complaint, in whole or in part, a lawsuit can be filed at the court competent for administrative matters within 30 days of receiving it. Enclose the Agency's decision, the complaint and the file. For free legal aid, turn to the Free Legal Aid Agency or to the organisations of the network.",
  },
  "term-agency-reply": {
    sq: "Institucioni duhet t’i përgjigjet Agjencisë, më së hershmi deri më {day}.",
    sr: "Institucija treba da odgovori Agenciji, najranije do {day}.",
    en: "The institution must answer the Agency, at the earliest by {day}.",
  },
  "term-agency-decision": {
    sq: "Agjencia duhet të vendosë deri më {day}.",
    sr: "Agencija treba da odluči do {day}.",
    en: "The Agency must decide by {day}.",
  },
  "term-execution": {
    sq: "Institucioni duhet ta zbatojë vendimin e Agjencisë deri më {day}.",
    sr: "Institucija mora da izvrši odluku Agencije do {day}.",
    en: "The institution must carry out the Agency's decision by {day}.",
  },
  "term-lawsuit": {
    sq: "Padia mund të paraqitet deri më {day}.",
    sr: "Tužba se može podneti do {day}.",
    en: "A lawsuit can be filed until {day}.",
  },
  passed: { sq: "Ky afat ka kaluar.", sr: "Taj rok je istekao.", en: "This day has passed." },
  howCounted: { sq: "Si u numërua", sr: "Kako je računato", en: "How it was counted" },
  atCourt: {
    sq: "Padia u paraqit më {day}.",
    sr: "Tužba je podneta {day}.",
    en: "The lawsuit was filed on {day}.",
  },
  backToRequest: { sq: "Te kërkesa", sr: "Na zahtev", en: "To the request" },
  open: { sq: "Shiko dhe shëno ecurinë", sr: "Pogledaj i upiši tok", en: "See and note how it goes" },
} satisfies Texts;

/** The letter itself, to a reader of the law: in Albanian and in Serbian, whatever its sender reads. */
export const complaintLetterTexts = {
  subject: {
    sq: "Ankesë për qasje në dokumente publike: {title} [{number}]",
    sr: "Žalba u vezi sa pristupom javnim dokumentima: {title} [{number}]",
    en: "Complaint concerning access to public documents: {title} [{number}]",
  },
  headingSilence: {
    sq: "Ankesë kundër heshtjes së institucionit",
    sr: "Žalba zbog ćutanja institucije",
    en: "Complaint against the institution's silence",
  },
  headingAnswer: {
    sq: "Ankesë kundër vendimit të institucionit",
    sr: "Žalba protiv odluke institucije",
    en: "Complaint against the institution's decision",
  },
  greeting: { sq: "Të nderuar,", sr: "Poštovani,", en: "Dear Sir or Madam," },
  against: {
    sq: "Mbi bazën e ligjit në fuqi ({law}) paraqes ankesë kundër këtij institucioni: {institution}.",
    sr: "Na osnovu važećeg zakona ({law}) podnosim žalbu protiv sledeće institucije: {institution}.",
    en: "Under the law in force ({law}) I complain of this institution: {institution}.",
  },
  asked: {
    sq: "Më {day} kërkova qasje në këtë dokument publik: „{title}“. Kërkesa mban numrin {number}.",
    sr: "Dana {day} tražio sam, odnosno tražila sam pristup sledećem javnom dokumentu: „{title}“. Broj zahteva je {number}.",
    en: "On {day} I requested access to this public document: “{title}”. The number of the request is {number}.",
  },
  delivered: {
    sq: "Serveri i postës së institucionit e pranoi kërkesën më {day}.",
    sr: "Server pošte institucije primio je zahtev {day}.",
    en: "The institution's mail server accepted the request on {day}.",
  },
  registered: {
    sq: "Institucioni e regjistroi kërkesën më {day}{number, select, none {} other { me numrin {number}}}.",
    sr: "Institucija je zavela zahtev {day}{number, select, none {} other { pod brojem {number}}}.",
    en: "The institution registered the request on {day}{number, select, none {} other { under number {number}}}.",
  },
  silence: {
    sq: "Afati ligjor për vendim skadoi më {due}. Deri më sot nuk kam marrë vendim. Sipas ligjit, heshtja vlen si përgjigje negative.",
    sr: "Zakonski rok za odluku istekao je {due}. Do danas nisam dobio, odnosno dobila odluku. Po zakonu se ćutanje smatra negativnim odgovorom.",
    en: "The legal time for a decision ended on {due}. To this day I have received none. By law, silence counts as a refusal.",
  },
  "answer-refused": {
    sq: "Më {day} institucioni e refuzoi qasjen.",
    sr: "Dana {day} institucija je odbila pristup.",
    en: "On {day} the institution refused access.",
  },
  "answer-partial": {
    sq: "Më {day} institucioni e lejoi qasjen vetëm pjesërisht.",
    sr: "Dana {day} institucija je dozvolila samo delimičan pristup.",
    en: "On {day} the institution granted access only in part.",
  },
  "answer-not-held": {
    sq: "Më {day} institucioni u përgjigj se nuk e posedon dokumentin.",
    sr: "Dana {day} institucija je odgovorila da ne poseduje dokument.",
    en: "On {day} the institution answered that it does not hold the document.",
  },
  grounds: {
    sq: "Si arsye përmendi: {grounds}.",
    sr: "Kao razlog navela je: {grounds}.",
    en: "It named as its reason: {grounds}.",
  },
  noGrounds: {
    sq: "Nuk përmendi asnjë bazë ligjore.",
    sr: "Nije navela pravni osnov.",
    en: "It named no legal ground.",
  },
  tests: {
    sq: "Para çdo refuzimi, ligji kërkon testin e dëmit dhe testin e interesit publik. Kërkoj të verifikohet a janë bërë.",
    sr: "Pre svakog odbijanja zakon traži test štete i test javnog interesa. Tražim da se proveri da li su sprovedeni.",
    en: "Before any refusal the law requires a harm test and a public-interest test. I ask that it be verified whether they were made.",
  },
  own: { sq: "Arsyet e mia:", sr: "Moji razlozi:", en: "My reasons:" },
  plea: {
    sq: "Kërkoj nga Agjencia ta shqyrtojë ankesën dhe ta detyrojë institucionin të më japë qasje në dokument.",
    sr: "Tražim od Agencije da razmotri žalbu i obaveže instituciju da mi omogući pristup dokumentu.",
    en: "I ask the Agency to examine the complaint and to oblige the institution to give me access to the document.",
  },
  reply: {
    sq: "Përgjigjen mund ta dërgoni me postë elektronike në këtë adresë: {address}.",
    sr: "Odgovor možete poslati e-poštom na ovu adresu: {address}.",
    en: "You may answer by e-mail to this address: {address}.",
  },
  enclosed: { sq: "Bashkëngjitur:", sr: "U prilogu:", en: "Enclosed:" },
  file: {
    sq: "Dosja: letrat e shkëmbyera (PDF)",
    sr: "Spis: razmenjena pisma (PDF)",
    en: "The file: the letters exchanged (PDF)",
  },
  fileTitle: { sq: "Dosja e kërkesës {number}", sr: "Spis zahteva {number}", en: "File of request {number}" },
  letterHead: { sq: "{n}. {day}: {from}", sr: "{n}. {day}: {from}", en: "{n}. {day}: {from}" },
  tooLarge: {
    sq: "{count, plural, one {Një dokument është tepër i madh për postën dhe gjendet} other {# dokumente janë tepër të mëdha për postën dhe gjenden}} te {url}.",
    sr: "{count, plural, one {Jedan dokument je prevelik za poštu i nalazi se} few {# dokumenta su prevelika za poštu i nalaze se} other {# dokumenata je preveliko za poštu i nalaze se}} na {url}.",
    en: "{count, plural, one {One document is too large for mail and is} other {# documents are too large for mail and are}} at {url}.",
  },
  regards: { sq: "Me respekt,", sr: "S poštovanjem,", en: "Yours faithfully," },
} satisfies Texts;
