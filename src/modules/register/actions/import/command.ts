import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { done, type Outcome } from "../../../../kernel/outcome.ts";
import type { SheetRefusal } from "../../../../platform/tables/index.ts";
import type { Work } from "../../../../platform/work/work.ts";
import { findImport } from "../../queries/import.ts";
import type { ImportResult } from "../../rules/import/shapes.ts";
import type { OrganisationKind } from "../../rules/kinds.ts";
import { applyImport } from "./apply.ts";
import { previewImport, uploadImport } from "./preview.ts";

export interface ImportOptions {
  /** What organisations are whose row does not say it; "organisation" when not given. */
  readonly kind?: OrganisationKind;
  /** Only say what would happen. */
  readonly dryRun?: boolean;
}

/**
 * Reads a CSV or spreadsheet from disk into the register, columns by their headings. Wrong and ambiguous rows stay out
 * and stand in the result. With `dryRun` nothing is written but the preview, which can be opened and applied in the browser.
 */
export async function importFile(
  work: Work,
  path: string,
  options: ImportOptions = {},
): Promise<
  Outcome<{ importId: string; applied: boolean; result: ImportResult }, SheetRefusal | "no-name-column" | "not-there">
> {
  const uploaded = await uploadImport(work, { name: basename(path), bytes: await readFile(path) });
  if (!uploaded.ok) return uploaded;
  const run = await findImport(work.db, uploaded.value);
  const mapping = { columns: run?.mapping.columns ?? [], kind: options.kind ?? "organisation" };
  const preview = await previewImport(work, uploaded.value, mapping);
  if (!preview.ok) return preview;
  if (options.dryRun) return done({ importId: uploaded.value, applied: false, result: preview.value });
  const applied = await applyImport(work, uploaded.value);
  return done({ importId: uploaded.value, applied: applied.ok, result: applied.ok ? applied.value : preview.value });
}
