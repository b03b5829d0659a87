import { Refusal } from "./reply.ts";
import type { Typed, Upload } from "./visit.ts";

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
  try {
    return await typed(
      await new Response(body as Uint8Array<ArrayBuffer>, { headers: { "content-type": contentType } }).formData(),
    );
  } catch {
    throw new Refusal("bad-request");
  }
}

async function typed(data: FormData): Promise<Typed> {
  const fields = new Map<string, string[]>();
  const files = new Map<string, Upload[]>();
  for (const [name, value] of data.entries()) {
    if (typeof value === "string") {
      fields.set(name, [...(fields.get(name) ?? []), clean(value)]);
    } else if (value.size > 0 || value.name !== "") {
      const upload = { name: value.name, type: value.type, bytes: new Uint8Array(await value.arrayBuffer()) };
      files.set(name, [...(files.get(name) ?? []), upload]);
    }
  }
  return {
    get: (name) => fields.get(name)?.[0] ?? "",
    all: (name) => fields.get(name) ?? [],
    uploads: (name) => files.get(name) ?? [],
    values: Object.fromEntries([...fields].map(([name, values]) => [name, values[0] ?? ""])),
  };
}

/** NUL cannot be stored in PostgreSQL; line ends of forms are CRLF; Unicode is composed so that equal looks equal. */
const clean = (text: string): string => text.replaceAll("\0", "").replaceAll("\r\n", "\n").normalize("NFC").trim();
