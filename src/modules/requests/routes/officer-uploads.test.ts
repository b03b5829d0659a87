import { createHash } from "node:crypto";
import { afterAll, describe, expect, test } from "vitest";
import { openBrokenLine } from "../../../../tests/support/broken-line.ts";
import { openPort } from "../../../../tests/support/browser.ts";
import { testHouse } from "../../../../tests/support/house.ts";
import { askAndReadLink } from "../../../../tests/support/officer.ts";
import { removeOrphans } from "../../../platform/files/index.ts";
import { expireUploads } from "../../../platform/uploads/index.ts";
import { PIECE_BYTES } from "../../../platform/uploads/rules.ts";
import { NotTaken, type SendableFile, sendFile } from "../../../platform/uploads/send-file.ts";
import { listAttachments, listMessages } from "../queries/messages.ts";
import { MOST_PLAIN_BYTES } from "../rules/officer.ts";

const house = await testHouse();
const port = await openPort(house);
afterAll(() => port.close());
const asked = await askAndReadLink(house, "Kontratat e vitit 2025 me anekse");
const uploads = `${asked.link}/uploads`;
const MIB = 1024 * 1024;

/** A file that is reckoned when it is read, so that none lies in memory: what grows is the server's own. */
function largeFile(name: string, size: number, seed: number): SendableFile & { sha256(): string } {
  const read = (start: number, end: number): Uint8Array<ArrayBuffer> => {
    const bytes = new Uint8Array(end - start);
    for (let at = start; at < end; at++) bytes[at - start] = ((at * 2654435761 + seed * 97) >>> 13) ^ at;
    if (start < 9) bytes.set(new TextEncoder().encode("%PDF-1.7\n").subarray(start), 0);
    return bytes;
  };
  return {
    name,
    size,
    lastModified: seed,
    slice: (start, end) => ({ arrayBuffer: async () => read(start, end).buffer }),
    sha256() {
      const sum = createHash("sha256");
      for (let at = 0; at < size; at += MIB) sum.update(read(at, Math.min(size, at + MIB)));
      return sum.digest("hex");
    },
  };
}

const quiet = { progress: () => {}, waiting: () => {} };
const means = { fetch, pause: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, Math.min(ms, 5))) };

const post = (path: string, body: Uint8Array<ArrayBuffer> | FormData | object, headers: Record<string, string> = {}) =>
  fetch(`${port.origin}${path}`, {
    method: "POST",
    redirect: "manual",
    headers,
    body: body instanceof Uint8Array || body instanceof FormData ? body : JSON.stringify(body),
  });
const begin = async (claim: object) => (await post(uploads, { mark: "m", name: "a.pdf", ...claim })).json();
const said = async (response: Response) => ({ status: response.status, ...(await response.json()) });

test("five files of 40 MB on a line that breaks arrive whole and equal, in flat memory, and become one answer", {
  timeout: 180_000,
}, async () => {
  const line = await openBrokenLine(port.origin, [3.3 * MIB, 700_000, 9 * MIB, 40_000, 5.9 * MIB]);
  let most = 0;
  const watch = setInterval(() => {
    const { arrayBuffers, heapUsed } = process.memoryUsage();
    most = Math.max(most, arrayBuffers + heapUsed);
  }, 20);
  const { arrayBuffers, heapUsed } = process.memoryUsage();
  const files = [1, 2, 3, 4, 5].map((n) => largeFile(`Aneksi ${n} – çmimet.pdf`, 40 * MIB + n, n));
  const ids: string[] = [];
  for (const file of files) ids.push(await sendFile(file, `${line.origin}${uploads}`, quiet, means));
  clearInterval(watch);
  await line.close();
  expect(line.cuts()).toBeGreaterThan(20);
  // Not the 200 MB that went by.
  expect((most - arrayBuffers - heapUsed) / MIB).toBeLessThan(100);

  const form = new FormData();
  for (const [name, value] of Object.entries({
    once: "018f0000-0000-7000-8000-000000000001",
    kind: "full",
    text: "",
    name: "Besa Krasniqi",
  }))
    form.append(name, value);
  for (const id of ids) form.append("upload", id);
  const answered = await post(asked.link, form);
  expect(answered.status).toBe(303);
  const message = (await listMessages(house.database.db, asked.id)).at(-1)!;
  const kept = await listAttachments(house.database.db, [message.id]);
  expect(kept.map(({ name, size, sha256, type }) => ({ name, size, sha256, type }))).toEqual(
    files.map((file) => ({ name: file.name, size: file.size, sha256: file.sha256(), type: "application/pdf" })),
  );
  const receipt = await (await fetch(new URL(answered.headers.get("location")!, port.origin))).text();
  for (const file of files) expect(receipt).toContain(file.sha256());

  // As the public downloads it: the very bytes.
  const path = `/sq/requests/${asked.slug}/letters/${message.id}/files/3`;
  const sum = createHash("sha256");
  for await (const bytes of (await fetch(`${port.origin}${path}`)).body!) sum.update(bytes);
  expect(sum.digest("hex")).toBe(files[3]!.sha256());
});

describe("a file on its way", () => {
  test("picked again after a reload goes on where it stopped", async () => {
    const file = largeFile("Buxheti.pdf", 3 * MIB, 11);
    const starts: number[] = [];
    const dying = {
      ...means,
      fetch: (async (address: string, init: RequestInit) => {
        if (starts.length === 2) throw new NotTaken("the window was closed");
        if (address.includes("start=")) starts.push(Number(/start=(\d+)/.exec(address)![1]));
        return fetch(address, init);
      }) as typeof fetch,
    };
    await expect(sendFile(file, `${port.origin}${uploads}`, quiet, dying)).rejects.toThrow("closed");
    const page = await (await fetch(`${port.origin}${asked.link}`)).text();
    expect(page).toContain("Buxheti.pdf: erdhën 66 %");
    const seen: number[] = [];
    const counting = {
      ...means,
      fetch: (async (address: string, init: RequestInit) => {
        const start = /start=(\d+)/.exec(String(address))?.[1];
        if (start) seen.push(Number(start));
        return fetch(address, init);
      }) as typeof fetch,
    };
    const id = await sendFile(file, `${port.origin}${uploads}`, quiet, counting);
    expect(seen).toEqual([2 * MIB]);
    expect(await said(await fetch(`${port.origin}${uploads}/${id}`))).toMatchObject({
      status: 200,
      sha256: file.sha256(),
    });
    expect(await (await fetch(`${port.origin}${asked.link}`)).text()).toContain(`value="${id}"`);
    expect(await said(await post(`${uploads}/${id}/removal`, {}))).toMatchObject({ removed: true });
  });

  test("is refused where what is said of it cannot be true", async () => {
    expect(await begin({ size: 0 })).toEqual({ fault: "empty-file" });
    expect(await begin({ size: "x" })).toEqual({ fault: "bad-claim" });
    expect(await begin({ size: 10, mark: "a b" })).toEqual({ fault: "bad-claim" });
    expect(await begin({ size: 251 * MIB })).toEqual({ fault: "file-too-large" });
    expect(await said(await post(uploads, new TextEncoder().encode("{not json")))).toMatchObject({ status: 422 });
    const { id, name } = await begin({ size: 10, mark: "hostile", name: "../../..\\x\u202Efdp.exe\0" });
    expect(name).toBe("xfdp.exe");
    const piece = (start: string, bytes: number) =>
      post(`${uploads}/${id}?start=${start}`, new Uint8Array(bytes)).then(said);
    expect(await piece("0", 0)).toMatchObject({ status: 422, fault: "empty-piece", received: 0 });
    expect(await piece("5", 3)).toMatchObject({ status: 409, fault: "wrong-place", received: 0 });
    expect(await piece("-1", 3)).toMatchObject({ status: 409 });
    expect(await piece("9".repeat(30), 3)).toMatchObject({ status: 409 });
    expect(await piece("0", 11)).toMatchObject({ status: 422, fault: "too-long" });
    expect((await post(`${uploads}/${id}?start=0`, new Uint8Array(PIECE_BYTES + 1))).status).toBe(413);
    expect(await piece("0", 4)).toMatchObject({ status: 200, received: 4 });
    expect(await piece("0", 4)).toMatchObject({ status: 409, received: 4 });
    expect(await said(await post(`${uploads}/${id}/end`, { sha256: "0".repeat(64) }))).toMatchObject({
      status: 409,
      fault: "not-whole",
    });
    expect(await piece("4", 6)).toMatchObject({ status: 200, received: 10 });
    // A sum that is not that of the bytes: nothing of them is believed.
    expect(await said(await post(`${uploads}/${id}/end`, { sha256: "0".repeat(64) }))).toMatchObject({
      status: 409,
      fault: "wrong-sum",
      received: 0,
    });
    expect((await post(`${uploads}/${id}/removal`, {})).status).toBe(200);
    expect((await post(`${uploads}/${id}/removal`, {})).status).toBe(404);
    expect((await post(`${uploads}/not-an-id?start=0`, new Uint8Array(3))).status).toBe(404);
  });

  test("takes each place once, however many bring it at the same time", async () => {
    const { id } = await begin({ size: 8 * 1000, mark: "parallel" });
    const bring = (start: number, fill: number) =>
      post(`${uploads}/${id}?start=${start}`, new Uint8Array(1000).fill(fill)).then(({ status }) => status);
    for (let start = 0; start < 8000; start += 1000) {
      const statuses = await Promise.all([1, 2, 3, 4].map(() => bring(start, start / 1000)));
      expect(statuses.sort()).toEqual([200, 409, 409, 409]);
    }
    const sum = createHash("sha256");
    for (let n = 0; n < 8; n++) sum.update(new Uint8Array(1000).fill(n));
    const sha256 = sum.digest("hex");
    const ends = await Promise.all([1, 2].map(() => post(`${uploads}/${id}/end`, { sha256 }).then(said)));
    for (const end of ends) expect(end).toMatchObject({ status: 200, sha256, received: 8000 });
    await post(`${uploads}/${id}/removal`, {});
  });

  test("one that changed on the sender's side on its way is told so, and ends", async () => {
    let times = 0;
    const file: SendableFile = {
      name: "i-ndryshuar.txt",
      size: 5000,
      lastModified: 1,
      slice: (start, end) => ({ arrayBuffer: async () => new Uint8Array(end - start).fill(times++).buffer }),
    };
    await expect(sendFile(file, `${port.origin}${uploads}`, quiet, means)).rejects.toThrow(NotTaken);
  });

  test("whose bytes are gone, as after a restore, is brought anew", async () => {
    const file = largeFile("Pas kthimit.pdf", 5000, 21);
    const id = await sendFile(file, `${port.origin}${uploads}`, quiet, means);
    await house.files.remove(file.sha256());
    const form = { kind: "full", text: "", name: "Besa", upload: id, once: "018f0000-0000-7000-8000-0000000000bb" };
    const data = new FormData();
    for (const [name, value] of Object.entries(form)) data.append(name, value);
    expect((await post(asked.link, data)).status).toBe(422);
    const again = await sendFile(file, `${port.origin}${uploads}`, quiet, means);
    expect(again).not.toBe(id);
    expect(await house.files.has(file.sha256())).toBe(true);
    await post(`${uploads}/${again}/removal`, {});
  });

  test("is forgotten after a week without a piece, and kept by the sweep until then", async () => {
    const { db } = house.database;
    const { id } = await begin({ size: 10, mark: "forgotten" });
    await post(`${uploads}/${id}?start=0`, new TextEncoder().encode("abcd"));
    const later = (days: number) => ({ ...house.work(), now: new Date(Date.now() + days * 86_400_000) });
    await removeOrphans(db, house.files, later(3).now);
    const sum = createHash("sha256").update("abcd").digest("hex");
    expect(await house.files.has(sum)).toBe(true);
    await expireUploads(later(6));
    expect((await fetch(`${port.origin}${uploads}/${id}`)).status).toBe(200);
    await expireUploads(later(8));
    expect((await fetch(`${port.origin}${uploads}/${id}`)).status).toBe(404);
    await removeOrphans(db, house.files, later(3).now);
    expect(await house.files.has(sum)).toBe(false);
  });
});

test("without a valid link nothing is taken", async () => {
  const none = `/sq/requests/answer/${"0".repeat(40)}/uploads`;
  expect((await post(none, { name: "a", size: 1, mark: "m" })).status).toBe(404);
  const { id } = await begin({ size: 10, mark: "other" });
  const other = await askAndReadLink(house, "Një kërkesë tjetër me lidhje tjetër");
  expect((await fetch(`${port.origin}${other.link}/uploads/${id}`)).status).toBe(404);
  const form = new FormData();
  form.append("files", new File([new Uint8Array(MOST_PLAIN_BYTES + 2 * MIB)], "a.bin"));
  expect((await post(other.link, form)).status).toBe(413);
  await house.database.db.updateTable("request_answer_link").set({ revoked_at: new Date() }).execute();
  expect((await post(`${other.link}/uploads`, { name: "a", size: 1, mark: "m" })).status).toBe(410);
  expect((await fetch(`${port.origin}${other.link}`)).status).toBe(410);
});
