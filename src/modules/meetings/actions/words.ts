import type { Language } from "../../../kernel/language.ts";
import { shown, type Translated } from "../../../kernel/translated.ts";
import type { Say } from "../../../say/index.ts";
import type { BodyRow } from "../../bodies/index.ts";
import type { ItemRow } from "../queries/agenda.ts";
import type { MeetingRow } from "../queries/meetings.ts";
import { pageTexts as texts } from "../texts/page.ts";

type Numbered = Pick<MeetingRow, "year" | "number">;

/** "2026-3": its place in an address, the same in every language. */
export const numberOf = (row: Numbered): string => `${row.year}-${row.number}`;

export const pathOf = (body: Pick<BodyRow, "slug">, row: Numbered): string =>
  `/bodies/${body.slug}/meetings/${numberOf(row)}`;

/** "Meeting 3/2026". */
export const nameOf = (say: Say, row: Numbered): string =>
  say(texts.name, { number: row.number, year: String(row.year) });

/** "Council, meeting 3/2026". */
export const titleOf = (say: Say, body: { readonly names: Translated }, row: Numbered): string =>
  say(texts.title, { body: say.translated(body.names), number: row.number, year: String(row.year) });

/** As other records name it as their source, in the first language of its body. */
export const sourceTitle = (body: Pick<BodyRow, "names">, row: Numbered, language: Language = "sq"): string =>
  `${shown(body.names, language).text}, ${row.number}/${row.year}`.slice(0, 500);

/** An item of an agenda in words; `about` is the meeting whose minutes are to be approved. */
export function itemTitle(say: Say, item: Pick<ItemRow, "kind" | "title">, about: Numbered | undefined): string {
  if (item.kind === "approve-minutes") return say(texts.itemApprove, { meeting: about ? nameOf(say, about) : "" });
  return item.kind === "open-actions" ? say(texts.itemOpen) : item.title;
}
