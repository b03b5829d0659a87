import { type ComplaintFacts, complaintText } from "../messages/complaint.ts";

/** The letter as text, as it will stand in the exchange. */
export const complaintLetter = (facts: ComplaintFacts, name: string): string => complaintText(facts, name).body;
