import type { Texts } from "../../../say/index.ts";

/** Answers that came without e-mail. */
export const paperTexts = {
  link: {
    sq: "Përgjigjja erdhi me postë, me telefon ose në zyrë?",
    sr: "Odgovor je stigao poštom, telefonom ili u kancelariji?",
    en: "Did the answer come by post, by telephone or at the office?",
  },
  title: { sq: "Përgjigje jashtë postës elektronike", sr: "Odgovor van e-pošte", en: "An answer outside e-mail" },
  lead: {
    sq: "Letra me postë, telefonata dhe vizita hyjnë në shkëmbim si çdo letër tjetër. Pastaj ju na tregoni a është kjo përgjigjja.",
    sr: "Pismo poštom, poziv i poseta ulaze u prepisku kao i svako drugo pismo. Zatim nam kažete da li je to odgovor.",
    en: "A letter by post, a call and a visit enter the exchange like any other letter. Then you tell us whether it is the answer.",
  },
  channel: { sq: "Si erdhi", sr: "Kako je stigao", en: "How it came" },
  "channel-post": { sq: "Me postë", sr: "Poštom", en: "By post" },
  "channel-phone": { sq: "Me telefon", sr: "Telefonom", en: "By telephone" },
  "channel-visit": { sq: "Në zyrë", sr: "U kancelariji", en: "At the office" },
  "came-post": { sq: "erdhi me postë", sr: "stiglo poštom", en: "came by post" },
  "came-phone": { sq: "u tha me telefon", sr: "rečeno telefonom", en: "said by telephone" },
  "came-visit": { sq: "u mor në zyrë", sr: "dobijeno u kancelariji", en: "received at the office" },
  "came-upload": {
    sq: "u ngarkua nga institucioni",
    sr: "institucija je postavila",
    en: "uploaded by the institution",
  },
  day: { sq: "Dita kur ju arriti", sr: "Dan kada vam je stiglo", en: "Day on which it reached you" },
  from: { sq: "Kush shkroi ose foli", sr: "Ko je pisao ili govorio", en: "Who wrote or spoke" },
  told: { sq: "Çfarë thotë", sr: "Šta piše", en: "What it says" },
  toldHint: {
    sq: "Përshkruani ose kopjoni tekstin: kështu gjendet në kërkim dhe lexohet edhe pa skanim.",
    sr: "Opišite ili prepišite tekst: tako se može naći u pretrazi i čitati i bez skena.",
    en: "Describe it or type it off: so it is found by search and can be read without the scan.",
  },
  scan: { sq: "Skanimi ose fotografitë", sr: "Sken ili fotografije", en: "The scan or photographs" },
  scanHint: {
    sq: "Deri në pesë dokumente, bashkë 10 MB. Vendi i fotografimit hiqet.",
    sr: "Najviše pet dokumenata, zajedno 10 MB. Mesto snimanja se uklanja.",
    en: "Up to five files, 10 MB together. Where a picture was taken is removed.",
  },
  checked: {
    sq: "E kam kontrolluar: në skanim nuk ka të dhëna private të të tjerëve",
    sr: "Proverio sam: u skenu nema privatnih podataka drugih ljudi",
    en: "I have checked: the scan shows nobody else's private data",
  },
  save: { sq: "Shto në shkëmbim", sr: "Dodaj u prepisku", en: "Add to the exchange" },
  saved: {
    sq: "U shtua. A është kjo përgjigjja?",
    sr: "Dodato. Da li je to odgovor?",
    en: "Added. Is this the answer?",
  },
  "error-no-channel": { sq: "Zgjidhni si erdhi.", sr: "Izaberite kako je stigao.", en: "Choose how it came." },
  "error-not-a-day": {
    sq: "Shkruani datën si ditë, muaj, vit.",
    sr: "Upišite datum kao dan, mesec, godina.",
    en: "Write the date as day, month, year.",
  },
  "error-day-ahead": {
    sq: "Kjo ditë ende nuk ka ardhur.",
    sr: "Taj dan još nije došao.",
    en: "That day has not come yet.",
  },
  "error-before-the-request": {
    sq: "Përgjigjja nuk mund të jetë më e hershme se kërkesa.",
    sr: "Odgovor ne može biti raniji od zahteva.",
    en: "The answer cannot be earlier than the request.",
  },
  "error-nothing-told": {
    sq: "Shkruani çfarë thotë, ose bashkëngjitni skanimin.",
    sr: "Upišite šta piše ili priložite sken.",
    en: "Write what it says, or attach the scan.",
  },
  "error-told-too-long": {
    sq: "Teksti është tepër i gjatë: më së shumti {most, number} shenja.",
    sr: "Tekst je predug: najviše {most, number} znakova.",
    en: "The text is too long: at most {most, number} characters.",
  },
  "error-not-checked": {
    sq: "Kontrolloni skanimin dhe shënojeni se e keni bërë: ai bëhet publik.",
    sr: "Proverite sken i označite da ste to učinili: on postaje javan.",
    en: "Check the scan and tick that you have: it becomes public.",
  },
  "error-not-yours": {
    sq: "Këtë mund ta bëjë vetëm kush e ka dërguar kërkesën.",
    sr: "To može samo onaj ko je poslao zahtev.",
    en: "Only the person who sent the request can do this.",
  },
  "error-not-from-this-state": {
    sq: "Kjo kërkesë nuk pret më përgjigje.",
    sr: "Ovaj zahtev više ne čeka odgovor.",
    en: "This request no longer awaits an answer.",
  },
} satisfies Texts;
