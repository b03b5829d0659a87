import { resolve } from "node:path";
import { parseDay } from "../kernel/day.ts";
import { projectRoot } from "../platform/config/index.ts";
import { explainClock, loadCountry } from "../platform/country/index.ts";
import { type Command, CommandError, needed, print } from "./command.ts";

const EXAMPLE = "bashke clock explain --rule answer --from 2026-10-16";

/** Needs no database: the law is in the country pack. */
export const clockCommand: Command = {
  name: "clock",
  usage: ["clock explain --rule ID --from DATE [--country DIR]"],
  summary: "Counts a legal deadline and says how it was counted (JSON).",
  async run(args) {
    if (args.words[0] !== "explain") throw new CommandError(`Say what to do with the clock. Example: ${EXAMPLE}`);
    const rule = needed(args, "rule", EXAMPLE);
    const from = parseDay(needed(args, "from", EXAMPLE));
    if (!from)
      throw new CommandError(`--from is no date of the calendar; write it as year-month-day. Example: ${EXAMPLE}`);
    const folder = resolve(projectRoot(), args.flag("country") ?? process.env.COUNTRY ?? "countries/kosovo");
    const country = await loadCountry(folder);
    if (!country.clocks.some((clock) => clock.id === rule)) {
      throw new CommandError(
        `There is no rule "${rule}" in ${folder}. It has: ${country.clocks.map(({ id }) => id).join(", ")}.`,
      );
    }
    print(JSON.stringify(explainClock(country, rule, from), null, 2));
    return 0;
  },
};
