import type { Say } from "../../../say/index.ts";
import { type Channel, isChannel, isEmail, isPhone, isPurpose, type Purpose, webAddress } from "../rules/contacts.ts";
import { texts } from "../texts.ts";
import { reading, type Sent } from "./reading.ts";

/** A contact: what it is for, which channel, and a value that fits the channel. */
export function checkContact(sent: Sent, say: Say) {
  const read = reading(sent, say);
  const purpose = read.line("purpose");
  const channel = read.line("channel");
  if (!isPurpose(purpose)) read.wrong("purpose", texts.errorPurpose);
  if (!isChannel(channel)) read.wrong("channel", texts.errorChannel);
  const typed = read.line("value");
  const value = isChannel(channel) ? fitting(channel, typed) : typed;
  if (typed === "") read.wrong("value", texts.errorValueMissing);
  else if (value === null) read.wrong("value", MISFITS[channel as Channel]);
  read.most("value", typed, 500, texts.errorTooLong);
  return read.checked({
    purpose: purpose as Purpose,
    channel: channel as Channel,
    value: value ?? "",
    label: {},
    visibility: sent.get("visibility") === "staff" ? ("staff" as const) : ("public" as const),
  });
}

const MISFITS: Record<Channel, (typeof texts)["errorEmail"]> = {
  email: texts.errorEmail,
  phone: texts.errorPhone,
  web: texts.errorWebsite,
  post: texts.errorValueMissing,
};

/** The value as it is kept, or null where it does not fit its channel. */
export function fitting(channel: Channel, typed: string): string | null {
  if (channel === "email") return isEmail(typed) ? typed : null;
  if (channel === "phone") return isPhone(typed) ? typed : null;
  if (channel === "web") return webAddress(typed);
  return typed === "" ? null : typed;
}

export function checkIdentifier(sent: Sent, say: Say) {
  const read = reading(sent, say);
  const scheme = read.line("scheme");
  const number = read.line("number");
  if (!/^[A-Za-z][A-Za-z0-9-]{1,39}$/.test(scheme)) read.wrong("scheme", texts.errorScheme);
  if (number === "") read.wrong("number", texts.errorNumberMissing);
  read.most("number", number, 80, texts.errorTooLong);
  const evidence = read.line("evidence") || null;
  read.most("evidence", evidence ?? "", 1000, texts.errorTooLong);
  return read.checked({ scheme, number, evidence });
}

export function checkPost(sent: Sent, say: Say) {
  const read = reading(sent, say);
  const title = read.translated("title");
  if (Object.keys(title).length === 0) read.wrong("title.sq", texts.errorTitleMissing);
  for (const [language, words] of Object.entries(title)) read.most(`title.${language}`, words, 200, texts.errorTooLong);
  return read.checked({ title, singleSeat: sent.get("singleSeat") === "yes" });
}

export function checkMembership(sent: Sent, say: Say) {
  const read = reading(sent, say);
  const postId = read.line("postId");
  if (postId === "") read.wrong("postId", texts.errorPostMissing);
  const personName = read.line("personName");
  if (personName === "") read.wrong("personName", texts.errorPersonMissing);
  read.most("personName", personName, 200, texts.errorTooLong);
  const validFrom = read.date("validFrom", texts.errorDate);
  const validTo = read.date("validTo", texts.errorDate);
  if (validFrom && validTo && validTo < validFrom) read.wrong("validTo", texts.errorDateOrder);
  const source = read.line("source") || null;
  read.most("source", source ?? "", 1000, texts.errorTooLong);
  return read.checked({ postId, personName, personId: null, onBehalfOf: null, validFrom, validTo, source });
}

export function checkLastDay(sent: Sent, say: Say) {
  const read = reading(sent, say);
  const lastDay = read.date("lastDay", texts.errorDate);
  if (!lastDay) read.wrong("lastDay", texts.errorDate);
  return read.checked({ lastDay: lastDay! });
}
