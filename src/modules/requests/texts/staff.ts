import type { Texts } from "../../../say/index.ts";

export const staffTexts = {
  title: { sq: "Kërkesat: puna e ditës", sr: "Zahtevi: posao dana", en: "Requests: the day's work" },
  lead: {
    sq: "Çfarë nuk arriti, çfarë nuk dihet nga kush është dhe kush është me vonesë.",
    sr: "Šta nije stiglo, za šta se ne zna od koga je i ko kasni.",
    en: "What did not arrive, what comes from nobody knows whom, and who is late.",
  },
  troubleTitle: { sq: "Adresa të gabuara", sr: "Pogrešne adrese", en: "Wrong addresses" },
  troubleLead: {
    sq: "Këto letra u kthyen. Ndreqni adresën në regjistër, pastaj dërgojini përsëri.",
    sr: "Ova pisma su vraćena. Ispravite adresu u registru, pa ih pošaljite ponovo.",
    en: "These letters came back. Correct the address in the register, then send them again.",
  },
  troubleNone: {
    sq: "Asnjë letër nuk është kthyer.",
    sr: "Nijedno pismo nije vraćeno.",
    en: "No letter has come back.",
  },
  unverifiedTitle: { sq: "Dërgues të paverifikuar", sr: "Neprovereni pošiljaoci", en: "Unverified senders" },
  unverifiedLead: {
    sq: "Letra që arritën në adresën e saktë, por nga një domen që nuk është i institucionit.",
    sr: "Pisma koja su stigla na tačnu adresu, ali sa domena koji ne pripada instituciji.",
    en: "Letters that came to the right address, but from a domain that is not the institution's.",
  },
  unverifiedNone: {
    sq: "Të gjitha letrat vijnë nga adresa të njohura.",
    sr: "Sva pisma su sa poznatih adresa.",
    en: "All letters come from known addresses.",
  },
  lateTitle: { sq: "Me vonesë", sr: "Kasne", en: "Late" },
  lateNone: { sq: "Askush nuk është me vonesë.", sr: "Niko ne kasni.", en: "Nobody is late." },
  openRegister: { sq: "Hape në regjistër", sr: "Otvori u registru", en: "Open in the register" },
  failedTo: { sq: "te {address}", sr: "na {address}", en: "to {address}" },
  searchTitle: { sq: "Gjej një kërkesë", sr: "Nađi zahtev", en: "Find a request" },
} satisfies Texts;
