import { type ComplaintFacts, complaintText } from "../messages/complaint.ts";

/** The letter to the Agency as text, as it will stand in the exchange. */
export const complaintLetter = (facts: ComplaintFacts, name: string): { subject: string; body: string } =>
  complaintText(facts, name);
