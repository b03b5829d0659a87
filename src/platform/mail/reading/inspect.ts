import { type AuthenticityOptions, authenticity, type Verdict } from "./authenticity.ts";
import { classify, type MailClass } from "./classify/classify.ts";
import { readMail } from "./read-mail.ts";
import type { Address } from "./types.ts";

/** What `bashke mail inspect FILE` prints, as JSON. */
export interface Inspection {
  readonly class: MailClass;
  readonly bounce: { kind: "hard" | "soft"; status: string | null; recipient: string | null } | null;
  readonly from: Address | null;
  readonly to: readonly Address[];
  readonly subject: string;
  readonly date: string | null;
  /** As a reader first sees it: what is quoted stands in `folded`, in order. */
  readonly text: string;
  readonly folded: readonly string[];
  readonly attachments: { name: string; type: string; size: number }[];
  readonly authenticity: { spf: Verdict; dkim: Verdict; dmarc: Verdict };
  readonly reasons: readonly string[];
}

/** Reads, classifies and checks a raw message. `bounce` is set for bounces only. Never throws. */
export async function inspect(raw: Uint8Array, options: AuthenticityOptions = {}): Promise<Inspection> {
  const mail = await readMail(raw);
  const classification = classify(mail);
  const { spf, dkim, dmarc } = await authenticity(raw, options);
  return {
    class: classification.class,
    bounce: classification.class === "bounce" ? classification.bounce : null,
    from: mail.from,
    to: mail.to,
    subject: mail.subject,
    date: mail.date,
    text: mail.visible,
    folded: mail.folded,
    attachments: mail.attachments.map(({ name, type, size }) => ({ name, type, size })),
    authenticity: { spf, dkim, dmarc },
    reasons: [...classification.reasons, ...mail.mended.map((code) => `mended: ${code}`)],
  };
}
