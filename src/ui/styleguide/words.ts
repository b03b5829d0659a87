import type { Texts } from "../../say/index.ts";

/** People, places and letters that the examples share, so that they read like one story. */
export const words = {
  lipjan: { sq: "Komuna e Lipjanit", sr: "Opština Lipljan", en: "Municipality of Lipjan" },
  prishtina: { sq: "Komuna e Prishtinës", sr: "Opština Priština", en: "Municipality of Prishtina" },
  fushe: { sq: "Komuna e Fushë Kosovës", sr: "Opština Kosovo Polje", en: "Municipality of Fushë Kosova" },
  finance: {
    sq: "Ministria e Financave, Punës dhe Transfereve",
    sr: "Ministarstvo finansija, rada i transfera",
    en: "Ministry of Finance, Labour and Transfers",
  },
  agency: {
    sq: "Agjencia për Informim dhe Privatësi",
    sr: "Agencija za informacije i privatnost",
    en: "Information and Privacy Agency",
  },
  janjeva: {
    sq: "Kontrata dhe aneksi për rehabilitimin e rrjetit të ujësjellësit në Janjevë",
    sr: "Ugovor i aneks za obnovu vodovodne mreže u Janjevu",
    en: "Contract and annex for the repair of the water network in Janjeva",
  },
  subsidies: {
    sq: "Lista e subvencioneve për organizatat joqeveritare, 2023",
    sr: "Spisak subvencija nevladinim organizacijama za 2023. godinu",
    en: "List of subsidies to non-governmental organisations, 2023",
  },
  minutes: {
    sq: "Procesverbali i dëgjimit buxhetor në Fushë Kosovë",
    sr: "Zapisnik sa budžetske rasprave u Kosovu Polju",
    en: "Minutes of the budget hearing in Fushë Kosova",
  },
  longWord: {
    sq: "Bashkëpunëtorëtndërinstitucionalëmoskundërshtueshmërisë",
    sr: "Najneprotivustavotvornijimaprekomernopreopterećenima",
    en: "Counterdeinstitutionalisationalistsoverrepresentation",
  },
  requests: { sq: "kërkesa", sr: "zahtevi", en: "requests" },
  late4: { sq: "4 ditë vonesë", sr: "4 dana kašnjenja", en: "4 days late" },
  answered5: {
    sq: "U përgjigj plotësisht për 5 ditë",
    sr: "Potpun odgovor za 5 dana",
    en: "Answered in full in 5 days",
  },
  dueTomorrow: { sq: "Afati nesër", sr: "Rok je sutra", en: "Due tomorrow" },
  atAgency: { sq: "Ankesë në Agjenci", sr: "Žalba Agenciji", en: "Complaint with the Agency" },
  registered: { sq: "E regjistruar", sr: "Zaveden", en: "Registered" },
  inTime: { sq: "në afat", sr: "u roku", en: "in time" },
  lateWord: { sq: "me vonesë", sr: "sa zakašnjenjem", en: "late" },
  silent: { sq: "pa përgjigje", sr: "bez odgovora", en: "not answered" },
  askDocument: { sq: "Kërko një dokument", sr: "Zatraži dokument", en: "Ask for a document" },
  howItWorks: { sq: "Shih si punon", sr: "Kako ovo radi", en: "See how it works" },
  usual: { sq: "Si zakonisht", sr: "Uobičajeno", en: "As usual" },
  allKinds: { sq: "Të gjitha llojet", sr: "Sve vrste", en: "All kinds" },
  withError: { sq: "Me gabim", sr: "Sa greškom", en: "With an error" },
  longText: { sq: "Me tekst të gjatë", sr: "Sa dugim tekstom", en: "With long text" },
  emptyCase: { sq: "Pa asgjë", sr: "Prazno", en: "Empty" },
  arta: { sq: "Arta Krasniqi", sr: "Arta Krasnići", en: "Arta Krasniqi" },
} satisfies Texts;
