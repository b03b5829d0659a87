import { withoutAnswerKeys } from "./answer-link.ts";

/** What is put in the place of a person's data; words in the reader's language come from the page. */
export interface Masks {
  readonly email: string;
  readonly phone: string;
}

/** At most 64 characters before the sign, as mail has it: without a bound a long word without one costs its square. */
const EMAIL =
  /(?:mailto:)?[\p{L}\p{N}!#$%&'*+/=?^_`{|}~.-]{1,64}(?:@|\s?\[at\]\s?|\s?\(at\)\s?)[\p{L}\p{N}-]{1,63}(?:(?:\.|\s?\[dot\]\s?)[\p{L}\p{N}-]{1,63})+/giu;
/** With a country code; at least eight digits in all. */
const INTERNATIONAL = /(?<![\p{L}\p{N}])(?:\+|00)(?:[\s/().-]{0,2}\d){8,14}(?!\d)/gu;
/** As dialled at home: leading zero, area or operator, number. Protocol numbers and dates do not look like this. */
const NATIONAL =
  /(?<![\p{L}\p{N}/.,-])\(?0\d{1,2}\)?[\s/-]{0,2}\d{3}[\s/-]?\d{2,3}(?:[\s-]?\d{2,3})?(?![\d/]|[.,-]\d)/gu;

/**
 * Takes e-mail addresses, telephone numbers and the keys of answering links out of a text that everyone may read. Letters
 * quote the addresses of the people who wrote them, the request's own secret address among them.
 */
export const maskPersonal = (text: string, masks: Masks): string =>
  withoutAnswerKeys(text)
    .replace(EMAIL, masks.email)
    .replace(INTERNATIONAL, masks.phone)
    .replace(NATIONAL, masks.phone);
