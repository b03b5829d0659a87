import { z } from "zod";
import { json, type Reply } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { LIST_PARAMETERS, listShape, problemShape, requestShape, wholeRequestShape } from "./api-shapes.ts";

const read = (summary: string, shape: string, parameters: readonly object[]) => ({
  get: {
    summary,
    parameters,
    responses: {
      200: {
        description: "As asked",
        content: { "application/json": { schema: { $ref: `#/components/schemas/${shape}` } } },
      },
      default: {
        description: "A problem document (RFC 9457)",
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    },
  },
});

/**
 * What programs may read, as OpenAPI 3.1. The shapes are the ones that tests hold the answers against; reading needs no
 * key, and the same limits hold as for everyone.
 */
export async function describeApi(visit: Visit): Promise<Reply> {
  const { schemas } = z.toJSONSchema(shapes, { uri: (id) => `#/components/schemas/${id}` });
  return json({
    openapi: "3.1.0",
    info: {
      title: "Bashkë: requests for documents",
      version: "1",
      description:
        "Public requests for documents and the letters exchanged. Hidden requests and letters are left out; addresses of persons are masked. Fields may be added; none changes its meaning.",
      license: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
    },
    servers: [{ url: `${visit.baseUrl}/en` }],
    paths: {
      "/requests/data.json": read(
        "List requests",
        "RequestList",
        LIST_PARAMETERS.map((parameter) => ({ ...parameter, in: "query", required: false })),
      ),
      "/requests/{number}/data.json": read("One request with its letters", "WholeRequest", [
        { name: "number", in: "path", required: true, schema: { type: "string" }, description: "2026-000123" },
      ]),
      "/requests/data.csv": table("All requests as a table"),
      "/requests/statistics.csv": table("How institutions answer, a line each"),
    },
    components: { schemas },
  });
}

const table = (summary: string) => ({
  get: { summary, responses: { 200: { description: "UTF-8 with BOM", content: { "text/csv": {} } } } },
});

const shapes = z.registry<{ id: string }>();
for (const [id, shape] of Object.entries({
  Request: requestShape,
  WholeRequest: wholeRequestShape,
  RequestList: listShape,
  Problem: problemShape,
}))
  shapes.add(shape, { id });
