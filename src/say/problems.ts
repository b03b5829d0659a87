import type { Text } from "./index.ts";

/** What went wrong, and what to do: one pair for every refusal by name, for pages and problem documents. */
export const PROBLEM_TEXTS: Readonly<Record<string, { title: Text; help: Text }>> = {
  "bad-request": {
    title: { sq: "Kërkesa nuk u kuptua", sr: "Zahtev nije razumljiv", en: "The request could not be understood" },
    help: {
      sq: "Kthehuni një hap prapa dhe provoni përsëri.",
      sr: "Vratite se jedan korak i pokušajte ponovo.",
      en: "Go one step back and try again.",
    },
  },
  "sign-in-first": {
    title: { sq: "Së pari hyni në llogari", sr: "Najpre se prijavite", en: "Sign in first" },
    help: {
      sq: "Kjo faqe është për ata që kanë hyrë në llogarinë e tyre.",
      sr: "Ova stranica je za prijavljene korisnike.",
      en: "This page is for people who have signed in.",
    },
  },
  forbidden: {
    title: { sq: "Nuk keni qasje në këtë faqe", sr: "Nemate pristup ovoj stranici", en: "You may not open this page" },
    help: {
      sq: "Nëse mendoni se duhet ta keni, shkruajini sekretariatit.",
      sr: "Ako mislite da bi trebalo da ga imate, pišite sekretarijatu.",
      en: "If you think you should, write to the secretariat.",
    },
  },
  "second-factor-first": {
    title: { sq: "Duhet edhe hapi i dytë", sr: "Potreban je i drugi korak", en: "The second step is needed" },
    help: {
      sq: "Faqet e punës së sekretariatit hapen vetëm pas konfirmimit me hapin e dytë.",
      sr: "Radne stranice sekretarijata otvaraju se tek posle potvrde u drugom koraku.",
      en: "The secretariat's pages open only after the second step of signing in.",
    },
  },
  "forged-form": {
    title: {
      sq: "Formulari nuk vinte nga kjo faqe",
      sr: "Obrazac nije stigao sa ove stranice",
      en: "The form did not come from this site",
    },
    help: {
      sq: "Ndoshta keni hyrë ose dalë nga llogaria ndërkohë. Hapeni faqen përsëri dhe dërgojeni edhe një herë; asgjë nuk u ndryshua.",
      sr: "Možda ste se u međuvremenu prijavili ili odjavili. Ponovo otvorite stranicu i pošaljite još jednom; ništa nije promenjeno.",
      en: "Perhaps you signed in or out meanwhile. Open the page again and send once more; nothing was changed.",
    },
  },
  "not-found": {
    title: { sq: "Kjo faqe nuk ekziston", sr: "Ova stranica ne postoji", en: "There is no such page" },
    help: {
      sq: "Ndoshta adresa është shkruar gabim, ose faqja është hequr. Provoni kërkimin.",
      sr: "Možda je adresa pogrešno napisana ili je stranica uklonjena. Pokušajte pretragu.",
      en: "The address may be mistyped, or the page was removed. Try the search.",
    },
  },
  "method-not-allowed": {
    title: { sq: "Kjo nuk mund të bëhet këtu", sr: "To se ovde ne može uraditi", en: "That cannot be done here" },
    help: {
      sq: "Kthehuni një hap prapa dhe provoni përsëri.",
      sr: "Vratite se jedan korak i pokušajte ponovo.",
      en: "Go one step back and try again.",
    },
  },
  conflict: {
    title: {
      sq: "Dikush e ndryshoi ndërkohë",
      sr: "Neko je to u međuvremenu promenio",
      en: "Someone changed it meanwhile",
    },
    help: {
      sq: "Hapeni faqen përsëri për ta parë gjendjen e re.",
      sr: "Ponovo otvorite stranicu da vidite novo stanje.",
      en: "Open the page again to see how it stands now.",
    },
  },
  gone: {
    title: { sq: "Kjo nuk gjendet më këtu", sr: "Toga ovde više nema", en: "This is no longer here" },
    help: {
      sq: "Lidhja është përdorur ose i ka kaluar afati. Kërkoni një të re.",
      sr: "Veza je iskorišćena ili je istekla. Zatražite novu.",
      en: "The link was used or has expired. Ask for a new one.",
    },
  },
  "too-large": {
    title: { sq: "Dërgesa është tepër e madhe", sr: "Pošiljka je prevelika", en: "That is too large" },
    help: {
      sq: "Zvogëloni skedarët ose dërgojini veç e veç.",
      sr: "Smanjite datoteke ili ih pošaljite odvojeno.",
      en: "Make the files smaller, or send them one by one.",
    },
  },
  "unsupported-type": {
    title: {
      sq: "Ky lloj i dërgesës nuk pranohet",
      sr: "Ova vrsta pošiljke se ne prima",
      en: "This kind of content is not taken",
    },
    help: {
      sq: "Dërgojeni nga formulari i faqes.",
      sr: "Pošaljite preko obrasca na stranici.",
      en: "Send it from the form on the page.",
    },
  },
  "too-many": {
    title: { sq: "Shumë përpjekje njëra pas tjetrës", sr: "Previše pokušaja zaredom", en: "Too many tries in a row" },
    help: {
      sq: "Pritni disa minuta dhe provoni përsëri.",
      sr: "Sačekajte nekoliko minuta i pokušajte ponovo.",
      en: "Wait a few minutes and try again.",
    },
  },
  unavailable: {
    title: { sq: "Platforma po niset", sr: "Platforma se pokreće", en: "The platform is starting" },
    help: {
      sq: "Provoni përsëri pas pak.",
      sr: "Pokušajte ponovo uskoro.",
      en: "Try again in a moment.",
    },
  },
  unforeseen: {
    title: {
      sq: "Diçka nuk shkoi mirë te ne",
      sr: "Kod nas nešto nije u redu",
      en: "Something went wrong on our side",
    },
    help: {
      sq: "Asgjë nuk u ruajt përgjysmë. Provoni përsëri; nëse përsëritet, na shkruani.",
      sr: "Ništa nije sačuvano napola. Pokušajte ponovo; ako se ponovi, pišite nam.",
      en: "Nothing was saved half-way. Try again; if it happens again, write to us.",
    },
  },
};
