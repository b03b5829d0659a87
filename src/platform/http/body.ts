import { Refusal } from "./reply.ts";
import type { Typed, Upload } from "./visit.ts";

/** The longest form of ours has some hundred fields; more is no form. */
const MOST_FIELDS = 5_000;

/** Reads a request body up to a limit of bytes; over it, Refusal "too-large" and the rest is not read. */
export async function readBody(request: Request, maxBytes: number): Promise<Uint8Array> {
  const announced = Number(request.headers.get("content-length") ?? 0);
  if (announced > maxBytes) throw new Refusal("too-large");
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body) {
    size += chunk.length;
    if (size > maxBytes) throw new Refusal("too-large");
    chunks.push(chunk);
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
}

/** Reads a form in either encoding that browsers send. Anything else is no form: Refusal "unsupported-type". */
export async function readForm(body: Uint8Array, contentType: string): Promise<Typed> {
  if (body.length === 0) return typed(new FormData());
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(contentType)) {
    throw new Refusal("unsupported-type");
  }
  if (/urlencoded/i.test(contentType) && hasMoreFieldsThan(body, MOST_FIELDS)) throw new Refusal("too-large");
  try {
    return await typed(
      await new Response(body as Uint8Array<ArrayBuffer>, { headers: { "content-type": contentType } }).formData(),
    );
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal("bad-request");
  }
}

/** Counted before anything is taken apart: taking a million fields apart holds up everyone else for seconds. */
function hasMoreFieldsThan(body: Uint8Array, most: number): boolean {
  let count = 1;
  for (let at = body.indexOf(0x26); at >= 0 && count <= most; at = body.indexOf(0x26, at + 1)) count += 1;
  return count > most;
}

async function typed(data: FormData): Promise<Typed> {
  const fields = new Map<string, string[]>();
  const files = new Map<string, Upload[]>();
  let count = 0;
  for (const [name, value] of data.entries()) {
    count += 1;
    if (count > MOST_FIELDS) throw new Refusal("too-large");
    if (typeof value === "string") {
      listIn(fields, name).push(clean(value));
    } else if (value.size > 0 || value.name !== "") {
      const upload = { name: value.name, type: value.type, bytes: new Uint8Array(await value.arrayBuffer()) };
      listIn(files, name).push(upload);
    }
  }
  return {
    get: (name) => fields.get(name)?.[0] ?? "",
    all: (name) => fields.get(name) ?? [],
    uploads: (name) => files.get(name) ?? [],
    values: Object.fromEntries([...fields].map(([name, values]) => [name, values[0] ?? ""])),
  };
}

function listIn<T>(lists: Map<string, T[]>, name: string): T[] {
  const list = lists.get(name) ?? [];
  lists.set(name, list);
  return list;
}

/**
 * NUL cannot be stored in PostgreSQL, the other control signs cannot be written in XML (feeds, documents, cards); line
 * ends of forms are CRLF; Unicode is composed so that equal looks equal.
 */
const clean = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "")
    .normalize("NFC")
    .trim();
