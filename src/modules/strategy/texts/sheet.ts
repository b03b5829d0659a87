import type { Texts } from "../../../say/index.ts";

/** The sheet of an institution, and the letters that bring it. */
export const sheetTexts = {
  "ask-subject": {
    sq: "Zbatimi i strategjisë, {period}: fleta juaj",
    sr: "Sprovođenje strategije, {period}: vaš list",
    en: "Carrying out the strategy, {period}: your sheet",
  },
  "ask-text": {
    sq: "Të nderuar,\n\nPo monitorojmë zbatimin e “{strategy}” për periudhën {period}. Institucioni juaj udhëheq {count, plural, one {# aktivitet} other {# aktivitete}}. Ju lutemi na thoni deri më {closes} se si qëndron secili.",
    sr: "Poštovani,\n\nPratimo sprovođenje „{strategy}“ za period {period}. Vaša institucija vodi {count, plural, one {# aktivnost} few {# aktivnosti} other {# aktivnosti}}. Molimo vas da nam do {closes} javite kako svaka stoji.",
    en: "Dear Sir or Madam,\n\nWe monitor how “{strategy}” is carried out in {period}. Your institution leads {count, plural, one {# activity} other {# activities}}. Please tell us by {closes} how each of them stands.",
  },
  "remind-subject": {
    sq: "Kujtesë: fleta e strategjisë, {period}",
    sr: "Podsetnik: list strategije, {period}",
    en: "Reminder: the sheet of the strategy, {period}",
  },
  "remind-text": {
    sq: "Të nderuar,\n\nEnde nuk e kemi marrë përgjigjen tuaj për “{strategy}”, {period} ({count, plural, one {# aktivitet} other {# aktivitete}}). Afati është {closes}.",
    sr: "Poštovani,\n\nJoš nismo dobili vaš odgovor za „{strategy}“, {period} ({count, plural, one {# aktivnost} few {# aktivnosti} other {# aktivnosti}}). Rok je {closes}.",
    en: "Dear Sir or Madam,\n\nWe have not yet had your answer for “{strategy}”, {period} ({count, plural, one {# activity} other {# activities}}). It is due by {closes}.",
  },
  "last-call-subject": {
    sq: "Afati po mbaron: fleta e strategjisë, {period}",
    sr: "Rok ističe: list strategije, {period}",
    en: "Closing soon: the sheet of the strategy, {period}",
  },
  "last-call-text": {
    sq: "Të nderuar,\n\nMbledhja e përgjigjeve për “{strategy}”, {period}, mbyllet më {closes}. Nga institucioni juaj presim {count, plural, one {# aktivitet} other {# aktivitete}}.",
    sr: "Poštovani,\n\nPrikupljanje odgovora za „{strategy}“, {period}, zatvara se {closes}. Od vaše institucije očekujemo {count, plural, one {# aktivnost} few {# aktivnosti} other {# aktivnosti}}.",
    en: "Dear Sir or Madam,\n\nAnswers for “{strategy}”, {period}, are taken until {closes}. From your institution we await {count, plural, one {# activity} other {# activities}}.",
  },
  howLink: {
    sq: "Plotësojeni në internet me lidhjen më poshtë; llogari nuk duhet dhe mund ta ruani pjesë-pjesë.",
    sr: "Popunite ga na internetu preko veze ispod; nalog nije potreban i možete ga čuvati deo po deo.",
    en: "Fill it in online by the link below; no account is needed, and you can save it part by part.",
  },
  howFile: {
    sq: "Ose plotësoni skedarin bashkëngjitur dhe na e ktheni duke iu përgjigjur këtij mesazhi. Mos i ndryshoni kodet.",
    sr: "Ili popunite priloženu datoteku i vratite nam je odgovorom na ovu poruku. Ne menjajte šifre.",
    en: "Or fill in the file attached and send it back by answering this message. Please leave the codes as they are.",
  },
  silence: {
    sq: "Nëse deri më {closes} nuk vjen përgjigje, raporti e shënon këtë bashkë me datat e pyetjeve.",
    sr: "Ako do {closes} ne stigne odgovor, izveštaj će to navesti zajedno sa datumima pitanja.",
    en: "If no answer comes by {closes}, the report will say so, with the dates on which we asked.",
  },
  button: { sq: "Plotëso fletën", sr: "Popuni list", en: "Fill in the sheet" },
  why: {
    sq: "Lidhja dhe adresa e këtij mesazhi janë vetëm për institucionin tuaj.",
    sr: "Veza i adresa ove poruke su samo za vašu instituciju.",
    en: "The link and the address of this message are for your institution alone.",
  },
  workbook: { sq: "Aktivitetet", sr: "Aktivnosti", en: "Activities" },
  fillIn: { sq: "mbusheni", sr: "popunite", en: "fill in" },
  title: { sq: "Fleta e institucionit", sr: "List institucije", en: "The institution's sheet" },
  lead: {
    sq: "Për secilin aktivitet zgjidhni si qëndron, thoni çfarë u bë dhe ku mund të shihet. Mund ta ruani një pjesë dhe të ktheheni deri më {closes}.",
    sr: "Za svaku aktivnost izaberite kako stoji, napišite šta je urađeno i gde se to može videti. Možete sačuvati deo i vratiti se do {closes}.",
    en: "Choose for each activity how it stands, say what was done and where it can be seen. You may save a part and come back until {closes}.",
  },
  closed: {
    sq: "Mbledhja e përgjigjeve u mbyll. Më poshtë është çfarë keni thënë.",
    sr: "Prikupljanje odgovora je zatvoreno. Ispod je ono što ste rekli.",
    en: "Answers are no longer taken. Below is what you said.",
  },
  due: { sq: "Afati: {day}", sr: "Rok: {day}", en: "Due: {day}" },
  lastTime: { sq: "Herën e kaluar: {status}", sr: "Prošli put: {status}", en: "Last time: {status}" },
  status: { sq: "Si qëndron", sr: "Kako stoji", en: "How it stands" },
  words: { sq: "Çfarë u bë", sr: "Šta je urađeno", en: "What was done" },
  evidence: { sq: "Ku mund të shihet", sr: "Gde se može videti", en: "Where it can be seen" },
  evidenceHint: {
    sq: "Adresa në internet, një në rresht.",
    sr: "Adrese na internetu, jedna u redu.",
    en: "Addresses on the web, one a line.",
  },
  office: { sq: "Kush përgjigjet", sr: "Ko odgovara", en: "Who answers" },
  officeHint: {
    sq: "Zyra ose pozita, jo emri.",
    sr: "Kancelarija ili funkcija, ne ime.",
    en: "The office or post, not the name.",
  },
  save: { sq: "Ruaje", sr: "Sačuvaj", en: "Save" },
  saved: {
    sq: "{count, plural, one {U ruajt # aktivitet.} other {U ruajtën # aktivitete.}} Faleminderit.",
    sr: "{count, plural, one {Sačuvana je # aktivnost.} few {Sačuvane su # aktivnosti.} other {Sačuvano je # aktivnosti.}} Hvala.",
    en: "{count, plural, one {# activity was kept.} other {# activities were kept.}} Thank you.",
  },
  download: { sq: "Shkarko si skedar (XLSX)", sr: "Preuzmi kao datoteku (XLSX)", en: "Download as a file (XLSX)" },
  "error-nothing-said": {
    sq: "Plotësoni së paku një aktivitet.",
    sr: "Popunite bar jednu aktivnost.",
    en: "Fill in one activity at least.",
  },
  "error-no-words": {
    sq: "Shkruani çfarë u bë.",
    sr: "Napišite šta je urađeno.",
    en: "Write what was done.",
  },
  "error-too-long": { sq: "Teksti është shumë i gjatë.", sr: "Tekst je predugačak.", en: "The text is too long." },
  "error-bad-evidence": {
    sq: "Çdo rresht duhet të jetë adresë që fillon me https://",
    sr: "Svaki red mora biti adresa koja počinje sa https://",
    en: "Each line must be an address that begins with https://",
  },
  "error-no-status": { sq: "Zgjidhni si qëndron.", sr: "Izaberite kako stoji.", en: "Choose how it stands." },
  "error-closed": {
    sq: "Mbledhja e përgjigjeve u mbyll.",
    sr: "Prikupljanje odgovora je zatvoreno.",
    en: "Answers are no longer taken.",
  },
} satisfies Texts;
