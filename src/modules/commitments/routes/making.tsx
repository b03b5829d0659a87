import { again, type Page, page, type Reply, seeOther } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { findOrganisations } from "../../register/index.ts";
import { newPromise } from "../actions/promises.ts";
import { errorOf, readDay, readLanguage, readText, readUrl, readWording } from "../forms.ts";
import { NewPromisePage } from "../pages/new.tsx";
import { formTexts as texts } from "../texts/forms.ts";
import { pageTexts } from "../texts/page.ts";

/** The kind of source of what was promised outside the platform. */
const OUTSIDE = "outside";
/** As `findOrganisations` scores: from here on every word of the name was found. */
const SURE = 0.5;

export const showNew = async (visit: Visit): Promise<Reply> => page(newPage(visit));

const newPage = (
  visit: Visit,
  values: Readonly<Record<string, string>> = { language: "sq" },
  errors: Readonly<Record<string, string>> = {},
): Page => ({
  title: visit.say(texts.new),
  robots: "noindex",
  section: "/commitments",
  breadcrumb: [
    { label: visit.say(pageTexts.department), href: visit.href("/commitments") },
    { label: visit.say(texts.new) },
  ],
  body: (
    <NewPromisePage
      say={visit.say}
      view={{ csrf: visit.csrf, action: visit.href("/commitments"), today: visit.work.today, values, errors }}
    />
  ),
});

export async function postNew(visit: Visit): Promise<Reply> {
  const typed = await visit.form();
  const refuse = (reason: string) =>
    again(
      newPage(
        visit,
        typed.values,
        errorOf(visit.say, reason, {
          "no-day": readDay(typed, "promised_on") ? "due_on" : "promised_on",
          "bad-address": "source_url",
        }),
      ),
    );
  const url = readUrl(typed, "source_url");
  if (url === "bad") return refuse("bad-address");
  const name = readText(typed, "addressee");
  const [addressee] =
    name === "" ? [] : await findOrganisations(visit.work.db, name, { limit: 1, today: visit.work.today });
  // What is only spelt alike is not taken: a promise must not be put down to the wrong institution.
  if (!addressee || addressee.score < SURE) return refuse("no-addressee");
  const made = await newPromise(visit.work, {
    source: { kind: OUTSIDE, id: null, title: readText(typed, "source").slice(0, 500), url },
    addresseeId: addressee.id,
    office: readText(typed, "office").slice(0, 300),
    wording: readWording(typed),
    language: readLanguage(typed),
    promisedOn: readDay(typed, "promised_on"),
    dueOn: readDay(typed, "due_on"),
  });
  return made.ok ? seeOther(visit.href(`/commitments/${made.value.slug}`), visit.say(texts.made)) : refuse(made.reason);
}
