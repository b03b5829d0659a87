import { expect, test } from "vitest";
import { faultOfFiles, MOST_FILE_BYTES } from "./outgoing-files.ts";

const file = (size: number, type = "application/pdf") => ({ size, type });
test.each([
  ["none", [], null],
  ["five", Array.from({ length: 5 }, () => file(10)), null],
  ["six", Array.from({ length: 6 }, () => file(10)), "too-many-files"],
  ["just enough", [file(MOST_FILE_BYTES)], null],
  ["one byte more", [file(MOST_FILE_BYTES), file(1)], "files-too-large"],
  ["a program", [file(1, "application/x-msdownload")], "file-that-runs"],
])("%s", (_name, files, fault) => expect(faultOfFiles(files)).toBe(fault));
