import { expect, test } from "vitest";
import { arrive, eml, requestsDesk, sendRequest, visitOf } from "../../../../tests/support/requests.ts";
import type { Reply } from "../../../platform/http/reply.ts";
import { hide } from "../actions/judge.ts";
import { placeArrived } from "../actions/receive.ts";
import { listFeed, requestFeed } from "./feed.ts";

const desk = await requestsDesk();
const request = await sendRequest(desk, "Kontrata & aneksi <i ri>");
const take = async (headers: Record<string, string>, text: string) => {
  const arrived = await arrive(desk, eml({ To: request.address, Subject: "Re", ...headers }, text), [request.address]);
  await desk.work().inTransaction((tx) => placeArrived(tx, arrived));
};
const FROM = "Zyra <qasja@komuna-lipjan.example>";
const read = (reply: Reply): string => {
  if (reply.kind !== "bytes") throw new Error(reply.kind);
  return String(reply.body);
};
const visit = () => visitOf(desk, { path: `/requests/${request.slug}/feed.atom`, params: { slug: request.slug } });

test("a request's letters come as news, machines' and private addresses do not", async () => {
  await take({ From: FROM, "Auto-Submitted": "auto-replied" }, "Mesazhi juaj u pranua.");
  await take({ From: FROM }, "E nderuar, kontrata gjendet te zyra. Shkruani në drejtori@komuna-lipjan.example.");
  const xml = read(await requestFeed(visit()));
  expect(xml.match(/<entry>/g)).toHaveLength(2);
  expect(xml).toContain("kontrata gjendet te zyra");
  expect(xml).not.toMatch(/Mesazhi juaj|drejtori@|arta@posta|044 123/);
  expect(xml).toContain("Kontrata &#38; aneksi &#60;i ri&#62;");
});

test("the list's feed says how each stands, narrowed as the list is", async () => {
  const of = (query: string) => listFeed(visitOf(desk, { path: "/requests/feed.atom", query }));
  expect(read(await of(""))).toContain("Kontrata &#38; aneksi");
  expect(read(await of("q=gjendja:refuzuar"))).not.toContain("<entry>");
});

test("a hidden request is no news", async () => {
  await hide(
    desk.work(),
    request.id,
    { kind: "request" },
    { personId: desk.askerId, staff: true },
    { reason: "Provë", show: false },
  );
  await expect(requestFeed(visit())).rejects.toThrow("not-found");
  expect(read(await listFeed(visitOf(desk, { path: "/requests/feed.atom" })))).not.toContain("<entry>");
});
