/** What PostgreSQL's own last words mean, and what to do; null where it said nothing known. */
export function explain(words: string, dataDir: string): string | null {
  if (/No space left on device|Disk quota exceeded|could not (extend|write).*only \d+ of/i.test(words)) {
    return `The disk that holds ${dataDir} is full. Make room and start again; nothing that was saved is lost.`;
  }
  if (/database files are incompatible with server/i.test(words)) {
    return `The data in ${dataDir} were written by another version of PostgreSQL. Start the earlier Bashkë, run "bashke backup FILE", move ${dataDir} away, and run "bashke restore FILE" with this one.`;
  }
  if (/Permission denied|has wrong ownership|has invalid permissions/i.test(words)) {
    return `PostgreSQL may not use ${dataDir}: ${line(words, /Permission denied|ownership|permissions/i)}. Start as the user who started before, or give the folder to this one.`;
  }
  if (/Read-only file system/i.test(words))
    return `${dataDir} lies on a file system that is read-only. Set STATE_DIR to another folder.`;
  if (
    /could not locate a valid checkpoint record|invalid (primary )?checkpoint record|could not read file "global\/pg_control"/i.test(
      words,
    )
  ) {
    return `The data in ${dataDir} are damaged: ${line(words, /checkpoint|pg_control/i)}. Move the folder away and run "bashke restore FILE" with the last backup.`;
  }
  if (/could not create shared memory|Cannot allocate memory|out of memory/i.test(words)) {
    return "There is not enough memory to start PostgreSQL. It needs about 100 MB.";
  }
  return null;
}

/** The last line that tells something, without date and level. */
export const lastWords = (words: string): string =>
  words
    .split("\n")
    .filter((each) => /FATAL|PANIC|ERROR|error:/.test(each))
    .at(-1)
    ?.replace(/^.*?(FATAL|PANIC|ERROR|error):\s*/, "") ??
  words.trim().split("\n").at(-1) ??
  "";

const line = (words: string, about: RegExp): string =>
  words
    .split("\n")
    .find((each) => about.test(each))
    ?.replace(/^.*?(FATAL|PANIC|ERROR|error):\s*/, "") ?? "";
