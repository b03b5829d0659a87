import type { Visit } from "../http/visit.ts";
import { answered, type Range, type Readers, type Reading } from "./answers.ts";
import type { Module } from "./define.ts";

/** Asks all modules one question each; built anew for every visit, from the modules' answers alone. */
export function readersOf(modules: readonly Module[], reading: Reading): Readers {
  const listed = async <T>(ask: (module: Module) => Promise<readonly T[]>): Promise<T[]> =>
    (await Promise.all(modules.map(ask))).flat();
  const definitions = modules.flatMap((module) => (Array.isArray(module.figures) ? module.figures : []));
  const exhibits = modules.flatMap((module) => (answered(module.exhibits) ? module.exhibits : []));
  return {
    async profile(institutionId) {
      const panels = await listed(async (module) =>
        typeof module.profile === "function" ? [await module.profile(institutionId, reading)] : [],
      );
      return panels.filter((panel) => panel !== null);
    },
    upcoming: (range) =>
      listed(async ({ upcoming }) => (typeof upcoming === "function" ? upcoming(range, reading) : [])).then((all) =>
        all.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
      ),
    happened: (range) =>
      listed(async ({ happened }) => (typeof happened === "function" ? happened(range, reading) : [])).then((all) =>
        all.sort((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : 0)),
      ),
    figures: (range) =>
      Promise.all(
        definitions.slice(0, range.most ?? definitions.length).map(async ({ name, title, definition, count }) => {
          const { value, of } = await count(reading, range);
          return { name, title, definition, value, of };
        }),
      ),
    async figure(name, range) {
      const found = definitions.find((definition) => definition.name === name);
      if (!found) return null;
      const { title, definition, evidenceKind } = found;
      return { name, title, definition, evidenceKind, ...(await found.count(reading, range)) };
    },
    figureByPlace: async (name: string, range: Range) =>
      (await definitions.find((definition) => definition.name === name)?.byPlace?.(reading, range)) ?? new Map(),
    async link(kind, recordId) {
      const found = await listed(async ({ link }) =>
        typeof link === "function" ? [await link(kind, recordId, reading)] : [],
      );
      return found.find((link) => link !== null) ?? null;
    },
    exhibits: () =>
      Promise.all(
        exhibits.map(async ({ name, title, definition, subjects }) => ({
          name,
          title,
          definition,
          subjects: await subjects(reading),
        })),
      ),
    exhibit: async (name, range, subjectId) =>
      (await exhibits.find((exhibit) => exhibit.name === name)?.draw(reading, range, subjectId)) ?? null,
    datasets: () => modules.flatMap(({ datasets }) => (answered(datasets) ? datasets : [])),
  };
}

export const readingOf = (visit: Pick<Visit, "work" | "say" | "country" | "viewer" | "locale">): Reading => ({
  db: visit.work.db,
  say: visit.say,
  country: visit.country,
  today: visit.work.today,
  viewer: visit.viewer,
  href: (path) => `/${visit.locale}${path === "/" ? "" : path}`,
});
