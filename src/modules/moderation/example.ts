import { shown } from "../../kernel/translated.ts";
import { uuidv7 } from "../../platform/db/uuid.ts";
import { touch, type Work } from "../../platform/work/index.ts";
import { findOrganisationBySlug, pathOf } from "../register/index.ts";
import { MODERATION } from "./actions/reports.ts";
import { insertReport, removeExamples } from "./queries/reports.ts";

const DAY = 86_400_000;

/** One report that waits and one that was decided, both of an institution's page. */
export async function loadExample(work: Work): Promise<void> {
  await work.inTransaction(async (tx) => {
    const [first] = work.country.organisations;
    const target = first && (await findOrganisationBySlug(tx, first.slug));
    if (!target?.example) return;
    const common = {
      source: "person" as const,
      target_kind: "organisation",
      target_id: target.id,
      title: shown(target.names, "sq").text,
      path: pathOf(target),
      locale: "sq" as const,
      example: true,
    };
    await insertReport(tx, {
      ...common,
      id: uuidv7(),
      reason: "personal-data",
      words: "Te kontaktet është numri im privat i telefonit, jo ai i zyrës.",
      at: new Date(work.now.getTime() - 2 * DAY),
    });
    await insertReport(tx, {
      ...common,
      id: uuidv7(),
      reason: "untrue",
      words: "Nuk e drejtoj më këtë zyrë që nga viti i kaluar.",
      at: new Date(work.now.getTime() - 40 * DAY),
      decision: "mended",
      reply: "U ndreq në regjistër sipas vendimit që na dërguat.",
      decided_at: new Date(work.now.getTime() - 38 * DAY),
    });
    await touch(tx, MODERATION);
  });
}

export const removeExample = (work: Work): Promise<void> =>
  work.inTransaction(async (tx) => {
    await removeExamples(tx);
    await touch(tx, MODERATION);
  });
