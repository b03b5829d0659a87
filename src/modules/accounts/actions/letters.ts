import { sendLetter } from "../../../platform/mail/out/index.ts";
import type { Tx } from "../../../platform/work/work.ts";
import type { Written } from "../messages.ts";
import { house } from "./house.ts";

/** Queues a letter about an account in this transaction, from the address the house writes from. */
export const sendToPerson = (
  tx: Tx,
  about: {
    kind: string;
    record: { kind: string; id: string };
    to: { name: string; address: string };
    letter: Written;
    /** The letter holds a key to the account: hidden at /outbox, emptied once it has left. */
    confidential?: boolean;
  },
): Promise<string> =>
  sendLetter(tx, {
    kind: about.kind,
    recordKind: about.record.kind,
    recordId: about.record.id,
    from: house().sender,
    to: [about.to],
    subject: about.letter.subject,
    text: about.letter.text,
    html: about.letter.html,
    headers: { "Auto-Submitted": "auto-generated" },
    confidential: about.confidential,
  });
