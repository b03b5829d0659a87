import type { Say } from "../../../say/index.ts";
import { isEmail } from "../rules/contacts.ts";
import { isSuggestionField, type SuggestionField } from "../rules/suggestions.ts";
import { texts } from "../texts.ts";
import { fitting } from "./parts.ts";
import { reading, type Sent } from "./reading.ts";

const MOST = 2000;

/** A suggestion by anyone. What can be written by itself later must have the right form now. */
export function checkSuggestion(sent: Sent, say: Say) {
  const read = reading(sent, say);
  const field = read.line("field");
  if (!isSuggestionField(field)) read.wrong("field", texts.errorFieldMissing);
  const proposed = sent.get("proposed").normalize("NFC").trim();
  if (proposed === "") read.wrong("proposed", texts.errorProposedMissing);
  read.most("proposed", proposed, MOST, texts.errorProposedLong);
  if (field === "website" && !fitting("web", proposed)) read.wrong("proposed", texts.errorWebsite);
  if (field === "email" && !fitting("email", proposed)) read.wrong("proposed", texts.errorEmail);
  if (field === "phone" && !fitting("phone", proposed)) read.wrong("proposed", texts.errorPhone);
  const reason = sent.get("reason").normalize("NFC").trim();
  read.most("reason", reason, MOST, texts.errorProposedLong);
  const contactEmail = read.line("contactEmail") || null;
  if (contactEmail && !isEmail(contactEmail)) read.wrong("contactEmail", texts.errorEmail);
  return read.checked({ field: field as SuggestionField, proposed, reason, contactEmail });
}

export function checkDecision(sent: Sent, say: Say) {
  const read = reading(sent, say);
  const accept = sent.get("decision") === "accepted";
  const reason = sent.get("reason").normalize("NFC").trim();
  if (!accept && reason === "") read.wrong("reason", texts.errorReasonMissing);
  read.most("reason", reason, MOST, texts.errorProposedLong);
  return read.checked({ accept, reason });
}
