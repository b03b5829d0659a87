import type { Texts } from "../../../say/index.ts";

/** The legal terms, each with where it is known from and how surely. */
export const clockTexts = {
  title: {
    sq: "Afatet ligjore dhe burimet e tyre",
    sr: "Zakonski rokovi i njihovi izvori",
    en: "The legal terms and their sources",
  },
  lead: {
    sq: "Sipas këtyre rregullave numërohet çdo datë në këtë faqe. Ku burimet nuk pajtohen, kujtesat përdorin datën më të hershme.",
    sr: "Po ovim pravilima se računa svaki datum na ovom sajtu. Gde se izvori ne slažu, podsetnici koriste raniji datum.",
    en: "By these rules every date on this site is counted. Where sources disagree, reminders use the earlier date.",
  },
  length: { sq: "Gjatësia", sr: "Trajanje", en: "Length" },
  start: { sq: "Fillon nga", sr: "Teče od", en: "Runs from" },
  firstDay: { sq: "Dita e ngjarjes", sr: "Dan događaja", en: "The day of the event" },
  notCounted: { sq: "nuk numërohet", sr: "ne računa se", en: "is not counted" },
  counted: { sq: "numërohet si e para", sr: "računa se kao prvi", en: "counts as the first" },
  lastDay: {
    sq: "Dita e fundit në pushim",
    sr: "Poslednji dan u neradni dan",
    en: "A last day that is no working day",
  },
  moves: { sq: "kalon në ditën e parë të punës", sr: "prelazi na prvi radni dan", en: "moves to the next working day" },
  stays: { sq: "mbetet", sr: "ostaje", en: "stays" },
  pause: { sq: "Kur kërkohet sqarim", sr: "Kad se traži pojašnjenje", en: "When clarification is asked" },
  pauseStops: { sq: "numërimi ndalet", sr: "računanje staje", en: "the count stops" },
  pauseRuns: { sq: "numërimi vazhdon", sr: "računanje teče dalje", en: "the count runs on" },
  act: { sq: "Ligji", sr: "Zakon", en: "Act" },
  article: { sq: "Neni", sr: "Član", en: "Article" },
  noArticle: { sq: "ende i paverifikuar", sr: "još neproveren", en: "not verified yet" },
  checked: { sq: "E kontrolloi", sr: "Proverio", en: "Checked by" },
  nobody: { sq: "ende askush", sr: "još niko", en: "nobody yet" },
  checkedOn: { sq: "{who}, më {day}", sr: "{who}, {day}", en: "{who}, on {day}" },
  other: { sq: "Lexime të tjera", sr: "Druga tumačenja", en: "Other readings" },
  link: { sq: "Të gjitha afatet dhe burimet", sr: "Svi rokovi i izvori", en: "All terms and sources" },
} satisfies Texts;
