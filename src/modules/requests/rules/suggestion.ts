import { fold } from "../../../kernel/text/index.ts";
import type { Judgement } from "./judgements.ts";

export interface LetterToRead {
  readonly subject: string;
  /** The sender's own words, without what they quote: the request itself speaks of refusing and answering. */
  readonly own: string;
  /** Files handed over with it, not pictures of its signature. */
  readonly files: number;
}

export interface Suggestion {
  readonly judgement: Judgement;
  /** The words it was seen by. */
  readonly seen: string;
}

/**
 * What a letter from an institution seems to be, by the words officers use in Albanian, Serbian and English, the more
 * telling ones first. It is put beside the question to the asker and never decides anything. Words are compared folded
 * (no diacritics, Latin script), at the beginning of words, so endings do not matter.
 */
export function suggestJudgement(letter: LetterToRead): Suggestion | null {
  const text = ` ${fold(`${letter.subject}\n${letter.own}`).replace(/\s+/g, " ")} `;
  for (const [judgement, phrases] of PHRASES) {
    const seen = phrases.find((phrase) => text.includes(` ${phrase}`));
    if (seen) return { judgement, seen };
  }
  return letter.files > 0 ? { judgement: "full", seen: "" } : null;
}

const PHRASES: readonly (readonly [Judgement, readonly string[]])[] = [
  [
    "forwarded",
    [
      "e kemi percjell",
      "eshte percjell",
      "u percoll",
      "percjellim kerkesen",
      "prosledili smo",
      "prosledjen",
      "prosleden",
      "ustupljen",
      "has been forwarded",
      "we have forwarded",
      "transferred your request",
    ],
  ],
  [
    "extension",
    [
      "shtyhet afati",
      "zgjatet afati",
      "zgjatjen e afatit",
      "zgjatje te afatit",
      "shtyrje te afatit",
      "vazhdimin e afatit",
      "produzava se rok",
      "produzenje roka",
      "produzen rok",
      "rok se produzava",
      "extend the deadline",
      "extension of the deadline",
      "time limit is extended",
    ],
  ],
  [
    "clarification",
    [
      "te sqaroni",
      "na sqaroni",
      "sqarim shtese",
      "te qartesoni",
      "te precizoni",
      "te saktesoni",
      "me specifik",
      "molimo pojasnite",
      "molimo vas da pojasnite",
      "da precizirate",
      "pojasnjenje zahteva",
      "blize odredite",
      "please clarify",
      "please specify",
      "could you clarify",
    ],
  ],
  [
    "not-held",
    [
      "nuk e posedo",
      "nuk posedo",
      "nuk dispono",
      "nuk ekziston dokument",
      "nuk eshte ne posedim",
      "ne posedujemo",
      "ne poseduje",
      "ne raspolaz",
      "nije u posedu",
      "do not hold",
      "does not hold",
      "not in our possession",
    ],
  ],
  [
    "partial",
    [
      "qasje e pjesshme",
      "qasje te pjesshme",
      "pjeserisht",
      "refuzohet pjes",
      "delimican pristup",
      "delimicno",
      "partial access",
      "partially",
    ],
  ],
  [
    "refused",
    [
      "refuzohet",
      "e refuzojme",
      "refuzimin e qasjes",
      "refuzuar kerkes",
      "vendim per refuzim",
      "nuk mund t'ju lejo",
      "odbija se",
      "odbijen",
      "odbijamo",
      "ne moze se odobriti",
      "is refused",
      "we refuse",
      "request is denied",
      "cannot be disclosed",
    ],
  ],
  [
    "full",
    [
      "bashkengjitur",
      "bashkangjitur",
      "ne shtojce",
      "lejohet qasja",
      "ju dergojme dokument",
      "u prilogu",
      "u privitku",
      "dostavljamo vam",
      "odobrava se",
      "please find attached",
      "attached you will find",
      "access is granted",
    ],
  ],
  [
    "acknowledgement",
    [
      "u regjistrua",
      "eshte regjistruar",
      "e kemi pranuar kerkes",
      "kemi pranuar kerkes",
      "konfirmojme pranimin",
      "numer te protokollit",
      "numrin e protokollit",
      "me numer protokolli",
      "zaprimljen",
      "primili smo vas zahtev",
      "potvrdjujemo prijem",
      "potvrdujemo prijem",
      "zaveden pod brojem",
      "we have received your request",
      "has been registered",
    ],
  ],
];

/** A date of registration or a protocol number that an acknowledgement names, to fill the form with. */
export function readRegistration(own: string): { number: string | null; day: string | null } {
  const number =
    /(?:protokoll\p{L}*|protokol\p{L}*|nr\.?\s*prot\.?|br\.?\s*prot\.?|protocol)\s*(?:nr\.?|br\.?|no\.?|numri|broj|number)?\s*[:.]?\s*([\p{L}\d][\p{L}\d./-]{1,30}\d)/iu.exec(
      own,
    );
  const date = /(?<!\d)(\d{1,2})[./](\d{1,2})[./](20\d{2})(?!\d)/.exec(own);
  return {
    number: number?.[1] ?? null,
    day: date ? `${date[3]}-${date[2]!.padStart(2, "0")}-${date[1]!.padStart(2, "0")}` : null,
  };
}
