/** What Popolo fixes of events, motions and votes (popoloproject.com/specs); a slip of a name fails. */
const id = { type: "string", minLength: 1 } as const;
const instant = { type: "string", format: "date-time" } as const;
const counts = {
  type: "array",
  items: {
    type: "object",
    required: ["option", "value"],
    additionalProperties: false,
    properties: {
      option: { enum: ["yes", "no", "abstain", "absent", "not voting", "paired"] },
      value: { type: "integer", minimum: 0 },
    },
  },
} as const;
const objects = (required: readonly string[], properties: Record<string, object>) => ({
  type: "array",
  items: { type: "object", required, additionalProperties: false, properties },
});

export const POPOLO_EVENTS = {
  type: "object",
  required: ["events", "motions", "vote_events"],
  additionalProperties: false,
  properties: {
    events: objects(["id", "name", "start_date"], {
      id,
      name: { type: "string", minLength: 1 },
      start_date: instant,
      end_date: instant,
      status: { enum: ["tentative", "confirmed", "cancelled"] },
      organization_id: id,
      links: objects(["url"], { url: { type: "string", format: "uri" } }),
    }),
    motions: objects(["id", "text"], {
      id,
      organization_id: id,
      legislative_session_id: id,
      text: { type: "string", minLength: 1 },
      date: instant,
      result: { enum: ["pass", "fail"] },
    }),
    vote_events: objects(["id", "motion_id", "counts"], {
      id,
      motion_id: id,
      start_date: instant,
      result: { enum: ["pass", "fail"] },
      counts,
      group_results: objects(["group", "counts"], { group: id, counts }),
    }),
  },
};
