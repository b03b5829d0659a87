import { ConfigError } from "../platform/config/index.ts";
import { DatabaseError } from "../platform/db/index.ts";
import { backupCommand, restoreCommand } from "./backup.ts";
import { checkCommand } from "./check.ts";
import { clockCommand } from "./clock.ts";
import { type Command, CommandError, print, readArguments } from "./command.ts";
import { exampleCommand } from "./example.ts";
import { importCommand } from "./import.ts";
import { mailCommand } from "./mail.ts";
import { migrateCommand } from "./migrate.ts";
import { startCommand } from "./start.ts";
import { userCommand } from "./user.ts";

export const COMMANDS: readonly Command[] = [
  startCommand,
  migrateCommand,
  checkCommand,
  importCommand,
  mailCommand,
  clockCommand,
  userCommand,
  exampleCommand,
  backupCommand,
  restoreCommand,
];

/** `bashke COMMAND …`. @returns the exit code. */
export async function run(argv: readonly string[]): Promise<number> {
  const [name = "help", ...rest] = argv;
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (!command || rest.some((word) => word === "--help" || word === "-h")) return help(name, command);
  try {
    return await command.run(readArguments(rest));
  } catch (error) {
    const isOurs = error instanceof CommandError || error instanceof ConfigError || error instanceof DatabaseError;
    if (!isOurs) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

function help(asked: string, command: Command | undefined): number {
  const known = command !== undefined || ["help", "--help", "-h"].includes(asked);
  if (!known) process.stderr.write(`There is no command "${asked}".\n`);
  for (const { name, usage, summary } of command ? [command] : COMMANDS) {
    print(`${name.padEnd(9)} ${summary}`);
    for (const form of usage) print(`          bashke ${form}`);
  }
  return known ? 0 : 1;
}
