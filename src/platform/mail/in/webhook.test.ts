import { expect, test } from "vitest";
import type { Visit } from "../../http/visit.ts";
import type { Envelope } from "./accept.ts";
import { mailWebhook, signMail } from "./webhook.ts";

const SECRET = "nje sekret i gjate mjaft";
const raw = Buffer.from("Subject: x\r\n\r\nx");
const letter = { from: "a@b.example", to: "r-1@bashke.example, r-2@bashke.example", raw };
const now = () => Math.floor(Date.now() / 1000);

async function call(signature: string, change: Partial<typeof letter> = {}, secret: string | null = SECRET) {
  const taken: Envelope[] = [];
  const sent = { ...letter, ...change };
  const headers: Record<string, string> = {
    "x-bashke-from": sent.from,
    "x-bashke-to": sent.to,
    "x-bashke-signature": signature,
  };
  const route = mailWebhook("post.hand-in", {
    secret,
    accept: async (_work, _raw, envelope) => {
      taken.push(envelope);
      return { id: "1", duplicate: false };
    },
  });
  const visit = { header: (name: string) => headers[name], bytes: async () => sent.raw } as unknown as Visit;
  const reply = await route.handle(visit);
  return { status: reply.kind === "bytes" ? reply.status : 0, taken, route };
}

test("a signed letter is accepted with its envelope", async () => {
  const { status, taken, route } = await call(signMail(SECRET, letter, now()));
  expect(status).toBe(200);
  expect(taken).toEqual([
    { source: "webhook", envelopeFrom: "a@b.example", envelopeTo: ["r-1@bashke.example", "r-2@bashke.example"] },
  ]);
  expect(route).toMatchObject({ path: "/mail/incoming", machine: true, bare: true });
});

test.each([
  ["no signature", () => "", {}],
  ["another secret", () => signMail("nje sekret tjeter fare", letter, now()), {}],
  ["another letter", () => signMail(SECRET, letter, now()), { raw: Buffer.from("tjetër") }],
  ["another sender", () => signMail(SECRET, letter, now()), { from: "c@d.example" }],
  ["other recipients", () => signMail(SECRET, letter, now()), { to: "r-9@bashke.example" }],
  ["an old call", () => signMail(SECRET, letter, now() - 301), {}],
  ["a call from the future", () => signMail(SECRET, letter, now() + 330), {}],
  ["a newer time on an old signature", () => signMail(SECRET, letter, 1).replace("t=1,", `t=${now()},`), {}],
  ["half a signature", () => signMail(SECRET, letter, now()).slice(0, -1), {}],
])("is refused with %s", async (_title, signature, change) => {
  const { status, taken } = await call(signature(), change as Partial<typeof letter>);
  expect(status).toBe(401);
  expect(taken).toEqual([]);
});

test("the door is closed where no secret is set", async () => {
  expect((await call(signMail(SECRET, letter, now()), {}, null)).status).toBe(404);
});
