import type { Texts } from "../../../say/index.ts";

/** Letters to institutions: in the language the asker chose, to an officer who may never have heard of this site. */
export const institutionTexts = {
  subject: {
    sq: "Kërkesë për qasje në dokumente publike: {title} [{number}]",
    sr: "Zahtev za pristup javnim dokumentima: {title} [{number}]",
    en: "Request for access to public documents: {title} [{number}]",
  },
  subjectAgain: {
    sq: "Lidhur me kërkesën: {title} [{number}]",
    sr: "U vezi sa zahtevom: {title} [{number}]",
    en: "Concerning the request: {title} [{number}]",
  },
  basis: {
    sq: "Baza ligjore: {law}.",
    sr: "Pravni osnov: {law}.",
    en: "Legal basis: {law}.",
  },
  howToAnswer: {
    sq: "Mund të përgjigjeni thjesht duke iu përgjigjur këtij mesazhi; dokumentet mund t’i bashkëngjitni. Kërkesa mban numrin {number}.",
    sr: "Dovoljno je da odgovorite na ovu poruku; dokumenta možete priložiti. Broj zahteva je {number}.",
    en: "You can simply reply to this message and attach the documents. The number of the request is {number}.",
  },
  published: {
    sq: "Kërkesa dhe përgjigjja publikohen në {url}. Adresat e postës elektronike dhe numrat e telefonit mbulohen.",
    sr: "Zahtev i odgovor objavljuju se na {url}. Adrese e-pošte i brojevi telefona se prikrivaju.",
    en: "The request and the answer are published at {url}. E-mail addresses and telephone numbers are masked.",
  },
  draft: {
    sq: "Të nderuar,\n\nMe bazë në ligjin në fuqi ({law}), kërkoj qasje në këtë dokument publik:\n\n[… shkruani cilin dokument kërkoni: emrin, datën ose projektin]\n\nJu lutem ta dërgoni në formë elektronike, si përgjigje në këtë mesazh. Nëse dokumenti nuk gjendet te ju, ju lutem më tregoni cili institucion e ka. Nëse qasja refuzohet tërësisht ose pjesërisht, ju lutem shënoni arsyen dhe bazën ligjore.\n\nMe respekt,\n{name}",
    sr: "Poštovani,\n\nNa osnovu važećeg zakona ({law}), tražim pristup sledećem javnom dokumentu:\n\n[… navedite koji dokument tražite: naziv, datum ili projekat]\n\nMolim vas da ga pošaljete u elektronskom obliku, kao odgovor na ovu poruku. Ako dokument nije kod vas, molim vas da mi kažete koja ga institucija ima. Ako se pristup u celini ili delimično odbija, molim vas da navedete razlog i pravni osnov.\n\nS poštovanjem,\n{name}",
    en: "Dear Sir or Madam,\n\nUnder the law in force ({law}), I request access to the following public document:\n\n[… say which document you ask for: its name, date or project]\n\nPlease send it electronically, as a reply to this message. If you do not hold the document, please tell me which institution does. If access is refused in full or in part, please state the reason and the legal basis.\n\nYours faithfully,\n{name}",
  },
} satisfies Texts;

/** Notices to the asker. They carry the title and a link, nothing of what the institution wrote. */
export const noticeTexts = {
  "letter-arrived-subject": {
    sq: "Erdhi një letër për kërkesën tuaj: {title}",
    sr: "Stiglo je pismo povodom vašeg zahteva: {title}",
    en: "A letter has arrived for your request: {title}",
  },
  "letter-arrived-text": {
    sq: "Për kërkesën „{title}” ({institution}) ka ardhur një letër. Lexojeni letrën dhe na tregoni a është kjo përgjigjja që kërkuat: vetëm ju e dini.",
    sr: "Stiglo je pismo u vezi sa vašim zahtevom „{title}” ({institution}). Pročitajte ga i recite nam da li je to odgovor koji ste tražili: samo vi to znate.",
    en: "A letter has come about your request “{title}” ({institution}). Read it and tell us whether it is the answer you asked for: only you know.",
  },
  "letter-arrived-clock": {
    sq: "Derisa ta thoni ju, afati ligjor vazhdon të ecë.",
    sr: "Dok to ne kažete, zakonski rok teče dalje.",
    en: "Until you say so, the legal deadline keeps running.",
  },
  "letter-arrived-button": { sq: "Lexo letrën", sr: "Pročitaj pismo", en: "Read the letter" },
  "due-today-subject": {
    sq: "Sot skadon afati: {title}",
    sr: "Rok ističe danas: {title}",
    en: "The deadline is today: {title}",
  },
  "due-today-text": {
    sq: "Sot, më {due}, është dita e fundit kur {institution} mund të përgjigjet brenda afatit në kërkesën „{title}”. Ende s’keni nevojë të bëni asgjë; nesër ju tregojmë si qëndron puna.",
    sr: "Danas, {due}, poslednji je dan za blagovremen odgovor na zahtev „{title}” ({institution}). Za sada ne morate ništa da radite; sutra vam javljamo kako stvar stoji.",
    en: "Today, {due}, is the last day for {institution} to answer your request “{title}” in time. You need not do anything yet; tomorrow we tell you how it stands.",
  },
  "due-today-button": { sq: "Shih kërkesën", sr: "Pogledaj zahtev", en: "See the request" },
  "silent-subject": {
    sq: "Nuk ka përgjigje: {title}",
    sr: "Nema odgovora: {title}",
    en: "No answer: {title}",
  },
  "silent-text": {
    sq: "Afati për përgjigje në kërkesën „{title}” kaloi më {due}. Sipas ligjit, heshtja e institucionit ({institution}) vlen si përgjigje negative.",
    sr: "Rok za odgovor na zahtev „{title}” istekao je {due}. Po zakonu se ćutanje institucije ({institution}) smatra negativnim odgovorom.",
    en: "The deadline for an answer to your request “{title}” passed on {due}. By law, the silence of the institution ({institution}) counts as a refusal.",
  },
  "silent-complaint": {
    sq: "Ankesa mund të bëhet deri më {complaintBy}. Mund t’i dërgoni edhe një kujtesë institucionit, por ajo nuk e ndal këtë afat.",
    sr: "Žalba se može podneti do {complaintBy}. Instituciji možete poslati i podsetnik, ali on ne zaustavlja taj rok.",
    en: "A complaint can be made until {complaintBy}. You may also send the institution a reminder, but that does not stop this term.",
  },
  "silent-unjudged-subject": {
    sq: "Afati kaloi: a është përgjigje letra që erdhi? {title}",
    sr: "Rok je istekao: da li je pismo koje je stiglo odgovor? {title}",
    en: "The deadline has passed: is the letter that came an answer? {title}",
  },
  "silent-unjudged-text": {
    sq: "Afati për përgjigje në kërkesën „{title}” kaloi më {due}. Për të ka ardhur një letër nga institucioni ({institution}), por ende nuk keni thënë a është ajo përgjigjja. Nëse nuk është, sipas ligjit konsiderohet se institucioni nuk u përgjigj.",
    sr: "Rok za odgovor na zahtev „{title}” istekao je {due}. Stiglo je pismo ({institution}), ali još niste rekli da li je to odgovor. Ako nije, po zakonu se smatra da institucija nije odgovorila.",
    en: "The deadline for an answer to your request “{title}” passed on {due}. A letter from the institution ({institution}) is there, but you have not yet said whether it is the answer. If it is not, the institution has by law not answered.",
  },
  "silent-button": { sq: "Shih hapin tjetër", sr: "Pogledaj sledeći korak", en: "See the next step" },
  "undelivered-subject": {
    sq: "Kërkesa nuk arriti: {title}",
    sr: "Zahtev nije stigao: {title}",
    en: "The request did not arrive: {title}",
  },
  "undelivered-text": {
    sq: "Kërkesa „{title}” nuk mundi t’i dorëzohej institucionit ({institution}): adresa që kemi nuk e pranon. Sekretariati po e gjen adresën e saktë dhe e dërgon përsëri. Afati nis kur kërkesa të arrijë.",
    sr: "Zahtev „{title}” nije mogao biti uručen ({institution}): adresa koju imamo ga ne prima. Sekretarijat traži tačnu adresu i poslaće ga ponovo. Rok počinje kada zahtev stigne.",
    en: "Your request “{title}” could not be delivered ({institution}): the address we have does not take it. The secretariat is looking for the right one and will send it again. The deadline starts when the request arrives.",
  },
  "undelivered-button": { sq: "Shih kërkesën", sr: "Pogledaj zahtev", en: "See the request" },
  "embargo-ends-subject": {
    sq: "Kërkesa juaj bëhet publike më {due}: {title}",
    sr: "Vaš zahtev postaje javan {due}: {title}",
    en: "Your request becomes public on {due}: {title}",
  },
  "embargo-ends-text": {
    sq: "Kërkesa „{title}” ({institution}) bëhet publike më {due}, bashkë me letrat që kanë ardhur. Deri atëherë mund ta shtyni ditën, më së shumti 12 muaj pas dërgimit, ose ta publikoni më herët.",
    sr: "Zahtev „{title}” ({institution}) postaje javan {due}, zajedno sa pismima koja su stigla. Do tada možete odložiti taj dan, najduže 12 meseci od slanja, ili ga objaviti ranije.",
    en: "Your request “{title}” ({institution}) becomes public on {due}, with the letters that have come. Until then you can put the day off, to 12 months after sending at most, or publish it sooner.",
  },
  "complaint-ends-subject": {
    sq: "Ankesa mund të bëhet deri më {due}: {title}",
    sr: "Žalba se može podneti do {due}: {title}",
    en: "A complaint can be made until {due}: {title}",
  },
  "complaint-ends-text": {
    sq: "Për kërkesën „{title}” ({institution}) mund të ankoheni në Agjenci deri më {due}. Letra është gati: lexojeni, shtoni fjalët tuaja dhe dërgojeni. Pas kësaj dite rruga mbyllet.",
    sr: "Povodom zahteva „{title}” ({institution}) možete se žaliti Agenciji do {due}. Pismo je spremno: pročitajte ga, dodajte svoje reči i pošaljite. Posle tog dana put je zatvoren.",
    en: "You can complain to the Agency about your request “{title}” ({institution}) until {due}. The letter is ready: read it, add your own words and send it. After that day the way is closed.",
  },
  "complaint-ends-button": { sq: "Hape letrën e ankesës", sr: "Otvori žalbu", en: "Open the complaint" },
  "agency-late-subject": {
    sq: "Agjencia ende nuk ka vendosur: {title}",
    sr: "Agencija još nije odlučila: {title}",
    en: "The Agency has not decided yet: {title}",
  },
  "agency-late-text": {
    sq: "Agjencia duhej të vendoste për ankesën tuaj („{title}”, {institution}) deri më {due}. Nëse vendimi ju ka ardhur me postë, shënojeni; nëse jo, mund ta pyesni Agjencinë me numrin e protokollit.",
    sr: "Agencija je trebalo da odluči o vašoj žalbi („{title}”, {institution}) do {due}. Ako ste odluku dobili poštom, upišite je; ako niste, pitajte Agenciju navodeći broj protokola.",
    en: "The Agency had to decide on your complaint (“{title}”, {institution}) by {due}. If its decision came to you by post, write it down; if not, you can ask the Agency with the protocol number.",
  },
  "agency-late-button": { sq: "Shih ankesën", sr: "Pogledaj žalbu", en: "See the complaint" },
  "execution-late-subject": {
    sq: "Vendimi i Agjencisë nuk u zbatua: {title}",
    sr: "Odluka Agencije nije izvršena: {title}",
    en: "The Agency's decision was not carried out: {title}",
  },
  "execution-late-text": {
    sq: "{institution} duhej ta zbatonte vendimin e Agjencisë deri më {due} për kërkesën „{title}”. Njoftojeni Agjencinë: ajo mund ta gjobisë institucionin që nuk e zbaton vendimin e saj.",
    sr: "Institucija ({institution}) je trebalo da izvrši odluku Agencije do {due} po zahtevu „{title}”. Obavestite Agenciju: ona može da kazni instituciju koja ne izvrši njenu odluku.",
    en: "{institution} had to carry out the Agency's decision by {due} for the request “{title}”. Tell the Agency: it can fine an institution that does not carry out its decision.",
  },
  "execution-late-button": { sq: "Shih ankesën", sr: "Pogledaj žalbu", en: "See the complaint" },
  "lawsuit-ends-subject": {
    sq: "Padia mund të paraqitet deri më {due}: {title}",
    sr: "Tužba se može podneti do {due}: {title}",
    en: "A lawsuit can be filed until {due}: {title}",
  },
  "lawsuit-ends-text": {
    sq: "Kundër vendimit të Agjencisë për kërkesën „{title}” ({institution}) mund të paraqisni padi deri më {due}. Te faqja e ankesës gjeni çfarë duhet dhe ku mund të merrni ndihmë juridike falas.",
    sr: "Protiv odluke Agencije po zahtevu „{title}” ({institution}) možete podneti tužbu do {due}. Na stranici žalbe piše šta je potrebno i gde možete dobiti besplatnu pravnu pomoć.",
    en: "You can file a lawsuit against the Agency's decision on your request “{title}” ({institution}) until {due}. The page of the complaint says what is needed and where to find free legal aid.",
  },
  "lawsuit-ends-button": { sq: "Shih çfarë duhet", sr: "Pogledaj šta je potrebno", en: "See what is needed" },
  "date-moved-subject": {
    sq: "Afati u numërua përsëri: {title}",
    sr: "Rok je ponovo izračunat: {title}",
    en: "The deadline was counted anew: {title}",
  },
  "date-moved-text": {
    sq: "Afati i kërkesës „{title}” ({institution}) ishte më {before}; tani është më {due}. Ndryshoi një ditë feste ose një rregull i afateve; te kërkesa shihet si u numërua.",
    sr: "Rok za zahtev „{title}” ({institution}) bio je {before}; sada je {due}. Promenio se praznik ili pravilo o rokovima; na stranici zahteva piše kako je računato.",
    en: "The deadline of your request “{title}” ({institution}) was {before}; it is now {due}. A holiday or a rule of the terms changed; the page of the request says how it was counted.",
  },
  "date-moved-button": { sq: "Shih kërkesën", sr: "Pogledaj zahtev", en: "See the request" },
  "hidden-subject": {
    sq: "Një pjesë e kërkesës suaj u fsheh nga publiku: {title}",
    sr: "Deo vašeg zahteva sakriven je od javnosti: {title}",
    en: "Part of your request was hidden from the public: {title}",
  },
  "hidden-text": {
    sq: "Te kërkesa „{title}” ({institution}) sekretariati ka fshehur nga publiku {what}. Arsyeja: {reason}.",
    sr: "U zahtevu „{title}” ({institution}) sekretarijat je od javnosti sakrio {what}. Razlog: {reason}.",
    en: "In your request “{title}” ({institution}) the secretariat has hidden {what} from the public. Reason: {reason}.",
  },
  "hidden-request": { sq: "krejt kërkesën", sr: "ceo zahtev", en: "the whole request" },
  "hidden-letter": { sq: "letrën e datës {letter}", sr: "pismo od {letter}", en: "the letter of {letter}" },
  "hidden-file": {
    sq: "një skedar të letrës së datës {letter}",
    sr: "jednu datoteku uz pismo od {letter}",
    en: "a file of the letter of {letter}",
  },
  "hidden-words": {
    sq: "disa fjalë në letrën e datës {letter}",
    sr: "neke reči u pismu od {letter}",
    en: "some words of the letter of {letter}",
  },
  "hidden-title": {
    sq: "Sekretariati i ka dhënë kërkesës suaj „{title}” ({institution}) një titull tjetër për publikun: „{publicTitle}”.",
    sr: "Sekretarijat je vašem zahtevu „{title}” ({institution}) dao drugi naslov za javnost: „{publicTitle}”.",
    en: "The secretariat has given your request “{title}” ({institution}) another title for the public: “{publicTitle}”.",
  },
  "hidden-still": {
    sq: "Ju e lexoni gjithçka si më parë, dhe afatet ecin si më parë.",
    sr: "Vi i dalje čitate sve, a rokovi teku kao i pre.",
    en: "You read everything as before, and the terms run as before.",
  },
  "hidden-object": {
    sq: "Nëse nuk pajtoheni, shkruani pse përmes lidhjes „Raporto këtë faqe” në fund të faqes së kërkesës: përgjigjja ju vjen me e-mail.",
    sr: "Ako se ne slažete, napišite zašto preko veze „Prijavi ovu stranicu” na dnu stranice zahteva: odgovor vam stiže e-poštom.",
    en: "If you disagree, say why through the link “Report this page” at the foot of the request's page: the answer comes to you by e-mail.",
  },
  "hidden-button": { sq: "Shih kërkesën", sr: "Pogledaj zahtev", en: "See the request" },
  "many-due-today-subject": {
    sq: "Sot skadon afati për {count} kërkesa tuaja",
    sr: "Danas {count, plural, one {ističe rok za # vaš zahtev} few {ističe rok za # vaša zahteva} other {ističe rok za # vaših zahteva}}",
    en: "The deadline of {count} of your requests is today",
  },
  "many-due-today-text": {
    sq: "Sot është dita e fundit kur këto institucione mund t’ju përgjigjen brenda afatit. Ende s’keni nevojë të bëni asgjë; nesër ju tregojmë si qëndron puna.",
    sr: "Danas je poslednji dan za blagovremen odgovor ovih institucija. Za sada ne morate ništa da radite; sutra vam javljamo kako stvar stoji.",
    en: "Today is the last day for these institutions to answer you in time. You need not do anything yet; tomorrow we tell you how it stands.",
  },
  "many-due-today-line": { sq: "Afati: {due}", sr: "Rok: {due}", en: "Deadline: {due}" },
  "many-silent-subject": {
    sq: "Nuk ka përgjigje për {count} kërkesa tuaja",
    sr: "Nema odgovora na {count, plural, one {# vaš zahtev} few {# vaša zahteva} other {# vaših zahteva}}",
    en: "No answer to {count} of your requests",
  },
  "many-silent-text": {
    sq: "Këtyre kërkesave u kaloi afati. Sipas ligjit, heshtja vlen si përgjigje negative, dhe për secilën mund të ankoheni veç e veç deri në datën e shënuar. Kujtesën mund t’ua dërgoni të gjithave përnjëherë, por ajo nuk e ndal këtë afat.",
    sr: "Ovim zahtevima je istekao rok. Po zakonu se ćutanje smatra negativnim odgovorom, a žaliti se možete posebno za svaki, do navedenog datuma. Podsetnik možete poslati svima odjednom, ali on ne zaustavlja taj rok.",
    en: "The deadline of these requests has passed. By law silence counts as a refusal, and you can complain of each by the date beside it. You may send all of them a reminder at once, but that does not stop this term.",
  },
  "many-silent-line": {
    sq: "Afati kaloi më {due}. Ankesa bëhet deri më {complaintBy}.",
    sr: "Rok je istekao {due}. Žalba se može podneti do {complaintBy}.",
    en: "The deadline passed on {due}. A complaint can be made until {complaintBy}.",
  },
  "many-silent-unjudged-line": {
    sq: "Afati kaloi më {due}. Ka ardhur një letër që ende s’e keni gjykuar: a është përgjigjja?",
    sr: "Rok je istekao {due}. Stiglo je pismo koje još niste ocenili: da li je to odgovor?",
    en: "The deadline passed on {due}. A letter is there that you have not judged yet: is it the answer?",
  },
  "many-complaint-ends-subject": {
    sq: "Për {count} kërkesa tuaja po mbaron afati i ankesës",
    sr: "{count, plural, one {Za # vaš zahtev} few {Za # vaša zahteva} other {Za # vaših zahteva}} uskoro ističe rok za žalbu",
    en: "For {count} of your requests the time to complain is ending",
  },
  "many-complaint-ends-text": {
    sq: "Për këto kërkesa mund të ankoheni në Agjenci edhe pak ditë. Letrat janë gati: lexojini, shtoni fjalët tuaja dhe dërgojini. Pas kësaj rruga mbyllet.",
    sr: "Povodom ovih zahteva možete se žaliti Agenciji još koji dan. Pisma su spremna: pročitajte ih, dodajte svoje reči i pošaljite. Posle toga put je zatvoren.",
    en: "You can complain to the Agency about these requests for a few more days. The letters are ready: read them, add your own words and send them. After that the way is closed.",
  },
  "many-complaint-ends-line": {
    sq: "Ankesa bëhet deri më {due}.",
    sr: "Žalba se može podneti do {due}.",
    en: "A complaint can be made until {due}.",
  },
  "many-date-moved-subject": {
    sq: "Afatet e {count} kërkesave tuaja u numëruan përsëri",
    sr: "{count, plural, one {Rok # vašeg zahteva je ponovo izračunat} few {Rokovi # vaša zahteva su ponovo izračunati} other {Rokovi # vaših zahteva su ponovo izračunati}}",
    en: "The deadlines of {count} of your requests were counted anew",
  },
  "many-date-moved-text": {
    sq: "Ndryshoi një ditë feste ose një rregull i afateve. Te secila kërkesë shihet si u numërua afati i saj.",
    sr: "Promenio se praznik ili pravilo o rokovima. Na stranici svakog zahteva piše kako je njegov rok računat.",
    en: "A holiday or a rule of the terms changed. The page of each request says how its deadline was counted.",
  },
  "many-date-moved-line": {
    sq: "Afati ishte më {before}; tani është më {due}.",
    sr: "Rok je bio {before}; sada je {due}.",
    en: "The deadline was {before}; it is now {due}.",
  },
  "many-button": { sq: "Shih të gjitha", sr: "Pogledaj sve", en: "See all" },
  "many-why": {
    sq: "Ky njoftim ju vjen sepse këto kërkesa i keni dërguar ju.",
    sr: "Ovo obaveštenje dobijate jer ste vi poslali ove zahteve.",
    en: "You get this notice because you sent these requests.",
  },
  "embargo-ends-button": { sq: "Shih kërkesën", sr: "Pogledaj zahtev", en: "See the request" },
  why: {
    sq: "Ky njoftim ju vjen sepse kërkesën {number} e keni dërguar ju.",
    sr: "Ovo obaveštenje dobijate jer ste vi poslali zahtev {number}.",
    en: "You get this notice because you sent request {number}.",
  },
  noReply: {
    sq: "Mos iu përgjigjni këtij mesazhi: institucionit i shkruhet nga faqja e kërkesës.",
    sr: "Ne odgovarajte na ovu poruku: instituciji se piše sa stranice zahteva.",
    en: "Please do not reply to this message: write to the institution from the page of the request.",
  },
} satisfies Texts;
