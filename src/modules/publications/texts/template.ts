import type { Language } from "../../../kernel/language.ts";

const exhibit = (name: string, subject: string): string =>
  `::exhibit{name="strategy.${name}"${subject ? ` subject="${subject}"` : ""}}`;

/** The half-yearly monitoring report as one begins to write it: chapters, and the tables and charts of one round. */
export const MONITORING_TEMPLATE: Record<Language, (subject: string) => string> = {
  sq: (subject) => `# Përmbledhje

Ky raport tregon se si u zbatua Strategjia Qeveritare për Bashkëpunim me Shoqërinë Civile gjatë gjashtë muajve të raportimit. Ai vë pranë njëra-tjetrës atë që institucionet deklarojnë dhe atë që shoqëria civile ka gjetur.

# Si u mblodhën të dhënat

Për secilin aktivitet u pyet institucioni përgjegjës. Përgjigjet u krahasuan me dokumente dhe me gjetjet e organizatave. Aktivitetet pa dëshmi numërohen si të tilla, jo si të zbatuara.[^1]

[^1]: Përkufizimet e statusit janë të njëjta në çdo raport, që raportet të mund të krahasohen.

# Zbatimi sipas objektivave

${exhibit("status-by-objective", subject)}

# Çfarë deklarohet dhe çfarë u gjet

${exhibit("claimed-and-found", subject)}

# Zbatimi sipas institucioneve

${exhibit("status-by-institution", subject)}

## Institucionet që nuk u përgjigjën

${exhibit("silent-institutions", subject)}

# Çfarë ka ndryshuar që nga raporti i kaluar

${exhibit("changes-since-last-round", subject)}

# Përfundime dhe rekomandime

1. 
2. 
3. 

---

# Shtojcë: aktivitetet

${exhibit("activities-of-round", subject)}
`,
  sr: (subject) => `# Sažetak

Ovaj izveštaj pokazuje kako je tokom šest meseci izveštavanja sprovođena Vladina strategija za saradnju sa civilnim društvom. On jedno pored drugog stavlja ono što institucije navode i ono što je civilno društvo utvrdilo.

# Kako su podaci prikupljeni

Za svaku aktivnost pitana je nadležna institucija. Odgovori su upoređeni s dokumentima i nalazima organizacija. Aktivnosti bez dokaza broje se kao takve, a ne kao sprovedene.[^1]

[^1]: Definicije statusa iste su u svakom izveštaju, kako bi se izveštaji mogli porediti.

# Sprovođenje po ciljevima

${exhibit("status-by-objective", subject)}

# Šta se navodi i šta je utvrđeno

${exhibit("claimed-and-found", subject)}

# Sprovođenje po institucijama

${exhibit("status-by-institution", subject)}

## Institucije koje nisu odgovorile

${exhibit("silent-institutions", subject)}

# Šta se promenilo od prethodnog izveštaja

${exhibit("changes-since-last-round", subject)}

# Zaključci i preporuke

1. 
2. 
3. 

---

# Prilog: aktivnosti

${exhibit("activities-of-round", subject)}
`,
  en: (subject) => `# Summary

This report shows how the Government Strategy for Cooperation with Civil Society was carried out during the six months under review. It sets side by side what institutions state and what civil society found.

# How the data were gathered

The institution in charge was asked about each activity. Its answers were compared with documents and with the findings of organisations. Activities without evidence are counted as such, not as carried out.[^1]

[^1]: The meanings of the statuses are the same in every report, so that reports can be compared.

# Implementation by objective

${exhibit("status-by-objective", subject)}

# What is claimed and what was found

${exhibit("claimed-and-found", subject)}

# Implementation by institution

${exhibit("status-by-institution", subject)}

## Institutions that did not answer

${exhibit("silent-institutions", subject)}

# What has changed since the last report

${exhibit("changes-since-last-round", subject)}

# Conclusions and recommendations

1. 
2. 
3. 

---

# Annex: the activities

${exhibit("activities-of-round", subject)}
`,
};
