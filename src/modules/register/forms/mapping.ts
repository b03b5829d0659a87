import { type ImportMapping, isTarget } from "../rules/import/shapes.ts";
import { isOrganisationKind } from "../rules/kinds.ts";
import type { Sent } from "./reading.ts";

/** What each of `width` columns was said to mean ("column.0" …), the kind of rows that say none, and choices by line. */
export function readMapping(sent: Sent, width: number, lines: readonly number[]): ImportMapping {
  const kind = sent.get("kind");
  const choices = lines.flatMap((line) => {
    const choice = sent.get(`choice.${line}`);
    return choice === "" ? [] : [[String(line), choice] as const];
  });
  return {
    columns: Array.from({ length: width }, (_, at) => {
      const target = sent.get(`column.${at}`);
      return isTarget(target) ? target : null;
    }),
    kind: isOrganisationKind(kind) ? kind : "organisation",
    choices: Object.fromEntries(choices),
  };
}
