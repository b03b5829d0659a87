import { Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { files } from "../../../platform/files/index.ts";
import type { PersonExport } from "../../../platform/module/answers.ts";
import type { Db } from "../../../platform/work/work.ts";
import { house } from "./house.ts";

/**
 * Everything the house holds about one person as a ZIP: `MODULE.json` for each department that knows them, and
 * `files/MODULE/…` with the files. Files are read one after the other while the reader takes the bytes, so that a
 * person with many scans does not fill the memory.
 */
export async function exportOfPerson(db: Db, personId: string): Promise<ReadableStream<Uint8Array>> {
  const answers = await house().exportPerson(db, personId);
  const entries = entriesOf(answers);
  const waiting: Uint8Array[] = [];
  let failure: Error | undefined;
  let ended = false;
  const zip = new Zip((error, chunk, final) => {
    failure ??= error ?? undefined;
    if (chunk?.length) waiting.push(chunk);
    ended ||= final;
  });
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      while (waiting.length === 0 && !ended && !failure) {
        const next = entries.next();
        if (next.done) zip.end();
        else await addTo(zip, next.value);
      }
      if (failure) throw failure;
      const chunk = waiting.shift();
      if (chunk) controller.enqueue(chunk);
      else controller.close();
    },
  });
}

type Entry = { path: string; text: string } | { path: string; sha256: string };

function* entriesOf(answers: Readonly<Record<string, PersonExport>>): Generator<Entry> {
  for (const [module, { records, files: held }] of Object.entries(answers)) {
    const isKnown = Object.values(records).some((value) => !Array.isArray(value) || value.length > 0);
    if (isKnown) yield { path: `${module}.json`, text: `${JSON.stringify(records, null, 2)}\n` };
    const taken = new Set<string>();
    for (const file of held)
      yield { path: uniquePath(taken, `files/${module}/${plainName(file.name)}`), sha256: file.sha256 };
  }
}

async function addTo(zip: Zip, entry: Entry): Promise<void> {
  if ("text" in entry) {
    const packed = new ZipDeflate(entry.path, { level: 6 });
    zip.add(packed);
    packed.push(new TextEncoder().encode(entry.text), true);
    return;
  }
  const bytes = await files().read(entry.sha256);
  const plain = new ZipPassThrough(entry.path);
  zip.add(plain);
  plain.push(bytes, true);
}

/** A name that came from outside must not lead an unpacking program out of its folder. */
const plainName = (name: string): string =>
  name
    .replace(/[\p{Cc}/\\:*?"<>|]/gu, "_")
    .replace(/^\.+/, "_")
    .slice(-150) || "file";

function uniquePath(taken: Set<string>, path: string): string {
  const dot = path.lastIndexOf(".");
  const [stem, ending] = dot > path.lastIndexOf("/") ? [path.slice(0, dot), path.slice(dot)] : [path, ""];
  let found = path;
  for (let number = 2; taken.has(found); number++) found = `${stem} (${number})${ending}`;
  taken.add(found);
  return found;
}
