const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** Months as mailers of our four languages write them against the rules. */
const LOCAL: Record<string, number> = {
  mär: 3,
  mai: 5,
  maj: 5,
  okt: 10,
  dez: 12,
  dhj: 12,
  nën: 11,
  nen: 11,
  tet: 10,
  sht: 9,
  gus: 8,
  gsh: 8,
  kor: 7,
  qer: 6,
  pri: 4,
  shk: 2,
  avg: 8,
  мар: 3,
  апр: 4,
  мај: 5,
  јун: 6,
  јул: 7,
  авг: 8,
  сеп: 9,
  окт: 10,
  нов: 11,
  дец: 12,
  јан: 1,
  феб: 2,
};
const ZONES: Record<string, number> = {
  gmt: 0,
  ut: 0,
  utc: 0,
  z: 0,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  cet: 60,
  cest: 120,
  mez: 60,
  mesz: 120,
  bst: 60,
  met: 60,
  eet: 120,
  eest: 180,
};

const PATTERN =
  /(\d{1,2})[ .-]+(\p{L}{3,12})\.?[ .-]+(\d{4}|\d{2})(?:[ T,]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?)?\s*(?:([+-]\d{2}):?(\d{2})|([A-Za-z]{1,4}))?/u;

/**
 * Reads a Date header: RFC 5322, ISO 8601, two-digit years, month names in our languages, zone names. Gives
 * "2010-07-05T05:54:40Z" or null. A missing zone counts as UTC.
 */
export function readDate(header: string | undefined): string | null {
  const text = (header ?? "")
    .slice(0, 200)
    .replace(/\([^()]*\)/g, " ")
    .trim();
  if (text === "") return null;
  const match = PATTERN.exec(text);
  if (match) return assemble(match);
  const iso = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?/.exec(text);
  if (!iso) return english(text);
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/.test(text) ? text.replace(/ (?=[+-]\d{4}$)/, "") : `${iso[0]}Z`;
  return instant(Date.parse(zoned.replace(" ", "T")));
}

function assemble(match: RegExpExecArray): string | null {
  const word = match[2]!.toLowerCase().slice(0, 3);
  const month = MONTHS.indexOf(word) + 1 || LOCAL[word];
  if (!month) return null;
  const year = match[3]!.length === 2 ? (Number(match[3]) < 70 ? 2000 : 1900) + Number(match[3]) : Number(match[3]);
  const sign = match[7]?.startsWith("-") ? -1 : 1;
  const shift = match[7]
    ? sign * (Math.abs(Number(match[7])) * 60 + Number(match[8]))
    : (ZONES[(match[9] ?? "").toLowerCase()] ?? 0);
  const [hour, minute, second] = [Number(match[4] ?? 0), Number(match[5] ?? 0), Number(match[6] ?? 0)];
  if (hour > 24 || minute > 59 || second > 60 || Math.abs(shift) > 15 * 60) return null;
  const at = Date.UTC(year, month - 1, Number(match[1]), hour, minute, second);
  if (new Date(Date.UTC(year, month - 1, Number(match[1]))).getUTCMonth() !== month - 1) return null;
  return instant(at - shift * 60_000);
}

/** "Thu Jan 10 10:43:46 2013", as some gateways write. */
function english(text: string): string | null {
  const match = /^\p{L}{3,9},? (\p{L}{3}) {1,2}(\d{1,2}) (\d{2}):(\d{2}):(\d{2})(?: [A-Z]{3,4})? (\d{4})/u.exec(text);
  const month = match ? MONTHS.indexOf(match[1]!.toLowerCase()) : -1;
  if (!match || month < 0) return null;
  return instant(
    Date.UTC(Number(match[6]), month, Number(match[2]), Number(match[3]), Number(match[4]), Number(match[5])),
  );
}

const instant = (at: number): string | null =>
  Number.isFinite(at) && Math.abs(at) < 8e15 ? new Date(at).toISOString().replace(/\.\d{3}Z$/, "Z") : null;
