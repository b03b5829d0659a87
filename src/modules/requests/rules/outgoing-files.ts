/** What may go with a letter: mail servers of small offices refuse much more. */
export const MOST_FILES = 5;
export const MOST_FILE_BYTES = 10 * 1024 * 1024;

export type FilesFault = "too-many-files" | "files-too-large" | "file-that-runs" | "picture-with-place";

/** Programs are never sent on to an office, whatever they are called. */
const RUNS =
  /^application\/(x-msdownload|x-dosexec|x-executable|x-elf|x-mach-binary|vnd\.microsoft\.portable-executable|x-sh|java-archive|x-msi)$/;

/** Whether these files together may go with one letter; sizes in bytes, types as the contents show. */
export function faultOfFiles(files: readonly { size: number; type: string }[]): FilesFault | null {
  if (files.length > MOST_FILES) return "too-many-files";
  if (files.reduce((sum, { size }) => sum + size, 0) > MOST_FILE_BYTES) return "files-too-large";
  return files.some(({ type }) => RUNS.test(type)) ? "file-that-runs" : null;
}
