import { publicFileName } from "./redaction.ts";

interface Held {
  readonly hidden_at: Date | null;
  readonly checked: "waiting" | "clear" | "held" | "released";
}

/** Whether everyone may have a file: staff have not hidden it, and it was read and holds nothing behind what it shows. */
export const isOpen = ({ hidden_at, checked }: Held): boolean =>
  hidden_at === null && (checked === "clear" || checked === "released");

/**
 * Files of office programs and packages of files can hold more than they show. They are not public before they were
 * read; what cannot be read to its ground is for staff to decide.
 */
export const mayConceal = (type: string, name: string): boolean =>
  /officedocument|opendocument|ms-?word|ms-?excel|ms-?powerpoint|cfb|zip|7z|rar|tar/i.test(type) ||
  (/octet-stream/.test(type) && /\.(docx?|docm|xls[xmb]?|pptx?|od[tsp]|zip|7z|rar)$/i.test(name));

/** A file when it comes in. */
export const firstCheck = (type: string, name: string): "waiting" | "clear" =>
  mayConceal(type, name) ? "waiting" : "clear";

interface Found {
  readonly kind: string;
  readonly problems: readonly string[];
}

/** A file once it was read. What staff have decided stays decided. */
export function afterReading(
  before: Held["checked"],
  reading: Found,
  concealsMuch: boolean,
): "clear" | "held" | "released" {
  if (before === "released" || before === "held") return before;
  if (concealsMuch || reading.kind === "archive") return "held";
  // What could not be opened cannot be said to be clean; a PDF or a picture hides nothing of this sort.
  const isUnknown = reading.problems.some((problem) => problem !== "cut" && problem !== "no-text");
  return before === "waiting" && isUnknown ? "held" : "clear";
}

interface TwoFaced {
  readonly name: string;
  readonly public_name: string | null;
  readonly sha256: string;
  readonly type: string;
  readonly size: number;
  readonly public_sha256: string | null;
  readonly public_type: string | null;
  readonly public_size: number | null;
}

/** A file as everyone gets it: the public version where there is one. */
export const publicFile = (file: TwoFaced): { name: string; sha256: string; type: string; size: number } => {
  if (file.public_sha256 === null) {
    return { name: publicFileName(file), sha256: file.sha256, type: file.type, size: file.size };
  }
  const type = file.public_type ?? file.type;
  return {
    name: withEnding(publicFileName(file), type),
    sha256: file.public_sha256,
    type,
    size: file.public_size ?? file.size,
  };
};

const ENDINGS: Readonly<Record<string, string>> = {
  "application/pdf": "pdf",
  "image/png": "png",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
};

function withEnding(name: string, type: string): string {
  const ending = ENDINGS[type];
  if (!ending || name.toLowerCase().endsWith(`.${ending}`)) return name;
  return `${name.replace(/\.[a-z0-9]{2,5}$/i, "")}.${ending}`;
}
