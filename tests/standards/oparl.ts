/**
 * What OParl 1.1 fixes of the objects we publish: the properties each needs, and the form of those it may have. Written from the
 * specification's tables (oparl.org/spezifikation); unknown properties are not allowed, so that a slip of a name fails.
 */
const url = { type: "string", format: "uri" } as const;
const text = { type: "string", minLength: 1 } as const;
const instant = { type: "string", format: "date-time" } as const;
const date = { type: "string", format: "date" } as const;
const urls = { type: "array", items: url } as const;

const object = (name: string, required: readonly string[], properties: Record<string, object>) => ({
  type: "object",
  required: ["id", "type", "created", "modified", ...required],
  additionalProperties: false,
  properties: {
    id: url,
    type: { const: `https://schema.oparl.org/1.1/${name}` },
    created: instant,
    modified: instant,
    deleted: { type: "boolean" },
    web: url,
    ...properties,
  },
});

const membership = object("Membership", [], {
  person: url,
  organization: url,
  role: text,
  votingRight: { type: "boolean" },
  startDate: date,
  endDate: date,
  onBehalfOf: url,
});
const agendaItem = object("AgendaItem", ["order"], {
  meeting: url,
  number: text,
  order: { type: "integer", minimum: 0 },
  name: text,
  public: { type: "boolean" },
  result: text,
  resolutionText: text,
  start: instant,
  end: instant,
});
const file = object("File", ["accessUrl"], { mimeType: text, date, accessUrl: url });
const location = {
  type: "object",
  required: ["id", "type"],
  additionalProperties: false,
  properties: { id: url, type: { const: "https://schema.oparl.org/1.1/Location" }, description: text },
};

export const OPARL: Readonly<Record<string, object>> = {
  System: object("System", ["oparlVersion", "body"], {
    oparlVersion: { const: "https://schema.oparl.org/1.1/" },
    body: url,
    name: text,
    website: url,
  }),
  Body: object(
    "Body",
    [
      "name",
      "organization",
      "person",
      "meeting",
      "paper",
      "legislativeTerm",
      "agendaItem",
      "membership",
      "legislativeTermList",
    ],
    {
      system: url,
      name: text,
      website: url,
      organization: url,
      person: url,
      meeting: url,
      paper: url,
      legislativeTerm: { type: "array" },
      agendaItem: url,
      membership: url,
      legislativeTermList: url,
    },
  ),
  Organization: object("Organization", [], {
    body: url,
    name: text,
    membership: urls,
    meeting: url,
    organizationType: {
      enum: ["Gremium", "Partei", "Fraktion", "Verwaltungsbereich", "externes Gremium", "Institution", "Sonstiges"],
    },
    classification: text,
    subOrganizationOf: url,
    startDate: date,
    endDate: date,
  }),
  Person: object("Person", [], { body: url, name: text, membership: { type: "array", items: membership } }),
  Membership: membership,
  Meeting: object("Meeting", [], {
    name: text,
    meetingState: text,
    cancelled: { type: "boolean" },
    start: instant,
    end: instant,
    location,
    organization: urls,
    participant: urls,
    resultsProtocol: file,
    agendaItem: { type: "array", items: agendaItem },
  }),
  AgendaItem: agendaItem,
};

/** Section 2.5.2: an object list. */
export const OPARL_LIST = {
  type: "object",
  required: ["data", "pagination", "links"],
  properties: {
    data: { type: "array" },
    pagination: {
      type: "object",
      properties: {
        totalElements: { type: "integer" },
        elementsPerPage: { type: "integer" },
        currentPage: { type: "integer" },
        totalPages: { type: "integer" },
      },
      additionalProperties: false,
    },
    links: { type: "object" },
  },
};
