import { Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { slug as slugOf } from "../../../kernel/text/index.ts";
import { files } from "../../../platform/files/index.ts";
import { download, type Reply } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { listStateName, readExchange } from "../../requests/index.ts";
import { batchTexts as texts } from "../texts/page.ts";
import { findSeen, type Joined, joinedOf, onlooker, tagFor } from "./compare.tsx";

/** One row an institution. A text that a spreadsheet would run as a formula is disarmed by an apostrophe. */
export async function batchTable(visit: Visit): Promise<Reply> {
  const { say } = visit;
  const row = await findSeen(visit);
  const joined = await joinedOf(visit, row);
  const head = [
    say(texts.institution),
    "number",
    "state",
    say(texts.state),
    "sent_on",
    say(texts.days),
    say(texts.due),
    "last_letter",
    say(texts.documents),
    say(texts.grounds),
    "url",
  ];
  const lines = joined.map((each) => {
    const { request } = each;
    return [
      each.institution,
      request?.number ?? "",
      request?.state ?? each.member.state,
      request ? listStateName(say, request.state) : tagFor(visit, each).text,
      request?.sentOn ?? "",
      request?.decided ? String(request.days) : "",
      request?.due ?? "",
      request?.last?.day ?? "",
      String(request?.documents.length ?? 0),
      request?.grounds.join("; ") ?? "",
      request ? `${visit.baseUrl}${visit.href(request.path)}` : "",
    ];
  });
  const body = `\uFEFF${[head, ...lines].map((line) => line.map(cellOf).join(",")).join("\r\n")}\r\n`;
  return download(`${row.slug}.csv`, "text/csv; charset=utf-8", body);
}

const cellOf = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** All letters and their files, a folder an institution; made while it is being sent, so that memory stays flat. */
export async function batchArchive(visit: Visit): Promise<Reply> {
  const row = await findSeen(visit);
  const joined = await joinedOf(visit, row);
  const chunks = zipped(visit, joined);
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
  return download(`${row.slug}.zip`, "application/zip", body as unknown as ReadableStream);
}

async function* zipped(visit: Visit, joined: readonly Joined[]): AsyncGenerator<Uint8Array, void, undefined> {
  const out: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    if (chunk.length > 0) out.push(chunk);
  });
  const taken = new Set<string>();
  for (const { institution, request } of joined) {
    const exchange = request && (await readExchange(visit.work.db, request.id, visit.say, onlooker(visit)));
    if (!exchange) continue;
    const folder = `${slugOf(institution) || "institution"}-${exchange.number}`;
    for (const [at, letter] of exchange.letters.entries()) {
      const name = `${String(at + 1).padStart(2, "0")}-${letter.day}-${letter.direction}`;
      const entry = new ZipDeflate(`${folder}/${name}.txt`, { level: 6 });
      zip.add(entry);
      entry.push(
        new TextEncoder().encode(`${letter.from}\n${letter.subject}\n${letter.day}\n\n${letter.text.trim()}\n`),
        true,
      );
      yield* out.splice(0);
      for (const file of letter.files) {
        const inside = new ZipPassThrough(freeName(taken, folder, `${name}-${file.name}`));
        zip.add(inside);
        for await (const chunk of await files().open(file.sha256)) {
          inside.push(chunk as Uint8Array);
          yield* out.splice(0);
        }
        inside.push(new Uint8Array(), true);
        yield* out.splice(0);
      }
    }
  }
  zip.end();
  yield* out.splice(0);
}

/** A name that no machine takes for a path, and that is once in its folder. */
function freeName(taken: Set<string>, folder: string, name: string): string {
  const plain = name
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go
    .replace(/[\u0000-\u001f\\/:*?"<>|]/g, "_")
    .slice(-120);
  let path = `${folder}/${plain}`;
  for (let number = 2; taken.has(path); number++) path = `${folder}/${number}-${plain}`;
  taken.add(path);
  return path;
}
