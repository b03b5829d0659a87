import { allHeaders, header } from "../headers.ts";
import type { ReadMail } from "../types.ts";
import { lower } from "./sender.ts";

/** Facts by which a spam filter on the way marked the message; empty when none did. */
export function spamReasons(mail: ReadMail): string[] {
  const reasons: string[] = [];
  const flag = lower(mail, "x-spam-flag");
  if (/^yes|^true/.test(flag)) reasons.push("X-Spam-Flag: YES");
  if (allHeaders(mail.headers, "x-spam-status").some((value) => /^yes\b/i.test(value)))
    reasons.push("X-Spam-Status: Yes");
  const stars = /^[*+x]{5,}/i.exec(header(mail.headers, "x-spam-level") ?? "")?.[0].length ?? 0;
  if (stars > 0 && !/^no/.test(flag) && !/^no\b/.test(lower(mail, "x-spam-status")))
    reasons.push(`X-Spam-Level: ${Math.min(stars, 99)}`);
  if (/^(?:yes|spam|true)\b/.test(lower(mail, "x-spam"))) reasons.push("X-Spam");
  if (/^yes/.test(lower(mail, "x-barracuda-spam-flag"))) reasons.push("X-Barracuda-Spam-Flag: YES");
  if (/^(?:spam|yes)/.test(lower(mail, "x-bogosity"))) reasons.push("X-Bogosity: Spam");
  if (
    /\brule=spam\b|\bclassifier=spam\b.{0,40}\bscore=(?:[5-9]\d|100)\b/.test(lower(mail, "x-proofpoint-spam-details"))
  )
    reasons.push("X-Proofpoint-Spam-Details");
  if (/\bscv:spm\b|\bcat:(?:spm|hspm|phsh|hphsh|hphish)\b/.test(lower(mail, "x-forefront-antispam-report")))
    reasons.push("X-Forefront-Antispam-Report");
  const level = Number.parseInt(lower(mail, "x-ms-exchange-organization-scl") || lower(mail, "x-spam-scl"), 10);
  if (level >= 5) reasons.push(`spam confidence level ${level}`);
  if (
    /^\s*(?:\*{2,5}\s?(?:possible |suspected )?spam\s?\*{2,5}|\[(?:possible |suspected )?spam\]|\{spam\??\}|spam\s?:)/i.test(
      mail.subject,
    )
  )
    reasons.push("subject marked as spam");
  return reasons;
}
