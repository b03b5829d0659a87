import type { Texts } from "../../../say/index.ts";

/** Measures of the department, for reports and maps. */
export const figureTexts = {
  department: { sq: "Qasja në dokumente", sr: "Pristup dokumentima", en: "Access to documents" },
  stays: {
    sq: "Kërkesat që keni dërguar mbeten publike, pa emrin dhe pa adresën tuaj: që diçka u kërkua nga një institucion është fakt me interes publik.",
    sr: "Zahtevi koje ste poslali ostaju javni, bez vašeg imena i adrese: to da je od institucije nešto traženo činjenica je od javnog interesa.",
    en: "The requests you sent stay public, without your name and address: that an institution was asked for something is a fact of public interest.",
  },
  sent: { sq: "Kërkesa të dërguara", sr: "Poslati zahtevi", en: "Requests sent" },
  sentDefinition: {
    sq: "Kërkesat publike për dokumente që u dërguan në këtë periudhë.",
    sr: "Javni zahtevi za dokumenta poslati u ovom periodu.",
    en: "Public requests for documents that were sent in the period.",
  },
  inTime: { sq: "Përgjigje në afat", sr: "Odgovori u roku", en: "Answered in time" },
  inTimeDefinition: {
    sq: "Nga kërkesat e periudhës që morën vendim ose u ka kaluar afati: ato ku vendimi erdhi deri në ditën e fundit.",
    sr: "Od zahteva iz perioda koji su rešeni ili im je rok istekao: oni kod kojih je odluka stigla do poslednjeg dana.",
    en: "Of the period's requests that were decided or are past their date: those whose decision came by the last day.",
  },
  overdue: { sq: "Pa përgjigje pas afatit", sr: "Bez odgovora posle roka", en: "No answer after the deadline" },
  overdueDefinition: {
    sq: "Nga kërkesat e periudhës që morën vendim ose u ka kaluar afati: ato pa asnjë vendim. Letrat automatike nuk numërohen si përgjigje.",
    sr: "Od zahteva iz perioda koji su rešeni ili im je rok istekao: oni bez ikakve odluke. Automatska pisma se ne računaju kao odgovor.",
    en: "Of the period's requests that were decided or are past their date: those without any decision. Automatic letters are no answer.",
  },
  dataset: {
    sq: "Kërkesat për dokumente publike",
    sr: "Zahtevi za javna dokumenta",
    en: "Requests for public documents",
  },
  api: {
    sq: "Përshkrimi i të dhënave për programe",
    sr: "Opis podataka za programe",
    en: "Description of the data for programs",
  },
} satisfies Texts;
