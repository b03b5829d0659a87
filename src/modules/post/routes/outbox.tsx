import { files } from "../../../platform/files/index.ts";
import { download, notFound, page, type Reply, seeOther } from "../../../platform/http/reply.ts";
import { get, post, type Route } from "../../../platform/http/route.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { compose, OUT_STATES } from "../../../platform/mail/out/index.ts";
import { sendLetterAgain } from "../actions.ts";
import { readOutboxList } from "../forms.ts";
import { Outbox } from "../pages/outbox.tsx";
import { OutboxLetterView } from "../pages/outbox-letter.tsx";
import { findOutboxLetter, listOutbox, type OutboxLetter } from "../queries/outbox.ts";
import { texts } from "../texts.ts";

const READ = "post.read-outbox";
/** Letters with a key to an account in them. */
const READ_KEYS = "post.read-confidential";

/** A letter's HTML is opened apart from the site: no script, no form, no network, and no session of the reader. */
const LETTER_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

export const outboxRoutes: readonly Route[] = [
  get("/outbox", READ, showList),
  get("/outbox/:id", READ, showLetter),
  get("/outbox/:id/html", READ, showHtml),
  get("/outbox/:id/raw", READ, downloadRaw),
  post("/outbox/:id/sending", READ, repeat),
];

async function showList(visit: Visit): Promise<Reply> {
  const asked = readOutboxList(visit.query);
  const found = await listOutbox(visit.work.db, asked);
  return page({
    title: visit.say(texts.outbox),
    robots: "noindex",
    body: <Outbox say={visit.say} timeZone={visit.country.timeZone} href={visit.href} {...asked} {...found} />,
  });
}

async function showLetter(visit: Visit): Promise<Reply> {
  const letter = await letterOf(visit);
  const { recordKind, recordId } = letter;
  const link = recordKind && recordId ? await visit.readers.link(recordKind, recordId) : null;
  return page({
    title: letter.subject || visit.say(texts.noSubject),
    robots: "noindex",
    breadcrumb: [{ label: visit.say(texts.outbox), href: visit.href("/outbox") }, { label: letter.subject }],
    body: (
      <OutboxLetterView
        say={visit.say}
        timeZone={visit.country.timeZone}
        href={visit.href}
        csrf={visit.csrf}
        letter={letter}
        record={link}
        mayRead={mayRead(visit, letter)}
        mayRepeat={OUT_STATES[letter.state].mayRepeat && !letter.mail.emptied}
      />
    ),
  });
}

async function showHtml(visit: Visit): Promise<Reply> {
  const letter = await letterOf(visit);
  if (!letter.mail.html || !mayRead(visit, letter)) return notFound();
  return {
    kind: "bytes",
    status: 200,
    type: "text/html; charset=utf-8",
    body: letter.mail.html,
    headers: { "content-security-policy": LETTER_POLICY, "referrer-policy": "no-referrer" },
  };
}

async function downloadRaw(visit: Visit): Promise<Reply> {
  const letter = await letterOf(visit);
  if (letter.mail.emptied || !mayRead(visit, letter)) return notFound();
  const raw = await compose(letter.mail, letter.messageId, files());
  return download(`${letter.id}.eml`, "message/rfc822", raw);
}

async function repeat(visit: Visit): Promise<Reply> {
  const { id } = await letterOf(visit);
  const outcome = await sendLetterAgain(visit.work, id);
  const back = visit.href(`/outbox/${id}`);
  if (outcome.ok) return seeOther(back, visit.say(texts.sentAgain));
  return seeOther(back, visit.say(outcome.reason === "emptied" ? texts.emptiedNote : texts.notRepeatable));
}

const letterOf = async (visit: Visit): Promise<OutboxLetter> =>
  (await findOutboxLetter(visit.work.db, visit.params.id ?? "")) ?? notFound();

const mayRead = (visit: Visit, letter: OutboxLetter): boolean => !letter.mail.confidential || visit.can(READ_KEYS);
