import { files } from "../../../platform/files/index.ts";
import { again, download, notFound, type Page, page, type Reply, seeOther } from "../../../platform/http/reply.ts";
import { get, post, type Route } from "../../../platform/http/route.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { readIntake } from "../../../platform/mail/in/index.ts";
import type { Text } from "../../../say/index.ts";
import { placeLetter, readLetterAgain, setLetterAside } from "../actions.ts";
import { readHeldList } from "../forms.ts";
import { HeldLetters } from "../pages/held.tsx";
import { type HeldLetterPage, HeldLetterView } from "../pages/held-letter.tsx";
import { findHeld, findNextHeld, type HeldRow, listHeld } from "../queries/held.ts";
import { texts } from "../texts.ts";

const PLACE = "post.place-held";

export const heldRoutes: readonly Route[] = [
  get("/held", PLACE, showList),
  get("/held/:id", PLACE, async (visit) => page(await letterPage(visit, await rowOf(visit)))),
  get("/held/:id/raw", PLACE, downloadRaw),
  get("/held/:id/attachments/:number", PLACE, downloadAttachment),
  post("/held/:id/placing", PLACE, place),
  post("/held/:id/setting-aside", PLACE, putAside),
  post("/held/:id/reading", PLACE, readOnceMore),
];

async function showList(visit: Visit): Promise<Reply> {
  const asked = readHeldList(visit.query);
  const found = await listHeld(visit.work.db, asked);
  return page({
    title: visit.say(texts.held),
    robots: "noindex",
    body: (
      <HeldLetters
        say={visit.say}
        timeZone={visit.country.timeZone}
        href={visit.href}
        csrf={visit.csrf}
        {...asked}
        {...found}
      />
    ),
  });
}

async function letterPage(
  visit: Visit,
  row: HeldRow,
  more: Pick<HeldLetterPage, "errors" | "values"> = {},
): Promise<Page> {
  const arrived = await readIntake(visit.work.db, row.id).catch(() => null);
  const link = row.placedKind && row.placedId ? await visit.readers.link(row.placedKind, row.placedId) : null;
  return {
    title: row.subject || visit.say(texts.noSubject),
    robots: "noindex",
    breadcrumb: [
      { label: visit.say(texts.held), href: visit.href("/held") },
      { label: row.subject || visit.say(texts.noSubject) },
    ],
    body: (
      <HeldLetterView
        say={visit.say}
        timeZone={visit.country.timeZone}
        href={visit.href}
        csrf={visit.csrf}
        row={row}
        arrived={arrived}
        record={link}
        {...more}
      />
    ),
  };
}

async function downloadRaw(visit: Visit): Promise<Reply> {
  const row = await rowOf(visit);
  return download(`${row.id}.eml`, "message/rfc822", await files().read(row.sha256));
}

async function downloadAttachment(visit: Visit): Promise<Reply> {
  const row = await rowOf(visit);
  const arrived = await readIntake(visit.work.db, row.id);
  const file = arrived.mail.attachments[Number(visit.params.number) - 1];
  return file ? download(file.name, "application/octet-stream", file.content) : notFound();
}

async function place(visit: Visit): Promise<Reply> {
  const row = await rowOf(visit);
  const form = await visit.form();
  const outcome = await placeLetter(visit.work, row.id, form.get("record"));
  if (outcome.ok) {
    const { title } = outcome.value;
    return seeOther(
      await onwards(visit),
      title ? visit.say(texts.placedNotice, { title }) : visit.say(texts.placedPlain),
    );
  }
  if (outcome.reason === "not-waiting" || outcome.reason === "not-found") return nobodyWaits(visit, row);
  const words: Text = outcome.reason === "no-reference" ? texts.noReference : texts.noSuchRecord;
  return again(await letterPage(visit, row, { errors: { place: { record: visit.say(words) } }, values: form.values }));
}

async function putAside(visit: Visit): Promise<Reply> {
  const row = await rowOf(visit);
  const form = await visit.form();
  const outcome = await setLetterAside(visit.work, row.id, form.get("reason"));
  if (outcome.ok) return seeOther(await onwards(visit), visit.say(texts.setAsideNotice));
  if (outcome.reason === "not-waiting") return nobodyWaits(visit, row);
  const words = outcome.reason === "no-reason" ? texts.noReason : texts.reasonTooLong;
  return again(await letterPage(visit, row, { errors: { aside: { reason: visit.say(words) } }, values: form.values }));
}

async function readOnceMore(visit: Visit): Promise<Reply> {
  const row = await rowOf(visit);
  const outcome = await readLetterAgain(visit.work, row.id);
  return outcome.ok ? seeOther(visit.href("/held"), visit.say(texts.readAgainNotice)) : nobodyWaits(visit, row);
}

const nobodyWaits = (visit: Visit, row: HeldRow): Reply =>
  seeOther(visit.href(`/held/${row.id}`), visit.say(texts.notWaiting));

/** The next letter that waits, so that a pile is worked off without going back to the list. */
async function onwards(visit: Visit): Promise<string> {
  const next = await findNextHeld(visit.work.db);
  return visit.href(next ? `/held/${next}` : "/held");
}

const rowOf = async (visit: Visit): Promise<HeldRow> =>
  (await findHeld(visit.work.db, visit.params.id ?? "")) ?? notFound();
