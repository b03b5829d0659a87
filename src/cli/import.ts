import { importFile } from "../modules/register/index.ts";
import { type Command, CommandError, print } from "./command.ts";
import { withHouse } from "./with-house.ts";

export const importCommand: Command = {
  name: "import",
  usage: ["import FILE [--dry-run]"],
  summary: "Takes organisations in from CSV or XLSX; --dry-run only says what would happen.",
  run: (args) => {
    const [file] = args.words;
    if (!file) throw new CommandError("Name the file to take in. Example: bashke import organisations.csv --dry-run");
    return withHouse(args, async (house) => {
      const result = await importFile(house.work(), file, { dryRun: args.has("dry-run") });
      print(JSON.stringify(result, null, 2));
      return result.ok ? 0 : 1;
    });
  },
};
