import type { Say } from "../../say/index.ts";
import { PROBLEM_TEXTS } from "../../say/problems.ts";
import { SECURITY_HEADERS } from "./headers.ts";

/** Whether the caller is a program: asked for JSON, or for an address that ends in a data format. */
export function wantsProblem(request: Request): boolean {
  const accept = request.headers.get("accept") ?? "";
  if (accept.includes("text/html")) return false;
  return /json/.test(accept) || /\.(json|csv|xlsx|atom)$/.test(new URL(request.url).pathname);
}

/** RFC 9457 problem document, with the sentence in the caller's language. */
export function problem(status: number, reason: string, say: Say): Response {
  const text = PROBLEM_TEXTS[reason] ?? PROBLEM_TEXTS.unforeseen!;
  return new Response(
    `${JSON.stringify({ type: `about:blank#${reason}`, title: say(text.title), detail: say(text.help), status })}\n`,
    {
      status,
      headers: { ...SECURITY_HEADERS, "content-type": "application/problem+json; charset=utf-8" },
    },
  );
}
