import type { Texts } from "../../../say/index.ts";

/** Names of the closed lists: kinds, purposes, channels, fields of work, fields of a record. */
export const wordTexts = {
  kind_institution: { sq: "Institucion", sr: "Institucija", en: "Institution" },
  kind_municipality: { sq: "Komunë", sr: "Opština", en: "Municipality" },
  kind_organisation: { sq: "Organizatë", sr: "Organizacija", en: "Organisation" },
  kind_network: { sq: "Rrjet", sr: "Mreža", en: "Network" },
  kind_donor: { sq: "Donator", sr: "Donator", en: "Donor" },
  kind_media: { sq: "Medium", sr: "Medij", en: "Media outlet" },
  kind_company: { sq: "Kompani", sr: "Kompanija", en: "Company" },

  purpose_access_to_documents: {
    sq: "Qasje në dokumente",
    sr: "Pristup dokumentima",
    en: "Access to documents",
  },
  purpose_general: { sq: "Kontakti i përgjithshëm", sr: "Opšti kontakt", en: "General contact" },
  purpose_press: { sq: "Për media", sr: "Za medije", en: "Press" },
  purpose_complaints: { sq: "Ankesa", sr: "Žalbe", en: "Complaints" },
  purpose_consultations: { sq: "Konsultime publike", sr: "Javne konsultacije", en: "Public consultations" },
  purpose_members: { sq: "Anëtarësia", sr: "Članstvo", en: "Membership" },

  channel_email: { sq: "E-mail", sr: "E-pošta", en: "E-mail" },
  channel_phone: { sq: "Telefon", sr: "Telefon", en: "Telephone" },
  channel_post: { sq: "Adresë postare", sr: "Poštanska adresa", en: "Postal address" },
  channel_web: { sq: "Faqe në internet", sr: "Internet stranica", en: "Web page" },

  visibility_public: { sq: "E sheh gjithkush", sr: "Vide svi", en: "Everyone sees it" },
  visibility_staff: {
    sq: "E sheh vetëm sekretariati",
    sr: "Vidi samo sekretarijat",
    en: "Only the secretariat sees it",
  },

  scheme_ngo: { sq: "Regjistri i OJQ-ve", sr: "Registar NVO", en: "NGO register" },
  scheme_fiscal: { sq: "Numri fiskal", sr: "Fiskalni broj", en: "Fiscal number" },
  scheme_business: { sq: "Regjistri i bizneseve", sr: "Registar biznisa", en: "Business register" },

  themeA: {
    sq: "Kulturë, komunikim dhe rekreacion",
    sr: "Kultura, komunikacije i rekreacija",
    en: "Culture, communication and recreation",
  },
  themeB: { sq: "Arsim", sr: "Obrazovanje", en: "Education" },
  themeC: { sq: "Shëndetësi", sr: "Zdravstvo", en: "Health" },
  themeD: { sq: "Shërbime sociale", sr: "Socijalne usluge", en: "Social services" },
  themeE: {
    sq: "Mjedis dhe mbrojtje e kafshëve",
    sr: "Životna sredina i zaštita životinja",
    en: "Environment and animal protection",
  },
  themeF: {
    sq: "Zhvillim ekonomik dhe i komunitetit, banim",
    sr: "Ekonomski razvoj, razvoj zajednice i stanovanje",
    en: "Economic and community development, housing",
  },
  themeG: {
    sq: "Qytetari, avokim dhe të drejta",
    sr: "Građanstvo, zagovaranje i prava",
    en: "Civic life, advocacy and rights",
  },
  themeH: {
    sq: "Filantropi dhe vullnetarizëm",
    sr: "Filantropija i volonterstvo",
    en: "Philanthropy and volunteering",
  },
  themeI: { sq: "Bashkësi fetare", sr: "Verske zajednice", en: "Religious communities" },
  themeJ: {
    sq: "Shoqata të biznesit, profesioneve dhe punës",
    sr: "Poslovna, strukovna i radnička udruženja",
    en: "Business, professional and labour associations",
  },
  themeK: {
    sq: "Shërbime profesionale, shkencore dhe administrative",
    sr: "Stručne, naučne i administrativne usluge",
    en: "Professional, scientific and administrative services",
  },
  themeL: { sq: "Veprimtari të tjera", sr: "Ostale delatnosti", en: "Other activities" },

  field_names: { sq: "Emri", sr: "Naziv", en: "Name" },
  field_short_names: { sq: "Shkurtesa", sr: "Skraćenica", en: "Short name" },
  field_aliases: { sq: "Emra të tjerë", sr: "Drugi nazivi", en: "Other names" },
  field_description: { sq: "Përshkrimi", sr: "Opis", en: "Description" },
  field_kind: { sq: "Lloji", sr: "Vrsta", en: "Kind" },
  field_place: { sq: "Selia", sr: "Sedište", en: "Seat" },
  field_areas: { sq: "Ku vepron", sr: "Gde deluje", en: "Where it works" },
  field_parent: { sq: "Është pjesë e", sr: "Deo je", en: "Part of" },
  field_valid_from: { sq: "Ekziston që nga", sr: "Postoji od", en: "Exists since" },
  field_valid_to: { sq: "Ka ekzistuar deri më", sr: "Postojala do", en: "Existed until" },
  field_successors: { sq: "Pasardhëset", sr: "Naslednice", en: "Succeeded by" },
  field_website: { sq: "Faqja në internet", sr: "Internet stranica", en: "Website" },
  field_themes: { sq: "Fushat e veprimit", sr: "Oblasti rada", en: "Fields of work" },
  field_member: { sq: "Anëtare e rrjetit", sr: "Članica mreže", en: "Member of the network" },
  field_identifier: { sq: "Numri i regjistrimit", sr: "Registarski broj", en: "Registration number" },
  field_confirmed_at: { sq: "Konfirmuar më", sr: "Potvrđeno", en: "Confirmed on" },
} satisfies Texts;
