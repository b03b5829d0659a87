import { loadExample, removeExample } from "../example.ts";
import { type Command, CommandError, print } from "./command.ts";
import { withHouse } from "./with-house.ts";

export const exampleCommand: Command = {
  name: "example",
  usage: ["example load", "example remove"],
  summary: "Loads the example data of all departments, or takes all of it away again.",
  run: (args) =>
    withHouse(args, async (house) => {
      const [what] = args.words;
      if (what === "load") {
        await loadExample(house);
        print("The example data are loaded. Every page that shows some says so.");
      } else if (what === "remove") {
        await removeExample(house);
        print("The example data are gone.");
      } else {
        throw new CommandError("Say what to do with the example data: bashke example load, or bashke example remove.");
      }
      return 0;
    }),
};
