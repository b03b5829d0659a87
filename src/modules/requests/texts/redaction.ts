import type { Texts } from "../../../say/index.ts";

export const redactionTexts = {
  covered: {
    sq: "Disa fjalë u fshehën nga sekretariati: {reasons}.",
    sr: "Neke reči je sakrio sekretarijat: {reasons}.",
    en: "The secretariat has hidden some words: {reasons}.",
  },
  coveredForOthers: {
    sq: "Publiku nuk i lexon disa fjalë të kësaj letre: {reasons}.",
    sr: "Javnost ne vidi neke reči ovog pisma: {reasons}.",
    en: "The public does not read some words of this letter: {reasons}.",
  },
  title: { sq: "Fshih fjalë", sr: "Sakrij reči", en: "Hide words" },
  link: {
    sq: "Fshih fjalë në letra dhe në titull",
    sr: "Sakrij reči u pismima i naslovu",
    en: "Hide words in letters and the title",
  },
  lead: {
    sq: "Fshihni sa më pak. Publiku sheh █████ në vend të fjalëve dhe arsyen; letra e plotë mbetet e ruajtur.",
    sr: "Skrivajte što manje. Javnost umesto reči vidi █████ i razlog; celo pismo ostaje sačuvano.",
    en: "Hide as little as you can. The public sees █████ in place of the words, and the reason; the whole letter is kept.",
  },
  letters: { sq: "Letrat", sr: "Pisma", en: "Letters" },
  letterLine: { sq: "{day}, {who}", sr: "{day}, {who}", en: "{day}, {who}" },
  coveredCount: {
    sq: "{count, plural, =0 {asgjë e fshehur} one {# vend i fshehur} other {# vende të fshehura}}",
    sr: "{count, plural, =0 {ništa nije skriveno} one {# skriveno mesto} few {# skrivena mesta} other {# skrivenih mesta}}",
    en: "{count, plural, =0 {nothing hidden} one {# place hidden} other {# places hidden}}",
  },
  choose: {
    sq: "Shënoni fjalët që publiku nuk duhet t’i lexojë",
    sr: "Označite reči koje javnost ne treba da vidi",
    en: "Mark the words that the public shall not read",
  },
  chooseHint: {
    sq: "Fjalët e nënvizuara me pika i fsheh një rregull; ato hiqen te rregulli.",
    sr: "Tačkasto podvučene reči skriva pravilo; one se vraćaju uklanjanjem pravila.",
    en: "Words underlined with dots are hidden by a rule; they come back when the rule ends.",
  },
  reason: { sq: "Arsyeja që sheh publiku", sr: "Razlog koji javnost vidi", en: "The reason that the public sees" },
  save: { sq: "Ruaj", sr: "Sačuvaj", en: "Save" },
  saved: {
    sq: "U ruajt. Publiku lexon vetëm fjalët e tjera.",
    sr: "Sačuvano. Javnost čita samo ostale reči.",
    en: "Saved. The public reads only the other words.",
  },
  parts: {
    sq: "Pjesa {part, number} nga {parts, number}",
    sr: "Deo {part, number} od {parts, number}",
    en: "Part {part, number} of {parts, number}",
  },
  publicTitle: {
    sq: "Titulli që lexon publiku",
    sr: "Naslov koji javnost čita",
    en: "The title that the public reads",
  },
  publicTitleHint: {
    sq: "Letra mban titullin e vet: „{title}”. Lëreni bosh që publiku ta lexojë atë.",
    sr: "Pismo zadržava svoj naslov: „{title}”. Ostavite prazno da ga javnost čita.",
    en: "The letter keeps its own title: “{title}”. Leave empty for the public to read that one.",
  },
  titleSaved: { sq: "Titulli u ruajt.", sr: "Naslov je sačuvan.", en: "The title is saved." },
  everywhere: {
    sq: "Fshihi këto fjalë kudo në këtë kërkesë",
    sr: "Sakrij ove reči svuda u ovom zahtevu",
    en: "Hide these words everywhere in this request",
  },
  everywhereLead: {
    sq: "Vlen edhe për letrat që do të vijnë, për titullin dhe për emrat e skedarëve.",
    sr: "Važi i za pisma koja će tek stići, za naslov i za nazive datoteka.",
    en: "Holds for letters still to come, the title and the names of files too.",
  },
  words: { sq: "Fjalët", sr: "Reči", en: "Words" },
  wordsHint: {
    sq: "Fjalë të plota. Yll në fund për çdo mbaresë: Gashi* gjen edhe „Gashit”.",
    sr: "Cele reči. Zvezdica na kraju za svaki nastavak: Petrović* nalazi i „Petrovića”.",
    en: "Whole words. A star at the end for any ending: Gashi* finds “Gashit” too.",
  },
  hideWords: { sq: "Fshihi", sr: "Sakrij", en: "Hide them" },
  rules: { sq: "Fjalë të fshehura me rregull", sr: "Reči skrivene pravilom", en: "Words hidden by a rule" },
  endRule: { sq: "Hiqe rregullin", sr: "Ukloni pravilo", en: "End the rule" },
  ruleEnded: { sq: "Rregulli u hoq.", sr: "Pravilo je uklonjeno.", en: "The rule is ended." },
  "error-reason-needed": {
    sq: "Zgjidhni arsyen: e lexon publiku në vend të fjalëve.",
    sr: "Izaberite razlog: javnost ga čita umesto reči.",
    en: "Choose the reason: the public reads it in place of the words.",
  },
  "error-words-missing": {
    sq: "Shkruani fjalët që do të fshihen.",
    sr: "Napišite reči koje treba sakriti.",
    en: "Write the words to be hidden.",
  },
  "error-words-too-short": {
    sq: "Të paktën tri shkronja a shifra.",
    sr: "Najmanje tri slova ili cifre.",
    en: "At least three letters or figures.",
  },
  "error-words-too-long": {
    sq: "Më së shumti {most, number} shenja.",
    sr: "Najviše {most, number} znakova.",
    en: "At most {most, number} characters.",
  },
} satisfies Texts;
