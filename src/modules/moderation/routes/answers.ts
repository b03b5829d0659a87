import type { FigureDefinition } from "../../../platform/module/answers.ts";
import { listBetween } from "../queries/reports.ts";
import { DECISIONS } from "../rules/reports.ts";
import { reportTexts } from "../texts/report.ts";

export const figures: readonly FigureDefinition[] = [
  {
    name: "moderation.reports",
    title: reportTexts.figureReports,
    definition: reportTexts.figureReportsDefinition,
    count: async ({ db, country }, { from, to }) => {
      const rows = await listBetween(db, from, to, country.timeZone);
      const acted = rows.filter(({ decision }) => decision !== null && DECISIONS[decision].acted);
      return { value: acted.length, of: rows.length, evidence: async () => rows.map(({ id }) => id) };
    },
  },
];
