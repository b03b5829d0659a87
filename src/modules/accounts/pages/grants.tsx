import type { ComponentChildren, VNode } from "preact";
import type { Day } from "../../../kernel/day.ts";
import type { Say } from "../../../say/index.ts";
import { Row, Tag } from "../../../ui/index.ts";
import type { RoleName } from "../rules/people.ts";
import { isInForce } from "../rules/people.ts";
import { roleTexts } from "../texts/roles.ts";
import { texts } from "../texts.ts";

export interface ShownGrant {
  readonly id: string;
  readonly role: RoleName;
  readonly department: string | null;
  readonly scope: string | null;
  readonly valid_from: Day;
  readonly valid_to: Day | null;
}

/** A role in words: what, where, from when to when, and whether it holds today. */
export const GrantRow = ({
  say,
  grant,
  today,
  scopeNames,
  departmentName,
  meta = [],
  children,
}: {
  say: Say;
  grant: ShownGrant;
  today: Day;
  scopeNames: ReadonlyMap<string, string>;
  departmentName?: string;
  meta?: readonly string[];
  children?: ComponentChildren;
}): VNode => (
  <Row
    title={roleInWords(say, grant, scopeNames, departmentName)}
    tag={<GrantTag say={say} grant={grant} today={today} />}
    meta={[
      `${say(texts.from)} ${say.day(grant.valid_from)}`,
      grant.valid_to && grant.valid_to >= grant.valid_from
        ? `– ${say.day(grant.valid_to)}`
        : grant.valid_to
          ? ""
          : say(texts.openEnd),
      ...meta,
    ]}
  >
    {children}
  </Row>
);

export function roleInWords(
  say: Say,
  grant: Pick<ShownGrant, "role" | "department" | "scope">,
  scopeNames: ReadonlyMap<string, string>,
  departmentName?: string,
): string {
  const where = grant.scope ? (scopeNames.get(grant.scope) ?? grant.scope) : (departmentName ?? grant.department);
  return [say(roleTexts[grant.role]!), where].filter(Boolean).join(": ");
}

const GrantTag = ({ say, grant, today }: { say: Say; grant: ShownGrant; today: Day }): VNode => {
  const inForce = isInForce({ role: grant.role, validFrom: grant.valid_from, validTo: grant.valid_to }, today);
  if (inForce) return <Tag tone="ok">{say(texts.roleInForce)}</Tag>;
  const isAhead = grant.valid_from > today && (grant.valid_to === null || grant.valid_to >= grant.valid_from);
  return isAhead ? <Tag tone="info">{say(texts.roleAhead)}</Tag> : <Tag tone="idle">{say(texts.rolePast)}</Tag>;
};
