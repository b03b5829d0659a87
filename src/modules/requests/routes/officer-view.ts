import type { Visit } from "../../../platform/http/visit.ts";
import type { Db } from "../../../platform/work/work.ts";
import type { Say } from "../../../say/index.ts";
import type { OrganisationName } from "../../register/index.ts";
import { standingOf } from "../actions/clock.ts";
import type { RequestView } from "../pages/request.tsx";
import type { LetterToJudge, StepsView } from "../pages/steps.tsx";
import type { MessageRow } from "../queries/messages.ts";
import {
  type ForwardingRow,
  listForwardings,
  listOfficerAnswers,
  listParts,
  type OfficerAnswerRow,
} from "../queries/officer.ts";
import type { RequestRow } from "../queries/requests.ts";
import { isPublic } from "../rules/visible.ts";
import { officerTexts, officerLetterTexts as texts } from "../texts/officer.ts";
import { tagOf } from "../texts/standing.ts";
import { nameIn } from "./words.ts";

/** How a request went on to other institutions, whole or in part, and what officers said of it by link. */
export interface Passing {
  readonly forwardings: readonly ForwardingRow[];
  readonly answers: readonly OfficerAnswerRow[];
  readonly parts: readonly RequestRow[];
}
export type Names = ReadonlyMap<string, OrganisationName>;

/** All of it begins with an answer by link: most requests have none, and cost nothing. */
export async function readPassing(db: Db, row: RequestRow, messages: readonly MessageRow[]): Promise<Passing> {
  if (row.split_from === null && !messages.some(({ channel }) => channel === "upload"))
    return { forwardings: [], answers: [], parts: [] };
  const [forwardings, answers, parts] = await Promise.all([
    listForwardings(db, row.id),
    listOfficerAnswers(db, row.id),
    listParts(db, row),
  ]);
  return { forwardings, answers, parts };
}

export const institutionsOf = ({ forwardings, answers, parts }: Passing): string[] => [
  ...forwardings.flatMap(({ from_id, to_id }) => [from_id, to_id]),
  ...answers.flatMap(({ passed_to }) => passed_to ?? []),
  ...parts.map(({ institution_id }) => institution_id),
];

/** Who had the request at an instant; nothing where it never changed hands. */
export function institutionAt(say: Say, { forwardings }: Passing, names: Names): ((at: Date) => string) | undefined {
  const last = forwardings.at(-1);
  if (!last) return undefined;
  return (at) => {
    const next = forwardings.find((forwarding) => at < forwarding.at);
    return nameIn(say, names.get(next?.from_id ?? last.to_id)?.names);
  };
}

export const passingFacts = (say: Say, { forwardings }: Passing, names: Names): string[] =>
  forwardings.map(({ from_id, to_id, day, due_on }) =>
    say(due_on !== null && day > due_on ? texts.forwardedLate : texts.forwardedInTime, {
      from: nameIn(say, names.get(from_id)?.names),
      to: nameIn(say, names.get(to_id)?.names),
      day: say.day(day),
      due: due_on ? say.day(due_on) : "",
    }),
  );

/** The other parts, as far as this reader may see them. */
export const partsOf = (visit: Visit, { parts }: Passing, names: Names, seesAll: boolean): RequestView["parts"] =>
  parts
    .filter((part) => seesAll || isPublic(part))
    .map((part) => ({
      institution: nameIn(visit.say, names.get(part.institution_id)?.names),
      href: visit.href(`/requests/${part.slug}`),
      tag: tagOf(visit.say, standingOf(part, visit.work.today), part).text,
      sentOn: part.sent_on,
    }));

/** What the officer filled in beside the letter, put before the asker as it was said. */
export function saidWith(
  say: Say,
  row: RequestRow,
  { answers, forwardings }: Passing,
  names: Names,
  messageId: string,
): Partial<LetterToJudge> {
  const said = answers.find(({ message_id }) => message_id === messageId);
  if (!said) return {};
  const isPassed = forwardings.some(({ message_id }) => message_id === messageId);
  return {
    officerSays: say(officerTexts[`kind-${said.kind}`]),
    grounds: said.grounds,
    ...(said.registered_on && !row.registered_on && { registeredOn: said.registered_on }),
    ...(said.registration_number && !row.registration_number && { registrationNumber: said.registration_number }),
    ...(said.kind === "forwarded" &&
      !isPassed &&
      said.passed_to !== null && { passesTo: nameIn(say, names.get(said.passed_to)?.names) }),
  };
}

/** Parts that an officer said another institution holds, and that the asker can send there with one press. */
export const splitsOf = (
  say: Say,
  row: RequestRow,
  { answers, parts }: Passing,
  names: Names,
  messages: readonly MessageRow[],
): StepsView["splits"] =>
  answers.flatMap(({ kind, message_id, passed_to }) => {
    const letter = messages.find(({ id }) => id === message_id);
    const isSent = parts.some(({ institution_id }) => institution_id === passed_to);
    if (kind !== "split" || !letter || isSent || row.asker_id === null || row.hidden_at) return [];
    return [{ id: message_id, day: letter.day, institution: nameIn(say, names.get(passed_to ?? "")?.names) }];
  });
