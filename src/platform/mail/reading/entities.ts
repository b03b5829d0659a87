const LATIN1 =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml".split(
    " ",
  );

const NAMED = new Map<string, string>([
  ...LATIN1.map((name, index): [string, string] => [name, String.fromCharCode(0xa0 + index)]),
  ...Object.entries({
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    AMP: "&",
    LT: "<",
    GT: ">",
    QUOT: '"',
    ndash: "–",
    mdash: "—",
    lsquo: "‘",
    rsquo: "’",
    sbquo: "‚",
    ldquo: "“",
    rdquo: "”",
    bdquo: "„",
    hellip: "…",
    bull: "•",
    euro: "€",
    trade: "™",
    lsaquo: "‹",
    rsaquo: "›",
    dagger: "†",
    permil: "‰",
    minus: "−",
    tilde: "˜",
    circ: "ˆ",
    ensp: " ",
    emsp: " ",
    thinsp: " ",
    zwnj: "\u200c",
    zwj: "\u200d",
    lrm: "",
    rlm: "",
    rarr: "→",
    larr: "←",
    harr: "↔",
    Scaron: "Š",
    scaron: "š",
    Zcaron: "Ž",
    zcaron: "ž",
    Ccaron: "Č",
    ccaron: "č",
    Cacute: "Ć",
    cacute: "ć",
    Dstrok: "Đ",
    dstrok: "đ",
    OElig: "Œ",
    oelig: "œ",
    Yuml: "Ÿ",
    fnof: "ƒ",
    ne: "≠",
    le: "≤",
    ge: "≥",
    infin: "∞",
    check: "✓",
    nbspace: " ",
    num: "#",
    excl: "!",
    percnt: "%",
    lpar: "(",
    rpar: ")",
    ast: "*",
    plus: "+",
    comma: ",",
    period: ".",
    sol: "/",
    colon: ":",
    semi: ";",
    equals: "=",
    quest: "?",
    commat: "@",
    lsqb: "[",
    rsqb: "]",
    lowbar: "_",
    hyphen: "‐",
    Tab: "\t",
    NewLine: "\n",
  }),
]);

/** Decodes character references; an unknown one stays as written. Numbers 128–159 mean windows-1252, as in browsers. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,8}));?/g,
    (whole, dec, hexa, name) => {
      if (name !== undefined) return NAMED.get(name) ?? longestName(name) ?? whole;
      return fromCode(dec !== undefined ? Number(dec) : Number.parseInt(hexa, 16));
    },
  );
}

/** "&uumlber" without its semicolon: the names of Latin-1 may end anywhere, the others may not. */
function longestName(name: string): string | null {
  for (let length = name.length - 1; length > 2; length--) {
    const start = name.slice(0, length);
    if (LATIN1.includes(start)) return NAMED.get(start)! + name.slice(length);
  }
  return null;
}

function fromCode(code: number): string {
  if (code >= 0x80 && code < 0xa0) return WINDOWS[code - 0x80]!;
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return "\ufffd";
  return String.fromCodePoint(code);
}

const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
