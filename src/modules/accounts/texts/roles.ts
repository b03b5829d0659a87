import type { Text } from "../../../say/index.ts";

/** The roles' names as the pages say them, by their code. */
export const roleTexts: Readonly<Record<string, Text>> = {
  citizen: { sq: "Qytetar(e)", sr: "Građanin/građanka", en: "Citizen" },
  journalist: { sq: "Gazetar(e)", sr: "Novinar(ka)", en: "Journalist" },
  "organisation-representative": {
    sq: "Përfaqësues(e) organizate",
    sr: "Predstavnik(ca) organizacije",
    en: "Representative of an organisation",
  },
  "institution-officer": {
    sq: "Zyrtar(e) institucioni",
    sr: "Službenik(ca) institucije",
    en: "Officer of an institution",
  },
  "body-member": { sq: "Anëtar(e) organi", sr: "Član(ica) tela", en: "Member of a body" },
  "commission-member": { sq: "Anëtar(e) komisioni", sr: "Član(ica) komisije", en: "Member of a commission" },
  observer: { sq: "Vëzhgues(e)", sr: "Posmatrač(ica)", en: "Observer" },
  donor: { sq: "Donator(e)", sr: "Donator(ka)", en: "Donor" },
  secretariat: { sq: "Sekretariati", sr: "Sekretarijat", en: "Secretariat" },
  administrator: { sq: "Administrator(e)", sr: "Administrator(ka)", en: "Administrator" },
};

/** Languages by their own names, for the choice of one. */
export const LOCALE_NAMES = {
  sq: "Shqip",
  sr: "Srpski (latinica)",
  "sr-cyrl": "Српски (ћирилица)",
  en: "English",
} as const;
