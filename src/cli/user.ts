import type { House } from "../app.ts";
import { parseDay } from "../kernel/day.ts";
import {
  createAdministratorLink,
  createPerson,
  endRole,
  findPersonByEmail,
  grantRole,
  listOpenGrants,
  listPeople,
} from "../modules/accounts/index.ts";
import { ROLES, type Role } from "../platform/module/people.ts";
import { type Arguments, type Command, CommandError, needed, print } from "./command.ts";
import { withHouse } from "./with-house.ts";

const FORMS = [
  "user list",
  "user create --email A --name N",
  "user grant --email A --role R [--department D] [--until DATE]",
  "user end --email A --role R",
  "user link [--email A]",
];

export const userCommand: Command = {
  name: "user",
  usage: FORMS,
  summary: "People and their roles; `link` prints a one-time sign-in link for an administrator.",
  run: (args) => withHouse(args, (house) => act(house, args)),
};

async function act(house: House, args: Arguments): Promise<number> {
  const work = house.work();
  switch (args.words[0]) {
    case "list":
      for (const person of (await listPeople(work.db, work.today, { size: 10_000 })).people) {
        print(`${person.email}\t${person.name}\t${person.roles.map(({ role }) => role).join(", ")}`);
      }
      return 0;
    case "create": {
      const email = needed(args, "email", FORMS[1]!);
      const created = await createPerson(work, { email, name: args.flag("name") ?? "", locale: "sq" });
      if (!created.ok) throw new CommandError(refusal(created.reason));
      print(`${email} is there now.`);
      return 0;
    }
    case "grant": {
      const role = roleOf(args);
      const until = args.flag("until");
      const to = until ? parseDay(until) : null;
      if (until && !to) throw new CommandError("--until is no date of the calendar; write it as year-month-day.");
      const granted = await grantRole(work, {
        personId: await personId(house, args),
        role,
        department: args.flag("department") ?? null,
        scope: null,
        from: work.today,
        to,
      });
      if (!granted.ok) throw new CommandError(refusal(granted.reason));
      print(`Granted: ${role}.`);
      return 0;
    }
    case "end": {
      const role = roleOf(args);
      const grants = (await listOpenGrants(work.db, await personId(house, args), work.today)).filter(
        (grant) => grant.role === role,
      );
      if (grants.length === 0) throw new CommandError(`The role ${role} is not held.`);
      for (const grant of grants) {
        const ended = await endRole(work, grant.id);
        if (!ended.ok) throw new CommandError(refusal(ended.reason));
      }
      print(`Ended: ${role}.`);
      return 0;
    }
    case "link":
      print(await createAdministratorLink(work, args.flag("email")));
      return 0;
    default:
      throw new CommandError(`Say what to do:\n${FORMS.map((form) => `  bashke ${form}`).join("\n")}`);
  }
}

function roleOf(args: Arguments): Role {
  const role = needed(args, "role", "bashke user grant --email a@b.example --role secretariat");
  if (!(ROLES as readonly string[]).includes(role))
    throw new CommandError(`There is no role "${role}". There are: ${ROLES.join(", ")}.`);
  return role as Role;
}

async function personId(house: House, args: Arguments): Promise<string> {
  const email = needed(args, "email", "bashke user grant --email a@b.example --role secretariat");
  const person = await findPersonByEmail(house.database.db, email);
  if (!person)
    throw new CommandError(`Nobody has the address given. Make the account first: bashke user create --email …`);
  return person.id;
}

const refusal = (reason: string): string => `Refused: ${reason.replaceAll("-", " ")}.`;
