import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

/** A folder that does not exist: a template can open nothing but the pictures it was given. */
const ROOM = "/typeset";

let fonts: () => Promise<readonly string[]> = async () => [];
let kept: Promise<NodeCompiler> | null = null;

/** The house's own fonts: paths of .ttf files, asked for at the first document. Without them the typesetter's own are used. */
export function lendFonts(paths: () => Promise<readonly string[]>): void {
  fonts = paths;
  kept = null;
}

/** Paths of the house's own fonts, for a drawing program. */
export const houseFonts = (): Promise<readonly string[]> => fonts();

const open = async (): Promise<NodeCompiler> =>
  NodeCompiler.create({ workspace: ROOM, fontArgs: [{ fontPaths: [...(await fonts())] }] });

/** Pictures of a document by the path under which its template asks for them ("/1.jpg"). */
export type Pictures = Readonly<Record<string, Uint8Array>>;

/**
 * Sets a document and gives its bytes as PDF/UA-1: tagged, with title and language, so that a screen reader can read it.
 * Everything a person typed reaches the template as data and never as source: there is nothing to escape.
 * @param template Typst source that reads `json(bytes(sys.inputs.data))`
 * @throws Error with the typesetter's words when the template is wrong
 */
export async function typeset(template: string, data: unknown, pictures: Pictures = {}): Promise<Uint8Array> {
  kept ??= open();
  const compiler = await kept;
  const paths = Object.keys(pictures);
  const set = (leave?: RegExp): Uint8Array =>
    new Uint8Array(
      compiler.pdf({ mainFileContent: template, inputs: { data: written(data, leave) } }, { pdfStandard: "ua-1" }),
    );
  try {
    for (const path of paths) compiler.mapShadow(`${ROOM}${path}`, Buffer.from(pictures[path]!));
    let fault: unknown;
    for (const leave of [undefined, COMMON, OURS]) {
      try {
        return set(leave);
      } catch (error) {
        if (!(error instanceof Error) || !error.message.includes("could not be displayed with font")) throw error;
        fault = error;
      }
    }
    throw fault;
  } finally {
    for (const path of paths) compiler.unmapShadow(`${ROOM}${path}`);
    // What was laid out for one letter is of no use to the next and would stay in memory.
    compiler.evictCache(0);
  }
}

/** Signs that nearly always have a letter in the fonts; then those that surely have. */
const COMMON =
  /[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\n\u0020-\u007e\p{M}\u00a0-\u00ff\u2000-\u206f\u20a0-\u20bf\u2190-\u2193\u2200-\u22ff]/gu;
const OURS = /[^\n\u0020-\u007e\u00a0-\u017f\u0400-\u045f\u2010-\u2026\u20ac]/gu;
/** Stands where a sign has no letter, as a reader of the screen knows it. */
const STAND_IN = "?";

/**
 * The data without what no font can show: one such sign would leave the reader without the whole document. Control
 * signs become blanks; with `leave`, every other sign a question mark.
 */
const written = (data: unknown, leave?: RegExp): string =>
  JSON.stringify(data, (_, value) => {
    if (typeof value !== "string") return value;
    const clean = value.toWellFormed().replace(/[^\P{Cc}\n]|[\ufffd-\uffff]/gu, " ");
    return leave ? clean.replace(leave, STAND_IN) : clean;
  });
