import type { Day } from "../../../kernel/day.ts";
import { type Letter, sendLetters } from "../../../platform/mail/out/index.ts";
import { carried, type Tx } from "../../../platform/work/index.ts";
import { type Addressee, listPeopleForLetters } from "../../accounts/index.ts";
import { organisationNames } from "../../register/index.ts";
import { digestLetter, type Notice, noticeLetter } from "../messages/to-asker.ts";
import { noteNotices, noticeKey, type RequestRow } from "../queries/requests.ts";
import { type Hiding, isDigestKind, type NoticeKind } from "../rules/notices.ts";
import { sentTitle } from "../rules/redaction.ts";
import { house } from "./house.ts";

export const NOTICE_KIND = "request-notice";

export interface Telling {
  readonly kind: NoticeKind;
  /** What of this kind is told once: a day, a letter. */
  readonly about: string;
  readonly due?: Day | null;
  readonly before?: Day | null;
  readonly complaintBy?: Day | null;
  readonly hidden?: Hiding;
}

type Told = { readonly row: RequestRow; readonly telling: Telling };

/** Writes to the asker, once for each thing there is to tell. @returns whether it was not told before */
export const tellAsker = async (tx: Tx, row: RequestRow, telling: Telling): Promise<boolean> =>
  (await tellAskers(tx, [{ row, telling }])).length > 0;

/**
 * Writes to askers: the rows that say so and the letters are one transaction, so a run that is missed loses none and a
 * run that is repeated doubles none. Who is to be told the same of several requests gets one letter. Examples write to
 * nobody. Five statements for any number.
 * @returns what was not told before
 */
export async function tellAskers<Each extends Told>(tx: Tx, tellings: readonly Each[]): Promise<Each[]> {
  const fresh = await noteNotices(
    tx,
    tellings.map(({ row, telling }) => ({ requestId: row.id, kind: telling.kind, about: telling.about })),
    carried(tx).now,
  );
  const told = tellings.filter(({ row, telling }) => fresh.has(noticeKey(row.id, telling.kind, telling.about)));
  const written = told.filter(({ row }) => !row.example && row.asker_id);
  const [people, institutions] = await Promise.all([
    listPeopleForLetters(
      tx,
      written.map(({ row }) => row.asker_id!),
    ),
    organisationNames(
      tx,
      written.map(({ row }) => row.institution_id),
    ),
  ]);
  const together = Map.groupBy(written, ({ row, telling }) =>
    isDigestKind(telling.kind) ? `${row.asker_id} ${telling.kind}` : `${row.id} ${telling.kind} ${telling.about}`,
  );
  const letters = [...together.values()].flatMap((group) => {
    const person = people.get(group[0]!.row.asker_id!);
    const noticed = group.map(({ row, telling }) => ({
      row,
      institution: institutions.get(row.institution_id)?.names ?? {},
      telling,
    }));
    return person ? [letterTo(person, noticed)] : [];
  });
  await sendLetters(tx, letters);
  return told;
}

function letterTo(person: Addressee, told: readonly (Told & Pick<Notice, "institution">)[]): Letter {
  const { baseUrl, sender } = house();
  const home = `${baseUrl}/${person.locale}`;
  const notices = told.map(({ row, telling, institution }): Notice & { series: string | null } => ({
    kind: telling.kind,
    title: sentTitle(row),
    number: row.number,
    institution,
    due: telling.due ?? null,
    before: telling.before ?? null,
    complaintBy: telling.complaintBy ?? null,
    unjudged: row.unjudged_since !== null,
    hidden: telling.hidden,
    href: `${home}/requests/${row.slug}`,
    series: row.series_path && home + row.series_path,
  }));
  const [first] = notices;
  const { kind } = first!;
  const letter =
    notices.length > 1 && isDigestKind(kind)
      ? digestLetter(person.locale, { kind, notices, allHref: allOf(notices) ?? `${home}/requests/mine` })
      : noticeLetter(person.locale, first!);
  return {
    kind: `requests.notice-${kind}`,
    recordKind: NOTICE_KIND,
    recordId: told[0]!.row.id,
    from: sender,
    to: [{ name: person.name, address: person.address }],
    headers: { "Auto-Submitted": "auto-generated" },
    ...letter,
  };
}

/** The page of the series, where all belong to one. */
const allOf = ([first, ...others]: readonly { series: string | null }[]): string | null =>
  others.every(({ series }) => series === first?.series) ? (first?.series ?? null) : null;
