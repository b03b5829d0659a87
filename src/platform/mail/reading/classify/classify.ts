import type { ReadMail } from "../types.ts";
import { autoReasons } from "./auto.ts";
import { type Bounce, readDelivery } from "./bounce.ts";
import { spamReasons } from "./spam.ts";
import { substanceReasons } from "./substance.ts";

export type MailClass = "answer" | "auto-reply" | "bounce" | "delay" | "spam";

/** What a message is, and the facts read off it that say so. */
export interface Classification {
  readonly class: MailClass;
  /** Set for bounces and delays. */
  readonly bounce: Bounce | null;
  /** A machine wrote it (automatic replies, bounces, delays): it never moves a state or a clock. */
  readonly autoReply: boolean;
  /** It carries documents or a long text of its own: whatever its class, a person should see it. */
  readonly substance: boolean;
  /** Stable English sentences for logs, tests and the record page. */
  readonly reasons: readonly string[];
}

/**
 * Decides what a message is. Reports of mail systems come first, then what a spam filter said, then signs of
 * automatic replies. Pure. Automatic headers on a message that carries an answer leave `substance` true, so that
 * intake holds it for a person instead of putting it aside.
 */
export function classify(mail: ReadMail): Classification {
  const substance = substanceReasons(mail);
  const says = { substance: substance.length > 0 };
  const delivery = readDelivery(mail);
  if (delivery && delivery.class !== "receipt") {
    return {
      class: delivery.class,
      bounce: delivery.bounce,
      autoReply: true,
      substance: false,
      reasons: delivery.reasons,
    };
  }
  const auto = delivery ? delivery.reasons : autoReasons(mail);
  const spam = spamReasons(mail);
  if (spam.length > 0)
    return {
      class: "spam",
      bounce: null,
      autoReply: auto.length > 0,
      ...says,
      reasons: [...spam, ...auto, ...substance],
    };
  if (auto.length > 0)
    return { class: "auto-reply", bounce: null, autoReply: true, ...says, reasons: [...auto, ...substance] };
  return {
    class: "answer",
    bounce: null,
    autoReply: false,
    ...says,
    reasons: substance.length > 0 ? substance : ["no sign of a machine"],
  };
}
