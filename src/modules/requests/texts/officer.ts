import type { Texts } from "../../../say/index.ts";

/** The page behind the link in every letter: an officer who has no account and may never have seen this site. */
export const officerTexts = {
  title: { sq: "Përgjigju kërkesës", sr: "Odgovor na zahtev", en: "Answer the request" },
  lead: {
    sq: "Kjo faqe hapet me lidhjen që mori institucioni juaj ({institution}). Nuk ju duhet llogari. Përgjigjja hyn në shkëmbimin publik të letrave.",
    sr: "Ova stranica se otvara vezom koju je dobila vaša institucija ({institution}). Nalog vam nije potreban. Odgovor ulazi u javnu prepisku.",
    en: "This page opens with the link your institution ({institution}) received. You need no account. The answer becomes part of the public exchange of letters.",
  },
  keepSecret: {
    sq: "Kush e ka lidhjen mund të përgjigjet në emër të institucionit: mos e publikoni dhe mos ia dërgoni askujt jashtë tij.",
    sr: "Ko ima vezu može da odgovori u ime institucije: nemojte je objavljivati niti slati van institucije.",
    en: "Whoever has the link can answer in the institution's name: do not publish it or send it to anyone outside.",
  },
  letterTitle: { sq: "Letra", sr: "Pismo", en: "The letter" },
  publicPage: { sq: "Faqja publike e kërkesës", sr: "Javna stranica zahteva", en: "The public page of the request" },
  answeredTitle: { sq: "Çfarë keni dërguar deri tani", sr: "Šta ste do sada poslali", en: "What you have sent so far" },
  receiptOf: { sq: "Vërtetimi {number}", sr: "Potvrda {number}", en: "Receipt {number}" },
  formTitle: { sq: "Përgjigjja juaj", sr: "Vaš odgovor", en: "Your answer" },
  formAgain: { sq: "Shto një përgjigje tjetër", sr: "Dodaj još jedan odgovor", en: "Add another answer" },

  kind: { sq: "Çfarë po dërgoni?", sr: "Šta šaljete?", en: "What are you sending?" },
  "kind-full": { sq: "Gjithçka që u kërkua", sr: "Sve što je traženo", en: "Everything that was asked for" },
  "kind-partial": {
    sq: "Një pjesë; për pjesën tjetër qasja refuzohet",
    sr: "Deo; za ostalo se pristup odbija",
    en: "A part; access to the rest is refused",
  },
  "kind-refused": { sq: "Qasja refuzohet", sr: "Pristup se odbija", en: "Access is refused" },
  "kind-not-held": { sq: "Nuk e kemi dokumentin", sr: "Nemamo dokument", en: "We do not hold the document" },
  "kind-acknowledgement": {
    sq: "Vetëm konfirmim: kërkesa u regjistrua",
    sr: "Samo potvrda: zahtev je zaveden",
    en: "An acknowledgement only: the request was registered",
  },
  "kind-clarification": {
    sq: "Kemi një pyetje për kërkesën",
    sr: "Imamo pitanje u vezi sa zahtevom",
    en: "We have a question about the request",
  },
  "kind-extension": { sq: "Na duhet më shumë kohë", sr: "Potrebno nam je više vremena", en: "We need more time" },
  "kind-forwarded": {
    sq: "Dokumentin e ka një institucion tjetër: kërkesa i përcillet",
    sr: "Dokument ima druga institucija: zahtev joj se prosleđuje",
    en: "Another institution holds the document: the request is forwarded to it",
  },
  "kind-split": {
    sq: "Përgjigjemi për pjesën tonë; pjesën tjetër e ka një institucion tjetër",
    sr: "Odgovaramo za svoj deo; ostatak ima druga institucija",
    en: "We answer our part; another institution holds the rest",
  },
  text: { sq: "Teksti i përgjigjes", sr: "Tekst odgovora", en: "Text of the answer" },
  textHint: {
    sq: "Kur refuzoni: arsyeja dhe mjetet juridike. Kur pyesni: pyetja. Kur zgjatni afatin: pse. Mos shkruani të dhëna private, sepse teksti publikohet.",
    sr: "Kod odbijanja: obrazloženje i pravni lek. Kod pitanja: pitanje. Kod produženja roka: zašto. Ne pišite lične podatke, jer se tekst objavljuje.",
    en: "When refusing: the reasons and the remedy. When asking: the question. When extending: why. Write no private data, because the text is published.",
  },
  grounds: { sq: "Baza ligjore e refuzimit", sr: "Pravni osnov odbijanja", en: "Legal grounds of the refusal" },
  groundsMore: {
    sq: "Kur refuzoni, plotësisht ose pjesërisht: baza ligjore",
    sr: "Kod odbijanja, u celini ili delimično: pravni osnov",
    en: "When refusing, in whole or in part: the legal grounds",
  },
  extensionMore: {
    sq: "Kur zgjatni afatin: deri kur",
    sr: "Kod produženja roka: do kada",
    en: "When extending: until when",
  },
  extensionUntil: { sq: "Afati i ri", sr: "Novi rok", en: "The new term" },
  extensionHint: {
    sq: "Ligji e lejon vetëm një herë, më së largu deri më {day}. Nëse e lini zbrazët, vlen kjo datë.",
    sr: "Zakon to dozvoljava samo jednom, najkasnije do {day}. Ako ostavite prazno, važi taj datum.",
    en: "The law allows it once, until {day} at the latest. Left empty, that date holds.",
  },
  passMore: {
    sq: "Kur përcillni kërkesën ose një pjesë: institucioni tjetër",
    sr: "Kod prosleđivanja zahteva ili dela: druga institucija",
    en: "When passing it on, whole or in part: the other institution",
  },
  passTo: { sq: "Emri i institucionit", sr: "Naziv institucije", en: "Name of the institution" },
  passHint: {
    sq: "Ligji jep 5 ditë pune për ta përcjellë. Kërkesën ia dërgojmë ne, pasi ta konfirmojë kërkuesi.",
    sr: "Zakon daje 5 radnih dana za prosleđivanje. Zahtev šaljemo mi, pošto tražilac potvrdi.",
    en: "The law gives 5 working days to pass it on. We send it there once the asker has confirmed.",
  },
  passChoose: {
    sq: "Cilin institucion mendoni?",
    sr: "Na koju instituciju mislite?",
    en: "Which institution do you mean?",
  },
  passNone: { sq: "Asnjë nga këto", sr: "Nijednu od ovih", en: "None of these" },
  registrationMore: {
    sq: "Regjistrimi i kërkesës: numri i protokollit dhe dita",
    sr: "Zavođenje zahteva: broj protokola i dan",
    en: "Registration of the request: protocol number and day",
  },
  registrationNumber: { sq: "Numri i protokollit", sr: "Broj protokola", en: "Protocol number" },
  registeredOn: { sq: "Dita e regjistrimit", sr: "Dan zavođenja", en: "Day of registration" },
  files: { sq: "Dokumentet", sr: "Dokumenta", en: "Documents" },
  filesHint: {
    sq: "Mund të zgjidhni shumë dokumente të mëdha njëherësh: deri në {each} secili. Ngarkohen pjesë-pjesë; nëse lidhja shkëputet, vazhdojnë vetë, dhe pas një rifreskimi vazhdojnë kur ta zgjidhni përsëri të njëjtin dokument. Ku faqja nuk lejon skripte: deri në {plain} gjithsej.",
    sr: "Možete izabrati više velikih dokumenata odjednom: do {each} svaki. Šalju se deo po deo; ako se veza prekine, nastavljaju sami, a posle osvežavanja stranice nastavljaju kada ponovo izaberete isti dokument. Gde skripte nisu dozvoljene: do {plain} ukupno.",
    en: "You can choose many large files at once: up to {each} each. They travel piece by piece; if the line breaks they go on by themselves, and after a reload they go on when you choose the same file again. Where scripts are not allowed: up to {plain} together.",
  },
  filesHere: { sq: "Janë këtu, ende të padërguara", sr: "Stigla su, još nisu poslata", en: "Here, not yet sent" },
  filesHalf: {
    sq: "{name}: erdhën {percent} %. Zgjidheni përsëri të njëjtin dokument dhe vazhdon nga aty.",
    sr: "{name}: stiglo je {percent} %. Izaberite ponovo isti dokument i nastavlja se odatle.",
    en: "{name}: {percent} % is here. Choose the same file again and it goes on from there.",
  },
  name: { sq: "Emri i zyrtarit", sr: "Ime službenika", en: "Name of the officer" },
  nameHint: {
    sq: "Qëndron nën përgjigje, si në çdo letër zyrtare.",
    sr: "Stoji ispod odgovora, kao u svakom službenom pismu.",
    en: "Stands under the answer, as in any official letter.",
  },
  office: { sq: "Zyra ose pozita", sr: "Kancelarija ili funkcija", en: "Office or position" },
  email: {
    sq: "Adresa elektronike për vërtetimin",
    sr: "Adresa e-pošte za potvrdu",
    en: "E-mail address for the receipt",
  },
  emailHint: {
    sq: "Vërtetimi dërgohet vetëm një herë në këtë adresë. Nuk publikohet dhe kërkuesi nuk e sheh.",
    sr: "Potvrda se šalje samo jednom na ovu adresu. Ne objavljuje se i tražilac je ne vidi.",
    en: "The receipt is sent to this address once. It is not published and the asker does not see it.",
  },
  send: { sq: "Dërgoje përgjigjen", sr: "Pošalji odgovor", en: "Send the answer" },

  "upload-going": { sq: "{name}: {percent} %", sr: "{name}: {percent} %", en: "{name}: {percent} %" },
  "upload-waiting": {
    sq: "{name}: lidhja u shkëput, vazhdon pas {seconds} s",
    sr: "{name}: veza je prekinuta, nastavlja se za {seconds} s",
    en: "{name}: the line broke, it goes on in {seconds} s",
  },
  "upload-whole": {
    sq: "{name}: erdhi i plotë dhe u kontrollua",
    sr: "{name}: stigao ceo i proveren",
    en: "{name}: here, whole and checked",
  },
  "upload-failed": {
    sq: "{name}: nuk u ngarkua. {why}",
    sr: "{name}: nije poslato. {why}",
    en: "{name}: did not arrive. {why}",
  },
  "upload-again": { sq: "Provo përsëri", sr: "Pokušaj ponovo", en: "Try again" },
  "upload-remove": { sq: "Hiq", sr: "Ukloni", en: "Remove" },
  "upload-hold": {
    sq: "Përgjigjja dërgohet vetë sapo të arrijnë dokumentet.",
    sr: "Odgovor se šalje sam čim dokumenta stignu.",
    en: "The answer leaves by itself as soon as the files are here.",
  },
  "fault-no-line": {
    sq: "Lidhja nuk u kthye. Pjesa që erdhi ruhet.",
    sr: "Veza se nije vratila. Deo koji je stigao je sačuvan.",
    en: "The line did not come back. What arrived is kept.",
  },
  "fault-empty-file": { sq: "Dokumenti është bosh.", sr: "Dokument je prazan.", en: "The file is empty." },
  "fault-file-too-large": {
    sq: "Është më i madh se {each}.",
    sr: "Veći je od {each}.",
    en: "It is larger than {each}.",
  },
  "fault-too-many-files": {
    sq: "Janë tepër dokumente.",
    sr: "Previše je dokumenata.",
    en: "There are too many files.",
  },
  "fault-files-too-large": {
    sq: "Bashkë janë më të mëdha se {together}.",
    sr: "Zajedno su veća od {together}.",
    en: "Together they are larger than {together}.",
  },
  "fault-unreadable": {
    sq: "Nuk lexohet më nga pajisja juaj. Zgjidheni përsëri.",
    sr: "Više se ne može pročitati sa vašeg uređaja. Izaberite ponovo.",
    en: "It can no longer be read from your device. Choose it again.",
  },
  "fault-wrong-sum": {
    sq: "Ndryshoi gjatë ngarkimit. Mbylleni dhe zgjidheni përsëri.",
    sr: "Promenio se tokom slanja. Zatvorite ga i izaberite ponovo.",
    en: "It changed on the way. Close it and choose it again.",
  },
  "fault-bad-claim": {
    sq: "Emri ose madhësia nuk lexohen.",
    sr: "Ime ili veličina se ne mogu pročitati.",
    en: "Its name or size cannot be read.",
  },
  "fault-gone": { sq: "Lidhja nuk vlen më.", sr: "Veza više ne važi.", en: "The link is no longer valid." },

  "error-no-kind": {
    sq: "Zgjidhni çfarë po dërgoni.",
    sr: "Izaberite šta šaljete.",
    en: "Choose what you are sending.",
  },
  "error-nothing-said": {
    sq: "Shkruani përgjigjen ose bashkëngjitni dokumentet.",
    sr: "Napišite odgovor ili priložite dokumenta.",
    en: "Write the answer or attach the documents.",
  },
  "error-text-needed": {
    sq: "Shkruani arsyen ose pyetjen: pa të kërkuesi nuk di si të vazhdojë.",
    sr: "Napišite obrazloženje ili pitanje: bez toga tražilac ne zna kako dalje.",
    en: "Write the reason or the question: without it the asker cannot go on.",
  },
  "error-text-too-long": {
    sq: "Teksti është tepër i gjatë: më së shumti {most, number} shenja. Dërgojeni si dokument.",
    sr: "Tekst je predug: najviše {most, number} znakova. Pošaljite ga kao dokument.",
    en: "The text is too long: at most {most, number} characters. Send it as a document.",
  },
  "error-grounds-needed": {
    sq: "Refuzimi kërkon bazë ligjore: zgjidhni të paktën një.",
    sr: "Odbijanje mora imati pravni osnov: izaberite bar jedan.",
    en: "A refusal needs a legal ground: choose at least one.",
  },
  "error-unknown-ground": {
    sq: "Kjo bazë ligjore nuk njihet.",
    sr: "Taj pravni osnov nije poznat.",
    en: "This ground is not known.",
  },
  "error-name-needed": {
    sq: "Shkruani emrin e zyrtarit.",
    sr: "Upišite ime službenika.",
    en: "Write the officer's name.",
  },
  "error-passed-to-nobody": {
    sq: "Shkruani institucionin te i cili gjendet dokumenti.",
    sr: "Upišite instituciju kod koje je dokument.",
    en: "Write which institution holds the document.",
  },
  "error-passed-choose": {
    sq: "Zgjidhni institucionin nga lista, ose shkruajeni ndryshe.",
    sr: "Izaberite instituciju sa spiska ili je upišite drugačije.",
    en: "Choose the institution from the list, or write it differently.",
  },
  "error-passed-unknown": {
    sq: "Në regjistër nuk u gjet institucion me këtë emër.",
    sr: "U registru nema institucije sa tim nazivom.",
    en: "The register has no institution by this name.",
  },
  "error-passed-no-address": {
    sq: "Për këtë institucion nuk kemi adresë. Njoftojeni kërkuesin në tekst si ta gjejë.",
    sr: "Za ovu instituciju nemamo adresu. U tekstu obavestite tražioca kako da je pronađe.",
    en: "We have no address of this institution. Tell the asker in the text how to reach it.",
  },
  "error-passed-to-itself": {
    sq: "Ky është institucioni juaj.",
    sr: "To je vaša institucija.",
    en: "This is your own institution.",
  },
  "error-extended-before": {
    sq: "Afati është zgjatur një herë; ligji nuk e lejon më.",
    sr: "Rok je već jednom produžen; zakon ne dozvoljava ponovo.",
    en: "The term was extended once before; the law does not allow it again.",
  },
  "error-no-extension": {
    sq: "Ligji nuk njeh zgjatje të afatit.",
    sr: "Zakon ne poznaje produženje roka.",
    en: "The law knows no extension.",
  },
  "error-extension-too-long": {
    sq: "Ligji nuk lejon afat kaq të gjatë.",
    sr: "Zakon ne dozvoljava tako dug rok.",
    en: "The law does not allow so long a term.",
  },
  "error-extension-in-the-past": {
    sq: "Kjo ditë ka kaluar.",
    sr: "Taj dan je prošao.",
    en: "That day has passed.",
  },
  "error-not-a-day": {
    sq: "Shkruani datën si ditë, muaj, vit.",
    sr: "Upišite datum kao dan, mesec, godina.",
    en: "Write the date as day, month, year.",
  },
  "error-registered-ahead": {
    sq: "Kjo ditë ende nuk ka ardhur.",
    sr: "Taj dan još nije došao.",
    en: "That day has not come yet.",
  },
  "error-registered-before": {
    sq: "Regjistrimi nuk mund të jetë para dërgimit.",
    sr: "Zavođenje ne može biti pre slanja.",
    en: "It cannot have been registered before it was sent.",
  },
  "error-too-many-answers": {
    sq: "Në këtë kërkesë janë dërguar shumë përgjigje. Na shkruani me postë elektronike.",
    sr: "Na ovaj zahtev je poslato mnogo odgovora. Pišite nam e-poštom.",
    en: "Very many answers were sent to this request. Please write by e-mail.",
  },
  "error-file-missing": {
    sq: "Një dokument nuk është më këtu. Ngarkojeni përsëri.",
    sr: "Jedan dokument više nije ovde. Pošaljite ga ponovo.",
    en: "A file is no longer here. Upload it again.",
  },
  "error-bad-email": {
    sq: "Kjo nuk duket adresë elektronike.",
    sr: "Ovo ne liči na adresu e-pošte.",
    en: "This does not look like an e-mail address.",
  },

  gone: { sq: "Kjo lidhje nuk vlen më", sr: "Ova veza više ne važi", en: "This link is no longer valid" },
  "gone-revoked": {
    sq: "Lidhja u tërhoq nga sekretariati. Mund të përgjigjeni me postë elektronike në letrën që keni marrë.",
    sr: "Vezu je povukao sekretarijat. Na pismo koje ste dobili možete odgovoriti e-poštom.",
    en: "The secretariat withdrew the link. You can answer the letter you received by e-mail.",
  },
  "gone-passed-on": {
    sq: "Kërkesa iu përcoll një institucioni tjetër ({institution}).",
    sr: "Zahtev je prosleđen drugoj instituciji ({institution}).",
    en: "The request was forwarded to another institution ({institution}).",
  },
  "gone-withdrawn": {
    sq: "Kërkuesi e tërhoqi kërkesën. Nuk pritet më përgjigje.",
    sr: "Tražilac je povukao zahtev. Odgovor se više ne očekuje.",
    en: "The asker withdrew the request. No answer is awaited any more.",
  },

  receiptTitle: { sq: "Vërtetim i pranimit", sr: "Potvrda o prijemu", en: "Receipt" },
  receiptLead: {
    sq: "Përgjigjja u pranua dhe u vu te kërkesa. Kërkuesi u njoftua.",
    sr: "Odgovor je primljen i stavljen uz zahtev. Tražilac je obavešten.",
    en: "The answer was received and put with the request. The asker has been told.",
  },
  receiptKeep: {
    sq: "Ruajeni ose shtypeni këtë faqe: numri dhe shumat SHA-256 vërtetojnë çfarë u dërgua dhe kur.",
    sr: "Sačuvajte ili odštampajte ovu stranicu: broj i zbirovi SHA-256 dokazuju šta je poslato i kada.",
    en: "Keep or print this page: the number and the SHA-256 sums prove what was sent and when.",
  },
  receiptNumber: { sq: "Numri i vërtetimit", sr: "Broj potvrde", en: "Number of the receipt" },
  receiptRequest: { sq: "Kërkesa", sr: "Zahtev", en: "Request" },
  receiptAt: { sq: "Pranuar", sr: "Primljeno", en: "Received" },
  receiptKind: { sq: "Lloji", sr: "Vrsta", en: "Kind" },
  receiptFiles: { sq: "Dokumentet", sr: "Dokumenta", en: "Documents" },
  receiptFile: { sq: "Emri", sr: "Naziv", en: "Name" },
  receiptSize: { sq: "Madhësia", sr: "Veličina", en: "Size" },
  receiptNoFiles: { sq: "Pa dokumente", sr: "Bez dokumenata", en: "No documents" },
  receiptAdd: { sq: "Kthehu te kërkesa", sr: "Nazad na zahtev", en: "Back to the request" },
  receiptSubject: {
    sq: "Vërtetim {number}: përgjigjja juaj u pranua",
    sr: "Potvrda {number}: vaš odgovor je primljen",
    en: "Receipt {number}: your answer was received",
  },
  receiptWhy: {
    sq: "Këtë vërtetim e merrni sepse e shkruat këtë adresë kur iu përgjigjët kërkesës {number}. Adresa nuk ruhet te kërkesa.",
    sr: "Ovu potvrdu dobijate jer ste ovu adresu upisali kada ste odgovorili na zahtev {number}. Adresa se ne čuva uz zahtev.",
    en: "You get this receipt because you gave this address when you answered request {number}. It is not kept with the request.",
  },
} satisfies Texts;

/** What the answer says in the letter it becomes, in the language of the request; and what moves with it. */
export const officerLetterTexts = {
  "says-full": {
    sq: "Qasja lejohet për gjithçka që u kërkua.",
    sr: "Dozvoljava se pristup svemu što je traženo.",
    en: "Access is granted to everything that was asked for.",
  },
  "says-partial": {
    sq: "Qasja lejohet pjesërisht.",
    sr: "Pristup se dozvoljava delimično.",
    en: "Access is granted in part.",
  },
  "says-refused": { sq: "Qasja refuzohet.", sr: "Pristup se odbija.", en: "Access is refused." },
  "says-not-held": {
    sq: "Institucioni nuk e ka dokumentin e kërkuar.",
    sr: "Institucija nema traženi dokument.",
    en: "The institution does not hold the document asked for.",
  },
  "says-acknowledgement": { sq: "Kërkesa u pranua.", sr: "Zahtev je primljen.", en: "The request was received." },
  "says-clarification": {
    sq: "Institucioni kërkon sqarim.",
    sr: "Institucija traži pojašnjenje.",
    en: "The institution asks for clarification.",
  },
  "says-extension": {
    sq: "Afati për përgjigje zgjatet deri më {day}.",
    sr: "Rok za odgovor se produžava do {day}.",
    en: "The term for the answer is extended until {day}.",
  },
  "says-forwarded": {
    sq: "Dokumentin e ka një institucion tjetër ({institution}); kërkesa duhet t’i përcillet atij.",
    sr: "Dokument ima druga institucija ({institution}); zahtev treba proslediti njoj.",
    en: "Another institution ({institution}) holds the document; the request is to be forwarded to it.",
  },
  "says-split": {
    sq: "Përgjigjja vlen për pjesën që e ka ky institucion. Pjesën tjetër e ka një institucion tjetër ({institution}).",
    sr: "Odgovor važi za deo koji ima ova institucija. Ostatak ima druga institucija ({institution}).",
    en: "The answer is for the part this institution holds. Another institution ({institution}) holds the rest.",
  },
  saysGrounds: { sq: "Baza ligjore: {grounds}.", sr: "Pravni osnov: {grounds}.", en: "Legal grounds: {grounds}." },
  saysNumber: {
    sq: "Numri i protokollit: {number}.",
    sr: "Broj protokola: {number}.",
    en: "Protocol number: {number}.",
  },
  saysRegistered: { sq: "Regjistruar më {day}.", sr: "Zavedeno {day}.", en: "Registered on {day}." },

  passedNote: {
    sq: "Këtë kërkesë ia patëm dërguar një institucioni tjetër ({from}). Më {day} ai na njoftoi se dokumentin e keni ju, prandaj po jua përcjellim. Më poshtë është kërkesa siç u shkrua.",
    sr: "Ovaj zahtev smo poslali drugoj instituciji ({from}). Ona nas je {day} obavestila da dokument imate vi, zato vam ga prosleđujemo. U nastavku je zahtev kako je napisan.",
    en: "This request had been sent to another institution ({from}). On {day} it told us that you hold the document, so we pass it on to you. Below is the request as it was written.",
  },
  splitNote: {
    sq: "Kjo letër i drejtohet institucionit tuaj për një pjesë të kërkesës {number}. Institucioni që u pyet i pari ({from}) na njoftoi më {day} se këtë pjesë e keni ju. Më poshtë është kërkesa siç u shkrua.",
    sr: "Ovo pismo se odnosi na deo zahteva {number}. Prvo pitana institucija ({from}) obavestila nas je {day} da taj deo imate vi. U nastavku je zahtev kako je napisan.",
    en: "This letter concerns a part of request {number}. The institution asked first ({from}) told us on {day} that you hold that part. Below is the request as it was written.",
  },
  linkLine: {
    sq: "Për dokumente të mëdha, ose për t’u përgjigjur pa postë elektronike, hapeni këtë lidhje; nuk ju duhet llogari. Lidhja është vetëm për institucionin tuaj: {url}",
    sr: "Za velika dokumenta, ili za odgovor bez e-pošte, otvorite ovu vezu; nalog nije potreban. Veza je samo za vašu instituciju: {url}",
    en: "For large files, or to answer without e-mail, open this link; no account is needed. The link is for your institution alone: {url}",
  },

  forwardedInTime: {
    sq: "Përcjellë nga {from} te {to} më {day}, brenda afatit",
    sr: "Prosleđeno {day}, u roku: {from} → {to}",
    en: "Forwarded from {from} to {to} on {day}, in time",
  },
  forwardedLate: {
    sq: "Përcjellë nga {from} te {to} më {day}, me vonesë: afati ishte më {due}",
    sr: "Prosleđeno {day}, sa zakašnjenjem (rok je bio {due}): {from} → {to}",
    en: "Forwarded from {from} to {to} on {day}, late: it was due by {due}",
  },
  partTitle: { sq: "Pjesë e së njëjtës kërkesë", sr: "Deo istog zahteva", en: "A part of the same request" },
  splitTitle: { sq: "Pjesa tjetër e kërkesës", sr: "Ostatak zahteva", en: "The rest of the request" },
  splitLead: {
    sq: "Institucioni tha më {day} se një pjesë e ka {institution}. Me një shtypje kërkesa i dërgohet edhe atij, si kërkesë e re e lidhur me këtë.",
    sr: "Institucija je {day} rekla da deo ima {institution}. Jednim pritiskom zahtev se šalje i njoj, kao nov zahtev povezan sa ovim.",
    en: "On {day} the institution said that {institution} holds a part. With one press the request goes there too, as a new one linked to this.",
  },
  splitSend: {
    sq: "Dërgoje edhe te {institution}",
    sr: "Pošalji i: {institution}",
    en: "Send it to {institution} as well",
  },
  splitSent: {
    sq: "Kërkesa iu dërgua edhe institucionit tjetër.",
    sr: "Zahtev je poslat i drugoj instituciji.",
    en: "The request was sent to the other institution as well.",
  },
  splitNotNow: {
    sq: "Kjo pjesë nuk mund të dërgohet tani.",
    sr: "Ovaj deo se sada ne može poslati.",
    en: "This part cannot be sent now.",
  },
  officerSays: {
    sq: "Institucioni thotë: „{what}”. Vendosni ju.",
    sr: "Institucija kaže: „{what}”. Vi odlučujete.",
    en: "The institution says: “{what}”. You decide.",
  },
  passesTo: {
    sq: "Nëse e vlerësoni letrën si përcjellje, kërkesa i dërgohet menjëherë: {institution}.",
    sr: "Ako pismo ocenite kao prosleđivanje, zahtev se odmah šalje: {institution}.",
    en: "If you judge the letter to be a forwarding, the request goes at once to {institution}.",
  },
  revoke: {
    sq: "Tërhiqi lidhjet e institucionit për përgjigje",
    sr: "Povuci veze institucije za odgovor",
    en: "Withdraw the institution's answering links",
  },
  revokeHint: {
    sq: "Lidhjet në letrat e dërguara nuk hapen më. Letra e ardhshme mban lidhje të re.",
    sr: "Veze u poslatim pismima se više ne otvaraju. Sledeće pismo nosi novu vezu.",
    en: "The links in letters already sent open no more. The next letter carries a new one.",
  },
  revoked: {
    sq: "{count, plural, =0 {Nuk kishte lidhje të hapura.} one {U tërhoq # lidhje.} other {U tërhoqën # lidhje.}}",
    sr: "{count, plural, =0 {Nije bilo otvorenih veza.} one {Povučena je # veza.} few {Povučene su # veze.} other {Povučeno je # veza.}}",
    en: "{count, plural, =0 {There were no open links.} one {# link was withdrawn.} other {# links were withdrawn.}}",
  },
} satisfies Texts;
