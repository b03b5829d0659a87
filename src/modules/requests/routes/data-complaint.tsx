import { again, download, notFound, type Page, page, type Reply } from "../../../platform/http/reply.ts";
import type { Typed, Visit } from "../../../platform/http/visit.ts";
import { contactFor } from "../../register/index.ts";
import { findAgency } from "../actions/complaint.ts";
import { type DataLetter, printableComplaint, readableComplaint } from "../actions/data-complaint.ts";
import { readDay } from "../forms.ts";
import { DataComplaintPage } from "../pages/data-complaint.tsx";
import {
  type DataComplaint,
  faultsOf,
  isMatter,
  isPlea,
  MOST_STORY,
  type WholeDataComplaint,
  wholeComplaint,
} from "../rules/data-complaint.ts";
import { dataComplaintTexts as texts } from "../texts/data-complaint.ts";

const PATH = "/personal-data/complaint";
/** As the country pack names the law on personal data. */
const LAW = "personal-data";

export const showDataComplaint = async (visit: Visit): Promise<Reply> => page(await pageOf(visit));

/** Nothing is written: the answers come with the form, the letter goes back with the page or as a file. */
export async function postDataComplaint(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  const given = readComplaint(form);
  const values = { ...form.values, pleas: form.all("pleas") };
  const errors = Object.fromEntries(
    faultsOf(given, visit.work.today).map(({ field, fault }) => [
      field,
      visit.say(texts[`error-${fault}`], { most: MOST_STORY }),
    ]),
  );
  for (const field of ["since", "wrote_on"])
    if (form.get(field) !== "" && readDay(form.get(field)) === null)
      errors[field] = visit.say(texts["error-not-a-day"]);
  const whole = wholeComplaint(given, visit.work.today);
  if (!whole.ok || Object.keys(errors).length > 0) return again(await pageOf(visit, { values, errors }));
  if (form.get("deed") === "pdf") {
    const pdf = await printableComplaint(await letterOf(visit, whole.value), visit.work.today);
    return download("Ankese-te-dhenat-personale.pdf", "application/pdf", pdf);
  }
  return page(await pageOf(visit, { values, errors: {} }, whole.value));
}

const readComplaint = (form: Typed): DataComplaint => {
  const matter = form.get("matter");
  return {
    matter: isMatter(matter) ? matter : null,
    against: form.get("against").slice(0, 300),
    contact: form.get("contact").slice(0, 300),
    story: form.get("story"),
    since: readDay(form.get("since")),
    wroteOn: readDay(form.get("wrote_on")),
    answer: form.get("answer").slice(0, MOST_STORY),
    pleas: form.all("pleas").filter(isPlea),
    evidence: form.get("evidence").slice(0, 2000),
    name: form.get("name").slice(0, 200),
    postal: form.get("postal").slice(0, 500),
    phone: form.get("phone").slice(0, 200),
  };
};

async function letterOf(visit: Visit, complaint: WholeDataComplaint): Promise<DataLetter> {
  const agency = (await findAgency(visit.work.db)) ?? notFound();
  return { complaint, law: visit.country.law(LAW)?.names ?? {}, agency: agency.names };
}

async function pageOf(
  visit: Visit,
  form: { values: Record<string, string | readonly string[]>; errors: Readonly<Record<string, string>> } = {
    values: {},
    errors: {},
  },
  complaint: WholeDataComplaint | null = null,
): Promise<Page> {
  const { say, work } = visit;
  const law = visit.country.law(LAW);
  const agency = law && (await findAgency(work.db));
  if (!law || !agency) return notFound();
  const address = await contactFor(work.db, agency.id, "complaints", work.today);
  return {
    title: say(texts.title),
    description: say(texts.lead, { agency: say.translated(agency.names), law: say.translated(law.names) }),
    section: PATH,
    body: (
      <DataComplaintPage
        say={say}
        view={{
          csrf: visit.csrf,
          action: visit.href(PATH),
          agency: say.translated(agency.names),
          law: say.translated(law.names),
          today: work.today,
          address: address?.value ?? null,
          letter: complaint && readableComplaint(await letterOf(visit, complaint)),
          values: form.values,
          errors: form.errors,
        }}
      />
    ),
  };
}
