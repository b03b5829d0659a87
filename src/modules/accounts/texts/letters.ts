import type { Texts } from "../../../say/index.ts";

/** Words of the letters about accounts. */
export const letterTexts = {
  signInSubject: {
    sq: "Lidhja juaj për të hyrë në Bashkë",
    sr: "Vaša veza za prijavu na Bashkë",
    en: "Your link to sign in to Bashkë",
  },
  signInTitle: { sq: "Hyni në llogarinë tuaj", sr: "Prijavite se na svoj nalog", en: "Sign in to your account" },
  signInText: {
    sq: "Dikush, me siguri ju, kërkoi të hyjë në Bashkë me adresën {email}. Shtypni butonin për të vazhduar aty ku e latë.",
    sr: "Neko, verovatno vi, zatražio je prijavu na Bashkë sa adresom {email}. Pritisnite dugme da nastavite tamo gde ste stali.",
    en: "Somebody, most likely you, asked to sign in to Bashkë with the address {email}. Press the button to go on where you left off.",
  },
  signInTerms: {
    sq: "Lidhja vlen një orë dhe vetëm një herë.",
    sr: "Veza važi sat vremena i samo jednom.",
    en: "The link works once, for one hour.",
  },
  signInButton: { sq: "Hyr në llogari", sr: "Prijavi se", en: "Sign in" },
  notYou: {
    sq: "Nëse nuk e keni kërkuar ju, mos bëni asgjë: pa këtë lidhje askush nuk hyn. Mos ia përcillni askujt.",
    sr: "Ako to niste tražili vi, ne morate ništa da radite: bez ove veze niko ne može da se prijavi. Ne prosleđujte je nikome.",
    en: "If it was not you, do nothing: without this link nobody gets in. Do not pass it on to anyone.",
  },
  sentBy: {
    sq: "Letër e vetme për llogarinë tuaj në Bashkë; nuk jeni regjistruar në asnjë listë.",
    sr: "Pojedinačno pismo o vašem nalogu na Bashkë; niste ni na kakvoj listi.",
    en: "A single letter about your account at Bashkë; you are on no list.",
  },
  emailChangeSubject: { sq: "Konfirmoni adresën e re", sr: "Potvrdite novu adresu", en: "Confirm your new address" },
  emailChangeText: {
    sq: "Një llogari në Bashkë dëshiron ta përdorë adresën {email}. Nëse është e juaja, konfirmojeni; vlen njëzet e katër orë.",
    sr: "Jedan nalog na Bashkë želi da koristi adresu {email}. Ako je vaš, potvrdite; važi dvadeset četiri sata.",
    en: "An account at Bashkë wishes to use the address {email}. If it is yours, confirm within twenty-four hours.",
  },
  emailChangeButton: { sq: "Konfirmo adresën", sr: "Potvrdi adresu", en: "Confirm the address" },
  takenSubject: {
    sq: "Kjo adresë ka tashmë llogari",
    sr: "Ova adresa već ima nalog",
    en: "This address has an account already",
  },
  takenText: {
    sq: "Dikush deshi ta kalojë llogarinë e vet në Bashkë te kjo adresë, por ajo ka tashmë një llogari. Asgjë nuk u ndryshua. Nëse ishit ju, hyni me këtë adresë.",
    sr: "Neko je hteo da svoj nalog na Bashkë prebaci na ovu adresu, ali ona već ima nalog. Ništa nije promenjeno. Ako ste to bili vi, prijavite se ovom adresom.",
    en: "Somebody wished to move their account at Bashkë to this address, but it has one already. Nothing was changed. If it was you, sign in with this address.",
  },
  noticeTitle: {
    sq: "Diçka ndryshoi në llogarinë tuaj",
    sr: "Nešto se promenilo na vašem nalogu",
    en: "Something changed on your account",
  },
  "notice-second-factor-on": {
    sq: "Hapi i dytë u vendos me një aplikacion në telefon.",
    sr: "Drugi korak je podešen aplikacijom na telefonu.",
    en: "The second step was set up with an app on a phone.",
  },
  "notice-second-factor-off": {
    sq: "Hapi i dytë u hoq nga llogaria juaj.",
    sr: "Drugi korak je uklonjen sa vašeg naloga.",
    en: "The second step was taken off your account.",
  },
  "notice-passkey-added": {
    sq: "Llogarisë suaj iu shtua një çelës.",
    sr: "Vašem nalogu je dodat pristupni ključ.",
    en: "A passkey was added to your account.",
  },
  "notice-passkey-removed": {
    sq: "Një çelës u hoq nga llogaria juaj.",
    sr: "Pristupni ključ je uklonjen sa vašeg naloga.",
    en: "A passkey was removed from your account.",
  },
  "notice-email-change": {
    sq: "U kërkua që llogaria juaj të kalojë te një adresë tjetër. Ndryshimi bëhet kur të konfirmohet nga adresa e re.",
    sr: "Zatraženo je da vaš nalog pređe na drugu adresu. Promena važi kada se potvrdi sa nove adrese.",
    en: "It was asked that your account move to another address. The change is made once the new address confirms.",
  },
  noticeNotYou: {
    sq: "Nëse ishit ju, nuk ka nevojë të bëni asgjë. Nëse jo: hyni, shtypni „Dil nga të gjitha të tjerat” dhe na shkruani. Me këtë ndalet edhe ndryshimi i adresës.",
    sr: "Ako ste to bili vi, ne morate ništa da radite. Ako niste: prijavite se, pritisnite „Odjavi sve ostale” i pišite nam. Time se zaustavlja i promena adrese.",
    en: "If it was you, there is nothing to do. If not: sign in, press “Sign out everywhere else” and write to us. That also stops a change of address.",
  },
  noticeButton: { sq: "Hap llogarinë", sr: "Otvori nalog", en: "Open the account" },
  unusedSubject: {
    sq: "Llogaria juaj do të fshihet më {day}",
    sr: "Vaš nalog biće obrisan {day}",
    en: "Your account will be erased on {day}",
  },
  unusedText: {
    sq: "Nuk keni hyrë në Bashkë prej tre vjetësh. Nuk mbajmë të dhëna që askujt nuk i duhen: më {day} llogaria juaj fshihet.",
    sr: "Niste se prijavili na Bashkë već tri godine. Ne čuvamo podatke koji nikome nisu potrebni: {day} vaš nalog se briše.",
    en: "You have not signed in to Bashkë for three years. We keep no data that nobody needs: on {day} your account is erased.",
  },
  unusedKeep: {
    sq: "Nëse doni ta mbani, mjafton të hyni një herë para asaj dite.",
    sr: "Ako želite da ga zadržite, dovoljno je da se jednom prijavite pre tog dana.",
    en: "To keep it, sign in once before that day.",
  },
} satisfies Texts;
