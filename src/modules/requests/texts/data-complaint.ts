import type { Texts } from "../../../say/index.ts";

/** The guided complaint about personal data: the form. */
export const dataComplaintTexts = {
  navigation: {
    sq: "Ankesë për të dhënat personale",
    sr: "Žalba o ličnim podacima",
    en: "Complaint about personal data",
  },
  title: {
    sq: "Ankesë për të dhënat tuaja personale",
    sr: "Žalba povodom vaših ličnih podataka",
    en: "Complaint about your personal data",
  },
  lead: {
    sq: "Përgjigjuni pyetjeve; nga përgjigjet del një letër në shqip dhe serbisht, gati për nënshkrim. E merr {agency}. Baza: {law}.",
    sr: "Odgovorite na pitanja; od odgovora nastaje pismo na albanskom i srpskom, spremno za potpis. Prima ga {agency}. Osnov: {law}.",
    en: "Answer the questions; from the answers comes a letter in Albanian and Serbian to the {agency}, ready to be signed. Basis: {law}.",
  },
  nothingKept: {
    sq: "Asgjë nga kjo faqe nuk ruhet te ne: letra krijohet dhe mbetet vetëm te ju.",
    sr: "Ništa sa ove stranice se kod nas ne čuva: pismo nastaje i ostaje samo kod vas.",
    en: "Nothing on this page is kept by us: the letter is made, and stays, with you alone.",
  },
  otherRight: {
    sq: "Për dokumente publike që nuk jua japin, ankesa bëhet nga faqja e kërkesës suaj.",
    sr: "Za javna dokumenta koja vam ne daju, žalba se podnosi sa stranice vašeg zahteva.",
    en: "For public documents you are not given, the complaint is made from the page of your request.",
  },
  matter: { sq: "Çfarë ka ndodhur?", sr: "Šta se dogodilo?", en: "What happened?" },
  "matter-marketing": {
    sq: "Më dërgojnë reklama pa pëlqimin tim",
    sr: "Šalju mi reklame bez mog pristanka",
    en: "I am sent advertising without my consent",
  },
  "matter-publication": {
    sq: "I kanë publikuar të dhënat e mia",
    sr: "Objavili su moje podatke",
    en: "My data were published",
  },
  "matter-camera": {
    sq: "Më filmojnë me kamera pa të drejtë",
    sr: "Snimaju me kamerama bez prava",
    en: "I am filmed by cameras without right",
  },
  "matter-misuse": {
    sq: "I përdorin ose ia kanë dhënë dikujt të dhënat e mia pa të drejtë",
    sr: "Koriste moje podatke ili su ih nekome dali bez prava",
    en: "My data are used, or were passed on, without right",
  },
  "matter-access-refused": {
    sq: "Nuk më tregojnë cilat të dhëna mbajnë për mua",
    sr: "Ne govore mi koje podatke o meni drže",
    en: "I am not told which data about me are held",
  },
  "matter-not-erased": {
    sq: "Nuk i ndreqin ose nuk i fshijnë të dhënat e mia",
    sr: "Ne ispravljaju ili ne brišu moje podatke",
    en: "My data are not put right, or not erased",
  },
  "matter-breach": {
    sq: "Të dhënat e mia kanë rrjedhur ose janë humbur",
    sr: "Moji podaci su procurili ili su izgubljeni",
    en: "My data leaked or were lost",
  },
  "matter-other": { sq: "Diçka tjetër", sr: "Nešto drugo", en: "Something else" },
  against: { sq: "Kundër kujt?", sr: "Protiv koga?", en: "Against whom?" },
  againstHint: {
    sq: "Emri i institucionit, i kompanisë ose i personit që i mban të dhënat.",
    sr: "Naziv institucije, firme ili osobe koja drži podatke.",
    en: "The name of the institution, company or person who holds the data.",
  },
  contact: { sq: "Adresa ose telefoni i tyre", sr: "Njihova adresa ili telefon", en: "Their address or telephone" },
  since: {
    sq: "Kur ka ndodhur ose kur ka filluar?",
    sr: "Kada se dogodilo ili počelo?",
    en: "When did it happen or begin?",
  },
  story: { sq: "Tregoni çfarë ndodhi", sr: "Opišite šta se dogodilo", en: "Tell what happened" },
  storyHint: {
    sq: "Cilat të dhëna, ku, si e morët vesh. Mund të shkruani në shqip ose serbisht.",
    sr: "Koji podaci, gde, kako ste saznali. Možete pisati na albanskom ili srpskom.",
    en: "Which data, where, how you learnt of it. Write in Albanian or Serbian if you can.",
  },
  wroteOn: { sq: "Kur iu shkruat atyre?", sr: "Kada ste im pisali?", en: "When did you write to them?" },
  wroteOnHint: {
    sq: "Nëse u keni shkruar më parë. Shpesh mjafton: kërkoni me shkrim të ndalen, ta ndreqin ose ta fshijnë.",
    sr: "Ako ste im već pisali. Često je dovoljno: pismeno tražite da prestanu, isprave ili obrišu.",
    en: "If you have written to them before. Often that is enough: ask them in writing to stop, to correct or to erase.",
  },
  answer: { sq: "Çfarë ju përgjigjën?", sr: "Šta su odgovorili?", en: "What did they answer?" },
  pleas: { sq: "Çfarë kërkoni nga Agjencia?", sr: "Šta tražite od Agencije?", en: "What do you ask of the Agency?" },
  "plea-inspect": { sq: "Ta inspektojë", sr: "Da izvrši inspekciju", en: "To inspect them" },
  "plea-stop": {
    sq: "T’ua ndalojë përdorimin e të dhënave të mia",
    sr: "Da im zabrani korišćenje mojih podataka",
    en: "To forbid them the use of my data",
  },
  "plea-erase": {
    sq: "T’i urdhërojë t’i ndreqin ose t’i fshijnë",
    sr: "Da im naloži da ih isprave ili obrišu",
    en: "To order them to correct or erase them",
  },
  "plea-give": {
    sq: "T’i urdhërojë të m’i tregojnë",
    sr: "Da im naloži da mi ih pokažu",
    en: "To order them to show them to me",
  },
  "plea-fine": {
    sq: "Të shqiptojë gjobë, nëse ka vend",
    sr: "Da izrekne kaznu, ako ima osnova",
    en: "To impose a fine, if there is ground",
  },
  evidence: { sq: "Çfarë bashkëngjitni?", sr: "Šta prilažete?", en: "What do you enclose?" },
  evidenceHint: {
    sq: "Një dokument në rresht: foto e ekranit, mesazhi, letra juaj, përgjigjja e tyre.",
    sr: "Jedan dokument u redu: snimak ekrana, poruka, vaše pismo, njihov odgovor.",
    en: "One document a line: a screenshot, the message, your letter, their answer.",
  },
  you: { sq: "Ju", sr: "Vi", en: "You" },
  name: { sq: "Emri dhe mbiemri", sr: "Ime i prezime", en: "Full name" },
  postal: { sq: "Adresa postare", sr: "Poštanska adresa", en: "Postal address" },
  postalHint: { sq: "Aty ju shkruan Agjencia.", sr: "Tu vam piše Agencija.", en: "The Agency writes to you there." },
  phone: { sq: "Telefoni ose adresa elektronike", sr: "Telefon ili adresa e-pošte", en: "Telephone or e-mail address" },
  show: { sq: "Shihe letrën", sr: "Pogledaj pismo", en: "See the letter" },
  pdf: { sq: "Shkarko letrën (PDF)", sr: "Preuzmi pismo (PDF)", en: "Download the letter (PDF)" },
  letter: { sq: "Letra", sr: "Pismo", en: "The letter" },
  next: { sq: "Dhe tani", sr: "I sada", en: "And now" },
  nextPrint: {
    sq: "Shtypeni, nënshkruajeni dhe bashkëngjitni provat.",
    sr: "Odštampajte ga, potpišite i priložite dokaze.",
    en: "Print it, sign it and enclose the evidence.",
  },
  nextSend: {
    sq: "Dorëzojeni ose dërgojeni te {agency}{address}. Kërkoni numrin e protokollit.",
    sr: "Predajte ga ili pošaljite. Prima ga {agency}{address}. Zatražite broj protokola.",
    en: "Hand it in or send it to the {agency}{address}. Ask for the protocol number.",
  },
  nextKeep: {
    sq: "Ruani një kopje. Sa kohë ka Agjencia për vendim nuk e shkruajmë këtu, sepse nuk e gjetëm në një burim të sigurt.",
    sr: "Sačuvajte kopiju. Koliko vremena Agencija ima za odluku ovde ne pišemo, jer to nismo našli u pouzdanom izvoru.",
    en: "Keep a copy. How long the Agency has to decide we do not write here, because we have not found it in a reliable source.",
  },
  "error-no-matter": {
    sq: "Zgjidhni çfarë ka ndodhur.",
    sr: "Izaberite šta se dogodilo.",
    en: "Choose what happened.",
  },
  "error-no-against": {
    sq: "Shkruani kundër kujt ankoheni.",
    sr: "Napišite protiv koga se žalite.",
    en: "Write against whom you complain.",
  },
  "error-no-story": {
    sq: "Tregoni me pak fjalë çfarë ndodhi.",
    sr: "Opišite ukratko šta se dogodilo.",
    en: "Tell in a few words what happened.",
  },
  "error-story-too-long": {
    sq: "Teksti mund të ketë më së shumti {most, number} shenja.",
    sr: "Tekst može imati najviše {most, number} znakova.",
    en: "The text may have at most {most, number} characters.",
  },
  "error-no-pleas": {
    sq: "Zgjidhni të paktën një gjë që kërkoni.",
    sr: "Izaberite bar jednu stvar koju tražite.",
    en: "Choose at least one thing you ask for.",
  },
  "error-no-name": { sq: "Shkruani emrin dhe mbiemrin.", sr: "Upišite ime i prezime.", en: "Write your full name." },
  "error-no-postal": {
    sq: "Shkruani adresën ku ju shkruan Agjencia.",
    sr: "Upišite adresu na koju će vam Agencija pisati.",
    en: "Write the address at which the Agency can write to you.",
  },
  "error-day-ahead": {
    sq: "Kjo datë është në të ardhmen.",
    sr: "Ovaj datum je u budućnosti.",
    en: "This date lies in the future.",
  },
  "error-not-a-day": {
    sq: "Shkruani datën si 3.11.2026.",
    sr: "Upišite datum kao 3.11.2026.",
    en: "Write the date as 3.11.2026.",
  },
} satisfies Texts;

/** The letter itself; its legal words are those of the law's own languages. */
export const dataLetterTexts = {
  heading: {
    sq: "Ankesë për shkelje të së drejtës në mbrojtjen e të dhënave personale",
    sr: "Žalba zbog povrede prava na zaštitu ličnih podataka",
    en: "Complaint about an infringement of the right to protection of personal data",
  },
  greeting: { sq: "Të nderuar,", sr: "Poštovani,", en: "Dear Sir or Madam," },
  against: {
    sq: "Në bazë të aktit: {law}, ankohem kundër: {against}{contact}.",
    sr: "Na osnovu akta: {law}, podnosim žalbu protiv: {against}{contact}.",
    en: "On the basis of the {law} I complain against: {against}{contact}.",
  },
  "matter-marketing": {
    sq: "Të dhënat e mia përdoren për reklamim të drejtpërdrejtë pa pëlqimin tim.",
    sr: "Moji podaci se koriste za direktni marketing bez mog pristanka.",
    en: "My data are used for direct marketing without my consent.",
  },
  "matter-publication": {
    sq: "Të dhënat e mia personale u publikuan pa bazë ligjore.",
    sr: "Moji lični podaci su objavljeni bez pravnog osnova.",
    en: "My personal data were published without legal basis.",
  },
  "matter-camera": {
    sq: "Jam subjekt i vëzhgimit me kamera pa bazë ligjore.",
    sr: "Predmet sam video-nadzora bez pravnog osnova.",
    en: "I am subject to camera surveillance without legal basis.",
  },
  "matter-misuse": {
    sq: "Të dhënat e mia përpunohen ose u janë dhënë të tjerëve pa bazë ligjore.",
    sr: "Moji podaci se obrađuju ili su dati drugima bez pravnog osnova.",
    en: "My data are processed, or were given to others, without legal basis.",
  },
  "matter-access-refused": {
    sq: "Nuk më mundësohet qasja në të dhënat e mia personale.",
    sr: "Ne omogućava mi se pristup mojim ličnim podacima.",
    en: "I am not given access to my own personal data.",
  },
  "matter-not-erased": {
    sq: "Të dhënat e mia personale nuk ndreqen ose nuk fshihen, megjithëse e kam kërkuar.",
    sr: "Moji lični podaci se ne ispravljaju ili ne brišu, iako sam to zatražio/la.",
    en: "My personal data are not corrected or erased although I asked for it.",
  },
  "matter-breach": {
    sq: "Siguria e të dhënave të mia personale është shkelur.",
    sr: "Povređena je bezbednost mojih ličnih podataka.",
    en: "The security of my personal data was breached.",
  },
  "matter-other": {
    sq: "Konsideroj se përpunimi i të dhënave të mia personale e shkel ligjin.",
    sr: "Smatram da obrada mojih ličnih podataka krši zakon.",
    en: "I consider that the processing of my personal data infringes the law.",
  },
  since: {
    sq: "Kjo ndodhi ose filloi më {day}.",
    sr: "To se dogodilo ili počelo {day}.",
    en: "This happened or began on {day}.",
  },
  story: { sq: "Rrethanat:", sr: "Okolnosti:", en: "The circumstances:" },
  wrote: {
    sq: "Më {day} iu drejtova me shkrim.",
    sr: "Dana {day} obratio/la sam im se pismeno.",
    en: "On {day} I wrote to them.",
  },
  answer: { sq: "Përgjigjja e tyre:", sr: "Njihov odgovor:", en: "Their answer:" },
  noAnswer: { sq: "Përgjigje nuk kam marrë.", sr: "Odgovor nisam dobio/la.", en: "I have had no answer." },
  pleas: { sq: "Kërkoj nga Agjencia që:", sr: "Od Agencije tražim da:", en: "I ask the Agency:" },
  "plea-inspect": { sq: "të bëjë inspektim", sr: "izvrši inspekciju", en: "to carry out an inspection" },
  "plea-stop": {
    sq: "ta ndalojë përpunimin e të dhënave të mia",
    sr: "zabrani obradu mojih podataka",
    en: "to forbid the processing of my data",
  },
  "plea-erase": {
    sq: "të urdhërojë ndreqjen ose fshirjen e tyre",
    sr: "naloži njihovu ispravku ili brisanje",
    en: "to order their correction or erasure",
  },
  "plea-give": {
    sq: "të urdhërojë të më mundësohet qasja në to",
    sr: "naloži da mi se omogući pristup njima",
    en: "to order that I be given access to them",
  },
  "plea-fine": {
    sq: "të shqiptojë masë ndëshkuese, nëse ka vend",
    sr: "izrekne kaznenu meru, ako ima osnova",
    en: "to impose a penalty, if there is ground",
  },
  decision: {
    sq: "Ju lutem të më njoftoni me shkrim për vendimin.",
    sr: "Molim da me o odluci obavestite pismeno.",
    en: "Please inform me of the decision in writing.",
  },
  regards: { sq: "Me respekt,", sr: "S poštovanjem,", en: "Yours faithfully," },
  enclosed: { sq: "Bashkëngjitur:", sr: "U prilogu:", en: "Enclosed:" },
} satisfies Texts;
