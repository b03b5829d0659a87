import type { Texts } from "../../../say/index.ts";

/** Letters to the writer of a batch. */
export const letterTexts = {
  approvedSubject: {
    sq: "Seria juaj e kërkesave po niset: {title}",
    sr: "Vaša serija zahteva kreće: {title}",
    en: "Your batch of requests is on its way: {title}",
  },
  approvedText: {
    sq: "Sekretariati e miratoi serinë „{title}”. Letrat po nisen një nga një; në faqen e serisë i shihni të gjitha përgjigjet krah për krah.",
    sr: "Sekretarijat je odobrio seriju „{title}”. Pisma odlaze jedno po jedno; na stranici serije vidite sve odgovore jedan pored drugog.",
    en: "The secretariat has approved the batch “{title}”. The letters leave one by one; the page of the batch shows all answers side by side.",
  },
  approvedButton: { sq: "Shih serinë", sr: "Pogledaj seriju", en: "See the batch" },
  returnedSubject: {
    sq: "Seria juaj e kërkesave kërkon një ndryshim: {title}",
    sr: "Vašu seriju zahteva treba izmeniti: {title}",
    en: "Your batch of requests needs a change: {title}",
  },
  returnedText: {
    sq: "Sekretariati jua ktheu serinë „{title}” me këtë arsye:",
    sr: "Sekretarijat vam je vratio seriju „{title}” uz ovo obrazloženje:",
    en: "The secretariat has given the batch “{title}” back to you, for this reason:",
  },
  returnedNext: {
    sq: "Asnjë letër nuk është nisur. Ndryshojeni tekstin ose listën e institucioneve dhe dërgojeni përsëri.",
    sr: "Nijedno pismo nije poslato. Izmenite tekst ili spisak institucija i pošaljite ponovo.",
    en: "No letter has left. Change the text or the list of institutions and send it again.",
  },
  returnedButton: { sq: "Ndrysho serinë", sr: "Izmeni seriju", en: "Change the batch" },
  why: {
    sq: "Ky njoftim ju vjen sepse këtë seri kërkesash e keni shkruar ju.",
    sr: "Ovo obaveštenje dobijate jer ste vi napisali ovu seriju zahteva.",
    en: "You get this notice because you wrote this batch of requests.",
  },
  followUp: {
    sq: "Të nderuar,\n\nAfati ligjor për përgjigje në kërkesën time për qasje në dokumente publike ka kaluar dhe ende nuk kam marrë përgjigje. Ju lutem të më përgjigjeni sa më parë, ose të më tregoni kur do ta bëni këtë.\n\nMe respekt,\n{name}",
    sr: "Poštovani,\n\nZakonski rok za odgovor na moj zahtev za pristup javnim dokumentima je istekao, a odgovor još nije stigao. Molim vas da odgovorite što pre ili da mi javite kada ćete to učiniti.\n\nS poštovanjem,\n{name}",
    en: "Dear Sir or Madam,\n\nThe legal deadline for an answer to my request for access to public documents has passed and I have not yet had an answer. Please answer as soon as you can, or tell me when you will.\n\nYours faithfully,\n{name}",
  },
} satisfies Texts;
