import { type Command, print } from "./command.ts";
import { withHouse } from "./with-house.ts";

export const migrateCommand: Command = {
  name: "migrate",
  usage: ["migrate"],
  summary: "Brings the database to this version. `start` does it too.",
  run: (args) =>
    withHouse(args, async ({ database }) => {
      print(`The schema "${database.schema}" is at this version.`);
      return 0;
    }),
};
