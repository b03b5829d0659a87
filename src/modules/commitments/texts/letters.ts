import type { Texts } from "../../../say/index.ts";

/** Letters to addressees: to an office that may never have heard of this site. */
export const letterTexts = {
  "ask-subject": {
    sq: "Si qëndron zotimi {number}?",
    sr: "Kako stoji obećanje {number}?",
    en: "How does commitment {number} stand?",
  },
  "ask-text": {
    sq: "Të nderuar,\n\n{addressee} ka marrë përsipër këtë zotim. Ju lutem na tregoni si qëndron.",
    sr: "Poštovani,\n\nOvo je obećanje koje je preuzela institucija: {addressee}. Molimo vas da nam kažete kako stoji.",
    en: "Dear Sir or Madam,\n\n{addressee} has made this commitment. Please tell us how it stands.",
  },
  "remind-subject": {
    sq: "Kujtesë: si qëndron zotimi {number}?",
    sr: "Podsetnik: kako stoji obećanje {number}?",
    en: "Reminder: how does commitment {number} stand?",
  },
  "remind-text": {
    sq: "Të nderuar,\n\nPara një jave ju pyetëm për këtë zotim ({addressee}) dhe ende nuk kemi përgjigje.",
    sr: "Poštovani,\n\nPre nedelju dana pitali smo vas za ovo obećanje ({addressee}) i još nemamo odgovor.",
    en: "Dear Sir or Madam,\n\nA week ago we asked you about this commitment ({addressee}) and have had no answer yet.",
  },
  "escalate-subject": {
    sq: "Për drejtuesin e institucionit: zotimi {number} është pa përgjigje",
    sr: "Za rukovodioca institucije: obećanje {number} je bez odgovora",
    en: "For the head of the institution: commitment {number} is without an answer",
  },
  "escalate-text": {
    sq: "Të nderuar,\n\nJu lutem ia përcillni këtë letër drejtuesit të institucionit ({addressee}). Dy herë kemi pyetur për këtë zotim dhe nuk kemi marrë përgjigje. Nëse edhe tani nuk vjen, në faqen publike shënohet „pa përgjigje”.",
    sr: "Poštovani,\n\nMolimo vas da ovo pismo prosledite rukovodiocu institucije ({addressee}). Dva puta smo pitali za ovo obećanje i nismo dobili odgovor. Ako ni sada ne stigne, na javnoj stranici će pisati „bez odgovora”.",
    en: "Dear Sir or Madam,\n\nPlease pass this letter on to the head of the institution ({addressee}). We have asked twice about this commitment and had no answer. If none comes now, the public page will say “no reply”.",
  },
  "by-hand-subject": {
    sq: "Si qëndron zotimi {number}?",
    sr: "Kako stoji obećanje {number}?",
    en: "How does commitment {number} stand?",
  },
  "by-hand-text": {
    sq: "Të nderuar,\n\nDëshirojmë të dimë si qëndron ky zotim, që e ka marrë përsipër {addressee}.",
    sr: "Poštovani,\n\nŽelimo da znamo kako stoji ovo obećanje. Preuzela ga je institucija: {addressee}.",
    en: "Dear Sir or Madam,\n\nWe should like to know how this commitment stands, which {addressee} has made.",
  },
  isDue: { sq: "Afati është më {due}.", sr: "Rok je {due}.", en: "It is due on {due}." },
  wasDue: { sq: "Afati ishte më {due}.", sr: "Rok je bio {due}.", en: "It was due on {due}." },
  how: {
    sq: "Përgjigjja bëhet me një shtypje, pa llogari: zgjidhni si qëndron, shkruani me pak fjalë çfarë është bërë dhe, nëse keni, ku shihet.",
    sr: "Odgovara se jednim pritiskom, bez naloga: izaberite kako stoji, napišite ukratko šta je urađeno i, ako imate, gde se to vidi.",
    en: "You answer with one press, without an account: choose how it stands, write in a few words what was done and, if you can, where it can be seen.",
  },
  number: { sq: "Numri", sr: "Broj", en: "Number" },
  source: { sq: "Ku u dha zotimi", sr: "Gde je obećano", en: "Where it was made" },
  office: { sq: "Zyra", sr: "Služba", en: "Office" },
  answer: { sq: "Përgjigjuni", sr: "Odgovorite", en: "Answer" },
  public: {
    sq: "Zotimi dhe përgjigjja juaj janë publike: {href}",
    sr: "Obećanje i vaš odgovor su javni: {href}",
    en: "The commitment and your answer are public: {href}",
  },
  key: {
    sq: "Lidhja e përgjigjes vlen vetëm për këtë zotim. Mos ia jepni kujt që nuk përgjigjet në emër të institucionit.",
    sr: "Link za odgovor važi samo za ovo obećanje. Ne dajte ga nikome ko ne odgovara u ime institucije.",
    en: "The link to answer belongs to this commitment alone. Give it to nobody who does not answer for the institution.",
  },
} satisfies Texts;
