import { z } from "zod";
import { LIST_STATES } from "../rules/listing.ts";

const day = z.iso.date();
const names = z.record(z.string(), z.string());

/** A request as anyone may read it. Optional fields come only where they are true of the request. */
export const requestShape = z
  .object({
    number: z.string().regex(/^\d{4}-\d{6}$/),
    url: z.url(),
    title: z.string(),
    language: z.enum(["sq", "sr", "en"]),
    institution: z.object({ id: z.uuid(), names }).nullable(),
    place: z.string().nullable().describe("Code of the municipality in which the institution sits"),
    asker: z.string().nullable().describe("Name or initials, as the asker chose; null when hidden or forgotten"),
    sentOn: day,
    registeredOn: day
      .nullable()
      .describe("Day on which the institution registered the request: by law the clock starts here"),
    progress: z.enum(["waiting", "clarification", "extended", "forwarded", "closed", "agency", "court"]),
    outcome: z.enum(["none", "full", "partial", "refused", "not-held", "withdrawn", "silent"]),
    grounds: z.array(z.string()).describe("Codes of the legal grounds of refusal"),
    decidedOn: day.nullable(),
    standing: z
      .string()
      .describe("Where the request stands today: waiting, due-soon, due-today, late, silent, answered …"),
    dueOn: day.nullable().describe("Last day on which the answer is in time"),
    daysLate: z.int(),
    answeredInTime: z.boolean().nullable(),
    complaintBy: day.nullable().describe("Last day for a complaint to the Agency"),
    unjudgedLetterSince: day.nullable(),
    example: z.boolean(),
  })
  .loose()
  .meta({ id: "Request" });

const fileShape = z
  .object({
    name: z.string(),
    type: z.string(),
    size: z.number().describe("Bytes"),
    sha256: z.string(),
    url: z.url(),
  })
  .loose()
  .meta({ id: "File" });

const letterShape = z
  .object({
    direction: z.enum(["in", "out"]),
    channel: z.enum(["email", "post", "phone", "visit", "upload"]),
    class: z.string().nullable().describe("Of what came in: answer, auto-reply, bounce, delay"),
    purpose: z.string().nullable().describe("Of what was sent: request, follow-up, clarification, complaint, reminder"),
    on: day,
    sender: z.string().nullable().describe("How the sender fits the institution: contact, same-domain, stranger"),
    delivery: z.string().nullable(),
    subject: z.string(),
    text: z.string(),
    attachments: z.array(fileShape),
  })
  .loose()
  .meta({ id: "Letter" });

export const wholeRequestShape = requestShape.extend({ letters: z.array(letterShape) }).meta({ id: "WholeRequest" });

export const listShape = z
  .object({
    total: z.int(),
    more_than_total: z.boolean().describe("of a text that occurs in very many, only the latest are counted and listed"),
    page: z.int(),
    pages: z.int(),
    requests: z.array(requestShape).describe("At most 100, latest first"),
  })
  .meta({ id: "RequestList" });

export const problemShape = z
  .object({ type: z.string(), title: z.string(), detail: z.string(), status: z.int() })
  .meta({ id: "Problem" });

/** What the list may be narrowed by. */
export const LIST_PARAMETERS = [
  { name: "q", schema: { type: "string", maxLength: 200 }, description: 'Words; "words in a row"; -without' },
  { name: "state", schema: { type: "string", enum: LIST_STATES }, description: "State today" },
  { name: "institution", schema: { type: "string", format: "uuid" }, description: "Id of the institution" },
  { name: "place", schema: { type: "string" }, description: "Code of a municipality" },
  { name: "year", schema: { type: "integer", minimum: 2000, maximum: 2099 }, description: "Year of the number" },
  { name: "from", schema: { type: "string", format: "date" }, description: "First day of sending" },
  { name: "to", schema: { type: "string", format: "date" }, description: "Last day of sending" },
  { name: "page", schema: { type: "integer", minimum: 1 }, description: "100 requests a page" },
] as const;
