import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { shown } from "../../../kernel/translated.ts";
import { uuidv7 } from "../../../platform/db/uuid.ts";
import { sendLetter } from "../../../platform/mail/out/index.ts";
import type { MailTaker } from "../../../platform/module/answers.ts";
import { type Tx, touch, type Work } from "../../../platform/work/index.ts";
import { contactFor, organisationNames } from "../../register/index.ts";
import { questionLetter } from "../messages/question.ts";
import { type CommitmentRow, listDueAfter, lockCommitment } from "../queries/commitments.ts";
import { type Entries, entriesOf, listEntries, noteQuestion, setQuestion } from "../queries/entries.ts";
import { answerPath } from "../rules/addresses.ts";
import { type AskingFacts, nextStep, type QuestionStep } from "../rules/asking.ts";
import { makeToken } from "./answer-link.ts";
import { house } from "./house.ts";
import { tagsOf } from "./settle.ts";

/** As letters of the ledger name the row that sent them. */
export const QUESTION_KIND = "commitment-question";
const PORTION = 200;

export const askingFacts = (row: CommitmentRow, { questions }: Pick<Entries, "questions">): AskingFacts => ({
  dueOn: row.due_on,
  found: row.found,
  claimedOn: row.claimed_on,
  questions: questions.map(({ step, due_on, asked_on }) => ({ step, dueOn: due_on, askedOn: asked_on })),
});

/**
 * Asks every addressee whose day has come how it stands; reminds, and turns to the head. Each letter and the row that
 * says so are one transaction: a run that is missed loses none, one that is repeated doubles none. Examples write to nobody.
 * @returns how many letters were written
 */
export async function askAll(work: Work): Promise<number> {
  let written = 0;
  for (let after: string | null = null; ; ) {
    const rows: CommitmentRow[] = await listDueAfter(work.db, work.today, after, PORTION);
    const entries = await listEntries(
      work.db,
      rows.map(({ id }) => id),
    );
    for (const row of rows) {
      if (row.example || !nextStep(askingFacts(row, entries.get(row.id)!), work.today)) continue;
      if (await askOne(work, row.id)) written++;
    }
    if (rows.length < PORTION) return written;
    after = rows.at(-1)?.id ?? null;
  }
}

const askOne = (work: Work, id: string): Promise<boolean> =>
  work.inTransaction(async (tx) => {
    const row = await lockCommitment(tx, id);
    const step = row && nextStep(askingFacts(row, await entriesOf(tx, row.id)), work.today);
    return row && step ? (await ask(tx, work, row, step)) === "asked" : false;
  });

/** Staff ask now, before the day or once more. */
export const askByHand = (work: Work, id: string): Promise<Outcome<null, "not-found" | "no-address">> =>
  work.inTransaction(async (tx) => {
    const row = await lockCommitment(tx, id);
    if (!row) return refused("not-found");
    return (await ask(tx, work, row, "by-hand")) === "no-address" ? refused("no-address") : done(null);
  });

/** Where the register has no address nothing is written down: staff see it, and the next run tries again. */
async function ask(
  tx: Tx,
  work: Work,
  row: CommitmentRow,
  step: QuestionStep,
): Promise<"asked" | "no-address" | "asked-before"> {
  // Few institutions have an address for everything; the office for access to documents passes it on.
  const contact =
    (await contactFor(tx, row.addressee_id, "general", work.today)) ??
    (await contactFor(tx, row.addressee_id, "access-to-documents", work.today));
  if (!contact) return "no-address";
  const { token, tokenSha256 } = makeToken();
  const id = uuidv7();
  const isNew = await noteQuestion(tx, {
    id,
    commitment_id: row.id,
    step,
    due_on: row.due_on,
    asked_on: work.today,
    token_sha256: tokenSha256,
    mail_out_id: null,
    at: work.now,
  });
  if (!isNew) return "asked-before";
  const names = (await organisationNames(tx, [row.addressee_id])).get(row.addressee_id)?.names ?? {};
  const { baseUrl, sender } = house();
  const home = `${baseUrl}/${row.language}`;
  const name = shown(names, row.language).text;
  const mailId = await sendLetter(tx, {
    kind: `commitments.${step}`,
    recordKind: QUESTION_KIND,
    recordId: id,
    from: sender,
    to: [{ name, address: contact.value }],
    headers: { "Auto-Submitted": "auto-generated" },
    ...questionLetter(row.language, {
      step,
      number: row.number,
      wording: row.wording,
      addressee: names,
      office: row.addressee_office,
      source: row.source_title,
      promisedOn: row.promised_on,
      dueOn: row.due_on,
      isPast: row.due_on < work.today,
      answerHref: home + answerPath(token),
      pageHref: `${home}/commitments/${row.slug}`,
    }),
  });
  await setQuestion(tx, id, { mail_out_id: mailId });
  await touch(tx, ...tagsOf(row));
  return "asked";
}

/** What comes back is for the post room; that a letter was refused is shown where the asking stands. */
export const mail: MailTaker = {
  place: async () => ({ kind: "not-mine" }),
  placeByHand: async () => ({ kind: "not-mine" }),
  async told(tx, event) {
    if (event.recordKind !== QUESTION_KIND) return;
    if (event.kind === "accepted") await setQuestion(tx, event.recordId, { delivery: "accepted" });
    if (event.kind === "refused" || event.kind === "bounce")
      await setQuestion(tx, event.recordId, { delivery: "refused" });
  },
};
