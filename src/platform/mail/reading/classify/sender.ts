import { header } from "../headers.ts";
import type { ReadMail } from "../types.ts";

/** The envelope says that nobody wants an answer: `Return-Path: <>`, or the daemon some systems write there. */
export const hasNullPath = (mail: ReadMail): boolean =>
  mail.returnPath === "" || (mail.returnPath !== null && /^(?:mailer-daemon|postmaster)(?:@|$)/.test(mail.returnPath));

/** Sent by a mail system rather than a person: MAILER-DAEMON, postmaster, "Mail Delivery Subsystem". */
export function isMailSystem(mail: ReadMail): boolean {
  const from = mail.from;
  if (!from) return hasNullPath(mail);
  if (
    /^(?:mailer-?daemon|mail-?daemon|postmaster|mdaemon|maildaemon|post_?master|mail-?deliver(?:y|er)|bounces?|microsoftexchange[0-9a-f]+)(?:@|$|[+.-])/.test(
      from.address,
    )
  )
    return true;
  return /^(?:mail delivery (?:sub)?system|mail (?:administrator|delivery)|mailer-daemon|system administrator|systemadministrator|microsoft outlook|internet mail delivery|postmaster|administrator sistemi|zustellsystem)\b/i.test(
    from.name,
  );
}

/** An address that says it is not read. */
export const isUnread = (mail: ReadMail): boolean =>
  /^(?:no[-_.]?reply|do[-_.]?not[-_.]?reply|donotreply|noresponse|no[-_.]?responder|auto[-_.]?(?:reply|mated|matic|responder|notif)[\w-]*|automated[-_.]?[\w-]*|notifications?|mos[-_.]?pergjigj\w*|ne[-_.]?odgovara\w*|nicht[-_.]?antworten|keine[-_.]?antwort)(?:@|[+.])/.test(
    mail.from?.address ?? "",
  ) || /[-_.](?:no-?reply|donotreply)@|@(?:no-?reply|nomail)\./.test(mail.from?.address ?? "");

/** Value of a header in lower case, "" when missing. */
export const lower = (mail: ReadMail, name: string): string => (header(mail.headers, name) ?? "").toLowerCase();
export const present = (mail: ReadMail, name: string): boolean => header(mail.headers, name) !== undefined;
