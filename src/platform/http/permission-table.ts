import type { Module } from "../module/define.ts";
import { type Audience, ROLES, type Role } from "../module/people.ts";

/** The text of docs/permissions.md: every route with who may use it, from the modules themselves. */
export function permissionTable(modules: readonly Module[]): string {
  const lines = [
    "# Permissions",
    "",
    "Made from the modules' own declarations; a test walks all routes with all roles and compares (`npm test`), and",
    "`UPDATE_DOCS=1 npx vitest run tests/permissions.test.ts` writes it anew. Staff roles count only after the second factor; a secretariat role counts for its",
    "own department; an administrator holds every permission that a role can hold. Whether a person may act on one record (her own request, her own account) is",
    "decided in the department's rules.",
    "",
    "| permission | who |",
    "| --- | --- |",
    ...modules.flatMap(({ can }) =>
      Object.entries(can).map(([permission, audience]) => `| \`${permission}\` | ${inWords(audience)} |`),
    ),
    "",
    "| route | permission | notes |",
    "| --- | --- | --- |",
    ...modules.flatMap((module) =>
      module.routes.map((route) => {
        const notes = [
          route.bare ? "no locale" : "",
          route.machine ? "proof of its own" : "",
          route.cached ? "kept" : "",
          route.limit ? `${route.limit.points} in ${route.limit.perSeconds} s` : "",
        ].filter(Boolean);
        return `| ${route.method} \`${route.path}\` | \`${route.who}\` | ${notes.join(", ")} |`;
      }),
    ),
    "",
  ];
  return lines.join("\n");
}

const inWords = (audience: Audience): string => {
  if (audience === "anyone") return "anyone";
  if (audience === "signed-in") return "everyone signed in";
  return [...new Set<Role>([...audience, "administrator"])]
    .sort((a, b) => ROLES.indexOf(a) - ROLES.indexOf(b))
    .join(", ");
};
