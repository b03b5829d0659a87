import { describe, expect, test } from "vitest";
import { requestsDesk, sendRequest } from "../../../../tests/support/requests.ts";
import { listMessages } from "../queries/messages.ts";
import { wordsOfLetter } from "../rules/redaction.ts";
import { hide } from "./judge.ts";
import { redactWords, renameRequest } from "./redaction.ts";

const desk = await requestsDesk();
const staff = { personId: null, staff: true };
const { db } = desk.database;

const told = async (id: string): Promise<string[]> =>
  (
    await db
      .selectFrom("mail_out")
      .select("mail")
      .where("record_id", "=", id)
      .where("kind", "=", "requests.notice-hidden")
      .orderBy("created_at")
      .execute()
  ).map(({ mail }) => (mail as unknown as { text: string }).text);

describe("what staff hide of a request is told to its asker", () => {
  test("a letter: which one, and the reason as it was typed; shown again, nobody is written to", async () => {
    const request = await sendRequest(desk, "Letra");
    const [letter] = await listMessages(db, request.id);
    const what = { kind: "message", id: letter!.id } as const;
    await hide(desk.work(), request.id, what, staff, { reason: "Përmend një të mitur.", show: false });
    await hide(desk.work(), request.id, what, staff, { reason: "", show: true });
    const [text, ...more] = await told(request.id);
    expect(text).toContain("letrën e datës");
    expect(text).toContain("Arsyeja: Përmend një të mitur.");
    expect(more).toEqual([]);
  });

  test("words of a letter: once a day, however many are marked; taking them back is told to nobody", async () => {
    const request = await sendRequest(desk, "Fjalët");
    const [letter] = await listMessages(db, request.id);
    const [first, second] = wordsOfLetter(letter!).map(({ value }) => value);
    const mark = (...chosen: string[]) =>
      redactWords(desk.work(), request.id, letter!.id, staff, { part: 1, chosen, reason: "personal-data" });
    await mark(first!);
    await mark(first!, second!);
    await mark();
    const texts = await told(request.id);
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain("disa fjalë në letrën e datës");
    expect(texts[0]).toContain("Arsyeja: të dhëna personale.");
  });

  test("another title, in both forms", async () => {
    const request = await sendRequest(desk, "Titulli me emër");
    await renameRequest(desk.work(), request.id, staff, "Një titull tjetër");
    const [text] = await told(request.id);
    expect(text).toContain("„Titulli me emër”");
    expect(text).toContain("„Një titull tjetër”");
  });

  test("what the asker who is staff hides of her own request she need not be told", async () => {
    const request = await sendRequest(desk, "E imja");
    const own = { personId: desk.askerId, staff: true };
    await hide(desk.work(), request.id, { kind: "request" }, own, { reason: "Gabim", show: false });
    expect(await told(request.id)).toEqual([]);
  });
});
