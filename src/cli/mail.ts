import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { acceptMail, readArrived } from "../platform/mail/in/index.ts";
import { inspect } from "../platform/mail/reading/index.ts";
import { type Command, CommandError, print } from "./command.ts";
import { withHouse } from "./with-house.ts";

export const mailCommand: Command = {
  name: "mail",
  usage: ["mail inspect FILE", "mail deliver [--to ADDRESS] [--from ADDRESS] < RAW"],
  summary: "Says what a raw message is (JSON), or takes one in as if it had just come and says where it went.",
  async run(args) {
    const [what, file] = args.words;
    if (what === "inspect") {
      if (!file) throw new CommandError("Name the file with the raw message. Example: bashke mail inspect answer.eml");
      print(JSON.stringify(await inspect(await raw(file)), null, 2));
      return 0;
    }
    if (what !== "deliver")
      throw new CommandError("Say what to do with the mail: bashke mail inspect FILE, or bashke mail deliver < RAW.");
    const message = new Uint8Array(await buffer(process.stdin));
    if (message.length === 0)
      throw new CommandError(
        "There was nothing to read. Give the raw message on standard input: bashke mail deliver < answer.eml",
      );
    return withHouse(args, async (house) => {
      const { id } = await acceptMail(house.work(), message, {
        source: "command",
        envelopeFrom: args.flag("from") ?? null,
        envelopeTo: args.flag("to")?.split(",") ?? [],
      });
      print(JSON.stringify(await readArrived(house.work(), id), null, 2));
      return 0;
    });
  },
};

async function raw(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new CommandError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}). Check the path.`);
  }
}
