import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";

/** A country pack that cannot be used. Each problem is a sentence that names the file, the field and what is wrong. */
export class CountryPackError extends Error {
  readonly problems: readonly string[];
  constructor(folder: string, problems: readonly string[]) {
    super(`The country pack in ${folder} cannot be used:\n${problems.map((each) => `- ${each}`).join("\n")}`);
    this.name = "CountryPackError";
    this.problems = problems;
  }
}

const MOST_SAID = 20;

/** One file of the pack, checked; null when the file is not there and may be left out. Problems are added to the list. */
export async function readPart<S extends z.ZodType>(
  folder: string,
  file: string,
  schema: S,
  problems: string[],
  optional = false,
): Promise<z.output<S> | null> {
  const json = await readJson(folder, file, problems, optional);
  if (json === undefined) return null;
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  for (const issue of issues.slice(0, MOST_SAID))
    problems.push(`${file}: ${fieldOf(issue.path, json)} ${complaint(issue)}.`);
  if (issues.length > MOST_SAID) problems.push(`${file}: and ${issues.length - MOST_SAID} more problems.`);
  return null;
}

/** Undefined when the file is absent or unreadable. */
export async function readJson(folder: string, file: string, problems: string[], optional: boolean): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(join(folder, file), "utf8");
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    if (!missing || !optional)
      problems.push(`${file}: ${missing ? "is missing" : `cannot be read (${(error as Error).message})`}.`);
    return undefined;
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    problems.push(`${file}: is no valid JSON (${(error as Error).message}).`);
    return undefined;
  }
}

/** `municipalities[3] "lipjan" → tile → column`: the index, and the name of the row where it has one. */
function fieldOf(path: readonly PropertyKey[], json: unknown): string {
  let at: unknown = json;
  const names: string[] = [];
  for (const key of path) {
    at = (at as Record<PropertyKey, unknown> | undefined)?.[key];
    if (typeof key !== "number") {
      names.push(String(key));
      continue;
    }
    const row = at as { slug?: unknown; id?: unknown; code?: unknown } | undefined;
    const name = row?.slug ?? row?.id ?? row?.code;
    names.push(`${names.pop() ?? ""}[${key}]${typeof name === "string" ? ` "${name}"` : ""}`);
  }
  return names.length > 0 ? `${names.join(" → ")}:` : "the file";
}

const complaint = ({ message }: z.core.$ZodIssue): string => message.charAt(0).toLowerCase() + message.slice(1);
