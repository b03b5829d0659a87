import { LANGUAGES } from "../../../kernel/language.ts";
import type { Translated } from "../../../kernel/translated.ts";
import { type Say, sayIn } from "../../../say/index.ts";
import type { SeatRow } from "../queries/bodies.ts";
import { pageTexts as texts } from "../texts/page.ts";

type Named = Pick<SeatRow, "position" | "role" | "label">;

/** A seat in words: "Seat 3, chair", and whose it is. */
export const seatName = (say: Say, seat: Named): string =>
  [
    say(texts.seatNumber, { n: seat.position }),
    ...(seat.role === "member" ? [] : [say(texts[`role-${seat.role}`])]),
    ...(Object.keys(seat.label).length > 0 ? [say.translated(seat.label)] : []),
  ].join(", ");

export const seatNames = (seat: Named): Translated =>
  Object.fromEntries(LANGUAGES.map((language) => [language, seatName(sayIn(language), seat)]));
