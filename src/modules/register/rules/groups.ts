/** The groups in which the list of institutions is read. */
export type InstitutionGroup = "centre" | "municipalities" | "agencies" | "independent" | "ended";

interface Grouped {
  readonly id: string;
  readonly kind: string;
  readonly parentId: string | null;
  readonly validTo: string | null;
  readonly category: string | null;
}

/** Categories of a country pack that say by themselves where a body belongs; for others its place in the tree does. */
const BY_CATEGORY: Readonly<Record<string, InstitutionGroup>> = {
  government: "centre",
  ministry: "centre",
  agency: "agencies",
  independent: "independent",
};

/**
 * Sorts institutions by their place in the tree, whatever the country: municipalities; the bodies that have others
 * under them (the government) with those directly below (the ministries); what stands below a ministry (agencies);
 * and bodies that answer to nobody and have nobody (courts, commissioners, the assembly).
 */
export function groupInstitutions<I extends Grouped>(all: readonly I[]): { group: InstitutionGroup; members: I[] }[] {
  const byId = new Map(all.map((each) => [each.id, each]));
  const current = all.filter((each) => each.validTo === null);
  const withBodies = new Set(current.map((each) => each.parentId).filter((id) => id !== null));
  const depth = (each: I): number => {
    const parent = byId.get(each.parentId ?? "");
    const grandparent = byId.get(parent?.parentId ?? "");
    return parent === undefined ? 0 : grandparent === undefined ? 1 : 2;
  };
  const hasGrandchildren = new Set(
    current
      .filter((each) => depth(each) === 2)
      .map((each) => byId.get(byId.get(each.parentId ?? "")?.parentId ?? "")?.id),
  );
  const groupOf = (each: I): InstitutionGroup => {
    if (each.validTo !== null) return "ended";
    if (each.kind === "municipality") return "municipalities";
    const known = BY_CATEGORY[each.category ?? ""];
    if (known) return known;
    if (depth(each) === 0) return withBodies.has(each.id) ? "centre" : "independent";
    if (depth(each) === 1)
      return withBodies.has(each.id) || hasGrandchildren.has(each.parentId ?? "") ? "centre" : "agencies";
    return "agencies";
  };
  const order: InstitutionGroup[] = ["centre", "municipalities", "agencies", "independent", "ended"];
  return order.map((group) => ({ group, members: all.filter((each) => groupOf(each) === group) }));
}
