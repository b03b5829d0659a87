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
  try {
    for (const path of paths) compiler.mapShadow(`${ROOM}${path}`, Buffer.from(pictures[path]!));
    return new Uint8Array(
      compiler.pdf({ mainFileContent: template, inputs: { data: JSON.stringify(data) } }, { pdfStandard: "ua-1" }),
    );
  } finally {
    for (const path of paths) compiler.unmapShadow(`${ROOM}${path}`);
    // What was laid out for one letter is of no use to the next and would stay in memory.
    compiler.evictCache(0);
  }
}
