import type { Day } from "../../../kernel/day.ts";

/** What OParl's objects are made of: bodies, members and meetings that are public. */
export interface OparlGiven {
  /** Address of the interface: ".../oparl". Everything is told under it. */
  readonly base: string;
  readonly name: string;
  readonly website: string;
  readonly since: Date;
  readonly bodies: readonly {
    id: string;
    name: string;
    classification: string;
    parentId: string | null;
    from: Day | null;
    to: Day | null;
    web: string;
    changed: Date;
    made: Date;
  }[];
  readonly mandates: readonly {
    id: string;
    bodyId: string;
    /** Null once the person was forgotten. */
    name: string | null;
    role: string;
    votes: boolean;
    from: Day;
    to: Day | null;
    onBehalfOf: string | null;
    made: Date;
  }[];
  readonly meetings: readonly {
    id: string;
    bodyId: string;
    name: string;
    state: "convened" | "held" | "cancelled";
    startsAt: Date;
    endsAt: Date;
    place: string;
    web: string;
    made: Date;
    changed: Date;
    items: readonly { id: string; number: string; name: string; isPublic: boolean; result: string | null }[];
    /** The published minutes as a PDF. */
    minutes: { address: string; at: Date } | null;
  }[];
}

const SCHEMA = "https://schema.oparl.org/1.1";

/**
 * The objects of OParl 1.1 (schema.oparl.org/1.1) by the last part of their address. Who was present is not told: OParl asks
 * for consent first (1.6, data protection), and the page of the meeting says it to people.
 */
export function oparlOf(given: OparlGiven): ReadonlyMap<string, object> {
  const { base } = given;
  const at = (path: string) => `${base}/${path}`;
  const type = (name: string) => `${SCHEMA}/${name}`;
  const list = (objects: readonly object[]) => ({
    data: objects,
    pagination: {
      totalElements: objects.length,
      elementsPerPage: objects.length,
      currentPage: 1,
      totalPages: 1,
    },
    links: {},
  });
  const organizations = given.bodies.map((body) => ({
    id: at(`organization/${body.id}`),
    type: type("Organization"),
    body: at("body/1"),
    name: body.name,
    organizationType: "Gremium",
    classification: body.classification,
    ...(body.parentId ? { subOrganizationOf: at(`organization/${body.parentId}`) } : {}),
    ...(body.from ? { startDate: body.from } : {}),
    ...(body.to ? { endDate: body.to } : {}),
    membership: given.mandates.filter(({ bodyId }) => bodyId === body.id).map(({ id }) => at(`membership/${id}`)),
    meeting: at(`organization/${body.id}/meeting`),
    web: body.web,
    created: instant(body.made),
    modified: instant(body.changed),
  }));
  const memberships = given.mandates.map((mandate) => ({
    id: at(`membership/${mandate.id}`),
    type: type("Membership"),
    person: at(`person/${mandate.id}`),
    organization: at(`organization/${mandate.bodyId}`),
    role: mandate.role,
    votingRight: mandate.votes,
    startDate: mandate.from,
    ...(mandate.to ? { endDate: mandate.to } : {}),
    ...(mandate.onBehalfOf ? { onBehalfOf: mandate.onBehalfOf } : {}),
    created: instant(mandate.made),
    modified: instant(mandate.made),
  }));
  const persons = given.mandates.map((mandate, index) => ({
    id: at(`person/${mandate.id}`),
    type: type("Person"),
    body: at("body/1"),
    ...(mandate.name ? { name: mandate.name } : {}),
    membership: [memberships[index]],
    created: instant(mandate.made),
    modified: instant(mandate.made),
  }));
  const meetings = given.meetings.map((meeting) => ({
    id: at(`meeting/${meeting.id}`),
    type: type("Meeting"),
    name: meeting.name,
    meetingState: meeting.state === "held" ? "durchgeführt" : "eingeladen",
    cancelled: meeting.state === "cancelled",
    start: instant(meeting.startsAt),
    end: instant(meeting.endsAt),
    ...(meeting.place === ""
      ? {}
      : { location: { id: at(`location/${meeting.id}`), type: type("Location"), description: meeting.place } }),
    organization: [at(`organization/${meeting.bodyId}`)],
    ...(meeting.minutes
      ? {
          resultsProtocol: {
            id: at(`file/${meeting.id}`),
            type: type("File"),
            mimeType: "application/pdf",
            date: meeting.minutes.at.toISOString().slice(0, 10),
            accessUrl: meeting.minutes.address,
            created: instant(meeting.minutes.at),
            modified: instant(meeting.minutes.at),
          },
        }
      : {}),
    agendaItem: meeting.items.map((item, order) => ({
      id: at(`agendaItem/${item.id}`),
      type: type("AgendaItem"),
      meeting: at(`meeting/${meeting.id}`),
      number: item.number,
      order,
      public: item.isPublic,
      ...(item.isPublic ? { name: item.name } : {}),
      ...(item.result ? { resolutionText: item.result } : {}),
      created: instant(meeting.made),
      modified: instant(meeting.changed),
    })),
    web: meeting.web,
    created: instant(meeting.made),
    modified: instant(meeting.changed),
  }));
  const body = {
    id: at("body/1"),
    type: type("Body"),
    system: at("system"),
    name: given.name,
    website: given.website,
    organization: at("organization"),
    person: at("person"),
    meeting: at("meeting"),
    paper: at("paper"),
    legislativeTerm: [],
    legislativeTermList: at("legislativeTerm"),
    agendaItem: at("agendaItem"),
    membership: at("membership"),
    created: instant(given.since),
    modified: instant(given.since),
  };
  const system = {
    id: at("system"),
    type: type("System"),
    oparlVersion: `${SCHEMA}/`,
    body: at("body"),
    name: given.name,
    website: given.website,
    created: instant(given.since),
    modified: instant(given.since),
  };
  const items = meetings.flatMap(({ agendaItem }) => agendaItem);
  const named = (kind: string, objects: readonly { readonly id: string }[]) =>
    objects.map((object) => [`${kind}/${object.id.slice(object.id.lastIndexOf("/") + 1)}`, object] as const);
  return new Map<string, object>([
    ["system", system],
    ["body", list([body])],
    ["body/1", body],
    ["organization", list(organizations)],
    ["person", list(persons)],
    ["membership", list(memberships)],
    ["meeting", list(meetings)],
    ["agendaItem", list(items)],
    ["paper", list([])],
    ["legislativeTerm", list([])],
    ...named("organization", organizations),
    ...named("person", persons),
    ...named("membership", memberships),
    ...named("meeting", meetings),
    ...named("agendaItem", items),
    ...given.bodies.map(
      ({ id }) =>
        [
          `organization/${id}/meeting`,
          list(meetings.filter(({ organization }) => organization[0] === at(`organization/${id}`))),
        ] as const,
    ),
  ]);
}

const instant = (at: Date): string => at.toISOString();
