import { checkHouse } from "../check-house.ts";
import { readConfig } from "../platform/config/index.ts";
import { type Command, print } from "./command.ts";

export const checkCommand: Command = {
  name: "check",
  usage: ["check"],
  summary: "Looks at configuration, database, mail and files, and says of each how it stands.",
  async run(args) {
    const findings = await checkHouse(readConfig(process.env, args.all));
    for (const { part, ok, sentence } of findings) print(`${ok ? "✓" : "✗"} ${part.padEnd(14)} ${sentence}`);
    return findings.every(({ ok }) => ok) ? 0 : 1;
  },
};
