import { expect, test } from "vitest";
import { requestsDesk, sendRequest } from "../../../../tests/support/requests.ts";
import { sendLetter } from "../../../platform/mail/out/index.ts";
import { listMessages } from "../queries/messages.ts";
import { findRequest } from "../queries/requests.ts";
import { startDraft } from "./drafts.ts";
import { NOTICE_KIND } from "./notices.ts";
import { exportPerson, forgetPerson } from "./people.ts";

const desk = await requestsDesk();
const { db } = desk.database;

test("a person takes everything along, and leaves the requests without a name", async () => {
  const request = await sendRequest(desk);
  await startDraft(desk.work(), {
    institutionId: desk.lipjan,
    ownerId: desk.askerId,
    language: "sq",
    title: "Gjysmë",
    body: "…",
    askerName: "Arta",
    shownAs: "full",
  });
  const { records } = await exportPerson(db, desk.askerId);
  expect(records.requests).toMatchObject([
    { number: request.number, address: request.address, messages: [{ direction: "out" }] },
  ]);
  expect(records.drafts).toMatchObject([{ title: "Gjysmë" }]);
  expect(JSON.stringify(records.drafts)).not.toContain('"key"');

  const noticeId = await desk.work().inTransaction((tx) =>
    sendLetter(tx, {
      kind: "requests.notice-arrived",
      recordKind: NOTICE_KIND,
      recordId: request.id,
      from: { name: "Bashkë", address: "njoftime@bashke.example" },
      to: [{ name: "Arta Hoxha", address: "arta@posta.example" }],
      subject: "Erdhi një letër",
      text: "Erdhi një letër.",
    }),
  );
  await db.updateTable("mail_out").set({ state: "kept" }).where("id", "=", noticeId).execute();

  await desk.work().inTransaction((tx) => forgetPerson(tx, desk.askerId));
  expect(await db.selectFrom("mail_out").select("id").where("id", "=", noticeId).execute()).toEqual([]);
  expect(await findRequest(db, request.id)).toMatchObject({ asker_id: null, asker_name: null, title: request.title });
  const [letter] = await listMessages(db, request.id);
  expect(JSON.stringify(letter)).not.toMatch(/Hoxha|Arta /);
  expect((await exportPerson(db, desk.askerId)).records).toEqual({ requests: [], drafts: [] });
  const history = await db
    .selectFrom("history")
    .select("changes")
    .where("table_name", "in", ["request", "request_message"])
    .execute();
  expect(JSON.stringify(history)).not.toContain("Hoxha");
  const found = await db.selectFrom("search_document").select("body").where("record_id", "=", request.id).execute();
  expect(JSON.stringify(found)).not.toContain("Hoxha");
});

test("numbers of a year are taken one after the other, also by many at once", async () => {
  const sent = await Promise.all(
    [1, 2, 3, 4].map((each) => sendRequest({ ...desk, askerId: desk.askerId }, `Njëherësh ${each}`)),
  );
  const numbers = sent.map(({ number }) => Number(number.slice(5))).sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 4 }, (_, index) => numbers[0]! + index));
  expect(new Set(sent.map(({ secret }) => secret)).size).toBe(4);
});
