import type { Texts } from "../../say/index.ts";

export const writingTexts = {
  photo: { sq: "Foto {number}", sr: "Foto {number}", en: "Photo {number}" },
  table: { sq: "Tabela {number}", sr: "Tabela {number}", en: "Table {number}" },
  drawing: { sq: "Figura {number}", sr: "Slika {number}", en: "Figure {number}" },
  of: { sq: "{value} nga {whole}", sr: "{value} od {whole}", en: "{value} of {whole}" },
  "fault-too-long": {
    sq: "Teksti është tepër i gjatë.",
    sr: "Tekst je predugačak.",
    en: "The text is too long.",
  },
  "fault-too-deep": {
    sq: "Rreshti {line}: lista ose citate brenda njëra-tjetrës më shumë se sa lexohet.",
    sr: "Red {line}: liste ili navodi su ugnježđeni dublje nego što se može čitati.",
    en: "Line {line}: lists or quotes lie deeper in one another than anyone can read.",
  },
  "fault-unknown-directive": {
    sq: "Rreshti {line}: „::{about}” nuk njihet. Njihen ::figure, ::exhibit dhe ::table.",
    sr: "Red {line}: „::{about}” nije poznato. Poznati su ::figure, ::exhibit i ::table.",
    en: "Line {line}: “::{about}” is not known. Known are ::figure, ::exhibit and ::table.",
  },
  "fault-not-alone": {
    sq: "Rreshti {line}: „::{about}” duhet të qëndrojë vetëm, jashtë listave e citateve.",
    sr: "Red {line}: „::{about}” mora da stoji samostalno, van lista i navoda.",
    en: "Line {line}: “::{about}” must stand alone, outside lists and quotes.",
  },
  "fault-no-name": {
    sq: 'Rreshti {line}: mungon emri i numrit ose i tabelës, p.sh. name="bodies.seats-filled".',
    sr: 'Red {line}: nedostaje naziv broja ili tabele, npr. name="bodies.seats-filled".',
    en: 'Line {line}: the name of the number or table is missing, e.g. name="bodies.seats-filled".',
  },
  "fault-bad-period": {
    sq: "Rreshti {line}: periudha „{about}” nuk është e saktë. Shkruani from=2023-01-01 to=2023-12-31.",
    sr: "Red {line}: period „{about}” nije ispravan. Napišite from=2023-01-01 to=2023-12-31.",
    en: "Line {line}: the period “{about}” is not right. Write from=2023-01-01 to=2023-12-31.",
  },
  "fault-bad-picture": {
    sq: "Rreshti {line}: foto merret vetëm nga fotot e këtij botimi, p.sh. ![përshkrimi](foto:1).",
    sr: "Red {line}: fotografija se uzima samo iz fotografija ove publikacije, npr. ![opis](foto:1).",
    en: "Line {line}: pictures come only from this publication’s own, e.g. ![description](foto:1).",
  },
  "fault-picture-inline": {
    sq: "Rreshti {line}: fotoja duhet të qëndrojë në rresht të vetin.",
    sr: "Red {line}: fotografija mora da stoji u svom redu.",
    en: "Line {line}: a picture must stand on a line of its own.",
  },
  "fault-bad-link": {
    sq: "Rreshti {line}: lidhja „{about}” nuk lejohet; shkruani një adresë me https://.",
    sr: "Red {line}: veza „{about}” nije dozvoljena; napišite adresu sa https://.",
    en: "Line {line}: the link “{about}” is not allowed; write an address with https://.",
  },
  "fault-markup": {
    sq: "Rreshti {line}: „{about}” mbetet tekst; HTML nuk përdoret.",
    sr: "Red {line}: „{about}” ostaje tekst; HTML se ne koristi.",
    en: "Line {line}: “{about}” stays text; HTML is not used.",
  },
  "fault-no-alt": {
    sq: "Rreshti {line}: fotos {about} i mungon përshkrimi për ata që nuk e shohin.",
    sr: "Red {line}: fotografiji {about} nedostaje opis za one koji je ne vide.",
    en: "Line {line}: picture {about} lacks a description for those who do not see it.",
  },
  "fault-no-note": {
    sq: "Rreshti {line}: fusnota „{about}” nuk është shkruar.",
    sr: "Red {line}: fusnota „{about}” nije napisana.",
    en: "Line {line}: footnote “{about}” is not written.",
  },
  "fault-unknown-figure": {
    sq: "Rreshti {line}: numri „{about}” nuk njihet nga asnjë repart.",
    sr: "Red {line}: broj „{about}” ne poznaje nijedan odsek.",
    en: "Line {line}: no department knows the number “{about}”.",
  },
  "fault-unknown-exhibit": {
    sq: "Rreshti {line}: tabela „{about}” nuk ekziston, ose nuk ekziston ajo për të cilën flet.",
    sr: "Red {line}: tabela „{about}” ne postoji, ili ne postoji ono o čemu govori.",
    en: "Line {line}: there is no table “{about}”, or not the thing it is about.",
  },
  "fault-unknown-picture": {
    sq: "Rreshti {line}: ky botim nuk ka foto me numrin {about}.",
    sr: "Red {line}: ova publikacija nema fotografiju broj {about}.",
    en: "Line {line}: this publication has no picture number {about}.",
  },
} satisfies Texts;
