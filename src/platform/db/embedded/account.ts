import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { DatabaseError } from "../prepare.ts";

/** Under whom PostgreSQL runs. null: under the same user as this program. */
export type Account = { readonly uid: number; readonly gid: number; readonly name: string } | null;

/** PostgreSQL refuses to run as root and wants a name from the system's list of users, so one that exists is lent. */
const LENT = ["bashke", "postgres", "nobody"];

/**
 * As an ordinary user: that user. As root: whoever owns the data already, so that a user who appears later on the
 * machine changes nothing; at the first start `bashke`, `postgres` or `nobody`, whichever exists first.
 */
export function accountFor(dataDir: string): Account {
  if (process.getuid?.() !== 0) return null;
  const users = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .filter((fields) => fields.length >= 7)
    .map((fields) => ({ name: fields[0]!, uid: Number(fields[2]), gid: Number(fields[3]) }));
  const owner = ownerOf(dataDir);
  const found =
    owner === null
      ? LENT.flatMap((name) => users.find((user) => user.name === name && user.uid !== 0) ?? [])[0]
      : users.find((user) => user.uid === owner && owner !== 0);
  if (found) return found;
  throw new DatabaseError(
    owner === null
      ? "PostgreSQL does not run as root, and this machine has none of the users bashke, postgres, nobody. Make one (useradd --system bashke), or start as an ordinary user."
      : `The data in ${dataDir} belong to user ${owner}, under whom PostgreSQL cannot run. Give them to another: chown -R nobody ${dataDir}`,
  );
}

/** Whether the account gets to a folder: every folder above must let it pass. */
export function canReach(account: Account, folder: string): boolean {
  const look = spawnSync("/bin/sh", ["-c", 'cd -- "$1"', "sh", folder], { ...as(account), cwd: "/", stdio: "ignore" });
  return look.status === 0;
}

/** For spawn. Node drops the other groups of root by itself when uid is given. */
export const as = (account: Account): { uid?: number; gid?: number } =>
  account ? { uid: account.uid, gid: account.gid } : {};

function ownerOf(folder: string): number | null {
  try {
    return statSync(folder).uid;
  } catch {
    return null;
  }
}
