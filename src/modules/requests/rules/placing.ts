import { isNear, numbersIn, type ReadAddress, readAddress } from "./addresses.ts";

/** How a sender fits the institution that was asked. Evidence that is shown, never a gate: officers write from home too. */
export type SenderStanding = "contact" | "same-domain" | "stranger";

/**
 * @param registrable the registrable domain of an address by the public-suffix list ("kk.komuna.example" →
 *   "komuna.example"): the last two labels would let any "gov.uk" sender pass for any British body
 */
export function senderStanding(
  from: string | null,
  contacts: readonly string[],
  registrable: (address: string) => string | null,
): SenderStanding {
  const address = from?.toLowerCase() ?? "";
  if (contacts.some((contact) => contact.toLowerCase() === address)) return "contact";
  const domain = registrable(address);
  if (!domain) return "stranger";
  return contacts.some((contact) => registrable(contact) === domain) ? "same-domain" : "stranger";
}

export interface Clues {
  /** Addresses of the envelope and of the headers. */
  readonly recipients: readonly string[];
  readonly threadIds: readonly string[];
  readonly subject: string;
}

/** What a letter says about where it belongs, before the database is asked. */
export interface ReadClues {
  /** Addresses that are, or want to be, a request's own. */
  readonly ours: readonly ReadAddress[];
  readonly threadIds: readonly string[];
  /** Numbers of requests named in the subject: everybody can know them, so they never place a letter. */
  readonly numbers: readonly string[];
}

export const readClues = (clues: Clues, mailDomain: string): ReadClues => ({
  ours: dedupe(clues.recipients.flatMap((address) => readAddress(address, mailDomain) ?? [])),
  threadIds: [...new Set(clues.threadIds)],
  numbers: numbersIn(clues.subject),
});

const dedupe = (addresses: readonly ReadAddress[]): ReadAddress[] => [
  ...new Map(addresses.map((each) => [each.address, each])).values(),
];

export interface Candidate {
  readonly id: string;
  readonly number: string;
  readonly secret: string;
}

export interface FoundCandidates {
  /** Requests whose secret stands in one of the addresses, or is near it. */
  readonly bySecret: readonly Candidate[];
  /** Requests that staff once put the same wrong address to. */
  readonly learnt: readonly { address: string; id: string }[];
  /** Requests one of whose letters this one answers. */
  readonly byThread: readonly string[];
  readonly byNumber: readonly Candidate[];
}

export type Place =
  | { readonly kind: "placed"; readonly ids: readonly string[]; readonly by: "address" | "learnt" | "near" | "thread" }
  | {
      readonly kind: "held";
      readonly reason: "several-near" | "unknown-address" | "number-only";
      readonly suggestions: readonly { id: string; score: number; why: "near-address" | "number-in-subject" }[];
    }
  | { readonly kind: "not-mine" };

/**
 * Where a letter belongs. An address with its secret, a slip in it with one single candidate, what staff taught, or an
 * answer to one of our letters place it: nobody outside the exchange knows these. A number in a subject only suggests.
 */
export function decidePlace(clues: ReadClues, found: FoundCandidates): Place {
  const exact = found.bySecret.filter((candidate) => clues.ours.some((ours) => ours.secret === candidate.secret));
  if (exact.length > 0) return { kind: "placed", ids: unique(exact.map(({ id }) => id)), by: "address" };
  if (found.learnt.length > 0) return { kind: "placed", ids: unique(found.learnt.map(({ id }) => id)), by: "learnt" };
  const near = unique(
    found.bySecret.filter((candidate) => clues.ours.some((ours) => isNear(ours, candidate))).map(({ id }) => id),
  );
  if (near.length === 1) return { kind: "placed", ids: near, by: "near" };
  if (found.byThread.length > 0) return { kind: "placed", ids: unique(found.byThread).slice(0, 1), by: "thread" };
  if (near.length > 1) {
    return {
      kind: "held",
      reason: "several-near",
      suggestions: near.map((id) => ({ id, score: 0.6, why: "near-address" })),
    };
  }
  const named = found.byNumber.map(({ id }) => ({ id, score: 0.4, why: "number-in-subject" as const }));
  const byOldNumber = clues.ours.flatMap(({ number }) => found.bySecret.filter((each) => each.number === number));
  const suggestions = [...byOldNumber.map(({ id }) => ({ id, score: 0.5, why: "near-address" as const })), ...named];
  if (clues.ours.length > 0) return { kind: "held", reason: "unknown-address", suggestions: firstOfEach(suggestions) };
  if (named.length > 0) return { kind: "held", reason: "number-only", suggestions: firstOfEach(named) };
  return { kind: "not-mine" };
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];
const firstOfEach = <T extends { id: string }>(items: readonly T[]): T[] =>
  items.filter((item, index) => items.findIndex(({ id }) => id === item.id) === index);
