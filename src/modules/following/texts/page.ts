import type { Texts } from "../../../say/index.ts";

/** Words of the pages on which one follows something and sees all that one follows. */
export const followTexts = {
  department: { sq: "Ndjekja", sr: "Praćenje", en: "Following" },
  title: { sq: "Ndiq", sr: "Prati", en: "Follow" },
  lead: {
    sq: "Ju shkruajmë kur ndodh diçka e re. Pa llogari; e ndalni kur të doni me një shtypje.",
    sr: "Pišemo vam kad se dogodi nešto novo. Bez naloga; prekidate kad želite, jednim pritiskom.",
    en: "We write to you when something new happens. No account needed; stop whenever you like with one press.",
  },
  email: { sq: "Adresa juaj elektronike", sr: "Vaša adresa e-pošte", en: "Your e-mail address" },
  emailHint: {
    sq: "Nuk publikohet. Fshihet kur nuk ndiqni më asgjë.",
    sr: "Ne objavljuje se. Briše se kad više ništa ne pratite.",
    en: "It is not published. It is erased when you follow nothing any more.",
  },
  emailWrong: {
    sq: "Shkruani një adresë të plotë, si emri@shembull.com.",
    sr: "Napišite potpunu adresu, na primer ime@primer.com.",
    en: "Write a whole address, such as name@example.com.",
  },
  how: { sq: "Sa shpesh", sr: "Koliko često", en: "How often" },
  howWrong: { sq: "Zgjidhni sa shpesh.", sr: "Izaberite koliko često.", en: "Choose how often." },
  now: { sq: "Menjëherë", sr: "Odmah", en: "At once" },
  daily: { sq: "Një herë në ditë, në mëngjes", sr: "Jednom dnevno, ujutru", en: "Once a day, in the morning" },
  weekly: { sq: "Të hënën në mëngjes", sr: "Ponedeljkom ujutru", en: "On Monday morning" },
  toAddress: {
    sq: "Letrat vijnë në {email}.",
    sr: "Pisma stižu na {email}.",
    en: "The letters go to {email}.",
  },
  submit: { sq: "Ndiq", sr: "Prati", en: "Follow" },
  followed: { sq: "Tani e ndiqni.", sr: "Sada ovo pratite.", en: "You now follow this." },
  sentTitle: { sq: "Shikoni postën tuaj", sr: "Pogledajte svoju poštu", en: "Look at your mail" },
  sentText: {
    sq: "Ju dërguam një letër me një lidhje. Ndjekja fillon kur ta konfirmoni aty. Nëse letra nuk vjen brenda pak minutash, shikoni edhe te posta e padëshiruar.",
    sr: "Poslali smo vam pismo sa linkom. Praćenje počinje kad ga tamo potvrdite. Ako pismo ne stigne za nekoliko minuta, pogledajte i neželjenu poštu.",
    en: "We sent you a letter with a link. Following begins when you confirm there. If the letter does not come within a few minutes, look among unwanted mail too.",
  },
  confirmTitle: { sq: "Ta ndiqni këtë?", sr: "Da li da pratite ovo?", en: "Follow this?" },
  confirmYes: { sq: "Po, ndiqe", sr: "Da, prati", en: "Yes, follow" },
  confirmed: {
    sq: "U konfirmua: tani e ndiqni.",
    sr: "Potvrđeno: sada ovo pratite.",
    en: "Confirmed: you now follow this.",
  },
  stopTitle: { sq: "Të mos e ndiqni më?", sr: "Da više ne pratite ovo?", en: "Stop following this?" },
  stopYes: { sq: "Mos e ndiq më", sr: "Ne prati više", en: "Stop following" },
  stopped: { sq: "Nuk e ndiqni më.", sr: "Više ovo ne pratite.", en: "You no longer follow this." },
  stoppedText: {
    sq: "Për këtë nuk ju vijnë më letra.",
    sr: "O ovome vam više ne stižu pisma.",
    en: "No more letters about this will come to you.",
  },
  mineTitle: { sq: "Çfarë ndiqni", sr: "Šta pratite", en: "What you follow" },
  mineNone: { sq: "Nuk ndiqni asgjë", sr: "Ne pratite ništa", en: "You follow nothing" },
  mineNoneText: {
    sq: "Në faqen e një kërkese, të një institucioni ose mbi një kërkim gjendet lidhja „Ndiq”.",
    sr: "Na stranici zahteva, institucije ili iznad pretrage nalazi se link „Prati”.",
    en: "On the page of a request, of an institution or above a search there is the link “Follow”.",
  },
  gone: { sq: "Nuk shihet më publikisht", sr: "Više se ne vidi javno", en: "No longer public" },
  save: { sq: "Ruaj", sr: "Sačuvaj", en: "Save" },
  saved: { sq: "U ruajt.", sr: "Sačuvano.", en: "Saved." },
  stopAll: { sq: "Mos ndiq më asgjë", sr: "Ne prati više ništa", en: "Stop following everything" },
  stopAllText: {
    sq: "Adresa juaj fshihet së bashku me gjithçka që ndiqni.",
    sr: "Vaša adresa se briše zajedno sa svim što pratite.",
    en: "Your address is erased together with all you follow.",
  },
  stoppedAll: {
    sq: "Nuk ndiqni më asgjë; adresa u fshi.",
    sr: "Više ništa ne pratite; adresa je obrisana.",
    en: "You follow nothing any more; the address was erased.",
  },
  "paused-hard": {
    sq: "Letrat u ndalën: serveri i postës tha se kjo adresë nuk i pranon.",
    sr: "Pisma su zaustavljena: poštanski server kaže da ih ova adresa ne prima.",
    en: "Letters are paused: the mail server said that this address does not take them.",
  },
  "paused-soft": {
    sq: "Letrat u ndalën: tri herë radhazi nuk mundën të dorëzohen.",
    sr: "Pisma su zaustavljena: tri puta zaredom nisu mogla biti dostavljena.",
    en: "Letters are paused: three times in a row they could not be delivered.",
  },
  resume: { sq: "Vazhdo t’i dërgosh", sr: "Nastavi sa slanjem", en: "Send them again" },
  resumed: { sq: "Letrat vijnë përsëri.", sr: "Pisma ponovo stižu.", en: "Letters come again." },
} satisfies Texts;
