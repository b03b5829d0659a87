import type { Texts } from "../../../say/index.ts";

/** How asking works, by the law; names of the law and the Agency and all terms come from the country pack. */
export const helpTexts = {
  title: {
    sq: "Si kërkohen dokumentet",
    sr: "Kako se traže dokumenta",
    en: "How asking for documents works",
  },
  lead: {
    sq: "E drejta juaj, afatet dhe çfarë bëjmë ne me letrat.",
    sr: "Vaše pravo, rokovi i šta mi radimo sa pismima.",
    en: "Your right, the terms, and what we do with the letters.",
  },
  rightTitle: { sq: "Kush mund të kërkojë", sr: "Ko može da traži", en: "Who may ask" },
  right: {
    sq: "Çdo person, pa dallim dhe pa treguar arsyen. Baza ligjore: {law}. Mund të kërkoni çdo dokument që institucioni e ka bërë, marrë, mban ose kontrollon. Institucioni nuk është i detyruar të krijojë dokument të ri.",
    sr: "Svako, bez razlike i bez navođenja razloga. Pravni osnov: {law}. Možete tražiti svaki dokument koji je institucija izradila, primila, drži ili kontroliše. Institucija nije dužna da stvara nov dokument.",
    en: "Every person, without distinction and without giving a reason. Legal basis: {law}. You may ask for any document the institution has made, received, holds or controls. It need not make a new one.",
  },
  termsTitle: { sq: "Afatet", sr: "Rokovi", en: "The terms" },
  termsLead: {
    sq: "Numërohen nga dita kur institucioni e regjistron kërkesën. Derisa ta dimë atë ditë, numërojmë nga dita e dorëzimit dhe e themi këtë.",
    sr: "Računaju se od dana kada institucija zavede zahtev. Dok taj dan ne znamo, računamo od dana uručenja i to kažemo.",
    en: "They count from the day on which the institution registers the request. Until we know that day, we count from delivery, and say so.",
  },
  termColumn: { sq: "Hapi", sr: "Korak", en: "Step" },
  lengthColumn: { sq: "Afati", sr: "Rok", en: "Term" },
  certaintyColumn: { sq: "Sa është i sigurt", sr: "Koliko je pouzdano", en: "How certain" },
  days: {
    sq: "{length, plural, one {# ditë} other {# ditë}}",
    sr: "{length, plural, one {# dan} few {# dana} other {# dana}}",
    en: "{length, plural, one {# day} other {# days}}",
  },
  workingDays: {
    sq: "{length, plural, one {# ditë pune} other {# ditë pune}}",
    sr: "{length, plural, one {# radni dan} few {# radna dana} other {# radnih dana}}",
    en: "{length, plural, one {# working day} other {# working days}}",
  },
  hours: {
    sq: "{length, plural, one {# orë} other {# orë}}",
    sr: "{length, plural, one {# sat} few {# sata} other {# sati}}",
    en: "{length, plural, one {# hour} other {# hours}}",
  },
  "status-confirmed": { sq: "nga burim zyrtar", sr: "iz zvaničnog izvora", en: "from an official source" },
  "status-secondary": { sq: "nga burim dytësor", sr: "iz posrednog izvora", en: "from a secondary source" },
  "status-assumed": {
    sq: "supozim, për t’u kontrolluar",
    sr: "pretpostavka, treba proveriti",
    en: "assumed, to be checked",
  },
  silenceTitle: { sq: "Kur institucioni hesht", sr: "Kada institucija ćuti", en: "When the institution is silent" },
  silence: {
    sq: "Kur kalon afati, heshtja vlen si përgjigje negative. Mund të ankoheni në: {agency}. Ligji i tanishëm nuk njeh rishqyrtim të brendshëm: kujtesa është vetëm mirësjellje dhe nuk e ndal afatin e ankesës.",
    sr: "Kada rok istekne, ćutanje se smatra negativnim odgovorom. Možete podneti žalbu: {agency}. Sadašnji zakon ne poznaje unutrašnje preispitivanje: podsetnik je samo učtivost i ne zaustavlja rok za žalbu.",
    en: "When the term has passed, silence counts as a refusal. You can complain to: {agency}. The present law knows no internal review: a reminder is mere courtesy and does not stop the term for the complaint.",
  },
  machineTitle: {
    sq: "Letrat automatike nuk mashtrojnë orën",
    sr: "Automatska pisma ne varaju sat",
    en: "Machines cannot fool the clock",
  },
  machine: {
    sq: "„Faleminderit për mesazhin tuaj” nuk është përgjigje. Përgjigjet automatike, kthimet dhe vonesat e postës shfaqen, por nuk e ndryshojnë as gjendjen as afatin. Vetëm kërkuesi, ose sekretariati në vend të tij, thotë çfarë është një letër.",
    sr: "„Hvala na vašoj poruci” nije odgovor. Automatski odgovori, povratne poruke i kašnjenja pošte se prikazuju, ali ne menjaju ni stanje ni rok. Samo tražilac, ili sekretarijat umesto njega, kaže šta je neko pismo.",
    en: "“Thank you for your message” is no answer. Automatic replies, returns and delays are shown, but change neither state nor deadline. Only the asker, or the secretariat in their place, says what a letter is.",
  },
  publicTitle: { sq: "Çfarë është publike", sr: "Šta je javno", en: "What is public" },
  public: {
    sq: "Kërkesa, letrat dhe dokumentet publikohen. Adresa juaj elektronike nuk publikohet kurrë; adresat dhe numrat e telefonit në letra mbulohen; emri shfaqet i plotë ose si iniciale, si të zgjidhni. Kur e mbyllni llogarinë, kërkesat mbeten pa emrin tuaj.",
    sr: "Zahtev, pisma i dokumenta se objavljuju. Vaša adresa e-pošte se nikada ne objavljuje; adrese i brojevi telefona u pismima se prikrivaju; ime se prikazuje celo ili kao inicijali, po vašem izboru. Kada zatvorite nalog, zahtevi ostaju bez vašeg imena.",
    en: "The request, the letters and the documents are published. Your e-mail address never is; addresses and telephone numbers in letters are masked; your name is shown in full or as initials, as you choose. When you close your account, the requests stay without your name.",
  },
  officersTitle: { sq: "Për zyrtarët", sr: "Za službenike", en: "For officers" },
  officers: {
    sq: "Përgjigjuni thjesht në mesazhin që morët dhe bashkëngjitni dokumentet. Shkruani datën e regjistrimit dhe numrin e protokollit: prej tyre numërohet afati juaj.",
    sr: "Jednostavno odgovorite na poruku koju ste dobili i priložite dokumenta. Navedite datum zavođenja i broj protokola: od njih se računa vaš rok.",
    en: "Simply reply to the message you received and attach the documents. State the date of registration and the protocol number: your term counts from them.",
  },
} satisfies Texts;
