import type { Day } from "../../../kernel/day.ts";
import type { SeatRole, Side } from "./seats.ts";

interface Given {
  readonly bodies: readonly {
    id: string;
    name: string;
    classification: string;
    parentId: string | null;
    from: Day | null;
    to: Day | null;
    url: string;
  }[];
  readonly seats: readonly {
    id: string;
    bodyId: string;
    label: string;
    role: SeatRole;
    side: Side;
    from: Day | null;
    to: Day | null;
  }[];
  readonly mandates: readonly {
    id: string;
    seatId: string;
    /** Null once the person was forgotten. */
    name: string | null;
    onBehalfOf: string | null;
    deputy: boolean;
    from: Day;
    to: Day | null;
  }[];
}

/**
 * Bodies, seats and mandates as Popolo has them: Organization, Post, Membership, Person (popoloproject.com/specs). A person
 * is known by the mandate alone: two people of one name stay two, and who was forgotten has no name.
 */
export const popoloOf = ({ bodies, seats, mandates }: Given) => {
  const bodyOf = new Map(seats.map(({ id, bodyId }) => [id, bodyId]));
  const roleOf = new Map(seats.map(({ id, role }) => [id, role]));
  return {
    organizations: bodies.map(({ id, name, classification, parentId, from, to, url }) => ({
      id,
      name,
      classification,
      parent_id: parentId,
      founding_date: from,
      dissolution_date: to,
      links: [{ url }],
    })),
    posts: seats.map(({ id, bodyId, label, role, side, from, to }) => ({
      id,
      label,
      role,
      organization_id: bodyId,
      start_date: from,
      end_date: to,
      other_labels: [{ name: side, note: "side" }],
    })),
    persons: mandates.map(({ id, name }) => ({ id: `person-${id}`, name: name ?? "" })),
    memberships: mandates.map(({ id, seatId, onBehalfOf, deputy, from, to }) => ({
      id,
      person_id: `person-${id}`,
      post_id: seatId,
      organization_id: bodyOf.get(seatId) ?? null,
      on_behalf_of_id: onBehalfOf,
      role: deputy ? "deputy" : (roleOf.get(seatId) ?? null),
      start_date: from,
      end_date: to,
    })),
  };
};
