import sharp from "sharp";
import { expect, test } from "vitest";
import { requestsDesk, sendRequest, viewerOf, visitOf } from "../../../../tests/support/requests.ts";
import { addDays } from "../../../kernel/day.ts";
import { renderFragment } from "../../../ui/index.ts";
import { listAttachments, listMessages } from "../queries/messages.ts";
import { findRequest } from "../queries/requests.ts";
import { showRequest } from "../routes/request.tsx";
import { judgeLetter } from "./judge.ts";
import { type PaperWish, takePaper } from "./paper.ts";

const desk = await requestsDesk();
const { db } = desk.database;
const request = await sendRequest(desk);
desk.pass(5);
const arta = { personId: desk.askerId, staff: false };
const { today } = desk.work();
const photo = await sharp({ create: { width: 40, height: 60, channels: 3, background: "#eee" } })
  .withExif({ IFD0: { Software: "telefon" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "42/1 39/1 0/1" } })
  .jpeg()
  .toBuffer();
const letter: PaperWish = {
  channel: "post",
  day: addDays(today, -1),
  from: "Zyra e pritjes",
  text: "Kërkesa refuzohet sepse përmban sekret afarist.",
  files: [{ name: "C:\\skanime\\Refuzimi i kërkesës.jpg", bytes: photo }],
  checked: true,
};

test.each([
  ["not-yours", { personId: "dikush", staff: false }, {}],
  ["day-ahead", arta, { day: addDays(today, 1) }],
  ["before-the-request", arta, { day: addDays(request.sent_on, -1) }],
  ["nothing-told", arta, { text: " ", files: [] }],
  ["told-too-long", arta, { text: "a".repeat(20_001) }],
  ["not-checked", arta, { checked: false }],
])("is refused: %s", async (reason, by, change) => {
  expect(await takePaper(desk.work(), request.id, by, { ...letter, ...change })).toMatchObject({ ok: false, reason });
  expect(await listMessages(db, request.id)).toHaveLength(1);
});

test("a scanned letter by post is a letter of the exchange, waits for a judgement, and the complaint runs from its day", async () => {
  expect(await takePaper(desk.work(), request.id, arta, letter)).toMatchObject({ ok: true });
  const message = (await listMessages(db, request.id)).at(-1)!;
  expect(message).toMatchObject({ channel: "post", class: "answer", day: letter.day, suggestion: "refused" });
  const [file] = await listAttachments(db, [message.id]);
  expect(file).toMatchObject({ name: "Refuzimi i kërkesës.jpg", type: "image/jpeg" });
  expect(await findRequest(db, request.id)).toMatchObject({ progress: "waiting", unjudged_since: letter.day });

  const wish = { judgement: "refused" as const, grounds: ["commercial"], registeredOn: null, registrationNumber: "" };
  await judgeLetter(desk.work(), request.id, message.id, arta, wish);
  const row = (await findRequest(db, request.id))!;
  expect(row).toMatchObject({ progress: "closed", outcome: "refused", decided_on: letter.day });
  expect(row.complaint_by! >= addDays(letter.day, 15)).toBe(true);

  const open = async (viewer: ReturnType<typeof viewerOf> | null) => {
    const reply = await showRequest(visitOf(desk, { params: { slug: row.slug }, viewer }));
    return reply.kind === "page" ? renderFragment(reply.page.body) : "";
  };
  expect(await open(null)).toContain("erdhi me postë");
  expect(await open(viewerOf(desk.askerId))).toContain(`/requests/${row.slug}/paper`);
});

test("a call is told in words alone", async () => {
  const call = {
    ...letter,
    channel: "phone" as const,
    files: [],
    checked: false,
    text: "Thanë se dokumenti vjen javën tjetër.",
  };
  expect(await takePaper(desk.work(), request.id, { personId: null, staff: true }, call)).toMatchObject({ ok: true });
  expect((await listMessages(db, request.id)).filter(({ channel }) => channel === "phone")).toHaveLength(1);
});
