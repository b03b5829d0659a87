/** A command of `bashke`. Lines for people go to standard output; a refusal is a CommandError with what to do about it. */
export interface Command {
  readonly name: string;
  /** How it is called, one line a form: "clock explain --rule ID --from DATE". */
  readonly usage: readonly string[];
  readonly summary: string;
  /** @returns the exit code: 0 done, 1 refused or not in order. */
  readonly run: (args: Arguments) => Promise<number>;
}

export interface Arguments {
  /** Words that are no flags: ["explain"]. */
  readonly words: readonly string[];
  flag(name: string): string | undefined;
  has(name: string): boolean;
  /** All as typed, for the settings among them. */
  readonly all: readonly string[];
}

/** The command cannot do what was asked; the sentence names the fix. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}

/** Flags that stand alone; every other `--flag` takes the next word as its value. */
const ALONE = new Set(["empty", "dry-run", "json", "help", "yes"]);

/**
 * Reads `--flag value`, `--flag=value` and words. A value that begins with two dashes needs the second form.
 * @throws CommandError where a flag that needs a value has none.
 */
export function readArguments(argv: readonly string[]): Arguments {
  const words: string[] = [];
  const flags = new Map<string, string>();
  for (let i = 0; i < argv.length; i += 1) {
    const word = argv[i] ?? "";
    const match = /^--([a-z][\w-]*)(?:=(.*))?$/.exec(word);
    if (!match) {
      words.push(word);
      continue;
    }
    const [, name = "", value] = match;
    if (value !== undefined) flags.set(name, value);
    else if (ALONE.has(name)) flags.set(name, "yes");
    else flags.set(name, valueAfter(argv, i++, name));
  }
  return { words, all: argv, flag: (name) => flags.get(name), has: (name) => flags.has(name) };
}

function valueAfter(argv: readonly string[], at: number, name: string): string {
  const value = argv[at + 1];
  if (value === undefined || value.startsWith("--"))
    throw new CommandError(`--${name} needs a value: --${name} VALUE.`);
  return value;
}

/** The value of a flag that must be there. */
export function needed(args: Arguments, flag: string, example: string): string {
  const value = args.flag(flag);
  if (!value) throw new CommandError(`--${flag} is missing. Example: ${example}`);
  return value;
}

export const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
