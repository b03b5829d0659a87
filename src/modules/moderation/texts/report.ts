import type { Texts } from "../../../say/index.ts";

/** What whoever reports reads: the form, the letter, the public page of figures. */
export const reportTexts = {
  department: { sq: "Moderimi", sr: "Moderacija", en: "Moderation" },
  link: { sq: "Raporto këtë faqe", sr: "Prijavi ovu stranicu", en: "Report this page" },
  title: { sq: "Raportoni një faqe", sr: "Prijavite stranicu", en: "Report a page" },
  about: { sq: "Faqja: {title}", sr: "Stranica: {title}", en: "The page: {title}" },
  lead: {
    sq: "Na tregoni çfarë nuk është në rregull. Raportin e lexon një njeri dhe vendos brenda pak ditësh.",
    sr: "Napišite nam šta nije u redu. Prijavu čita čovek i odlučuje za nekoliko dana.",
    en: "Tell us what is wrong. A person reads the report and decides within a few days.",
  },
  reason: { sq: "Çfarë nuk është në rregull?", sr: "Šta nije u redu?", en: "What is wrong?" },
  "reason-personal-data": {
    sq: "Tregon të dhëna personale që nuk duhet të jenë publike",
    sr: "Otkriva podatke o ličnosti koji ne treba da budu javni",
    en: "It shows personal data that should not be public",
  },
  "reason-insult": {
    sq: "Fyen, kërcënon ose nxit urrejtje",
    sr: "Vređa, preti ili podstiče mržnju",
    en: "It insults, threatens or incites hatred",
  },
  "reason-untrue": {
    sq: "Pohon diçka të pavërtetë që dëmton dikë",
    sr: "Tvrdi nešto neistinito što nekome nanosi štetu",
    en: "It says something untrue that harms somebody",
  },
  "reason-spam": {
    sq: "Është reklamë ose mesazh i padëshiruar",
    sr: "Reklama ili neželjena poruka",
    en: "It is advertising or spam",
  },
  "reason-rights": {
    sq: "Shkel të drejtën e autorit ose një të drejtë tjetër",
    sr: "Krši autorsko ili neko drugo pravo",
    en: "It infringes copyright or another right",
  },
  "reason-other": { sq: "Diçka tjetër", sr: "Nešto drugo", en: "Something else" },
  "reason-concealed": {
    sq: "Skedar me përmbajtje të fshehur",
    sr: "Datoteka sa skrivenim sadržajem",
    en: "A file with concealed content",
  },
  "reason-rule": { sq: "Fjalë nën një rregull", sr: "Reči pod pravilom", en: "Words under a rule" },
  words: { sq: "Cila pjesë dhe pse?", sr: "Koji deo i zašto?", en: "Which part, and why?" },
  wordsHint: {
    sq: "Për shembull: letra e 3 marsit, rreshti i dytë, është numri im i telefonit.",
    sr: "Na primer: pismo od 3. marta, drugi red, to je moj broj telefona.",
    en: "For example: the letter of 3 March, second line, that is my telephone number.",
  },
  email: { sq: "Adresa juaj elektronike", sr: "Vaša adresa e-pošte", en: "Your e-mail address" },
  emailHint: {
    sq: "Vetëm nëse doni të dini çfarë u vendos. E fshijmë sapo t’jua themi.",
    sr: "Samo ako želite da saznate šta je odlučeno. Brišemo je čim vam javimo.",
    en: "Only if you want to know what was decided. We delete it as soon as we have told you.",
  },
  send: { sq: "Dërgo raportin", sr: "Pošalji prijavu", en: "Send the report" },
  thanks: {
    sq: "Faleminderit. Raporti juaj u ruajt dhe do të lexohet.",
    sr: "Hvala. Vaša prijava je sačuvana i biće pročitana.",
    en: "Thank you. Your report is kept and will be read.",
  },
  "error-reason": { sq: "Zgjidhni njërën arsye.", sr: "Izaberite jedan razlog.", en: "Choose one reason." },
  "error-words": {
    sq: "Shkruani me disa fjalë se çfarë nuk është në rregull.",
    sr: "Napišite u nekoliko reči šta nije u redu.",
    en: "Say in a few words what is wrong.",
  },
  "error-words-long": {
    sq: "Teksti mund të ketë më së shumti {most, number} shenja.",
    sr: "Tekst može imati najviše {most, number} znakova.",
    en: "The text may have at most {most, number} characters.",
  },
  "error-email": {
    sq: "Kjo nuk duket si adresë elektronike. Për shembull: emri@example.org",
    sr: "Ovo ne liči na adresu e-pošte. Na primer: ime@example.org",
    en: "This does not look like an e-mail address. For example: name@example.org",
  },
  letterSubject: {
    sq: "Raporti juaj: çfarë u vendos",
    sr: "Vaša prijava: šta je odlučeno",
    en: "Your report: what was decided",
  },
  letterIntro: {
    sq: "Ju raportuat një faqe tonën. Një anëtar i ekipit e lexoi raportin dhe vendosi.",
    sr: "Prijavili ste jednu našu stranicu. Član našeg tima je pročitao prijavu i odlučio.",
    en: "You reported one of our pages. A member of staff read your report and decided.",
  },
  "letter-hidden": {
    sq: "Ajo që raportuat nuk është më publike.",
    sr: "Ono što ste prijavili više nije javno.",
    en: "What you reported is no longer public.",
  },
  "letter-words-hidden": {
    sq: "Fjalët që raportuat nuk lexohen më. Pjesa tjetër e faqes mbetet publike.",
    sr: "Reči koje ste prijavili više se ne vide. Ostatak stranice je i dalje javan.",
    en: "The words you reported can no longer be read. The rest of the page stays public.",
  },
  "letter-mended": {
    sq: "E ndreqëm atë që raportuat.",
    sr: "Ispravili smo ono što ste prijavili.",
    en: "We have put right what you reported.",
  },
  "letter-released": { sq: "Faqja mbetet publike.", sr: "Stranica ostaje javna.", en: "The page stays public." },
  "letter-kept": {
    sq: "Vendosëm ta lëmë faqen ashtu siç është.",
    sr: "Odlučili smo da stranicu ostavimo kakva jeste.",
    en: "We decided to leave the page as it is.",
  },
  "letter-repeated": {
    sq: "Të njëjtën gjë e kishte raportuar dikush para jush, dhe për të është vendosur.",
    sr: "Isto je neko prijavio pre vas i o tome je odlučeno.",
    en: "Somebody had reported the same before you, and it has been decided.",
  },
  letterPrinciples: {
    sq: "Si vendosim dhe sa shpesh: {url}",
    sr: "Kako odlučujemo i koliko često: {url}",
    en: "How we decide, and how often: {url}",
  },
  letterFooter: {
    sq: "Adresën tuaj e fshimë nga raporti. Nëse nuk pajtoheni, përgjigjuni kësaj letre.",
    sr: "Vašu adresu smo izbrisali iz prijave. Ako se ne slažete, odgovorite na ovo pismo.",
    en: "We have deleted your address from the report. If you disagree, answer this letter.",
  },
  letterOpen: { sq: "Hape faqen", sr: "Otvori stranicu", en: "Open the page" },
  publicTitle: { sq: "Si e moderojmë faqen", sr: "Kako moderiramo sajt", en: "How we moderate the site" },
  publicLead: {
    sq: "Dokumentet publike mbeten publike. Fshehim sa më pak, e themi kur e bëjmë dhe pse.",
    sr: "Javni dokumenti ostaju javni. Skrivamo što manje, kažemo kada to činimo i zašto.",
    en: "Public documents stay public. We hide as little as we can, and say when we do and why.",
  },
  principleLetters: {
    sq: "Adresat elektronike dhe numrat e telefonit në letra mbulohen vetvetiu.",
    sr: "Adrese e-pošte i brojevi telefona u pismima prikrivaju se automatski.",
    en: "E-mail addresses and telephone numbers in letters are covered without anyone asking.",
  },
  principleWords: {
    sq: "Nëse mjafton të fshihen disa fjalë, fshihen vetëm ato; në vend të tyre qëndron █████ dhe arsyeja.",
    sr: "Ako je dovoljno sakriti nekoliko reči, skrivaju se samo one; na njihovom mestu stoji █████ i razlog.",
    en: "Where hiding a few words is enough, only they are hidden; in their place stands █████ and the reason.",
  },
  principleReason: {
    sq: "Çdo fshehje ka një arsye që mund ta lexojë kushdo, dhe një njeri që e ka vendosur.",
    sr: "Svako skrivanje ima razlog koji svako može da pročita i čoveka koji je odlučio.",
    en: "Everything hidden has a reason that anyone can read, and a person who decided it.",
  },
  principleCriticism: {
    sq: "Kritika ndaj një institucioni ose një zyrtari për punën e tij nuk është arsye për fshehje.",
    sr: "Kritika institucije ili funkcionera zbog njihovog rada nije razlog za skrivanje.",
    en: "Criticism of an institution, or of an official for their work, is no reason to hide anything.",
  },
  principleFiles: {
    sq: "Tabelat me fletë, rreshta ose kolona të fshehura mbahen derisa një njeri të shohë çfarë kanë brenda.",
    sr: "Tabele sa skrivenim listovima, redovima ili kolonama zadržavaju se dok čovek ne vidi šta je u njima.",
    en: "Spreadsheets with hidden sheets, rows or columns are held until a person has seen what is inside.",
  },
  figuresTitle: { sq: "Sa dhe çfarë", sr: "Koliko i šta", en: "How many, and what" },
  figuresNone: {
    sq: "Deri tani askush nuk ka raportuar asgjë.",
    sr: "Do sada niko ništa nije prijavio.",
    en: "So far nobody has reported anything.",
  },
  figuresMedian: {
    sq: "Gjysma e raporteve vendosen brenda {days, plural, =0 {ditës} one {# dite} other {# ditësh}}.",
    sr: "O polovini prijava odlučeno je {days, plural, =0 {istog dana} one {u roku od # dana} few {u roku od # dana} other {u roku od # dana}}.",
    en: "Half of the reports are decided within {days, plural, =0 {the day} one {# day} other {# days}}.",
  },
  year: { sq: "Viti", sr: "Godina", en: "Year" },
  reports: { sq: "Raporte", sr: "Prijave", en: "Reports" },
  acted: { sq: "U fsheh ose u ndreq", sr: "Sakriveno ili ispravljeno", en: "Hidden or put right" },
  notActed: { sq: "Mbeti siç ishte", sr: "Ostalo kako jeste", en: "Left as it was" },
  undecided: { sq: "Pa vendim ende", sr: "Još nije odlučeno", en: "Not decided yet" },
  figuresCaption: {
    sq: "Raportet sipas vitit dhe çfarë u vendos",
    sr: "Prijave po godinama i šta je odlučeno",
    en: "Reports by year, and what was decided",
  },
  reasonsCaption: {
    sq: "Raportet sipas arsyes",
    sr: "Prijave po razlogu",
    en: "Reports by reason",
  },
  reasonColumn: { sq: "Arsyeja", sr: "Razlog", en: "Reason" },
  figureReports: { sq: "Raporte të marra", sr: "Primljene prijave", en: "Reports received" },
  figureReportsDefinition: {
    sq: "Raportet e njerëzve dhe gjetjet e vetë platformës, sipas ditës kur u bënë; pjesa: ato pas të cilave diçka u fsheh ose u ndreq.",
    sr: "Prijave ljudi i nalazi same platforme, po danu kada su nastali; deo: one posle kojih je nešto sakriveno ili ispravljeno.",
    en: "Reports by people and findings of the platform itself, by the day they were made; the part: those after which something was hidden or put right.",
  },
  stays: {
    sq: "Raportet që keni bërë, pa emrin dhe adresën tuaj.",
    sr: "Prijave koje ste podneli, bez vašeg imena i adrese.",
    en: "The reports you made, without your name and address.",
  },
} satisfies Texts;
